"""Whether a notice belongs to a matter: every rule and threshold from both sides."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from notices.model import Facts, Kind, Restored, Superseded, Window
from statuspage.core.announced import join
from statuspage.core.grouping import spoken_of
from statuspage.core.model import NoticeRevision, Target
from statuspage.core.reading import Reading
from statuspage.core.relate import Matter, alike, find, relation, shares
from tests.statuspage.core.build import SETTINGS, at

READING = Reading(SETTINGS)
START = at("10 20:00")
"""When what is spoken of begins, unless a case says otherwise; it lasts two hours, and is announced two days before."""

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
END, SAID = START + 2 * HOUR, START - 2 * DAY


def window(start: datetime | None = START, end: datetime | None = END, *affects: str) -> Window:
    return Window(start, end, affects or ("电子税务局",))


def told(kind: Kind, published: datetime, *windows: Window, id: str = "b", **more: Any) -> NoticeRevision:
    """A notice of the tax office, unless said otherwise; `more` are its fields, and those of its facts."""
    own: dict[str, Any] = {name: more.pop(name) for name in ("source", "title", "structured") if name in more}
    title = own.get("title", "公告")
    facts = Facts("zh-Hans", kind, f"{title}\n{more.pop('body', '')}", windows, **more)
    values: dict[str, Any] = {"source": "tax", "title": title, **own}
    return NoticeRevision(id=id, revision=1, url="", published=published, known_at=published, snapshot="", facts=facts, **values)


def planned(*windows: Window, **more: Any) -> NoticeRevision:
    return told(Kind.MAINTENANCE, SAID, *(windows or (window(),)), id="a", **more)


def broken(**more: Any) -> NoticeRevision:
    return told(Kind.OUTAGE, START, window(START, None), id="a", **more)


def matter(*revisions: NoticeRevision) -> Matter:
    """What these notices say together."""
    first, *others = revisions
    found = Matter(join(None, first, READING))
    found.add(spoken_of(first, READING))
    for revision in others:
        found.track = join(found.track, revision, READING)
        found.add(spoken_of(revision, READING))
    return found


def belongs(revision: NoticeRevision, *others: NoticeRevision) -> bool:
    return relation(spoken_of(revision, READING), matter(*others)) is not None


@pytest.mark.parametrize(
    ("start", "end", "same"),
    [
        (START + 30 * MINUTE, END + HOUR, True),
        (START + 31 * MINUTE, END + HOUR, False),
        (START - 30 * MINUTE, END + HOUR, True),
        (START + HOUR, END + 30 * MINUTE, True),
        (START + HOUR, END + 31 * MINUTE, False),
        (START, None, True),
        (None, END, True),
        (END, END + 20 * MINUTE, False),
        (START + DAY, END + DAY, False),
    ],
)
def test_a_window_told_again_has_a_bound_near(start: datetime | None, end: datetime | None, same: bool) -> None:
    assert belongs(told(Kind.MAINTENANCE, SAID + HOUR, window(start, end)), planned()) is same


@pytest.mark.parametrize(
    ("source", "start", "end", "same"),
    [
        ("tax", START, END, True),
        ("tax", START + 30 * MINUTE, END - 30 * MINUTE, True),
        ("tax", START, END + 31 * MINUTE, False),
        ("tax", START + 31 * MINUTE, END, False),
        ("press", START, END + 31 * MINUTE, True),
        ("press", START + 31 * MINUTE, END, True),
        ("press", START + 31 * MINUTE, END + 31 * MINUTE, False),
    ],
)
def test_a_part_and_the_whole_of_one_source_are_two_unless_both_bounds_agree(
    source: str, start: datetime, end: datetime, same: bool
) -> None:
    part = told(Kind.MAINTENANCE, SAID + HOUR, window(start, end, "发票开具"), source=source)
    assert belongs(part, planned()) is same


@pytest.mark.parametrize(("affects", "same"), [("发票开具", True), ("登录", False), ("示范银行", False), ("电子税务局", True)])
def test_the_same_window_of_other_targets_is_another_matter(affects: str, same: bool) -> None:
    again = told(Kind.MAINTENANCE, SAID + HOUR, window(START, END, affects), source="press")
    assert belongs(again, planned(window(START, END, "发票开具"))) is same


def test_an_outage_and_a_maintenance_in_the_same_window_are_two() -> None:
    assert not belongs(told(Kind.OUTAGE, START + HOUR, window(START, None)), planned())
    assert not belongs(told(Kind.MAINTENANCE, START + HOUR, window(START, END)), broken())


@pytest.mark.parametrize(
    ("source", "gap", "same"),
    [
        ("tax", 30 * MINUTE, True),
        ("tax", 31 * MINUTE, False),
        ("press", 2 * HOUR, True),
        ("press", -2 * HOUR, True),
        ("press", 2 * HOUR + MINUTE, False),
    ],
)
def test_an_outage_has_one_start_which_two_sources_may_put_hours_apart(source: str, gap: timedelta, same: bool) -> None:
    assert belongs(told(Kind.OUTAGE, START + 3 * HOUR, window(START + gap, None), source=source), broken()) is same


@pytest.mark.parametrize(("after", "same"), [(48 * HOUR, True), (48 * HOUR + MINUTE, False)])
def test_an_outage_without_an_end_is_told_on_for_a_day_after_its_silence(after: timedelta, same: bool) -> None:
    assert belongs(told(Kind.OUTAGE, START + after, window(None, None)), broken()) is same


def test_an_outage_that_is_over_is_told_again_only_by_its_start() -> None:
    over = told(Kind.RECOVERY, START + HOUR, id="b", actual_recovery=START + HOUR)
    later = START + 3 * HOUR
    assert belongs(told(Kind.OUTAGE, later, window(START, None), id="c"), broken(), over)
    assert not belongs(told(Kind.OUTAGE, later, window(None, None), id="c"), broken(), over)


@pytest.mark.parametrize(
    ("kind", "published", "same"),
    [
        (Kind.RECOVERY, END + DAY, True),
        (Kind.RECOVERY, END + DAY + MINUTE, False),
        (Kind.EXTENSION, END + DAY, True),
        (Kind.EXTENSION, END + DAY + MINUTE, False),
        (Kind.RECOVERY, START, True),
        (Kind.RECOVERY, START - MINUTE, False),
        (Kind.EXTENSION, START - MINUTE, True),
    ],
)
def test_it_is_spoken_of_for_a_day_after_its_end_and_is_not_over_before_it_begins(
    kind: Kind, published: datetime, same: bool
) -> None:
    assert belongs(told(kind, published), planned()) is same


def test_what_was_back_before_it_began_is_something_else() -> None:
    assert belongs(told(Kind.RECOVERY, START + HOUR, actual_recovery=START), planned())
    assert not belongs(told(Kind.RECOVERY, START + HOUR, actual_recovery=START - MINUTE), planned())


@pytest.mark.parametrize(
    ("kind", "gap", "same"),
    [
        (Kind.EXTENSION, DAY, True),
        (Kind.EXTENSION, DAY + MINUTE, False),
        (Kind.POSTPONEMENT, DAY, True),
        (Kind.POSTPONEMENT, DAY + MINUTE, False),
        (Kind.MAINTENANCE, DAY, True),
        (Kind.MAINTENANCE, DAY + MINUTE, False),
    ],
)
def test_a_former_start_that_is_stated_must_fit(kind: Kind, gap: timedelta, same: bool) -> None:
    new = window(START + 20 * DAY, END + 20 * DAY)
    moved = told(kind, SAID + HOUR, new, superseded=(Superseded(START + gap, None),), refers_to_earlier=True)
    assert belongs(moved, planned()) is same


@pytest.mark.parametrize(("gap", "same"), [(DAY, True), (DAY + MINUTE, False)])
def test_a_cancellation_names_the_start_that_it_calls_off(gap: timedelta, same: bool) -> None:
    assert belongs(told(Kind.CANCELLATION, SAID + HOUR, window(START + gap, END + gap)), planned()) is same


@pytest.mark.parametrize(
    ("gap", "refers", "same"),
    [(7 * DAY, True, True), (7 * DAY + MINUTE, True, False), (7 * DAY, False, False)],
)
def test_a_correction_moves_it_by_a_week_at_most(gap: timedelta, refers: bool, same: bool) -> None:
    corrected = told(Kind.MAINTENANCE, SAID + HOUR, window(START + gap, END + gap), refers_to_earlier=refers)
    assert belongs(corrected, planned()) is same


@pytest.mark.parametrize(("gap", "same"), [(62 * DAY, True), (62 * DAY + MINUTE, False)])
def test_a_postponement_that_names_no_former_start_goes_two_months_at_most(gap: timedelta, same: bool) -> None:
    assert belongs(told(Kind.POSTPONEMENT, SAID + HOUR, window(START + gap, END + gap)), planned()) is same


@pytest.mark.parametrize(("after", "same"), [(62 * DAY, True), (62 * DAY + MINUTE, False)])
def test_a_new_date_may_come_two_months_after_it_was_put_off(after: timedelta, same: bool) -> None:
    off = told(Kind.POSTPONEMENT, SAID + HOUR)
    published = START + after
    new = told(Kind.POSTPONEMENT, published, window(START + 61 * DAY, None), id="c")
    assert belongs(new, planned(), off) is same


def test_what_was_called_off_is_only_called_off_again() -> None:
    off = told(Kind.CANCELLATION, SAID + HOUR)
    for kind in (Kind.EXTENSION, Kind.POSTPONEMENT, Kind.RECOVERY):
        assert not belongs(told(kind, START + HOUR, id="c"), planned(), off)
    assert belongs(told(Kind.CANCELLATION, SAID + 2 * HOUR, id="c"), planned(), off)


@pytest.mark.parametrize(
    ("after", "end", "same"),
    [
        (30 * MINUTE, None, True),
        (31 * MINUTE, None, False),
        (5 * HOUR, START + HOUR + 30 * MINUTE, True),
        (5 * HOUR, START + HOUR + 31 * MINUTE, False),
    ],
)
def test_that_it_is_over_is_told_once_more_soon_or_with_the_same_end(after: timedelta, end: datetime | None, same: bool) -> None:
    over = START + HOUR
    first = told(Kind.RECOVERY, over, actual_recovery=over)
    assert belongs(told(Kind.RECOVERY, over + after, id="c", actual_recovery=end), broken(), first) is same


@pytest.mark.parametrize(("restored", "start", "same"), [(True, None, True), (False, None, False), (True, START, False)])
def test_a_part_of_a_maintenance_may_be_back_while_the_rest_is_told_to_be_down(
    restored: bool, start: datetime | None, same: bool
) -> None:
    back = (Restored(START + HOUR, ("登录",)),) if restored else ()
    assert belongs(told(Kind.OUTAGE, START + HOUR, window(start, None), restored=back), planned()) is same


def test_no_part_is_back_of_what_has_not_begun() -> None:
    back = (Restored(START - HOUR, ("登录",)),)
    assert not belongs(told(Kind.OUTAGE, START - HOUR, window(None, None), restored=back), planned())


LONG = "电子税务局将于本周五晚间停机维护，请提前办理相关业务。"


@pytest.mark.parametrize(
    ("source", "body", "after", "copied"),
    [
        ("press", LONG, 7 * DAY, True),
        ("press", LONG, 7 * DAY + MINUTE, False),
        ("press", f"本报讯：{LONG}责任编辑某某", DAY, True),
        ("press", "电子税务局周五停，记者获悉，市民可改去大厅，或另择他日。", DAY, False),
        ("tax", LONG, DAY, False),
    ],
)
def test_a_copy_says_the_same_in_the_same_words_within_a_week(source: str, body: str, after: timedelta, copied: bool) -> None:
    first = matter(planned(body=LONG))
    again = spoken_of(told(Kind.MAINTENANCE, SAID + after, window(), source=source, body=body), READING)
    assert (first.copied(again) is not None) is copied


def test_the_same_words_with_other_times_are_no_copy() -> None:
    other = told(Kind.MAINTENANCE, SAID + DAY, window(START, END + MINUTE), source="press", body=LONG)
    assert matter(planned(body=LONG)).copied(spoken_of(other, READING)) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a" * 15, "a" * 15, False),
        ("a" * 16, "a" * 16, True),
        ("abcdefghijklmnop", "xx abcdefghijklmnop yy", True),
        ("abcdefghijklmnop", "abcdefgh--------ijkl----mnop", False),
    ],
)
def test_texts_are_alike_when_the_shorter_stands_in_the_longer(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same
    assert alike(other, one) is same


@pytest.mark.parametrize(
    ("body", "same"),
    [("《关于系统升级的公告》所述升级取消。", True), ("《关于网络割接的公告》所述割接取消。", False)],
)
def test_a_title_that_is_quoted_is_meant_whatever_the_time(body: str, same: bool) -> None:
    later = told(Kind.CANCELLATION, SAID + HOUR, window(START + 9 * DAY, None), body=body)
    assert belongs(later, planned(title="关于系统升级的公告")) is same


@pytest.mark.parametrize(("source", "structured", "same"), [("tax", True, False), ("tax", False, True), ("press", True, True)])
def test_a_structured_source_tells_its_own_events_apart(source: str, structured: bool, same: bool) -> None:
    again = told(Kind.MAINTENANCE, SAID + HOUR, window(), source=source, structured=structured)
    assert belongs(again, planned()) is same


@pytest.mark.parametrize(
    ("mine", "theirs", "source", "same"),
    [
        ("和平街道", "建设街道", "tax", False),
        ("和平街道", "和平街道", "tax", True),
        ("和平街道", "和平街道及周边小区", "tax", True),
        ("和平街道", "电子税务局", "tax", True),
        ("和平街道", "发票开具", "tax", False),
        ("发票开具", "和平街道", "tax", False),
        ("某子系统", "另一系统", "tax", True),
    ],
)
def test_places_tell_apart_what_has_the_same_window(mine: str, theirs: str, source: str, same: bool) -> None:
    first = planned(window(START, END, theirs), body=f"{theirs}停")
    again = told(Kind.MAINTENANCE, SAID + HOUR, window(START, END, mine), source=source, body=f"{mine}停")
    assert belongs(again, first) is same


def test_places_in_another_language_tell_nothing_apart() -> None:
    again = told(Kind.MAINTENANCE, SAID + HOUR, window(START, END, "和平街道"), body="和平街道")
    english = replace(again, facts=replace(again.facts, lang="en"))
    first = planned(window(START, END, "建设街道"), body="建设街道")
    assert (belongs(again, first), belongs(english, first)) == (False, True)


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ([Target("etax")], [Target("etax", "login")], True),
        ([Target("etax", "login")], [Target("etax")], True),
        ([Target("etax", "login")], [Target("etax", "login")], True),
        ([Target("etax", "login")], [Target("etax", "invoicing")], False),
        ([Target("etax")], [Target("bank")], False),
        ([], [Target("etax")], False),
    ],
)
def test_targets_are_shared_when_one_is_a_part_of_the_other(mine: list[Target], theirs: list[Target], same: bool) -> None:
    assert shares(mine, theirs) is same


def test_the_nearest_matter_wins_and_of_equally_near_ones_the_newest() -> None:
    near, far = matter(planned()), matter(planned(window(START + 3 * DAY, END + 3 * DAY)))
    ended = spoken_of(told(Kind.RECOVERY, START + 3 * DAY + HOUR), READING)
    assert find(ended, [near, far]) is far
    newer = matter(replace(planned(), id="n", published=SAID + HOUR))
    said = spoken_of(told(Kind.EXTENSION, START + HOUR), READING)
    assert find(said, [near, newer]) is newer
    assert find(said, [newer, near]) is newer


def test_a_matter_of_the_very_target_is_nearer_than_one_of_the_whole() -> None:
    whole, part = matter(planned()), matter(planned(window(START, END, "发票开具")))
    said = spoken_of(told(Kind.EXTENSION, START + HOUR, window(None, END + HOUR, "发票开具")), READING)
    assert find(said, [whole, part]) is part


def test_nothing_is_found_where_nothing_fits() -> None:
    said = spoken_of(told(Kind.EXTENSION, END + 3 * DAY), READING)
    assert find(said, [matter(planned())]) is None
    assert find(said, []) is None
