"""Cues for times that stand beside the matter: clock changes, entries of a log, who comes or answers when."""

from notices.extract.languages.en.vocabulary import AT, CARRIED_OUT, WORK
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_SENT = (
    r"(?:created|sent(?: out)?|issued|published|approved|requested|submitted|registered|logged|announced|"
    r"drafted|acknowledged|notified|distributed|mailed|confirmed|accepted|entered|assigned)"
)
_PAPER = (
    r"(?:notices?|notifications?|reminders?|mails?|e-?mails?|announcements?|requests?|changes?|tickets?|"
    r"invitations?|versions?|updates?|customers?|first|second|third|final|initial|1st|2nd|3rd)"
)
_NEWS = (
    r"(?:bulletins?|updates?|reports?|mails?|e-?mails?|messages?|news|notices?|information|info|feedback|status|"
    r"advisor(?:y|ies)|communications?|contact|statements?|notes?)"
)
_WHO = r"(?:engineers?|technicians?|crews?|teams?|electricians?|contractors?|riggers?|splicers?|staff|fitters?)"

SIDELINES = (
    Cue(
        Role.NOISE,
        "when more will be said",
        left=(
            rf"\b(?:next|following|further|another|an? (?:new|first|second|third|final)|"
            rf"our) (?:\w+ )?{_NEWS}\b(?! (?:platform|servers?|systems?|services?|gateway|cluster|boxes|relay|delivery|flow|"
            rf"hosting|portal|"
            rf"app|board|feed|infrastructure|queue))[^.\n]{{0,30}}(?<!since )(?<!from )$|\b(?:send|sending|give|giving|bring|"
            rf"pass(?: on)?|return with|"
            rf"come back with|be back with) (?:you )?(?:fresh |more |further |another |new )?(?:word|news|feedback|"
            rf"an update|details)\b[^.\n]{{0,24}}$"
        ),
        right=r"^(?![^.;\n]{0,40}\b(?:unavailable|offline|down|maintenance|interrupt\w*|outage)\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when more will be said",
        left=(
            r"\b(?:inform|update|notify|brief|contact|write to|call|tell|mail|hear from) (?:you|us|customers|everyone|everybody|"
            r"all|members) "
            r"(?:again|once more|further|anew)(?: (?:at|by|around|before|not later than))?[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it was lost then",
        left=r"\bas (?:of|from|at)(?: about| around)?[ ]*$",
        right=(
            r"^[^.;\n]{0,80}?\b(?:have|has) (?:(?:all|both|also|now|completely) )?(?:lost|failed|stopped|"
            r"gone (?:down|dark|off(?:line)?|silent)|dropped|ceased|become (?:un\w+|inaccessible|isolated))\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "since when it is worked on",
        left=(
            rf"\b{WORK}s?\b[^.;\n]{{0,40}}\b(?:been|is|are|was|were)? ?(?:running|under ?way|in progress|going on|"
            rf"ongoing|on|open) (?:since|from)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "since when it serves again",
        left=(
            r"\b(?:carr(?:y|ies|ied|ying)|pass(?:es|ed|ing)?|forward(?:s|ed|ing)?|tak(?:es|en|ing)|handl(?:es|ed|ing)|"
            r"serv(?:es|ed|ing)) (?:\w+ ){0,2}(?:traffic|customers|calls|load)\b[^.;\n]{0,40}\bsince[ ]*$|"
            r"\btraffic (?:has been|is|has) (?:\w+ )?(?:flow\w*|pass\w*|back|normal)\b[^.;\n]{0,40}\bsince[ ]*$|"
            r"\b(?:been|is|are) (?:\w+ )?(?:in (?:service|production)|error[- ]free|clean)\b[^.;\n]{0,24}\bsince[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "all was well again from then on",
        left=(
            r"\b(?:was|were|is|are|has been|have been|had been) (?:\w+ )?(?:stable|normal|available|reachable|usable|"
            r"clean|error[- ]free|at full capacity|in order) (?:again,? )?(?:from|since|as of|at)[ ]*$"
        ),
        right=r"^[ ,]*(?:on(?:wards?)?\b|and\b|\W*$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "all was done by then",
        left=(
            r"\b(?:all|both|last|final|every|each)\b[^.;\n]{1,40}\b(?:was|were|had been) (?:\w+ )?(?:closed|complete\w*|"
            r"finished|done|tested|spliced|restored|moved|migrated|swapped|replaced|reloaded|re-?connected|on ?line|up|"
            r"in place|cleared)\b(?: \w+)? (?:by|at)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=(
            rf"\b(?:restoration|normali[sz]ation|re-?establishment|return|resumption|recovery|repairs?|completion|"
            rf"end of (?:the |this )?(?:repairs?|incident|outage|fault|interruption|disruption|intervention)|"
            rf"full service)\b[^.;\n]{{0,40}}\b(?:is|are) (?:now |currently )?(?:expected|foreseen|estimated|anticipated|"
            rf"projected|forecast|envisaged){AT}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "a gathering",
        left=(
            r"(?<!not )(?<!n't )(?<!to )\b(?:join us|join the|come to(?! (?:an?|the end|nothing)\b)|drop in|"
            r"meet (?:us|with)|attend|hear (?:from|about)|you are invited)\b[^.;\n]{0,60}$"
        ),
    ),
    Cue(
        Role.CONTEXT,
        "when the cause was brought about",
        left=(
            r"\b(?:roll-?out|deploy(?:ment)?|release|change|update|push|migration|job|batch|import|"
            r"script)\b,?[^.;\n]{0,12}\b(?:started|begun|"
            r"launched|made|pushed|applied|deployed|shipped|run)[^.;\n]{0,10}\bat[ ]*$"
        ),
        right=(
            r"^[^.;\n]{0,20}\b(?:was (?:at fault|to blame|the (?:cause|culprit|reason|trigger))|is to blame|caused|triggered|broke|"
            r"led to|"
            r"had (?:caused|broken))\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "until when it is felt yet",
        left=(
            r"\b(?:residual|knock-on|lingering|remaining|after-effects|some minor|minor) (?:[\w\-]+ ){0,2}?(?:delays?|disruptions?|"
            r"effects?|"
            r"queues|backlogs?|slowness|cancellations)\b[^.;\n]{0,60}\b(?:until|till|up to|through|for)[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "an entry of a log tells it",
        right=(
            r"^[ ]?[\-–:][ ]*(?:\w+ ){0,4}(?:(?:fully |all )?restored|resolved|recovered|"
            r"back (?:online|up|to normal|in service)|fixed|closed|all clear)\W*$|^\]?[ ]?[\-–:\t]?[ ]*resolved[ ]?[\-–:][ ]|"
            r"^\]?[ ]?[\-–:][ ]*(?:closed|resolved|fixed|restored)\.[ ]"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "an entry of a log tells that it failed",
        left=r"^\W*$",
        right=(
            r"^[ ]?[\-–:]?[ ]*(?:(?:first )?alarms?\b[^.;\n]{0,60}|"
            r"[^.;\n]{1,50}?\b(?:down|dark|unreachable|offline|lost|loss of (?:signal|light|service|power)|failed|"
            r"tripped))\W*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "an entry of a log tells it",
        left=r"^[^a-z\n]{0,4}(?:(?:latest |new )?update(?:d|s)?(?: at)?)?[ ]*$",
        right=(
            r"^[ ]?[\-–:][ ]*(?![^\n]{0,120}\b(?:not|being|be|to be|until|once|part\w*|some|most|but|except|still|"
            r"remain\w*|slow\w*|delay\w*)\b)(?:[\w']+ ){0,6}?(?:(?:fixed|resolved|restored|recovered)(?=[,:])|"
            r"back (?:online|up|to normal|in service)|all (?:\w+ )?clear|good service|normal service|"
            r"(?:working|running|flowing|operating|moving|open|available)(?: \w+)? (?:normally|as (?:normal|usual)|"
            r"again))\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when somebody was at work",
        right=(
            rf"^[ ,)]*(?:\w+ )?{_WHO} (?:were|are|was|is|have been|has been) (?:already |still |"
            rf"now )?(?:on[- ]?(?:site|scene)|work\w*|respond\w*|investigat\w*|dispatched|en route|assess\w*|called)\b|"
            rf"^[ ,)]*(?:\w+ )?{_WHO} had (?:(?!no|lost)\w+ ){{1,5}}(?:placed|found|located|reached|isolated|dug|set up|"
            rf"closed|opened)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when somebody was at work",
        left=(
            r"\b(?:been|were|was|are) (?:\w+ )?(?:working on|at work on|"
            r"busy with)\b[^.;\n]{0,24}\bsince[ ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if it must be done again",
        left=(
            r"\b(?:should|if|in case)\b[^.;\n]{0,120}\b(?:new|another|second|further) (?:attempt|"
            r"try|go)\b[^.;\n]{0,40}$"
        ),
        single=False,
    ),
    Cue(
        Role.CONTINGENCY,
        "a spare window of a list",
        right=(
            r"^[ ]?(?:(?:utc|gmt|local|hours|hrs)[ ]){0,2}(?:(?:optional|possible) )?(?:back-?up|reserve|contingency|"
            r"fall-?back|spare) (?:\w+ )?(?:window|slot|date|period)\b(?! (?:is|was|has been) (?:not|no longer|"
            r"cancell?ed))"
        ),
    ),
    Cue(
        Role.NOISE,
        "a change of the clocks",
        left=(
            r"\b(?:daylight[- ]savings?(?: time)?|summer[- ]?time|winter[- ]?time|DST|clocks)(?: \w+){0,2} (?:begins?|"
            r"starts?|ends?|go(?:es)?|went|changes?|changed|skips?|jumps?|moves?|switch(?:es)?|"
            r"turn(?:s|ed)?)\b[^.;\n]{0,24}$"
        ),
    ),
    Cue(
        Role.STAMP,
        "when it was seen to get better",
        left=r"^\W*$",
        right=(
            r"^[ ]?(?:UTC|GMT|[PECM][DS]?T|CES?T|IST|BST)?[ ,:\-–]{0,3}we(?: are|'re) (?:now |already )?seeing (?:\w+ )?(?:signs "
            r"of )?"
            r"(?:recovery|improvements?)\b"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.STAMP,
        "an entry of a log",
        right=rf"^[ \t:\-–|]*(?:{_PAPER}[ ]){{0,4}}(?:was |were )?{_SENT}\b[^.;\n]{{0,40}}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "it cannot be then",
        right=(
            r"^[^.;\n]{0,30}\b(?:cannot|can't|can not|could not|won't|will not|shall not|isn't going to|is not going to) (?:now |"
            rf"therefore )?(?:take place|go ahead|happen|start|be (?:done|held|completed|{CARRIED_OUT}))\b"
        ),
        single=False,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "when nothing is worked on",
        left=(
            r"\b(?:works?|maintenance|changes?|deployments?|releases?|interventions?) (?:pauses?|rests?|stops?|"
            r"(?:is|are|will be) (?:paused|suspended|halted|frozen|on hold))\b[^.;\n]{0,30}$"
        ),
    ),
    Cue(
        Role.OLD,
        "struck from a list",
        right=(
            r"^[ \t:,;)\-–|]*(?:(?:is|are|was|has been|have been|will be|now|therefore) )*(?:dropped|removed|withdrawn|"
            r"deleted|omitted|scrapped|void|no longer (?:needed|required|valid)|not (?:needed|required))\b"
        ),
        single=False,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when somebody is there",
        left=(
            rf"\b{_WHO}\b[^.;\n]{{0,40}}\bon[- ]?site(?: (?:at|in) [\w\-]+)?(?: (?:at|from|as of|on|since|by|"
            rf"until))?[ ]*$"
        ),
        right=r"^(?![ ,(]*(?:instead of|rather than|and not|not) )",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "something called by its time",
        left=r"\bthe[ ]*$",
        right=r"^[ ]?(?:on-?sale|pre-?sale|drop|show|showing|class|performance|screening|mass|kick-?off|tee time|lecture)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "a train or boat by its time",
        left=r"\b(?:on|aboard|of|by) the[ ]*$",
        right=(
            r"^[ ]?(?:to|from) (?!\d|(?:the|a|an|your|our|be|noon|midday|midnight|about|around|at|half|quarter|today|tomorrow|"
            r"tonight)\b)[a-z]|^[ ]?(?:service|train|sailing|ferry|boat|bus|coach|flight|departure|crossing)\b|^\W*(?:\n|$)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when a telephone is answered",
        left=(
            r"(?<![\w\-/])\(?\+?\d{2,5}\)?[\-. ][\d\-. ]{4,16}\d(?: \(?24x7\)?)?[ ]?[,;:(–]{0,2}[ ]?$|"
            r"\b(?:questions|enquiries|queries|help|contact|support)\b[^.;\n]{0,12}:[^.;\n]{0,40}\d{3,4}, $"
        ),
        single=False,
    ),
    Cue(
        Role.END,
        "all is done before then",
        left=(
            r"\b(?:will|shall|should|must|is to|are to|expect\w*(?: to)?|aim\w*(?: to)?) (?:be |"
            r"have been )?(?:complete\w*|finish\w*|done|over|concluded)\b[^.;\n]{0,12} before[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "all is lit again by then",
        left=(
            r"\b(?:will|shall|'ll|to) have (?:\w+ ){1,3}(?:lit|back|up|on|live|restored|reconnected|running|online|"
            r"through|in place)\b[^.;\n]{0,40}\bby[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when somebody comes by",
        left=(
            r"\b(?:trucks?|tankers?|lorry|lorries|crane|courier|deliver(?:y|ies)|inspectors?|auditors?|visitors?|"
            r"contractors?|company|firm|vendor|supplier|manufacturer|specialists?|engineers?|technicians?|crews?|"
            r"spares?|parts?)\b[^.;\n]{0,24}\b(?:comes?|arrives?|(?:is|are) due|visits?|will (?:come|arrive|be there)|"
            r"(?:is|are) expected)\b[^.;\n]{0,12}$"
        ),
    ),
    Cue(Role.OFFICE, "on working days", left=r"\bon (?:a |any )?(?:weekdays?|working days?|business days?)[ ,]*$", single=False),
    Cue(Role.OFFICE, "as a rule", right=r"^[^.;\n]{0,24}\bas a rule\b", single=False),
    Cue(
        Role.OFFICE,
        "hours that stay",
        left=r"\b(?:timings?|hours|timetable)\b[^.;\n]{0,12}$",
        right=(
            r"^[ )]{0,3}(?:remains?|stays?|continues?|(?:is|are)(?: not|n't)?) (?:unchanged|the same|"
            r"as (?:usual|before)|chang\w+|affected)\b"
        ),
        single=False,
    ),
)
"""Tried before the other cues."""
