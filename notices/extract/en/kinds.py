"""The words that tell what kind of notice it is."""

from notices.extract.en.vocabulary import DOWN, WORK
from notices.model import Kind

KINDS = {
    Kind.CANCELLATION: rf"\bcancell?(?:ed|ation)\b|called off|no longer (?:take place|going ahead|required)|will not (?:take place|happen)|\b(?:is|are) off\b|withdrawn the {WORK}",
    Kind.RECOVERY: (
        r"(?:has|have|had) (?:now )?been (?:fully |now )?(?:resolved|restored|fixed|completed|repaired|mitigated)|\b(?:is|are|was|were) (?:now |fully |again )*(?:resolved|fixed|restored|done|complete|completed|repaired|over)\b(?! by)|"
        r"(?:^|[ \-\[:])resolved\b(?! by)|completed (?:ahead|successfully|early|as planned)|(?:fully|completely) (?:back|recovered|restored)|recovered (?:completely|fully)|\b(?:is|are|was|were) (?:fully )?back\b|"
        r"post-?(?:incident|mortem)|back (?:to normal|online|in service)|root cause analysis"
    ),
    Kind.EXTENSION: (
        rf"{WORK}[^.]{{0,60}}\b(?:extended|prolonged|overrun\w*|taking longer|longer than (?:expected|planned))|(?:extended|prolonged)[^.]{{0,20}}{WORK}|end time changed|taking longer than (?:expected|planned|anticipated)|delay(?:ed)? (?:in )?complet"
    ),
    Kind.POSTPONEMENT: r"\bpostpon\w+|\bre-?schedul\w+|\bmoved (?:from|to (?:a|the|mon|tue|wed|thu|fri|sat|sun))|\bnew date\b|put back|brought forward|(?:starts?|begins?|takes? place) [^.]{0,16}(?:hours?|days?|weeks?) (?:later|earlier)|(?:date|time) (?:has )?changed|will not go ahead",
    Kind.OUTAGE: (
        r"unplanned|investigat\w+|looking into|\bstopped\b|\bfail(?:ed|ing|ure|ures)\b|(?:is|are) (?:currently )?(?:down|unavailable|limited|unable|not receiving|experiencing|degraded|offline)|elevated|"
        r"closed since|repairing|power (?:cut|failure)|low or no pressure|\bissues?\b|incident|problems?\b|limited extent|has been (?:down|unavailable|closed|offline)|crews are|broken|load shedding|delayed since|"
        r"cannot (?:currently )?(?:access|log|sign|connect)|identified the cause"
    ),
    Kind.MAINTENANCE: DOWN,
}  # fmt: skip
