"""When trouble was noticed, where something was stopped for it later: "Leak found at 5:20. Water was cut at 6:00"."""

from itertools import pairwise

from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading


def settle(reading: Reading) -> None:
    """Set aside when it was noticed, if what was stopped for it has a time of its own behind."""
    if not reading.may_say("noticed_at") or not reading.may_say("stopped_for_it"):
        return
    told = [c for c in reading.candidates if c.timed and c.last is None and c.start is not None and c.role is Role.START]
    for first, second in pairwise(told):
        if first.start is None or second.start is None or not first.start < second.start <= reading.setting.published:
            continue
        noticed = reading.found("noticed_at", reading.sentence_before(first.head))
        if noticed and reading.found("stopped_for_it", reading.sentence_before(second.head)):
            first.role, first.why = Role.CONTEXT, "when it was noticed, before it was stopped"
