"""The words around a time that tell what it stands for, in the order of their priority."""

from notices.extract.languages.en.asides import ASIDES, HOLIDAYS
from notices.extract.languages.en.attended import ASKED, ATTENDED
from notices.extract.languages.en.bystanders import BYSTANDERS
from notices.extract.languages.en.effects import BOUNDS, DENIED
from notices.extract.languages.en.errands import ERRANDS
from notices.extract.languages.en.estimates import ESTIMATES
from notices.extract.languages.en.events import EVENTS
from notices.extract.languages.en.guesses import FORECASTS, GUESSES
from notices.extract.languages.en.lookalikes import LOOKALIKES
from notices.extract.languages.en.mails import MAIL_CUES
from notices.extract.languages.en.moves import MOVE_CUES
from notices.extract.languages.en.offhand import OFFHAND_CUES
from notices.extract.languages.en.predicates import STOPS
from notices.extract.languages.en.replacements import SWAPS
from notices.extract.languages.en.replanned import REPLAN_CUES
from notices.extract.languages.en.reserved import CONDITIONAL, RESERVED
from notices.extract.languages.en.retractions import CHANGE_CUES
from notices.extract.languages.en.revised import REVISED
from notices.extract.languages.en.sidelines import SIDELINES
from notices.extract.languages.en.stories import STORIES, UNKEPT
from notices.extract.languages.en.turns import TURNS
from notices.extract.languages.en.vocabulary import ABOUT, AT, BACK, DOWN, FUTURE, SHEDDING
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

CUES = (
    *MAIL_CUES,
    *ASKED,
    *OFFHAND_CUES,
    *UNKEPT,
    *STORIES,
    *SWAPS,
    *EVENTS,
    *GUESSES,
    *CONDITIONAL,
    *ERRANDS,
    *BYSTANDERS,
    *ATTENDED,
    *HOLIDAYS,
    *ASIDES,
    *SIDELINES,
    *ESTIMATES,
    *REPLAN_CUES,
    *CHANGE_CUES,
    *MOVE_CUES,
    *DENIED,
    *LOOKALIKES,
    *RESERVED,
    *REVISED,
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;]{{0,40}}\b{BACK}\b[^.;]{{0,16}}{AT}|"
            rf"\b{FUTURE}\b[^.;\n]{{0,60}}\b(?:be|is|are|have|get)\b[^.;\n]{{0,48}}\b(?:in place|deployed|rolled out|"
            rf"implemented|working|(?<!non-)operational|available|(?<!non-)functional|functioning|reachable|running|"
            rf"stable|on (?:the )?air|(?<!laid )(?<!boarded )(?<!locked )(?<!held )up(?! to)|live|"
            rf"on schedule|in service|connected|accessible|normal|clear|caught up|repair\w*|"
            rf"fix\w*)\b[^.;\n]{{0,24}}\b(?:by|before|around|at|about|until){ABOUT}[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;\n]{{0,40}}\b(?:resolution|(?:an?|the|full|complete|permanent) (?:\w+ )?(?:fix|repair|"
            rf"remedy|solution))\b[^.;\n]{{0,24}}{AT}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;\n]{{0,60}}\b(?:have|get) (?:\w+ )?(?:access|service|power|water|supply|"
            rf"a connection) (?:again|back)\b[ ]?(?:by|before|around|at|about)?[ ]*$|"
            rf"\bET[AR] for [^.;\n\d]{{1,40}}\bis[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{FUTURE}\b[^.;]{{0,40}}\b{BACK}\b[^.;]{{0,16}}(?:at the latest|no later than|"
            rf"latest)(?: by)?[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b{BACK}\b[^.;]{{0,16}}\b{FUTURE}\b[^.;]{{0,16}}{AT}|"
            rf"\b(?:ET[AR]|ETTR|ETOR|(?:estimated )?time (?:of|to|for) (?:service |full )?(?:restor\w+|repair|resolution|"
            rf"fix|recovery))[^.;\n]{{0,12}}$"
        ),
        single=True,
    ),
    Cue(
        Role.END,
        "a label",
        left=(
            r"(?:^|[\n\t|])[ *\-]{0,4}(?:DTEND(?:[^:\n]{0,40}:|;)|"
            r"(?:planned |scheduled |maintenance |outage )?end(?:s|ing)?(?: ?date| ?time|/time| day \d| \(?UTC\)?|"
            r"[ /]){0,5}[^:\n\t.]{0,12}[:\t])[ ]*$"
        ),
        single=True,
    ),
    *BOUNDS,
    *TURNS,
    Cue(
        Role.START,
        "begins",
        left=(
            rf"\b(?:since|began|begun|initiated|started|starting|starts?|begins?|beginning|commenc\w+|effective|as of|"
            rf"go(?:es|ing)? (?:down|offline|off)|went (?:down|offline|off)|taken (?:down|offline|out)|"
            rf"kick(?:s|ed|ing)? off|g[eo]ts? (?:going|under ?way)|"
            rf"(?:is|are|been|now) (?:now )?(?:under ?way|in progress)|clos(?:es?|ed|ing)|stop(?:s|ped)?|"
            rf"(?<!expected to be )drained(?! (?:to|onto|over|away|towards?)\b)|"
            rf"withdrawn|"
            rf"switched off|shut down|powered (?:down|off)|paused|go(?:es|ing)? read-only|unusable|unavailable|"
            rf"down)\b(?! (?:for|until|till|through|up to|"
            rf"to (?:look|investigat|examin|check|dig|analy|review|trac|search)))"
            rf"(?:(?!\b(?:finish|complet|ended|over|done|opens)\w*|\b(?:until|till)\b)[^.;\n]){{0,40}}?{AT}(?<!until )(?<!till )"
        ),
        single=True,
        timed=True,
        right=r"^(?![^.;]{0,4}(?:at the latest))",
    ),
    Cue(
        Role.START,
        "begins",
        left=r"\b(?:from|since|starting|beginning|effective|w\.?e\.?f\.?)(?: the)?[ ]*$",
        sentence=rf"{DOWN}|{SHEDDING}|\b(?:{STOPS})|\b(?:impact\w*|errors?|fail\w*|trouble|stale|blank|empty|missing|wrong|delays?)\b",
        single=True,
    ),
    Cue(
        Role.END,
        reasons.ENDS,
        left=rf"\b(?:will|going to|to be|is|are|to)\b[^.;]{{0,16}}\b{BACK}\b[^.;]{{0,16}}{AT}",
        single=True,
        timed=True,
        sentence=FUTURE,
    ),
    Cue(
        Role.RECOVERED,
        "already back",
        left=(
            rf"\b(?:resolved|(?<!being )restored|recovered|fixed|finished|completed|ended|back(?!-)|mitigated|repaired|concluded|"
            rf"cleared)\b[^.;]{{0,24}}{AT}"
        ),
        right=r"^(?![ ,]*(?:and|but|so)\b[^.;\n]{0,40}\b(?:should|expected|hope\w*|soon)\b[^.;\n]{0,30}\b(?:again|back|resum\w+))",
        single=True,
    ),
    Cue(
        Role.END,
        reasons.ENDS,
        left=(
            rf"\b(?:until|till|through|ends?|ending|returns?(?! (?:the|your|a|an|this|forms?)\b)|re-?opens?|resumes?|"
            rf"opens?|back(?!-)|finish(?:es)?|complet\w+|conclud\w+|again)\b[^.;]{{0,16}}{AT}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "a stop then",
        left=(
            rf"\b(?:will|is|are|be|to be|being)\b[^.;]{{0,30}}\b(?:{DOWN})[^.;\n]{{0,50}}\b(?:on|at|"
            rf"from)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it takes place then",
        left=(
            rf"\b(?:tak(?:e|es|ing) place(?: for (?:about |up to )?[\w.½]+(?: and a half)? (?:hours?|minutes?|days?))?|"
            rf"happen(?:s|ing)?|occur(?:s|ring)?|(?:is|are|been) (?:now )?(?:scheduled|planned|set|due|booked)|"
            rf"requires? an? [^.;:\n]{{2,60}})(?: (?:for|on|at|from|around|about))?{ABOUT}[ ]*$"
        ),
        sentence=rf"{DOWN}|^\W*(?:it|this)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "another one goes then",
        left=(
            r"^(?!\W*(?:(?:an?|the|our|another|more) )?(?:details?|updates?|news|information|reports?|repairs?|works?|post-?mortem|"
            r"root cause|RFO|summary|minutes|newsletter|invoice|training|results?)\b)[^.;:\n]{2,60}\b(?:follows?(?: suit)?|"
            r"(?:is|are|comes?|goes?) next)(?:,? (?:an?|one|two|three|\d{1,2}) (?:days?|hours?|nights?|minutes) later)?,?"
            r"(?: on| at)?[ ]*$"
        ),
        sentence=r"^(?![^\n]*\b(?:inform\w*|announce\w*|e-?mail|report)\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "work goes on then",
        left=(
            rf"\b(?:it|this|work|works|maintenance|upgrade|migration|update)(?:'ll| will| is to| shall) (?:now |then )?"
            rf"(?:be (?:continued|resumed)|continue|go on|carry on){AT}"
        ),
        sentence=r"^(?![^\n]*\b(?:until|till)\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "work then",
        left=(
            r"\b(?:restart|reboot|reload|maintenance|outage|downtime|shutdown|upgrade|deployment|hotfix|failover|"
            r"cut-?over|switch-?over|switching|migration|roll-?out|patching|interruption)s?\b[^.;:\n]{0,50}\b(?:at|from)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    *FORECASTS,
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        left=(
            r"(?:before|\bby|no later than|deadline|due|prior to|until|claim|latest|"
            r"within)[^.;\n]{0,14}$"
        ),
        single=True,
    ),
)
