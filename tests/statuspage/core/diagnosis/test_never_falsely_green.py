"""Whatever comes together: nothing is called clear that nobody can see, and nothing that is announced or seen is left out."""

from itertools import product

import pytest

from statuspage.core.diagnosis.model import Bearing, Conclusion, Diagnosis, Ground, Sureness
from statuspage.core.model import Condition
from tests.statuspage.core.diagnosis.told import Situation, diagnosed, moment

NOW = moment("2026-11-25 19:00")
WINDOWS = {"none": "", "running": "25日18:00至11月26日8:00", "ended": "25日8:00至18:00", "coming": "25日21:00至11月26日8:00"}
SEEN = ("up", "down", "slow", "flapping", "unmeasured")
LOST = ((), ("press",), ("tax",), ("press", "tax"))
FACTS = [*product(SEEN, LOST, WINDOWS, (False, True), (False, True))]


def situation(seen: str, lost: tuple[str, ...], window: str, stale: bool, line_down: bool) -> Situation:
    body = f"定于2026年11月{WINDOWS[window]}对发票开具停机维护。"
    notice = {"source": "tax", "at": "2026-11-23 10:00", "title": "关于发票开具停机的公告", "body": body}
    made = Situation(NOW, "etax", "issue", notices=[notice] if WINDOWS[window] else [], stale=stale, line_down=line_down)
    made.lost = dict.fromkeys(lost, "blocked")
    made.silent = ["etax-issue"] if seen == "unmeasured" or line_down else []
    made.seen = [{"probe": "etax-issue", "is": seen, "at": "2026-11-25 18:30"}] if seen in {"down", "slow", "flapping"} else []
    return made


def grounds(diagnosis: Diagnosis, bearing: Bearing) -> set[Ground]:
    return {reason.ground for reason in diagnosis.bearing(bearing)}


@pytest.mark.parametrize("window", WINDOWS)
def test_what_nobody_can_see_is_not_clear(window: str) -> None:
    for facts in (facts for facts in FACTS if facts[2] == window):
        seen, lost, _, stale, line_down = facts
        found = diagnosed(situation(*facts))
        if found.conclusion is Conclusion.CLEAR:
            assert (seen, stale, line_down) == ("up", False, False), facts
            assert len(lost) < 2, facts
            assert window in {"none", "coming", "ended"}, facts
            assert found.sureness is not Sureness.HIGH, facts
            assert (Ground.LOST in grounds(found, Bearing.BESIDE)) is bool(lost), facts


@pytest.mark.parametrize("window", WINDOWS)
def test_what_is_announced_or_seen_is_told(window: str) -> None:
    for facts in (facts for facts in FACTS if facts[2] == window):
        seen, _, _, _, line_down = facts
        found = diagnosed(situation(*facts))
        told = grounds(found, Bearing.FOR) | grounds(found, Bearing.BESIDE)
        bad = {reason.condition for reason in found.reasons} - {None, Condition.UP}
        if window == "running":
            assert found.conclusion is Conclusion.SYSTEM, facts
        if window == "coming":
            assert Ground.COMING in told, facts
        if seen in {"down", "slow", "flapping"} and not line_down:
            assert (found.conclusion, bad) == (Conclusion.SYSTEM, {Condition(seen)}), facts
