"""What it means that a notice is missing, and which notice is an old one under a new key."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from notices.model import Facts, Kind, Notice, Stage, Window
from statuspage.core.absence import Absence
from statuspage.core.model import NoticeRevision
from statuspage.core.vanished import GONE, Found, Listed, absence, mark_of, marked, renamed, twin
from tests.statuspage.core.build import at

NOW = at("20 21:00")
WINDOW = Window(at("20 20:00"), at("20 23:00"))
FACTS = Facts(lang="zh-Hans", kind=Kind.MAINTENANCE, text="停机公告\n今晚停机", windows=(WINDOW,))
NOTICE = NoticeRevision("n", "tax", 1, "https://a.example/1", "停机公告", at("18 10:00"), at("18 10:00"), "0" * 64, FACTS)
OPEN, HISTORY = Listed(only_open=True), Listed(only_open=False, oldest=at("10 10:00"))


def of(kind: Kind, *windows: Window, stage: Stage | None = None) -> NoticeRevision:
    return replace(NOTICE, stage=stage, facts=replace(FACTS, kind=kind, windows=windows))


@dataclass(frozen=True)
class Case:
    """A notice that is missing, what of its document is known, and what that means."""

    name: str
    notice: NoticeRevision
    listed: Listed
    means: Absence | None


AHEAD = Window(at("21 20:00"), None)
CASES = [
    Case("a running maintenance, of what is open", NOTICE, OPEN, Absence.OVER),
    Case("an outage, of what is open", of(Kind.OUTAGE), OPEN, Absence.OVER),
    Case("an outage that is to begin later, of what is open", of(Kind.OUTAGE, AHEAD), OPEN, Absence.OVER),
    Case("a maintenance ahead, of what is open", of(Kind.MAINTENANCE, AHEAD), OPEN, Absence.WITHDRAWN),
    Case("a maintenance without times, of what is open", of(Kind.MAINTENANCE), OPEN, Absence.WITHDRAWN),
    Case("one of several phases has begun, of what is open", of(Kind.MAINTENANCE, WINDOW, AHEAD), OPEN, Absence.OVER),
    Case("a running maintenance, of a history", NOTICE, HISTORY, Absence.WITHDRAWN),
    Case("an outage, of a history", of(Kind.OUTAGE), HISTORY, Absence.WITHDRAWN),
    Case("nothing is listed at all", NOTICE, Listed(only_open=False), Absence.WITHDRAWN),
    Case("all that is listed is newer", NOTICE, Listed(only_open=False, oldest=at("19 10:00")), None),
    Case("its end has passed, of a history", of(Kind.MAINTENANCE, Window(None, NOW)), HISTORY, None),
    Case("its end has passed, of what is open", of(Kind.MAINTENANCE, Window(WINDOW.start, NOW)), OPEN, Absence.OVER),
    Case("its upstream says that it is over", of(Kind.OUTAGE, stage=Stage.RESOLVED), OPEN, None),
    Case("it is called off", of(Kind.MAINTENANCE, stage=Stage.CANCELLED), OPEN, None),
    Case("it says that all is well", of(Kind.RECOVERY), HISTORY, None),
    Case("it was missing before", replace(NOTICE, absence=Absence.WITHDRAWN), HISTORY, None),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_it_means(case: Case) -> None:
    assert absence(case.notice, case.listed, NOW) is case.means


def test_what_is_over_says_when_and_by_which_document() -> None:
    gone = marked(NOTICE, Absence.OVER, NOW, "1" * 64)
    assert (gone.revision, gone.known_at, gone.snapshot, gone.stage, gone.resolved_at) == (2, NOW, "1" * 64, Stage.RESOLVED, NOW)
    assert gone.facts == NOTICE.facts


def test_what_may_be_withdrawn_is_asked_by_its_title() -> None:
    gone = marked(NOTICE, Absence.WITHDRAWN, NOW, "1" * 64)
    (question,) = gone.facts.questions
    assert (question.code, gone.facts.text[question.start : question.end], question.quote) == (GONE, "停机公告", "停机公告")
    assert (gone.stage, gone.resolved_at) == (NOTICE.stage, NOTICE.resolved_at)


def test_its_return_is_a_revision_whatever_it_says() -> None:
    assert mark_of("a" * 64) != "a" * 64
    assert len(mark_of("a" * 64)) == 64


def found(key: str, content: str = "new", *, url: str = NOTICE.url, title: str = NOTICE.title, days: int = 0) -> Found:
    published = NOTICE.published + timedelta(days=days)
    return Found(Notice(key, url, title, "", "text", published), content)


TWINS = {twin("same", NOTICE.published): "old"}
RENAMED = {
    "the same words of the same moment": ({"a": found("a", "same", url="https://a.example/9")}, {"a": "old"}),
    "the same words at another time": ({"a": found("a", "same", url="https://a.example/9", days=7)}, {}),
    "another text at the place of a missing one": ({"a": found("a", days=1)}, {"a": "n"}),
    "another title there": ({"a": found("a", title="恢复公告")}, {}),
    "an address that several share": ({"a": found("a"), "b": found("b")}, {}),
    "two of the same words": ({"a": found("a", "same"), "b": found("b", "same", url="x")}, {"a": "old"}),
}


@pytest.mark.parametrize(("new", "pairs"), RENAMED.values(), ids=RENAMED)
def test_a_notice_under_a_new_key(new: dict[str, Found], pairs: dict[str, str]) -> None:
    assert renamed(new, [NOTICE], TWINS) == pairs
