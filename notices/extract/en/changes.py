"""How English tells that work is prolonged, moved or called off."""

from notices.extract.en.vocabulary import WORK

_PLAN = rf"(?:{WORK}|works|windows?|maintenances?|activit(?:y|ies)|intervention|closure|relocation|test|reboot|patching|release|deployment|move|cut-?over|switch-?over|roll-?out|shut-?off|stop|night|it|this)"
_LENGTH = r"(?:hours?|hrs?|minutes?|mins?|days?|while|weeks?)"
_MORE = rf"(?:(?:another|a further|an additional|an extra) (?:[\w\-]+ ){{0,5}}{_LENGTH}|(?:[\w\-]+ ){{1,3}}(?:more|additional|extra|further) {_LENGTH}|(?:[\w\-]+ ){{1,3}}{_LENGTH} (?:more|longer|extra|on top))"
_SAID = r"(?:we |i |you |it |was |were |had |been |is |are |have )*(?:said|told|planned|announced|promised|hoped|advertised|expected|thought|scheduled|published|anticipated|foreseen|intended|estimated|meant|agreed|first|before|our \w+ \w+)"
_BACK = r"(?:back|done|finished|ready|complete[d]?|up(?: again)?|over|through|open(?:ed)?(?: again)?|restored|available again|online(?: again)?|running again|working again)"

PROLONGED = (
    rf"\bneeds? (?:(?:a|some|much|rather|somewhat|quite) )?(?:(?:bit|little|good deal|lot|while) )?(?:longer|more time)\b|\b(?:takes?|taking|took|taken|lasts?|lasting|runs?|running|runs on|going on) (?:\w+ ){{0,3}}longer than {_SAID}\b|"
    rf"\blater than {_SAID}\b(?! (?:start|begin))|\b(?:add|give (?:us|it|them)|allow(?: us| for)?|takes?|need|needs|requires?|ask(?:ing)?(?: you)? for|wants?) {_MORE}|"
    rf"\b(?:{_PLAN}|we|they|team|engineers|vendor|crews?|contractors?)(?:'re|'s| is| are| has been| have been)? (?:\w+ )?(?:running|run|ran) (?:\w+ )?(?:late|over|behind)\b|\b(?:is|are|we're|fallen|slipped) (?:well |a little |slightly |some way )?behind (?:schedule|time|plan)\b|"
    rf"\b(?:won't|will not|shan't|isn't going to|aren't going to|is not going to|are not going to|not going to|cannot|can't|no longer|neither will) be {_BACK}\b[^.;\n]{{0,30}}\b(?:by|at|on time|in time|as (?:planned|promised|announced|hoped))\b|"
    rf"\b(?:neither|none|nothing|not) (?:of them |of these )?(?:is|are|will be)? ?(?:coming|going to come|come) back (?:at|by|on|as)\b|\b(?:won't|will not|not going to|isn't going to|aren't going to) (?:make it|finish|be finished|complete|come back)\b|"
    r"\bdragging on\b|\b(?:told|promised) you \d[^.;\n]{0,20}[;,] ?make that\b|\bover-?r[au]n(?:s|ning)?\b|\b(?:past|beyond) (?:the|its|our) (?:planned|announced|scheduled|original|advertised|agreed) (?:end|time|window|finish)\b|"
    r"\bpush(?:es|ed|ing)? (?:the )?(?:end|finish|return|reopening|completion|restoration)\b[^.;\n]{0,24}\b(?:back|to|out)\b|\b(?:has|have|had) to (?:keep|leave) (?:it|them|the [\w\- ]{2,40}?) (?:down|off|offline|closed|shut|dark)\b[^.;\n]{0,24}\b(?:until|till|longer)\b"
)
"""What takes longer than was told, in a sentence."""

PROLONGED_TITLE = (
    r"\bnot (?:quite |yet )?done(?: yet)?\W*$|\b(?:revised|new|updated|later) (?:up|end|finish|return|completion|reopening|re-?opening|restart|back-?up|end-?of-?work) time\b|"
    r"\blater than (?:we |was |originally |first )?(?:said|told|planned|announced|promised|hoped|advertised|expected|thought|scheduled)|\b(?:needs?|takes?|taking) (?:\w+ )?(?:longer|more time)\b|"
    r"\b(?:still not (?:done|finished|over)|not (?:done|finished|over) yet|running (?:late|over))\b|\b(?:end|finish|return|re-?opening|restoration) (?:time )?(?:delayed|put back|pushed back)\b"
)
"""The same in a title."""

MOVED = (
    rf"\b{_PLAN}\b[^.;\n]{{0,60}}\b(?:has|have|had|is|are|was|were|been|be|being|to be|gets?|we)\b[^.;\n]{{0,12}}\b(?:put off|put back|pushed back|pushed out|held over|moved up|moved on|moved out|brought forward|shifted|deferred)\b|"
    rf"\b(?:we|i|they|have|has|had|will|to)\b[^.;\n]{{0,16}}\b(?:put off|push back|hold over|bring forward|brought forward|moving|shifting|defer|deferring|postponing) (?:the|this|our|tonight's|tomorrow's|\w+day's) (?:\w+ ){{0,3}}{_PLAN}\b|"
    rf"\b(?:work|works|maintenance|upgrade|migration|outage|shutdown|downtime|window|move|test|intervention)\b[^.;\n]{{0,40}}\b(?:will|is to|are to|is|are)\b[^.;\n]{{0,10}}\b(?:instead|now)\b[^.;\n]{{0,10}}\b(?:start|begin|take place|run|happen|be held|be done|go ahead|planned|scheduled|set)\b|"
    rf"\b{_PLAN}\b[^.;\n]{{0,30}}\bslip(?:s|ped)? (?:to|by|until|a|one|two)\b|\b(?:it|this|they|these|which|{_PLAN}) (?:will |is to |are to )?now (?:takes?|happens?|starts?|begins?|runs?|follows?|goes ahead|is|are)(?: place)? (?:on|at|from|between)\b|\b(?:it|this|that|they|{_PLAN})(?: now| therefore)? (?:moves|is moving|shifts) to\b|\bon hold\b|\b(?:change|changes) of date\b|\bnot (?:this|tonight|tomorrow|on \w+day)\b[^.;\n]{{0,30}}(?:,|;|:|-)? ?\bbut (?:on |this |next |tomorrow|the )"
)
"""What is done at another time than was told, in a sentence."""

_GONE = r"(?:scrapped|dropped|shelved|stood down|withdrawn|called off|cancell?ed|axed|binned|abandoned|annulled|revoked|rescinded|struck off)"

CALLED_OFF = (
    rf"\b{_PLAN}\b[^.;\n]{{0,80}}\b(?:has|have|had|is|are|was|were|been|be|being)\b[^.;\n]{{0,16}}\b{_GONE}\b(?! (?:if|unless|by|from))|\b(?:will not|won't|(?:decided|chosen|agreed|resolved) not to|are not|aren't|is not|isn't|not) (?:be )?(?:proceed|proceeding|go ahead|going ahead) with (?:the|this|our)\b|"
    rf"\bwe(?:'ve| have)? (?:\w+ )?(?:scrap(?:ped)?|shelved?|abandon(?:ed)?|call(?:ed)? off|withdr[ae]wn?|dropp(?:ed)?) (?:the|this|our|tonight's|tomorrow's|\w+day's)\b|\b(?:isn't|is not|aren't|are not|won't be|will not be) happening\b|"
    rf"\b(?:no longer|don't|do not|won't|not)\b[^.;\n]{{0,24}}\bafter all\b|\bthere (?:will|is going to) be (?:now )?no (?:work|maintenance|shutdown|upgrade)s?\b(?! window)|\b(?:disregard|ignore|forget) (?:about )?(?:(?:our|the|this|that|my) (?:earlier|previous|last|recent|first|original)|yesterday's|last week's|\w+day's) (?:\w+ )?(?:notice|notification|mail|e-?mail|message|announcement|warning|post)\b"
)
"""What is not done at all, in a sentence."""
