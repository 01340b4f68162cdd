"""Cues of hours in which something is possible, of what was said or hoped, and of work that is done then."""

from notices.extract.languages.en.returns import RETURNS
from notices.extract.languages.en.turns import UNHAD
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

PROMISES = (
    Cue(
        Role.UNAFFECTED,
        "it works until then",
        left=(
            r"\b(?:trades?|runs?|works?|operates?|continues?|functions?|sells?|opens?|(?:is|are) (?:open|trading|available|"
            r"working)) "
            r"(?:normally|regularly|as (?:usual|normal))\b[^.;\n]{0,12}\b(?:until|till|to|up to)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "it works until then",
        sentence=(
            r"^(?![^\n]*\b(?:maintenance|outage|upgrade|inspection|shut-?down|interruption|closure|disruption|"
            r"work (?:goes|continues|runs)|works? needs?|began|begun|started|"
            r"we (?:will |shall |are going to |plan to )?(?:start|begin|go in)|"
            r"(?:will|does|do|can|could|would)(?: not|n't)|won't|cannot|can't|no longer)\b)"
        ),
        left=(
            r"\b(?:pays? out|works?|runs?|goes on|carry on|carries on|serves?|continues?|operates?|sells?|"
            r"(?:is|are) (?:also |still )?(?:selling|serving|working|answering|staffed|running)|"
            r"(?<!\bto )(?<!\bwill )(?<!\bshould )(?<!\bcould )(?<!\bmay )(?<!\bmight )takes?|accepts?|fly|flies|"
            r"drives?)\b(?: [\w\-]+){0,4} (?:until|till|up to)[ ]*$"
        ),
        right=r"^(?![ ,)]*(?:and|but|after which|when)\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "a gathering",
        left=r"\b(?:starts?|begins?|ends?|finish(?:es)?|takes place|lasts)\b[^.;\n]{0,12}$",
        sentence=(
            r"^(?![^\n]*\b(?:maintenance|outage|upgrade|unavailable|offline|down|closed|platform|portal|"
            r"service)\b)[^\n]*\b(?:webinar|seminar|workshop|lecture|concert|rehearsal|exhibition|festival|ceremony|"
            r"conference|match|tournament)\b"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "a gathering",
        left=(
            r"\b(?:fair|exhibition|concert|party|conference|festival|tournament|parade|ceremony|performance|lecture|"
            r"course|webinar|seminar|talk|session|rehearsal|hearing|consultation|inquest|reception|workshop|screening|"
            r"debate|match|race|evening)\b(?: on \w+day)? (?:begins|runs|takes place|is|opens|starts|lasts|"
            r"goes on)\b[^.;\n]{0,24}$"
        ),
    ),
    Cue(Role.NEW_END, reasons.END_MOVED, left=r"\bmake (?:that|it)[ ]*$", single=True, timed=True),
    Cue(
        Role.OFFICE,
        "in the hours of something",
        left=(
            r"\b(?!the|following|between|maintenance|outage|downtime|night|suspension|interruption|affected|planned|"
            r"work|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|\d)\w+ (?:timings?|"
            r"hours)\b[ :,(]*$"
        ),
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "to be had until then",
        left=(
            r"(?<!not )(?<!n't )(?<!not be )(?<!n't be )(?<!longer )\b(?:open|available|staffed|answered|manned|"
            r"attended|on sale|served|accepted|in force|valid|free)\b(?: \w+)?(?: (?:until|till|up to|to))[ ]*$"
        ),
        single=True,
        right=r"^(?![ ,)]*(?:and|but|after which|when)\b[^.;\n]{0,40}\b(?:unavailable|offline|down|closed|not)\b)",
    ),
    Cue(
        Role.OLD,
        "it is not back then",
        left=(
            rf"\b(?:neither|none|not|never|no longer)\b[^.;,\n]{{0,30}}\b(?:{RETURNS})[^.;,\n]{{0,16}}\b(?:at|by|"
            rf"around)[ ]*$|\b\w+n't\b (?:be |come |coming |going to be )?(?:{RETURNS})[^.;,\n]{{0,16}}\b(?:at|by|"
            rf"around)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "what was promised",
        left=(
            rf"\b(?:had|have) (?:hoped|planned|expected|wanted|meant|intended|aimed|"
            rf"promised) to\b[^.;\n]{{0,60}}\b(?:{RETURNS}|back|up|working|running|open|finish|complete|done|over|ready|"
            rf"end|again)(?: \w+)? (?:at|by|around|before)[ ]*$|(?<!\bis )(?<!\bare )\bpromised\b[^.;\n]{{0,40}}\bfor[ ]*$|"
            rf"\b(?:was|were|had been|previously|originally|initially) (?:\w+ly )?(?:due|expected|scheduled|planned|"
            rf"promised|set|slated) (?:back|up|online|again|open)\b[^.;\n]{{0,16}}\b(?:at|by|around|from)[ ]*$|"
            rf"\b(?:was|were|had been) (?:meant|supposed|due|expected|scheduled|set|going)? ?to (?:be |"
            rf"have been )?(?:{RETURNS})[^.;\n]{{0,16}}\b(?:at|by|around|from)[ ]*$|"
            rf"(?<!than )\b(?:(?<!\bare )(?<!\bbeen )(?<!'re )told(?! us\b)|said|promised|announced|thought|hoped|wrote|"
            rf"expected)\b[^.;\n]{{0,60}}\b(?:would|should)\b[^.;\n]{{0,24}}\b(?:{RETURNS}|"
            rf"(?:be )?(?:over|done|finish(?:ed)?|close|end|conclude|complete))\b[^.;\n]{{0,16}}\b(?:at|by|around|from)[ ]*$|"
            rf"\btold (?:[\w\-]+ ){{1,8}}?to expect\b[^.;\n]{{0,30}}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it is done then",
        left=(
            r"\b(?:(?:be|is|are|being) (?:now |then |instead )?(?:carried out|performed|conducted|held)|"
            r"(?:now|instead) be \w+(?:ed|lt|ne|wn)|be (?:now |instead )?done(?= (?:for|from)\b))\b(?: for (?:about |"
            r"up to )?[\w.½]+(?: and a half)? (?:hours?|minutes?|days?))?[ ,]*(?:from|at|on|starting|starting at|"
            r"beginning)?[ ]*$"
        ),
        sentence=(
            r"\b(?:maintenance|upgrad\w+|inspection|replac\w+|works?|repairs?|test(?:s|ing)?|patch\w*|releases?|migration)\b|"
            r"^\W*(?:it|this)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        left=(
            r"\b(?:new|another|later) (?:date|time|slot|window)(?: (?:is|will be))?[ :]*(?:for [\w½]+ (?:hours?|"
            r"minutes?|days?)[, ]*)?(?:starting|from|on|at)*[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    UNHAD,
    Cue(
        Role.DEADLINE,
        "when it is due",
        left=(
            r"(?<!\bfix )(?<!patch )(?<!solution )(?<!repair )(?<!restoration )(?<!resumption )(?<!return )"
            r"(?<!recovery )(?<!power )(?<!completion )(?<!restart )"
            r"\b(?:falls?|is|are|be|becomes?|was) (?:now |next )?due\b(?! (?:to|back|in|up|out|online|"
            r"open)\b)[^.;\n]{0,16}$|\b(?:payable|(?:books?|items?|loans?|copies|equipment|keys|forms?) (?:\w+ )?(?:is|"
            r"are) due back|expires?|expire|lapses?|takes? effect|comes? into force)(?: (?:on|from|by|until))?[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "as it always is",
        right=(
            r"^,?[ ]?(?:,|and)?[ ]?(?:(?:just )?as (?:always|usual|ever|normal|before)\b|unchanged\b|"
            r"every (?:day|night|morning|evening)\b)(?!,? (?:but|until|after)\b)"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "as it always is",
        left=(
            r"\b(?:at|by) (?:the|its|their|our) (?:usual|normal|regular|ordinary) (?:time|hour)s?(?: of)?[ ,(:]*$|"
            r"^(?![^\n]*\b(?:ends?|end time|finish|start|begin\w*|return|window|maintenance|works?|outage|until|"
            r"till)\b)[^\n]*\b(?:remain|stay)s?(?: unchanged| the same| fixed)?(?: at)?[ ,(:]*$|"
            r"\b(?:is|are) unchanged(?: at)?[ ,(:]*$"
        ),
        single=True,
    ),
)
