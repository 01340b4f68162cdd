"""How English tells the kind of a notice offhand: in what it asks of the reader, in who comes and who does not, in what is seen.

The patterns begin with words that are rare, as those of `homely` do, whose further forms they are.
"""

from notices.extract.languages.en.homely import DAY, PAPER, TOLD_AS
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role
from notices.extract.mentions.reasons import PUT_OFF

_JOB = r"(?:job|work|works|event|task|change|window|appointment|stop|closure|interruption|outage|shut-?down|cut|visit|slot)"
_DOING = (
    r"(?:(?:re-?)?(?:surfac|varnish|paint|clean|test|wir|lin|cabl|splic|index|boot|roof|pav|plac|fill)ing|servicing|pruning|"
    r"felling|dredging|digging|drilling|piling|welding|flushing|patching|upgrading|draining|tarring|milling|swapping|moving|"
    r"migrating|blasting|grouting|lopping|trimming|overhauling|refurbishing|mowing|inspecting)"
)
_DO = (
    r"(?:shut|switch|turn|cut|close|take|move|migrate|drain|replace|dig|block|pause|stop|suspend|interrupt|upgrade|re-?start|"
    r"re-?boot|patch|swap|relocate|service|clean|test|convert|renew|re-?index|flush)"
)
_DONE = (
    r"(?:shut|switched|turned|cut|closed|taken|moved|migrated|drained|replaced|blocked|paused|stopped|suspended|interrupted|"
    r"upgraded|re-?started|re-?booted|patched|swapped|relocated|serviced|converted|renewed|flushed)"
)
_WORKED_ON = (
    r"(?:moved|migrated|replaced|upgraded|re-?started|re-?booted|patched|swapped|relocated|serviced|converted|renewed|flushed)"
)
_DOING_SO = (
    r"(?:shutting|switching|turning|cutting|closing|taking|moving|migrating|draining|replacing|digging|blocking|stopping|"
    r"suspending|interrupting|upgrading|re-?starting|re-?booting|coming)"
)
_DIARY = r"(?:calendars?|diar(?:y|ies)|planners?|agendas?|schedules?|lists?)"
_STRIKE = r"\b(?:strike|cross|remove|delete|take|wipe|scrub|rub)\b"
FROM_DIARY = rf"{_STRIKE} [^;\n]{{0,30}}?\b{DAY}[^;\n]{{0,40}} (?:from|off|out of) (?:your|the|my|all) {_DIARY}\b"
"""That a day is to be struck from the diary."""

_BY_THEN = rf"(?:today|tonight|tomorrow|this (?:week|weekend|\w+day)|{DAY})"
_NOT_BE = r"(?:won't|will not|isn't|is not|aren't|are not) (?:now )?(?:be |being )?"
NOT_THEN = (
    rf"\b(?:we|they|crews?) (?:won't|will not|shan't|aren't|are not) (?:now )?(?:be )?(?:{_DO}|{_DOING_SO}) "
    rf"(?:(?!\b(?:until|before|but)\b)[^.;\n]){{1,50}}?(?:on|from|at|in the (?:early hours|night) of) (?:the )?{_BY_THEN}"
    rf"(?![^.;\n]{{0,80}}\b(?:but|until|before)\b)|"
    rf"\b{_NOT_BE}{_WORKED_ON} (?:on|from) {DAY}(?![^.;\n]{{0,80}}\b(?:but|until|before)\b)"
)
"""That something is not done on the day that was told."""

DROPPED = (
    r"\b(?:state|status)[ ]?: ?(?:\w+ )?(?:cancell?ed|rejected|withdrawn|void|declined|abandoned|annulled|revoked)\b|"
    r"^\W*(?:[a-z]{2,8}[\-_ #]{0,2}\d{2,10}|change|work order|notice) (?:is )?void\W*$|"
    r"[\-–:] ?(?:stood down|void|abandoned|scrapped|dropped|annulled)\W*$|\b(?:move|migration|upgrade|closure|"
    r"works?) abandoned\W*$|"
    rf"\b{_DOING} (?:of|on|in|at|planned|scheduled|announced|due|booked)\b[^.;,\n]{{0,60}} (?:is|are) off(?=[.:;!]|\W*$)|"
    rf"\b{_JOB}s? (?:(?:does|do)(?: not|n't) exist (?:any ?more|any longer)|no longer exists?)\b|"
    r"\b(?:no|isn't any|is not any) (?:more |longer any )?(?:reason|need|call|cause) (?:for (?:us|me|him|her|them|"
    r"anyone|the \w+) )?"
    r"to (?:come|turn up|send (?:anyone|anybody|a crew|him|her))(?=[.,;!]|\W*$| (?:any ?more|any longer|after all|"
    r"out|over|round)\b)|"
    rf"{FROM_DIARY}|"
    r"\b(?:take|taking|took) back (?:the|our|what) (?:[\w\-]+ ){0,3}?"
    rf"(?:{PAPER}|announcement|announced|said|wrote|warning)\b|"
    r"\b(?:dropped|given up|gave up|abandoned|buried|scrapped|shelved|let go of) (?:the|our|its|their|any) (?:idea|plan|project|"
    r"intention)s? (?:of|to|for)\b(?![^.;\n]{0,60}\bfor (?:an?|one|two|three|the whole) [\w ]{3,12}\W*$)|"
    r"\b(?:struck|crossed|deleted|taken) (?:from|off) (?:the|our) (?:[\w\-]+ )?(?:list|plan|programme|schedule|calendar|plan of "
    r"works)\b|"
    r"\b(?:\w+day's|tomorrow's|tonight's|today's|next week's) [^.;\n]{1,50} (?:isn't|is not|aren't|are not) (?:now )?(?:needed|"
    r"necessary|required)\b(?! (?:if|unless|for|to)\b)|"
    r"\b(?:window|event|announcement|notice|date|slot|entry|work|stop|closure|maintenance|interruption)\b[^;\n]{0,90}"
    r"\bno longer appl(?:y|ies)\b(?! (?:to|for|from|if)\b)|"
    rf"^\W*(?:scratch|scrap|strike) (?:that|it|this)\b|{NOT_THEN}|"
    r"^\W*(?:so |well,? )?we(?:'ve| have) (?:now )?(?:binned|scrapped|dropped|buried|axed|ditched|called off|cancell?ed|abandoned) "
    r"(?:it|that|this|the (?:idea|plan|whole (?:thing|idea|plan)))(?=[.;–!]|\W*$)|"
    r"\b(?:plans?|idea|project)\b[^.;\n]{0,80}\b(?:has|have) (?:died(?: a \w+ death)?|evaporated|been laid to rest|"
    r"gone up in smoke|come to nothing|melted away)(?=[.,;!]|\W*$)|"
    r"\bthought better of (?:it|that)(?=[.,;:–!]|\W*$)|\bchanged (?:our|my|their) minds?\b(?=[.;:–]|\W*$)|"
    r"\bas you were\b(?=[.:;,!]|\W*$)|^\W*never mind\W*$|^\W*(?:well,? )?never mind[,.:;–\-]{1,2} ?(?:it|they|that|we|the \w+) "
    r"(?:(?:won't|will not|isn't|aren't|is not|are not) (?:be )?(?:happen(?:ing)?|go(?:ing)?|needed|necessary|tak(?:e|ing) place|"
    r"switched|turned|shut(?:ting)?|clos(?:ed|ing)|moved)\b|stays? (?:on|open|up|as)\b)"
)
"""It is not done at all."""

_VISITOR = (
    r"(?:man|men|fitters?|plumbers?|technicians?|techs?|engineers?|inspectors?|electricians?|crews?|contractors?|team|painters?|"
    r"company|firm|sweep|surveyors?|roofers?|glaziers?|specialists?|installers?|movers|he|she|they)"
)
_COMES = r"(?:comes?|coming|arrives?|arriving|turns? up|visits?|calls?|be (?:here|round|there|with us|on site))"
_NOUN = (
    r"(?:cut-?over|works?|move|migration|upgrade|maintenance|stop|closure|shut-?down|outage|downtime|window|job|swap|change|"
    r"release|inspection|switch-?over|interruption|reboot|restart|visit|service|test)"
)
_SHORT_DAY = r"(?:\d{1,2}/\d{1,2}|\w{3} \d{1,2}|\d{1,2} \w{3})"
_SO_LONG = (
    r"(?:exactly |just |only |about |around )?(?:an?|one|two|three|four|five|six|seven|ten|\d{1,2}) (?:full |whole |working )?"
    r"(?:hours?|days?|weeks?|fortnights?|months?)"
)

MOVED = (
    r"\bwe(?:'re| are|'ve| have| had to| have to| must| will|'ll)(?: now| therefore)? (?:putting|put|holding|hold|pushing|"
    r"push|pushed|held) "
    r"(?:the|this|our) [\w\- ]{3,30}? (?:back|off) (?:until|till) (?:the (?:weather|frost|snow|wind|ground|flood)|it|after|"
    r"we|further|"
    r"conditions|better|spring|summer|autumn|winter)\b|"
    r"\b(?:we|they)(?:'ve| have|'re| are)? (?:brought|moved|pulled|pushed|put|shifted|bringing|moving|pulling|pushing|putting|"
    r"shifting) (?:it|this|that|them|everything) (?:forward|back) (?:by )?(?:an?|one|two|three|four|a whole) "
    r"(?:days?|weeks?|nights?|months?|fortnights?)\b|"
    r"\bwe(?:'ve| have|'d)? (?:now |therefore )?(?:picked|chosen|found|settled on|gone for|booked|opted for|"
    r"plumped for) (?:an?other|a "
    r"(?:quieter|better|later|different|new|kinder|calmer|safer|more \w+|less \w+)) (?:day|weekend|night|morning|evening|"
    r"afternoon|date|"
    r"slot|week|hour|moment|time)\b instead\b|\bwe(?:'d| would) rather not (?:do (?:that|it)|close|shut) (?:now|"
    r"then|that day|"
    r"on that day)(?=[.!]|\W*$)|"
    r"\bsame (?:hours?|times?|slot|window)(?: of (?:the )?day)?[,:]? (?:but )?(?:(?:an?|one|two|three) (?:weeks?|days?|months?|"
    r"fortnights?) (?:on|later|after|earlier)|(?:on )?(?:the (?:next|following)|a different|another) (?:day|week))\b|"
    r"\bstands? (?:\w+ )?(?:deferred|postponed|adjourned|held over)\b|"
    rf"\bnot (?:on )?(?:the )?(?:this|tonight|tomorrow|{DAY})[^.;\n]{{0,40}}\bbut (?:only |instead )?(?:on )?(?:the |this |next )?"
    rf"(?:next,? |following,? )?{DAY}|"
    rf"\b(?:was|were) (?:due|expected|booked|coming|to come|to be here) (?:on |for )?(?:the )?{_BY_THEN}[^.\n]{{0,20}}[;:,–\-] ?"
    rf"(?:but |and )?(?:now )?{_VISITOR}(?:'ll| will)? (?:now |instead )?{_COMES}\b|"
    rf"\b{_VISITOR} (?:(?:will|'ll|is|are) )?now (?:\w+ )?{_COMES} (?:on|at|in|from|next|the)\b|"
    rf"\b{_NOUN}\b[^.;\n]{{0,30}} (?:shifts|slides|slips|moves|(?:is|are) (?:shifted|moved|pushed|slid)) (?:back |"
    rf"out |on |forward )?"
    rf"(?:by )?{_SO_LONG}\b|"
    rf"(?:\bnot|n't) (?:now )?(?:be )?{_DONE} (?:off |down )?(?:on|from|at) (?:the )?{_BY_THEN}[^.;\n]{{0,20}}[;,] "
    rf"?(?:it|they|that|"
    rf"this|we)(?: will|'ll| is| are)\b[^.;\n]{{0,30}}\b(?:on|from|at) (?:the )?{DAY}|"
    rf"\bwe (?:can't|cannot|can not|couldn't) (?:now )?(?:do|make|manage|start|carry out|get to|come to) [^.;\n]{{0,40}}?"
    rf"(?:on )?{_BY_THEN}(?![^.;\n]{{0,20}}\bbefore\b)|"
    rf"\b(?:is|are|was|were|has been|have been) taken off (?:the )?(?:date of )?{DAY}|"
    r"[,\-–:] ?new (?:dates|days|nights|times|date|night)\W*$|\b(?:is|are|be|been|was|were) (?:now |therefore "
    r")*held over(?=[.,;:!]|\W*$| (?:to|until|till|for)\b)|"
    rf"^\W*not (?:on )?(?:this )?{DAY}(?: after all)?\W*$|"
    rf"\byou (?:objected to|declined|refused|turned down|couldn't (?:agree to|accept|do)|could not (?:agree to|accept|do)) "
    rf"(?:the )?{DAY}|"
    r"\b(?:renewed|new|second|revised|fresh|counter)[ \-]proposal for (?:the |your |our )?(?:[\w\-]+ ){0,3}?"
    r"(?:shut-?down|outage|work|works|maintenance|window|stop|date)\b|"
    r"\b(?:his|her|its|their|our) next (?:free|available|open|possible) (?:day|date|slot|night|appointment|window)\b|"
    rf"\b{_NOUN}[ :]{{1,2}}{_SHORT_DAY} ?(?:->|=>|→) ?{_SHORT_DAY}\W*$"
)
"""It is done on another day."""


_CLOCK = r"(?:about |around )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?|noon|midnight)"
_RETURN = (
    r"(?:flows?|returns?|resumes?|re-?opens?|opens?|comes? back|be (?:back|restored|available|on|open|reachable|up|over|done|"
    r"finished))"
)

LONGER = (
    r"\b(?:asked|begged) (?:you )?(?:for (?:your )?patience|to (?:bear with us|be patient|wait|hold on|hang on|hold out)) "
    r"(?:until|till|to)\b|"
    rf"\b(?:has|have|had|did)(?: not|n't) (?:end|ended|finish|finished|close|closed|conclude|concluded) (?:at|by|on|before)\b"
    rf"[^.;\n]{{0,20}}{TOLD_AS}|"
    r"\b(?:stay|remain|keep|continue) (?:on|with|off|to) [^.;\n]{1,20} (?:past|beyond) \d|"
    rf"\b(?:crews?|they|utility|company|operator|contractor|engineers?|firm) (?:told|promised|gave|quoted) (?:us|you|me) {_CLOCK}"
    rf"[ ]?[;,.:–]|"
    rf"^\W*instead of (?:at |by |from |until )?{_CLOCK}[^.;\n]{{0,24}}, [^.;\n]{{0,40}}\b(?:will|shall|should|is to|are to|now) "
    rf"(?:now |only )?{_RETURN}\b"
)
"""It goes on longer than was told."""

_ALL_OF = r"(?:full|normal|usual|regular|ordinary|standard|complete|published)"
_SUCH = (
    r"(?:power|water|light|gas|heat|heating|internet|signal|electricity|hot water|phones?|telephones|wi-?fi|mail|broadband|"
    r"cold water|coverage|air conditioning)"
)
_NO_DAY = r"(?! (?:from|at|by|on|in|tomorrow|next|until|only|once|when|this|slowly|\d))"

WELL = (
    rf"\brunning (?:its|their|the) {_ALL_OF} (?:length|route|distance|timetable|service|schedule)\b|"
    r"\b(?:has|have) (?:been serving|served|been calling at|called at|been stopping at|stopped at) (?:all|every) (?:stops?|"
    r"stations?)\b|"
    r"(?<!not )\b(?:calls?|calling|stops?|stopping) at (?:all|every) (?:stops?|stations?)(?: again)?\b|"
    rf"\b(?:is|are) (?:now )?carrying (?:passengers|traffic|calls)\b(?! (?:only|at reduced)\b)|"
    rf"\b(?:has|have|is|are) (?:now )?returned to (?:its|their|the|a) {_ALL_OF} (?:timetable|schedule|service|"
    rf"frequency|hours|route|"
    rf"programme|working)\b|"
    rf"\b(?:operating|running|working) (?:on|to) (?:its|their|the|a) {_ALL_OF} (?:timetable|schedule|service|frequency|hours|"
    rf"route)\b|"
    r"\b(?:finished|done|completed) before (?:time|schedule)\b|\b(?:hours?|days?|minutes) (?:sooner|earlier) than (?:planned|"
    r"announced|scheduled|expected|told|foreseen)\b(?! to)|"
    r"\b(?:has|have) (?:since )?been (?:clean|error-?free|loss-?free|steady|rock solid|alarm-?free)\b|"
    r"\b(?:consider|regard|deem) (?:the|this) (?:matter|case|incident|issue|fault|ticket) (?:as )?(?:settled|closed|done|over)\b|"
    r"\b(?:safe|fit) to drink\b|\bboil(?:ing)?\b[^.;\n]{0,40}\b(?:no longer|not) (?:necessary|needed|required)\b|"
    r"\b(?:need not|needn't|don't need to|do not need to|no longer (?:need|have) to) boil\b|"
    r"\bat (?:full|normal|usual) pressure (?:again )?since\b|"
    r"\b(?:fib(?:re|er)s?|pairs?|strands?|lamps?|lights?)(?: [\d–\-,and ]{1,12})? (?:is|are) (?:all )?(?:now )?lit\b"
    r"(?! (?:on|at|from|by)\b)|"
    r"\byou (?:may|can) (?:now )?(?:re-?enable|bring (?:up )?your|switch (?:your|everything))\b[^.;\n]{0,40}|"
    r"\bbring your [^.;\n]{2,30} up again\b|"
    rf"\b(?:has|have) (?:(?:its|their|our|your|all) (?:[\w\-]+ ){{1,3}}?|{_SUCH} )(?:back|again)(?=[.,;!]|\W*$| since| as of| now)|"
    r"\b(?:replication|replicas?|backlog|queue|index)\b[^.;\n]{0,20} caught up\b|\b(?:lag|backlog|queue) is (?:down to |at )?"
    r"(?:zero|nil|nought|empty|gone|worked off)\b|"
    rf"\b(?:is|are) (?:now )?(?:served|routed|delivered|handled|processed|answered|supplied|fed) [^.;\n]{{0,30}}\bagain\b{_NO_DAY}|"
    r"\b(?:has|have|had) been mended\b|\bwhole (?:network|line|system|site|network) is (?:[\w\-]+ )?in (?:operation|service|use)\b|"
    r"\b(?:flow|arrive|come through|reach us|sync)s? (?:[\w\-]+ ){0,4}?(?:automatically|electronically|normally|by themselves|"
    rf"through|directly|as usual) again\b{_NO_DAY}|"
    r"^\W*normal (?:grid|mains|utility|commercial) (?:supply|power)\b|\bon (?:the )?(?:utility|mains|grid|commercial|city)"
    r"(?: power| supply)? again\b"
)
"""It works again."""

_OBSTACLE = r"(?:tree|trees|rocks?|branch|branches|car|lorry|truck|cows?|sheep|mud|landslip|boulder|debris)"
_REFUSES = (
    r"(?:connect|pair|talk|start|boot|print|respond|light|ring|read|turn on|charge|answer|dial|sync|log in|play|come on|"
    r"switch on|register)"
)

TROUBLE = (
    r"\b(?:gets?|getting|hears?|hearing) (?:an? |only (?:an? )?)?(?:fast )?(?:busy|engaged|dead) (?:tone|signal)\b|"
    r"\bhears? (?:only|nothing but) (?:silence|static|noise|crackling)\b|"
    r"\bduration (?:is )?(?:unknown|uncertain|open|not known)\b|"
    r"\bno (?:subway|metro|underground|trains?|trams?|rail service|train service) (?:between|north of|south of|east of|west of|"
    r"beyond)\b|"
    r"\b(?:water|smoke|rain|damp|snow|sand|mice|a mouse|squirrels?|lightning) (?:got|has got|has gotten) into the\b|"
    rf"\b{_OBSTACLE} (?:is|are|lies|lie|fell|has fallen|have fallen) (?:on|across|onto) (?:the|our) (?:[\w\-]+ )?(?:line|lines|"
    rf"tracks?|road|wires?|rails?)\b|"
    rf"\b(?:won't|refuses? to) {_REFUSES}\b(?! (?:on|from|between|until|at \d))|"
    r"\bcash only (?:for (?:now|the moment|the time being)|until further notice|at the moment|right now|today)\b"
)
"""It is out of order."""

STILL_DOWN = (
    r"\bkeeps? [^.;\n]{1,40}(?:in the dark|without (?:power|water|gas|electricity|supply|heating)|off supply|cut off|offline)\b"
)
"""Some of it is out of order still."""

GONE = (
    r"\b(?:cannot|can't|can not|won't be able to) (?:drive|get|walk|go|come) (?:in|out|in or out|through|in and out|across)\b|"
    r"\bpowered (?:off|down)\b|\bpowered on again\b|\bhits? (?:of |below |under |up to )+\d+ ?(?:ms|milliseconds?|s|seconds?)\b|"
    r"\b(?:will|shall|to|we'll|we) (?:be )?roll(?:ing)? (?:your|the|all|their) (?:[\w\-/]+ )?(?:ds[13]s?|t[13]s?|e1s?|circuits?|"
    r"lines?|links?|services?|ports?|spans?|waves?|trunks?)\b|"
    r"\bcustomer (?:impacting|affecting)\b|\bservicing (?:the|our|both|all) (?:[\w\-]+ ){0,2}?(?:boilers?|lifts?|elevators?|"
    r"chillers?|pumps?|generators?|transformers?|ups|escalators?|heating|turbines?|switchgear|barriers?|gates?)\b|"
    r"\b(?:showers?|taps|radiators) will run (?:cold|dry)\b|"
    r"\bwe (?:re-?start|re-?boot|replace|swap|upgrade|patch|drain|tune|trim) (?:both|the|all|our|your) (?:[\w\-]+ ){0,2}?(?:edges?|"
    r"nodes?|servers?|routers?|switch(?:es)?|attenuators?|amplifiers?|controllers?|hosts?|clusters?|gateways?|firewalls?|databases?|"
    r"boilers?|pumps?)\b"
)
"""It is not to be had for a while."""

_ANNOUNCED = r"(?:scheduled|planned|announced|advertised|notified)"
_JOB = r"(?:maintenance|upgrade|migration|updates?|works?|roll-?out|cut-?over)"
BEGUN = (
    rf"\b{_ANNOUNCED} {_JOB} (?:is|are) (?:currently |now |still )?(?:going on|under ?way|in progress|running|ongoing)\b|"
    rf"\bwe(?:'re| are) (?:currently|now|presently) (?:carrying out|doing|performing|conducting|undertaking|running) "
    rf"(?!emergency|urgent|unplanned|repair)(?:[\w\-]+ ){{0,3}}?{_JOB}\b|"
    rf"\b(?:have|has|we) (?:now |just )?(?:started|begun|began|commenced) (?:with )?(?:the|our) (?:[\w\-]+ )?{_JOB}\b|"
    r"\b(?:currently|now) (?:in|under|down for|closed for) (?:(?:planned|scheduled|routine) )?maintenance\b|"
    rf"\b(?:started|begun|began|commenced|opened) (?:with )?(?:the|our|a|your) {_ANNOUNCED} \w|"
    rf"\b(?:work|works|change|swap|upgrade|maintenance|job|migration|move|rollover|test|replacement|exchange)s? "
    rf"(?:[\w\-]+ ){{0,2}}?{_ANNOUNCED}\b[^.;,\n]{{0,40}} (?:is|are) (?:now )?(?:going on|under ?way|in progress|running)\b|"
    r"^\W*(?:in progress|(?:works?|upgrade|maintenance|change) (?:has |have )?(?:begun|started|under ?way))[ ]?[:\-–]"
)
"""Work is being done as announced: what cannot be used meanwhile is no trouble."""


OFFHAND_CUES = (
    Cue(
        Role.OLD,
        PUT_OFF,
        left=r"\bwe (?:can't|cannot|can not|couldn't) (?:now )?(?:do|make|manage|start|carry out|get to|come to) [^.;\n]{0,40}?"
        r"(?:on |this )?$",
        single=True,
    ),
    Cue(
        Role.RECOVERED,
        "well again since then",
        left=rf"(?:{WELL})[^.;\n]{{0,40}}\b(?:as of|since)(?: about| around)?[ ]*$|"
        r"\b(?:carrying passengers|in operation)\b[^.;\n]{0,24} (?:as of|since|from)[ ]*$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "what stood in is put away",
        left=r"\b(?:generators?|gensets?|engines?|diesels?|replacement buses|water carts) (?:was|were|have been) (?:switched off|"
        r"stopped|shut down|turned off|stood down|withdrawn|sent home) (?:at |from )[ ]*$",
        single=True,
    ),
    Cue(
        Role.START,
        "begun as announced",
        left=rf"\b(?:started|begun|began|commenced|opened) (?:with )?(?:the|our|a|your) {_ANNOUNCED} (?:[\w\-]+ ){{1,5}}?"
        r"(?:at |on time at |today at |as of )$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it goes off then and comes back",
        left=r"\b(?:powered|switched|turned|shut) (?:off|down)\b[^.;\n]{0,40}\b(?:on|up) again (?:on |at )$",
        single=True,
    ),
)
"""Beginnings that other words of their sentences would tell as ends."""
