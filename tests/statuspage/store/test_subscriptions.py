"""Subscriptions from being asked for to being left, and what is owed meanwhile."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from statuspage.core.model import Target
from statuspage.core.subscriber import Channel, Digest, Quiet, Wants
from statuspage.core.subscribing.choices import Choices, receiver
from statuspage.core.subscribing.place import Place
from statuspage.core.subscribing.proof import TRIES
from statuspage.store import Store, challenges, keys, migrate, prune, subscriptions
from statuspage.store.prune import Before
from statuspage.store.subscriptions import PER_CHALLENGE, Actives, Ask, Asked, FullError, Outcome, State, Subscription

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MAIL = Place(Channel.EMAIL, "li@example.cn")
HOOK = Place(Channel.WEBHOOK, "https://hooks.example.cn/a")
ALL = Choices("zh-Hans")
SOME = Choices(
    "en",
    Wants(frozenset({"etax"}), frozenset({Target("bank", "login")})),
    (DAY, HOUR),
    Digest.WEEKLY,
    quiet=Quiet(NOW.time(), (NOW + HOUR).time(), "Asia/Shanghai"),
)


def wish(place: Place = MAIL, name: str = "1", choices: Choices = ALL) -> Ask:
    return Ask(place, choices, (), f"v_{name}", f"n{name}")


async def asked(store: Store, one: Ask, now: datetime = NOW) -> Asked:
    async with store.writing() as connection:
        return await subscriptions.ask(connection, one, now)


async def proved(
    store: Store, id: str, nonce: str, now: datetime = NOW, *, right: bool = True
) -> tuple[Outcome, Subscription | None]:
    async with store.writing() as connection:
        return await subscriptions.prove(connection, id, nonce, now, right=right, secret="whsec_new")


async def confirmed(store: Store, one: Ask, now: datetime = NOW) -> str:
    given = await asked(store, one, now)
    assert (await proved(store, given.id, given.nonce, now))[0] is Outcome.DONE
    return given.id


async def found(store: Store, id: str) -> Subscription:
    async with store.reading() as connection:
        one = await subscriptions.find(connection, id)
    assert one is not None
    return one


async def everybody(store: Store) -> list[str]:
    async with store.reading() as connection:
        return [one.id for one in await subscriptions.active(connection)]


async def test_nobody_is_told_before_it_is_confirmed(store: Store) -> None:
    given = await asked(store, wish(choices=SOME))
    assert given == Asked("v_1", "n1", NOW + 2 * DAY, sent=True)
    assert await everybody(store) == []
    outcome, one = await proved(store, "v_1", "n1", NOW + HOUR)
    assert outcome is Outcome.DONE
    assert one is not None
    assert (one.state, one.choices, one.confirmed_at) == (State.ACTIVE, SOME, NOW + HOUR)
    async with store.reading() as connection:
        assert await subscriptions.active(connection) == [receiver("v_1", Channel.EMAIL, MAIL.address, (), SOME)]
        assert await subscriptions.active(connection, ["v_2"]) == []


async def test_asking_again_changes_nothing_until_that_is_confirmed_too(store: Store) -> None:
    await confirmed(store, wish())
    again = await asked(store, wish(replace(MAIL, address="LI@example.cn"), "2", SOME), NOW + HOUR)
    assert (again.id, again.nonce) == ("v_1", "n2")
    standing = await found(store, "v_1")
    assert (standing.choices, standing.address) == (ALL, MAIL.address)
    assert (await proved(store, "v_1", "n1", NOW + HOUR))[0] is Outcome.KNOWN
    assert (await proved(store, "v_1", "n2", NOW + HOUR))[0] is Outcome.DONE
    standing = await found(store, "v_1")
    assert (standing.choices, standing.address) == (SOME, "LI@example.cn")


@pytest.mark.parametrize("later", [5 * MINUTE, 20 * MINUTE], ids=["unsent", "sent"])
async def test_nobody_elses_asking_changes_or_ends_what_a_link_confirms(store: Store, later: timedelta) -> None:
    first = await asked(store, wish())
    second = await asked(store, wish(name="2", choices=SOME), NOW + later)
    assert (first.nonce, second.nonce) == ("n1", "n2")
    outcome, one = await proved(store, "v_1", "n1", NOW + later)
    assert (outcome, one and one.choices) == (Outcome.DONE, ALL)
    assert (await proved(store, "v_1", "n2", NOW + later))[0] is Outcome.OVER


async def test_a_code_confirms_what_its_page_shows_and_others_guesses_do_not_end_it(store: Store) -> None:
    first = await asked(store, wish(HOOK))
    others = [await asked(store, wish(HOOK, str(n), SOME), NOW + n * timedelta(seconds=1)) for n in range(2, 7)]
    assert [one.sent for one in others] == [False] * 5
    held = await found(store, "v_1")
    assert [(one.nonce, one.challenge) for one in held.wishes] == [(f"n{n}", "n1") for n in range(1, PER_CHALLENGE + 1)]
    assert [one.id for one in others] == ["v_1"] * 3 + ["v_5", "v_6"]
    for _ in range(TRIES):
        assert (await proved(store, "v_1", "n2", right=False))[0] is Outcome.WRONG
    assert (await proved(store, "v_1", "n2"))[0] is Outcome.OVER
    outcome, one = await proved(store, "v_1", "n1")
    assert (outcome, one and one.choices, first.sent) == (Outcome.DONE, ALL, True)
    assert (await proved(store, "v_1", "n3"))[0] is Outcome.OVER


@pytest.mark.parametrize(
    ("place", "others", "sent"),
    [
        (MAIL, ["li@example.cn", "LI@example.cn", "l.i@example.cn", "li+a@example.cn"], 1),
        (MAIL, ["wang@example.cn", "li@example.com"], 3),
        (HOOK, [f"https://hooks.example.cn/{n}" for n in range(9)], 1),
    ],
)
async def test_a_mailbox_or_a_server_is_challenged_once_however_it_is_written(
    store: Store, place: Place, others: list[str], sent: int
) -> None:
    places = [place, *(replace(place, address=address) for address in others)]
    given = [await asked(store, wish(one, str(n)), NOW + n * timedelta(seconds=1)) for n, one in enumerate(places)]
    assert sum(one.sent for one in given) == sent


async def test_three_challenges_a_day(store: Store) -> None:
    times = [NOW + n * 15 * MINUTE for n in range(6)] + [NOW + DAY + MINUTE]
    sent = [(await asked(store, wish(name=str(n)), at)).sent for n, at in enumerate(times)]
    assert sent == [True, True, True, False, False, False, True]


async def test_a_flood_ends_at_the_breaker_and_what_is_confirmed_stays(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subscriptions, "PER_SITE", 3)
    await confirmed(store, wish())
    for n in (2, 3):
        await asked(store, wish(replace(MAIL, address=f"{n}@example.cn"), str(n)))
    with pytest.raises(FullError):
        await asked(store, wish(replace(MAIL, address="4@example.cn"), "4"))
    assert await everybody(store) == ["v_1"]
    assert (await asked(store, wish(replace(MAIL, address="4@example.cn"), "4"), NOW + HOUR)).sent


async def test_a_code_can_be_guessed_at_so_often(store: Store) -> None:
    await asked(store, wish(HOOK))
    outcomes = [(await proved(store, "v_1", "n1", right=False))[0] for _ in range(TRIES)]
    assert outcomes == [Outcome.WRONG] * TRIES
    assert (await proved(store, "v_1", "n1"))[0] is Outcome.OVER
    assert await everybody(store) == []


@pytest.mark.parametrize(("place", "after", "outcome"), [(MAIL, 2 * DAY, Outcome.OVER), (HOOK, 30 * MINUTE, Outcome.OVER)])
async def test_a_challenge_is_over_in_time(store: Store, place: Place, after: timedelta, outcome: Outcome) -> None:
    await asked(store, wish(place))
    assert (await proved(store, "v_1", "n1", NOW + after))[0] is outcome
    assert (await proved(store, "v_1", "n1", NOW + after - MINUTE))[0] is Outcome.DONE


async def test_a_proof_that_comes_twice_counts_once(store: Store) -> None:
    await confirmed(store, wish())
    outcome, one = await proved(store, "v_1", "n1")
    assert (outcome, one and one.state) == (Outcome.KNOWN, State.ACTIVE)
    assert [(await proved(store, "v_1", "n1", right=False))[0] for _ in range(TRIES)] == [Outcome.WRONG] * TRIES
    assert (await proved(store, "v_1", "n1"))[0] is Outcome.OVER
    assert await proved(store, "v_9", "n1") == (Outcome.OVER, None)


async def test_who_leaves_is_forgotten_and_may_come_back(store: Store) -> None:
    await confirmed(store, wish(HOOK))
    async with store.writing() as connection:
        assert await subscriptions.leave(connection, "v_1", NOW + HOUR)
        assert not await subscriptions.leave(connection, "v_1", NOW + HOUR)
    gone = await found(store, "v_1")
    assert (gone.state, gone.address, gone.secrets) == (State.LEFT, "", ())
    assert await everybody(store) == []
    assert (await proved(store, "v_1", "n1", NOW + HOUR))[0] is Outcome.OVER
    assert await confirmed(store, wish(HOOK, "2"), NOW + 2 * HOUR) == "v_1"
    assert (await found(store, "v_1")).address == HOOK.address


async def test_only_a_webhook_gets_a_secret_of_ours_and_keeps_it(store: Store) -> None:
    robot = Place(Channel.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=a")
    await confirmed(store, wish(HOOK))
    await confirmed(store, wish(MAIL, "2"))
    await confirmed(store, replace(wish(robot, "3"), secrets=("SECabc",)))
    assert [(await found(store, id)).secrets for id in ("v_1", "v_2", "v_3")] == [("whsec_new",), (), ("SECabc",)]
    async with store.writing() as connection:
        await subscriptions.rotate(connection, "v_1", "whsec_newer", NOW + HOUR)
        await subscriptions.end_overlap(connection, NOW + HOUR)
    assert (await found(store, "v_1")).secrets == ("whsec_newer", "whsec_new")
    async with store.writing() as connection:
        await subscriptions.end_overlap(connection, NOW + 2 * HOUR)
    assert (await found(store, "v_1")).secrets == ("whsec_newer",)


async def test_what_is_told_can_be_changed_while_it_is_told(store: Store) -> None:
    await asked(store, wish())
    async with store.writing() as connection:
        assert not await subscriptions.change(connection, "v_1", SOME)
    await proved(store, "v_1", "n1")
    async with store.writing() as connection:
        assert await subscriptions.change(connection, "v_1", SOME)
    assert (await found(store, "v_1")).choices == SOME


async def test_only_what_changed_is_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subscriptions, "_BATCH", 2)
    actives = Actives()
    for n in range(3):
        await confirmed(store, wish(replace(MAIL, address=f"{n}@example.cn"), str(n)))
    async with store.reading() as connection:
        before = {one.id: one for one in await actives.all(connection)}
    async with store.writing() as connection:
        await subscriptions.change(connection, "v_1", SOME)
        await subscriptions.leave(connection, "v_2", NOW)
    async with store.reading() as connection:
        after = {one.id: one for one in await actives.all(connection)}
        assert sorted(after) == sorted(await everybody(store)) == ["v_0", "v_1"]
    assert after["v_0"] is before["v_0"]
    assert after["v_1"].lang == "en"


async def test_challenges_are_claimed_once_and_tried_again(store: Store) -> None:
    await asked(store, wish())
    async with store.writing() as connection:
        due = await challenges.claim(connection, now=NOW, lease=MINUTE, owner="a", limit=9)
        none = await challenges.claim(connection, now=NOW, lease=MINUTE, owner="b", limit=9)
        await challenges.settle(connection, due[0], "no answer", NOW + MINUTE)
        early = await challenges.claim(connection, now=NOW, lease=MINUTE, owner="b", limit=9)
        again = await challenges.claim(connection, now=NOW + MINUTE, lease=MINUTE, owner="b", limit=9)
        await challenges.settle(connection, again[0])
        done = await challenges.claim(connection, now=NOW + HOUR, lease=MINUTE, owner="b", limit=9)
    assert ([one.id for one in due], none, early, [one.attempts for one in again], done) == (["v_1"], [], [], [1], [])
    assert again[0].problem == "no answer"


async def test_a_challenge_that_is_asked_for_while_one_is_sent_is_sent_too(store: Store) -> None:
    await asked(store, wish())
    async with store.writing() as connection:
        due = await challenges.claim(connection, now=NOW, lease=MINUTE, owner="a", limit=9)
    await asked(store, wish(name="2"), NOW + 20 * MINUTE)
    async with store.writing() as connection:
        await challenges.settle(connection, due[0])
        again = await challenges.claim(connection, now=NOW + 20 * MINUTE, lease=MINUTE, owner="b", limit=9)
    assert [one.nonce for one in again] == ["n2"]


async def test_what_was_never_confirmed_or_is_left_goes(store: Store) -> None:
    for n in range(3):
        await asked(store, wish(replace(MAIL, address=f"{n}@example.cn"), str(n)))
    await proved(store, "v_1", "n1")
    await proved(store, "v_2", "n2")
    left: list[list[str]] = []
    async with store.writing() as connection:
        await subscriptions.leave(connection, "v_2", NOW)
    for at in (NOW + DAY, NOW + DAY + MINUTE, NOW + 3 * DAY + MINUTE):
        async with store.writing() as connection:
            await prune.prune(connection, "subscriptions", Before(NOW, NOW, NOW, NOW, NOW, at - DAY, NOW, NOW))
        async with store.reading() as connection:
            left.append([one.id for one in await subscriptions.listed(connection)])
    assert left == [["v_0", "v_1", "v_2"], ["v_0", "v_1"], ["v_1"]]


async def test_who_asks_again_after_leaving_is_kept_while_the_link_counts(store: Store) -> None:
    await asked(store, wish())
    await proved(store, "v_1", "n1")
    async with store.writing() as connection:
        await subscriptions.leave(connection, "v_1", NOW)
    await asked(store, wish(name="2"), NOW + DAY - MINUTE)
    async with store.writing() as connection:
        at = NOW + DAY + MINUTE
        assert await prune.prune(connection, "subscriptions", Before(NOW, NOW, NOW, NOW, NOW, at - DAY, NOW, NOW)) == (0, False)


async def test_a_key_stays_what_it_was(store: Store) -> None:
    async with store.writing() as connection:
        assert [await keys.key(connection, "links", new) for new in ("00ff", "11ee")] == [b"\x00\xff", b"\x00\xff"]


async def test_what_waited_before_each_asking_stood_by_itself_can_still_be_confirmed(store: Store) -> None:
    """Down to the revision before, and up again."""
    await confirmed(store, wish())
    await asked(store, wish(HOOK, "2", SOME))
    await proved(store, "v_2", "n2", right=False)

    def back_and_forth(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
        config.attributes["connection"] = connection
        command.downgrade(config, "0017")
        command.upgrade(config, "head")

    async with store.writing() as connection:
        await connection.run_sync(back_and_forth)
    assert [one.tries for one in (await found(store, "v_2")).wishes] == [0]
    outcome, one = await proved(store, "v_2", "n2")
    assert (outcome, one and (one.choices, one.address)) == (Outcome.DONE, (SOME, HOOK.address))
    assert await everybody(store) == ["v_1", "v_2"]
