"""Who is told of a change: what is wanted, what must follow, what waits for its hour, what came to nothing."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from notices.model import Impact
from statuspage.core.model import Change, ChangeKind, EventKind, Lifecycle
from statuspage.core.subscriber import Channel, Digest, Occasion, Quiet, Receiver, Wants
from statuspage.core.telling.policy import HOLD, Heard, ends_reminders, held_back, occasions, owed, replaced
from tests.statuspage.core.telling.tell import HOUR, NOW, change, maintenance, outage, receiver

NIGHT = Quiet(time(22), time(7), "Asia/Shanghai")
LATE = NOW.replace(hour=15)
"""Eleven at night in Shanghai."""
MORNING = NOW.replace(hour=23)
"""Seven in the morning there, of the next day."""

ANNOUNCED = change(maintenance(), ChangeKind.ANNOUNCED)
STARTED = change(maintenance(NOW, Lifecycle.IN_PROGRESS), ChangeKind.STARTED)
EXTENDED = change(maintenance(NOW, Lifecycle.IN_PROGRESS), ChangeKind.EXTENDED)
ENDED = change(maintenance(NOW - 4 * HOUR, Lifecycle.ENDED), ChangeKind.ENDED)
TOLD, BEGUN, HELD = Heard(told=True), Heard(told=True, begun=True), Heard(held=True)


def told(
    what: Change, who: Receiver, before: Heard | None = None, now: datetime = NOW, hold: datetime | None = None
) -> list[datetime]:
    """When the receiver is to be told: one instant, or none."""
    return [one.due_at for one in owed(what, [who], {who.id: before} if before else {}, now, hold)]


def wanting(*occasions: Occasion, least: Impact | None = None, kinds: Iterable[EventKind] = EventKind) -> Wants:
    return Wants(kinds=frozenset(kinds), occasions=frozenset(occasions or Occasion), least=least)


@pytest.mark.parametrize(
    ("what", "who", "before", "expected"),
    [
        (ANNOUNCED, receiver(), None, True),
        (change(maintenance(), ChangeKind.RECORDED), receiver(), None, False),
        (ANNOUNCED, receiver(wants=wanting(Occasion.STARTED)), None, False),
        (ANNOUNCED, receiver(digest=Digest.DAILY), None, False),
        (ANNOUNCED, receiver(wants=wanting(kinds=[EventKind.INCIDENT])), None, False),
        (ENDED, receiver(), None, True),
        (ENDED, receiver(wants=wanting(Occasion.STARTED)), BEGUN, True),
        (ENDED, receiver(wants=wanting(Occasion.STARTED)), TOLD, False),
        (ENDED, receiver(wants=wanting(kinds=[EventKind.INCIDENT])), BEGUN, True),
        (change(maintenance(), ChangeKind.CANCELLED), receiver(wants=wanting(kinds=[EventKind.INCIDENT])), TOLD, True),
        (change(maintenance(), ChangeKind.CANCELLED), receiver(wants=wanting(kinds=[EventKind.INCIDENT])), None, False),
        (change(maintenance(), ChangeKind.ANNOUNCED, ChangeKind.OVERRUN), receiver(wants=wanting(Occasion.OVERRUN)), None, True),
    ],
)
def test_who_is_told(what: Change, who: Receiver, before: Heard | None, expected: bool) -> None:
    assert told(what, who, before) == [NOW] * expected


def test_a_message_has_the_same_id_however_often_it_is_decided() -> None:
    first, second = (list(owed(ANNOUNCED, [receiver("a"), receiver("b")], {}, now)) for now in (NOW, NOW + HOUR))
    assert [one.message_id for one in first] == [one.message_id for one in second]
    assert len({one.message_id for one in first}) == 2


def test_people_sleep_and_programs_do_not() -> None:
    assert told(STARTED, receiver(quiet=NIGHT), now=LATE) == [MORNING]
    assert told(STARTED, receiver(channel=Channel.WEBHOOK, quiet=NIGHT), now=LATE) == [LATE]


def test_what_was_held_gives_way_to_how_it_stands() -> None:
    both, heard = [receiver("ops"), receiver("desk")], {"ops": HELD, "desk": TOLD}
    assert replaced(EXTENDED, both, heard, LATE) == ["ops"]
    assert replaced(change(maintenance(), ChangeKind.RECORDED), both, heard, LATE) == []
    assert told(ENDED, receiver(quiet=NIGHT), HELD, now=LATE) == [MORNING]  # over in the night: told once, as over


def test_what_was_held_stays_when_the_new_message_is_not_wanted() -> None:
    who = receiver(quiet=NIGHT, wants=wanting(Occasion.STARTED))
    assert (told(EXTENDED, who, HELD, now=LATE), replaced(EXTENDED, [who], {who.id: HELD}, LATE)) == ([], [])
    assert (told(ENDED, who, HELD, now=LATE), replaced(ENDED, [who], {who.id: HELD}, LATE)) == ([MORNING], [who.id])


def test_what_came_back_before_it_was_told_is_not_told() -> None:
    over = change(outage(ended_at=NOW + 5 * timedelta(minutes=1)), ChangeKind.ENDED)
    assert told(over, receiver(), HELD) == []
    assert replaced(over, [receiver()], {receiver().id: HELD}, NOW) == [receiver().id]
    assert told(over, receiver(), Heard(told=True, begun=True, held=True)) == [NOW]


@pytest.mark.parametrize(
    ("minutes", "same", "held"),
    [(9, True, True), (10, True, False), (9, False, False)],
)
def test_an_outage_where_one_is_just_over_is_held_back(minutes: int, same: bool, held: bool) -> None:
    before = outage("o0", started_at=NOW - HOUR, ended_at=NOW - minutes * timedelta(minutes=1))
    if not same:
        elsewhere = replace(before.observed[0], target=replace(before.observed[0].target, component="invoicing"))
        before = replace(before, observed=(elsewhere,))
    hold = held_back(change(outage(), ChangeKind.OBSERVED), [before], NOW)
    assert hold == (NOW + HOLD if held else None)
    if hold:
        assert told(change(outage(), ChangeKind.OBSERVED), receiver(), hold=hold) == [hold]


def test_only_what_moves_or_passes_the_start_makes_reminders_wrong() -> None:
    wrong = {kind for kind in ChangeKind if ends_reminders(change(maintenance(), kind))}
    assert wrong == {
        *(ChangeKind.POSTPONED, ChangeKind.CANCELLED, ChangeKind.WITHDRAWN, ChangeKind.STARTED, ChangeKind.ENDED),
    }


def test_the_first_kind_leads() -> None:
    both = change(maintenance(), ChangeKind.ANNOUNCED, ChangeKind.OVERRUN, ChangeKind.EXTENDED, ChangeKind.SHORTENED)
    assert occasions(both) == (Occasion.ANNOUNCED, Occasion.OVERRUN, Occasion.CHANGED)
