"""Words by which English tells that a promised return is overtaken by a later one, and that a window is carried to another day."""

from notices.extract.languages.en import offhand
from notices.extract.languages.en.homely import DUE
from notices.extract.languages.en.retractions import LEAVES, OWN
from notices.extract.languages.en.revised import HAVING
from notices.extract.languages.en.vocabulary import CARRIED_OUT
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_PROMISED = (
    r"(?:told|said|wrote|promised|advised|announced|informed|notified|hoped|expected|thought|reckoned|estimated|planned|"
    r"meant|supposed|scheduled|due|foreseen|anticipated|aimed|aiming|hoping|wanted|intended|quoted|pencilled in|set|"
    r"targeted|predicted|confident|given|communicated|published|indicated|forecast)"
)
_BEFORE = (
    rf"(?:(?:\b(?:was|were|been|had|we|i|you|they|it|which)|'d) (?:(?:originally|initially|first|previously|earlier|all|"
    rf"then|had|have|been) )*{_PROMISED}\b|\b(?:was|were) (?:originally |first |supposedly )?to\b|"
    rf"\b(?:should|ought to|would) have\b(?! {HAVING})|"
    rf"\b(?:originally|initially|previously|earlier|at first|formerly)\b|"
    rf"\b(?:first|original|earlier|initial|previous|old|former) (?:\w+ )?(?:estimate|ET[AR]|ETTR|time|target|end|finish|"
    rf"forecast|plan|promise|notice|date|return)\b|\b(?:(?:we|they|i) (?:had )?|had (?:been )?)(?:named|spoke of|spoken of|"
    rf"talked of|mentioned|put down)\b|"
    rf"\b(?:promised|announced|advised|planned|scheduled|intended|expected|estimated|hoped-for|foreseen|"
    rf"published|advertised) (?:(?:service )?return|re-?opening|end|finish|completion|restoration|resumption|restart|time)\b|"
    r"\b(?:re-?opening|return|end|finish|completion|restoration|resumption|re-?start)[, (]{1,2}(?:which was |originally |"
    r"first |was )?(?:planned|scheduled|due|expected|promised|announced|set) (?:for|at|by)\b|"
    r"\b(?:our|the|their) (?:\w+ )?(?:estimate|forecast|ET[AR]|promise|target|guess) of\b|"
    r"\b(?:estimate|forecast|ET[AR]|promise|target|time) (?:that )?(?:we|they|the (?:vendor|supplier|carrier)) (?:had )?(?:gave|"
    r"given|named|quoted|published|posted)\b|\b(?:won't|will not|cannot|can't|did not|didn't) (?:now )?(?:make|meet|keep|hold)\b|"
    rf"\b(?:our|the|your) (?:\w+ ){{0,2}}?(?:notice|letter|card|leaflet|text|mail|e-?mail|message|post)\b[^.;\n]{{0,30}}\b"
    rf"(?:said|gave|promised|spoke|mentioned|told))"
)

_NOT_OVER = (
    r"\b(?:will|shall|does|did|can|would)(?: therefore| now)?(?: not|n't) (?:therefore |now |yet )?(?:end|finish|re-?open|"
    r"open again|be (?:over|done|finished|completed?|open(?:ed)?(?: again)?))"
)

_PUT_OFF_OPEN = (
    r"\b(?:postponed|deferred|put off|suspended|on hold|put on hold|held over)\b[^.;\n]{0,30}\b(?:until further notice|"
    r"indefinitely|sine die|for now|for the time being|until after|until we|until the|pending|t\.?b\.?[acd]|"
    r"to be (?:confirmed|announced|advised|notified|fixed|agreed|decided|determined|set)|date (?:unknown|open|to follow)|"
    r"without (?:a )?(?:new )?date)\b"
)

_ANEW = (
    r"(?:now|instead|revised|new|newer|becomes?|became|until|till|through|will|won't|expect\w*|allow|"
    r"reckons?|reckoning|ET[AR]|ETTR|estimat\w*|looks?|looking|earliest|before|takes?|taking|aim\w*|working to|"
    r"more like|nearer|closer to|slipped|slips|moved|put back|pushed|later|likely|should|may|might|anticipat\w*|rather|"
    r"extended|prolonged|postponed|delayed|deferred|more realistic|realistic\w*|hop(?:e|es|ing)|plan(?:s|ning)?|"
    r"make (?:that|it)|think|assum\w+|count on|goes on|figure on|reckon with|believe in|speaks? of|talks? of|take|names?|"
    r"but (?:only |rather )?(?:at|by|around))"
)

REPLANNED = {
    "until_notice": (
        r"\b(?:extended|prolonged|continues?|goes on|runs on|lasts?|stays? \w+|remains? \w+|continued) "
        r"(?:until|till) further notice\b|"
        r"\b(?:do not|don't|cannot|can't|are unable to) (?:yet )?(?:know|say|tell|predict|give)[^.;\n]{0,12}\b(?:when|how long)\b|"
        r"\b(?:new|revised) (?:end|finish|completion|return|reopening)(?: time| date)? (?:will be (?:announced|communicated|"
        r"published|given|shared)|(?:is )?to be (?:announced|confirmed)|is (?:unknown|not known|open)|follows)\b"
    ),
    "noted_on_top": (
        r"^\W*(?:(?:editor'?s? )?note|update(?:d)?|edit(?:ed)?|correction|status|"
        r"important)\b[^:\n]{0,24}:[^\n]{0,60}\b(?:has|have|had|is|was|been) (?:now |since )?(?:been )?(?:postponed|"
        r"deferred|put on hold|cancell?ed|called off)(?: (?:until further notice|for now|indefinitely|"
        r"for the time being|due to [^.;\n]{1,60}))?\W*$"
    ),
    "was_promised": rf"{_BEFORE}(?:(?!\bnow\b)[^.;\n]){{0,80}}$",
    "promise_kept": (
        r"^[ ,]*(?:still |continues to |we gave |given |for now |so far )*(?:holds?(?! (?:no|up)\b)|stands?|remains?|"
        r"(?:is|are|was) (?:still |confirmed|unchanged|kept)|can be kept|has not changed)\b"
    ),
    "promised_anew": (
        rf"(?:(?<!actions )(?<!action items )(?<!report )(?<!review )(?<!measures )(?<!analysis )\b{_ANEW}\b|"
        rf"'ll\b)[^.;\n]{{0,60}}$"
    ),
    "not_by_then": (
        r"(?:\bnot|n't|\bcannot|\bunable to) (?:now |be |able to |possible to |going to )*(?:re-?open|resume|return|come back|"
        r"re-?start|finish|complet\w*|end|terminate|cease|lifted|restored|back|ready|over|done|available)\b[^.;\n]{0,40}$"
    ),
    "of_beginning": (
        r"\b(?:start(?:s|ed|ing)?|begins?|began|begun|beginning|commenc\w+|go(?:es)? (?:down|off)|shut (?:down|off)|"
        r"have run|switched off|taken (?:down|off\w*))\b(?:(?!\b(?:until|till)\b)[^.;\n]){0,40}$|"
        r"(?:'ll|\bwill|\bshall) (?:now |instead )?(?:do|hold|perform|carry out|make|run) (?:it|this|that|them|the \w+)(?: (?:on|"
        r"at|from))?[ ]*$"
    ),
    "same_clock": (
        r"\b(?:same|unchanged|usual) (?:hours?|times?|clock|time ?slot|slot|time of (?:the )?day|start and end times?)\b|"
        r"\b(?:hours?|times?|timings?|time ?slot|start and end times?|time window|everything else|all else|all other details|"
        r"the rest|duration|the clock)\b[^.;\n]{0,30}\b(?:the same|unchanged|(?:not|don't|doesn't|won't|do not|does not|"
        r"will not|not) changed?|unaltered|as (?:before|announced|planned|published)|as they were|stay(?:s|ing)?|stands?|"
        r"remain(?:s|ing)?)\b"
    ),
    "planned_end": r"\b(?:planned|scheduled|announced|original) (?:finish|end|completion|close|closing)\b[^.;\n]{0,8}$",
    "no_new_date": (
        r"\bwill be re-?(?:scheduled|planned|arranged)\b(?! (?:to|for|on|from|as|at|between|this|next)\b)|"
        r"\b(?:write|mail|post|announce|inform|let you know|tell|come back|be in touch|update you)\b[^.;\n]{0,40}\b(?:as soon as|"
        r"once|when) "
        r"(?:(?:an?|the) (?:new )?(?:date|slot|window|time)|"
        r"[^.,;\n]{1,40}\b(?:names?|gives?|"
        r"tells?|sets?|fixes|offers?) (?:us |you )?(?:an?|the) (?:\w+ )?(?:date|slot|day|time)|"
        r"there is (?:one|a (?:new )?(?:date|slot))|we (?:know|have) (?:the |a |"
        r"one)?)|"
        r"\b(?:an?|the|our) new (?:card|note|notice|letter|leaflet|sign|poster|message)\b[^.;\n]{0,60}\b(?:once|when|"
        r"as soon as) we "
        r"(?:know|have)\b|\bonce we know (?:when|the (?:day|date))\b|\b(?:we|they)(?:'ll| will| shall| mean to|"
        r" want to) (?:try|do it|"
        r"have (?:another|a second) go(?: at it)?|come back to it|be back)(?: again)? (?:in (?:a few|some|a couple of|the coming) "
        r"(?:weeks|months)|"
        r"some other (?:time|day|week)|another (?:time|day|week|month)|later (?:on )?(?:this|in the) (?:month|year|spring|"
        r"summer|autumn|"
        r"fall|winter))\b|\b(?:we|they)(?:'d| would)? still (?:mean|intend|want|plan|need|have) to do (?:it|the \w+)\b|"
        r"\b(?:date|slot|day)\b[^.;\n]{0,24}\b(?:yet|still) to be (?:fixed|set|agreed|confirmed|announced|decided|found)\b|"
        r"\b(?:do not|don't|cannot|can't) (?:yet )?(?:know|say|tell)(?: you)?(?: yet)? when (?:it|this|that|they|we) (?:will|"
        r"can|is|shall)\b|"
        r"\bno (?:new|other|firm|revised) (?:start )?(?:date|time|slot|night|day)s?\b(?! (?:later|than|(?:is |are |will be )?"
        r"(?:needed|required|planned|necessary|foreseen|set)))|"
        r"\b(?:an?|the|our|its) (?:new|fresh|revised|alternative|further|replacement) (?:date|time|slot|day|night|"
        r"weekend|window|schedule|timetable)s?\b(?!,? and (?:we|you|they|it)\b)"
        r"[^.;\n]{0,50}\b(?:not|yet|isn't|hasn't|open|to be|tb[acd]|unknown|"
        r"once|soon|pending|depends?|hinges|awaits?|waits|subject to|up to the|"
        r"shall|will|follows?|later|shortly|as soon as|in due course)\b|"
        r"\b(?:announce|find|pick|choose|name|agree(?: on)?|set|fix) another (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
        r"\b(?:it|this|that|they)(?:'ll| will| is to| shall) (?:now )?(?:happen|take place|be done|be held|follow|"
        r"come) (?:some ?time )?"
        r"(?:later|another (?:day|time|night|week)|in the (?:spring|summer|autumn|fall|winter|new year)|"
        r"next (?:month|quarter|year))\b|"
        r"\b(?:pick|find|choose|look(?:ing)? for|agree(?: on)?|set|fix|working out|propose|confirm|announce|publish|share|send|"
        r"communicate|let you (?:know|have)|tell you|post|get back to you with)\b[^.;\n]{0,20}\b(?:another|an? new|"
        r"the new|new|fresh|"
        r"an? revised|revised) (?:day|date|night|time|slot|weekend|dates|times|timetable|schedule)\b|"
        r"\bwill (?:be (?:done|carried out|completed|finished|made up for)|follow) (?:only )?(?:once|as soon as|when)\b|"
        r"\b(?:new|revised|fresh) (?:date|time|slot|night|dates|schedule)[ ]?(?::|-|–|is|are)? ?(?:tb[acd]|"
        r"to be (?:advised|confirmed|"
        r"announced|notified|fixed|agreed|decided|determined|set)|open|unknown|not yet)\b|"
        r"\bstill (?:have|has|need|needs) to (?:do it|be done|take place|happen)\b|"
        r"\bwith an? (?:firm|fresh|new|definite) (?:date|slot|day)\b|"
        r"\b(?:slotted|pencilled|fitted|scheduled) in(?:to)? (?:the )?(?:first|second|third|fourth|last|next|new) "
        r"(?:quarter|half|year|month|season)\b|"
        rf"{_PUT_OFF_OPEN}"
    ),
    "put_off_open": _PUT_OFF_OPEN,
    "order_dropped": (
        r"\bthe (?:first|former|earlier|second|last|latter|later)(?: one| of (?:them|these|those|the (?:two|three))| window| date|"
        r" night| slot| day| session| closure| interruption| shut-?down)?[ ,]{1,2}(?:(?:has|have) (?:now )?been|is|"
        r"was|will be|gets|"
        rf"had to be) (?:[\w\-]+ ){{0,2}}?{LEAVES}|"
        r"\bthe (?:first|former|earlier|second|last|latter|later)(?: one| window| date| night| slot| day)? (?:falls away|drops out|"
        r"(?:will not|won't) (?:take place|happen|go ahead|be needed))\b"
    ),
    "first_of": r"\b(?:first|former|earlier)\b",
    "second_of": r"\bsecond\b",
    "instead_of_length": r"\binstead of (?:[\w.½]+ ){1,3}?(?:hours?|minutes?|days?)\b[^.;\n]{0,30}$",
    "given_up": (
        rf"{offhand.FROM_DIARY}|{offhand.NOT_THEN}|"
        r"\b(?:does|do|will|did)(?: not|n't) (?:suit|work|fit|happen)\b[^.;\n]{0,20}\bafter all\b|"
        r"\bwon't (?:suit|work|fit|happen)\b[^.;\n]{0,20}\bafter all\b|"
        r"\b(?:we|engineers|contractors?|the (?:team|contractor|supplier|crew)) (?:cannot|can't|can not|could not|"
        r"will not|won't) (?:now )?(?:do|carry out|perform|make|complete|start)\b|"
        rf"\bno longer (?:take place|taking place|happen(?:ing)?|go(?:ing)? ahead|be (?:done|held|{CARRIED_OUT}))\b|"
        r"\b(?:cannot|can't|could not|(?:will|shall) not|won't|is not|isn't) (?:now )?(?:go(?:ing)? ahead|tak(?:e|ing) place|"
        rf"happen(?:ing)?|be (?:done|held|{CARRIED_OUT}))\b|"
        r"\b(?:will not|won't) be (?:\w+ )?(?:cut|turned off|switched off|shut|disconnected|interrupted|closed|off)\b[^.;\n]{0,40}"
        r"\bas (?:we |was |it was |had been |previously |originally )*(?:announced|wrote|planned|said|told|notified|advertised)\b|"
        r"\b(?:fitter|engineer|electrician|technician|contractor|plumber|supplier|crew|team|crane|lorry|truck|barge|diver|specialist)s?\b[^.;\n]{0,24}\b(?:cannot|can't|"
        r"could not|will not|won't|is unable to) (?:now )?(?:come|attend|make it|be there|be on site|visit)\b"
    ),
    "message_day": (
        r"\b(?:announced|notified|informed|communicated|advised|published|wrote|written|sent|issued|circulated|posted|told you|"
        r"(?:our|my|the|this|last|first|previous|earlier|a) (?:\w+ )?(?:notices?|e-?mails?|mails?|letters?|messages?|"
        r"announcements?|"
        r"bulletins?|circulars?|posts?|notifications?|advisor(?:y|ies)))(?: (?:to (?:you|members|all|customers)|it|this|already|"
        r"of|from|on|dated|as early as))*(?: the)?[ ]*$|"
        r"\b(?:has|have|had|been|was|were) [^.;,\n]{0,20}\bsince[ ]*$"
    ),
    "as_planned": (
        r"\b(?:as (?:planned|scheduled|announced)|goes? ahead|going ahead|stays?|stands?|remains?|unchanged|"
        r"not affected|unaffected|"
        r"still (?:takes?|on|happens?))\b"
    ),
    "shifted_by": (
        r"\b(?:moved|moving|moves|push(?:ed|es|ing)|put|puts|putting|bring(?:s|ing)?|brought|shift(?:ed|s|ing)|slip(?:s|ped|ping)|"
        r"slides?|slid|delay(?:ed|s|ing)|postpon(?:ed|es|ing)|defer(?:red|s|ring)|re-?scheduled|advanced|held|it|them|"
        r"(?:start|begin)(?:s|ning|ing)?|upgrade|work|works|maintenance|window|everything|all)(?: (?:back|out|off|up|on|over|"
        r"forward|along|ahead|the \w+|it|this|them|everything))*(?: by| for)?(?: (?:exactly|about|another|just|only|"
        r"a further|around))*[ ]\|(?![ ]?(?:long|window|outage|slot|from|on|at|starting|between|while|during|notice))|"
        r"\|[ ](?:later|earlier|sooner|ahead of|forward|back|further back|after the (?:original|first|announced|"
        r"planned)|before the (?:original|first|announced|planned))\b"
        r"(?! (?:up|on|online|to normal|in service|than (?:usual|normal|otherwise|on other|other)))"
    ),
    "sooner": r"\b(?:earlier|sooner|forward|ahead|advanc\w+|moved up|brought up|in advance|before the)\b",
}
"""Words about promises and moves, by their names in the engine."""

_STAYS_CLOSED = (
    r"\b(?:(?:stays?|remains?|kept|continues? to be) (?:\w+ )?(?:closed|shut|off|down|suspended|locked|drained|barred|blocked|cut|"
    r"out of (?:service|use|order))) (?:until|till|through|up to|to)(?:,? (?:and )?including)?(?: the end of)?(?: the)?[ ]*$"
)

REPLAN_CUES = (
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=_STAYS_CLOSED,
        right=(
            r"^[^.;\n]{0,40}\b(?:instead of|rather than|and not(?: on| until)?|(?:longer|later) than (?:\w+ )?(?:announced|planned|"
            r"expected|thought|told|posted|foreseen|scheduled|hoped|promised))\b"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=_STAYS_CLOSED,
        sentence=rf"{_NOT_OVER}|{DUE}",
        single=True,
        timed=False,
    ),
    Cue(
        Role.OLD,
        "the planned end",
        left=(
            r"\b(?:end|finish|completion|return|re-?opening|re-?start)(?: time)? (?:had been|was (?:originally|first|initially)|"
            r"had "
            r"originally been) (?:scheduled|planned|foreseen|announced|set|promised|expected|fixed|due)(?: for| at| by)?[ ]*$|"
            r"\b(?:approved|agreed|booked|reserved|granted|requested|announced|planned|scheduled|original|advertised) (?:\w+ )?"
            r"(?:window|slot|outage|period|end|time) (?:ran|would have (?:run|lasted|ended)|had run|was|had been|lasted)"
            r"(?: (?:until|till|to|at|up to))*[ ]*$|"
            r"\b(?:earlier|later|sooner) than the (?:(?:planned|announced|scheduled|agreed|promised) (?:end (?:of|at) )?)?$"
        ),
        right=r"^(?![ ,]*(?:to|until|till|-|–)[ ]?\d)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            r"\b(?:extended|prolonged|lengthened|stretched|continued)(?: by [\w. ]{1,20})? from[ ]*$|"
            r"\b(?:end|finish|return|re-?opening|completion|restoration|resumption|re-?start|ET[AR]|ETTR|"
            r"estimate)\b[^.;\n]{0,40}\b(?:moves?|moved|slips|slipped|shifts?|shifted|put back|pushed back|postponed|"
            r"delayed|deferred|revised|changed|changes|amended|goes) from(?: the)?[ ]*$|"
            r"\b(?:push|mov|put|shift|bring|extend)(?:e|ed|ing|ting)? (?:the|our|its|their) (?:end|finish|completion|return|"
            r"re-?opening)\b"
            r"[^.;\n]{0,60}\bfrom[ ]*$"
        ),
        sentence=rf"^(?![^\n]{{0,200}}\b{OWN}\b)",
        single=False,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=(
            r"\b(?:stretch|lengthen|prolong|widen)(?:ing|ed)? (?:the|this|our|it)\b[^.;\n]{0,24}\b(?:to|until|till)[ ]*$|"
            r"\b(?:stretch(?:es|ed|ing)(?: out)?|lengthened|spill(?:s|ed|ing)? over) (?:to|until|till|past|beyond|"
            r"into)(?: about| around)?[ ]*$|"
            r"\b(?:not|n't) (?:now )?(?:end|finish|close|be (?:over|done|finished|complete\w*|through)) (?:before|until|till)[ ]*$|"
            r"\b(?:end|finish|completion|return(?: to service)?|re-?opening|hand-?back|estimate|et[ar]) (?:has |is |"
            r"was |been |now |time )*"
            r"(?:shifts?|shifted|slides|slid|slips|slipped|moves|moved|delayed|put back|pushed(?: back| out)?|becomes|"
            r"set)(?: to| until| for)[ ]*$|"
            r"\b(?:call it|more like|the new (?:one|target|time|end|estimate) is|"
            r"should now be (?:over|done|finished|complete\w*|back) (?:by|at)|"
            r"longer than \w+: until)[ ]*$|"
            r"\b(?:approval|permission|allowed|authori[sz]\w+|granted|agreed|cleared|leave)\b[^.;\n]{0,40}\b(?:carry on|"
            r"continue|go on|proceed|work on|keep going|run on) (?:until|till|to)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "not before then",
        left=(
            r"(?:\bnot|n't|\bno|\bhardly|\bunlikely|\bnobody|\bnothing)\b[^.;\n]{0,60}\b(?:back|again|ready|done|restored|"
            r"expect\w*|possible|available|open|re-?open\w*|finish\w*|complet\w*|resum\w*|return\w*|re-?start\w*|water|"
            r"power|gas|electricity|supply|service|heating|internet|trains|sailings|flights)\b[^.;\n]{0,30}\bbefore[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "it was not done by then",
        left=(
            r"(?:\bnot|n't|\bcannot|\bunable to) (?:now |be |able to |possible to |going to )*(?:re-?open|resume|return|come back|"
            r"re-?start|finish|complete)\b[^.;\n]{0,24}\b(?:on|by|at|before)(?: the)?[ ]*$"
        ),
        right=r"^[ ,)]*(?:as |because|due|owing|since|after all|\W*$)",
        single=True,
    ),
)
"""Ends that move, and those that are not kept."""
