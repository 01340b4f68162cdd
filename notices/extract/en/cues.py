"""The words around a time that tell what it stands for, in the order of their priority."""

from notices.extract.en.vocabulary import ABOUT, AT, BACK, DOWN, FUTURE, HOURS
from notices.extract.language import Cue
from notices.extract.marks import Role

CUES = (
    Cue(Role.STAMP, "when something was written", left=rf"(?:posted|published|(?:last )?updated|sent|dated|issued|created|DTSTAMP)[^\n.;]{{0,24}}{AT}"),
    Cue(Role.NOISE, "when more will be said", left=r"(?:next|further|another) (?:status )?update[^.\n]{0,30}$"),
    Cue(Role.NOISE, "an example", left=r"(?:such as|e\.g\.,?|for example|for instance)[^.\n]{0,12}$"),
    Cue(Role.CONTINGENCY, "only if something happens", left=r"(?:back-?up|reserve|contingency|fall-?back|alternat\w+|rain date|if (?:needed|necessary|required))[^.\n]{0,40}$"),
    Cue(Role.OLD, "replaced by a later time", left=rf"(?:originally|previously|initially|first)(?: (?:scheduled|planned|announced|set|expected|due|estimated))?[^.;]{{0,16}}{AT}"),
    Cue(Role.OLD, "replaced by a later time", left=r"(?:rescheduled|moved|changed|postponed|shifted|brought forward|delayed|extended|pushed back) from[ ]*$"),
    Cue(Role.OLD, "replaced by a later time", left=rf"(?:should have|was (?:to|due to|expected to|supposed to|scheduled to|planned to)|were (?:to|due to))[^.;]{{0,24}}{AT}"),
    Cue(Role.OLD, "replaced by a later time", left=r"\bthen to[ ]*$|(?:instead of|rather than|not)[ ]*$", single=True),
    Cue(Role.OLD, "will not happen then", right=r"^[)]?[^.;]{0,12}(?:will not (?:go ahead|take place|happen)|(?:has|have) been (?:postponed|cancell?ed|moved|rescheduled|withdrawn)|is (?:postponed|cancell?ed|off\b))"),
    Cue(Role.DEADLINE, "to be done before", left=r"(?:deadline|due date|filing date|registration|last day|expir\w+)[^.;]{0,60}$", single=True),
    Cue(Role.START, "not before", left=r"\b(?:no(?:t)? (?:earlier|before|sooner)|not start)(?: than| before)?[ .:]{0,14}$", single=True, timed=True),
    Cue(Role.END, "not after", left=r"\b(?:no(?:t)? (?:later|after))(?: than)?[ .:]{0,14}$", single=True, timed=True, sentence=DOWN + r"|not (?:after|before)|earlier"),
    Cue(Role.NEW_END, "the end was moved", left=rf"(?:extend\w+|prolong\w+|lengthen\w+|pushed(?: back)?|running)(?: further| again)?(?: (?:until|to|till|through))(?: at least)?{ABOUT}[ ]*$", single=True),
    Cue(Role.NEW_END, "the end was moved", left=rf"\bnow (?:expect\w*|estimat\w*|hope|plan\w*|aim|anticipate\w*|scheduled|due)[^.;]{{0,60}}{AT}|(?:new|revised|updated) (?:end|completion|estimat\w*|ETA|expected)[^.;]{{0,24}}{AT}", single=True),
    Cue(Role.OFFICE, "opening hours", left=rf"\b{HOURS}\b[^.;\n]{{0,40}}$"),
    Cue(Role.OFFICE, "opening hours", sentence=r"\bhours (?:are|is|will be)\b|(?:opening|support|office|business) hours"),
    Cue(Role.WINDOW, "a whole day", left=r"\ball day(?: long)?(?: on)?[ ,]*$|\bon(?: the)?[ ]*$", sentence=DOWN + r"|^\W*(?:when|dates?|window)\b", single=True, timed=False),
    Cue(Role.UNAFFECTED, "possible until then", left=r"\bcan (?:still |be |continue )[^.;]{0,40}\b(?:until|till|up to)[ ]*$", single=True),
    Cue(Role.ESTIMATE, "an estimate", left=rf"\b{FUTURE}\b[^.;]{{0,40}}\b{BACK}\b[^.;]{{0,16}}{AT}", single=True),
    Cue(Role.ESTIMATE, "an estimate", left=rf"\b{BACK}\b[^.;]{{0,16}}\b{FUTURE}\b[^.;]{{0,16}}{AT}|\b(?:ETA|ETR|estimated time of (?:restoration|repair|resolution))[^.;\n]{{0,12}}$", single=True),
    Cue(Role.START, "a label", left=r"(?:^|[\n\t|])[ *\-]{0,4}(?:DTSTART[^:\n]{0,40}:|(?:planned |scheduled |maintenance |outage )?start(?:s|ing)?(?: ?date| ?time|/time| day \d| \(?UTC\)?|[ /]){0,5}[^:\n\t.]{0,12}[:\t])[ ]*$", single=True),
    Cue(Role.END, "a label", left=r"(?:^|[\n\t|])[ *\-]{0,4}(?:DTEND[^:\n]{0,40}:|(?:planned |scheduled |maintenance |outage )?end(?:s|ing)?(?: ?date| ?time|/time| day \d| \(?UTC\)?|[ /]){0,5}[^:\n\t.]{0,12}[:\t])[ ]*$", single=True),
    Cue(Role.START, "begins", left=rf"\b(?:since|began|started|starting|starts?|begins?|beginning|commenc\w+|effective|as of|goes? (?:down|offline)|went (?:down|offline)|clos(?:es?|ed)|stop(?:s|ped)|unavailable|down)\b(?! (?:for|until))[^.;\n]{{0,40}}?{AT}", single=True, timed=True, right=r"^(?![^.;]{0,4}(?:at the latest))"),
    Cue(Role.START, "begins", left=r"\b(?:from|since|starting|beginning|effective)[ ]*$", sentence=DOWN, single=True),
    Cue(Role.END, "ends", left=rf"\b(?:will|going to|to be|is|are|to)\b[^.;]{{0,16}}\b{BACK}\b[^.;]{{0,16}}{AT}", single=True, timed=True, sentence=FUTURE),
    Cue(Role.RECOVERED, "already back", left=rf"\b(?:resolved|restored|recovered|fixed|finished|completed|ended|back|mitigated|repaired|concluded|cleared)\b[^.;]{{0,24}}{AT}", single=True),
    Cue(Role.END, "ends", left=rf"\b(?:until|till|through|ends?|ending|returns?|re-?opens?|resumes?|opens?|back|finish(?:es)?|complet\w+|again)\b[^.;]{{0,16}}{AT}", single=True, timed=True),
    Cue(Role.DEADLINE, "to be done before", left=r"(?:before|\bby|no later than|deadline|due|prior to|until|claim|latest|within)[^.;\n]{0,14}$", single=True),
)  # fmt: skip
