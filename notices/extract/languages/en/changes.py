"""How English tells that work is prolonged, moved or called off.

The patterns begin with words that are rare, not with what is prolonged: that is any word, and would be sought in every sentence.
"""

_WORK = (
    r"(?:maintenance|outage|works?|upgrade|migration|downtime|shutdown|window|intervention|closure|relocation|"
    r"test|reboot|patching|release|deployment|move|cut-?over|switch-?over|roll-?out|shut-?off)"
)
_LENGTH = r"(?:hours?|hrs?|minutes?|mins?|days?|while|weeks?)"
_MORE = (
    rf"(?:(?:another|a further|an additional|an extra) (?:[\w\-]+ ){{0,5}}{_LENGTH}|"
    rf"(?:[\w\-]+ ){{1,3}}(?:more|additional|extra|further) {_LENGTH}|"
    rf"(?:[\w\-]+ ){{1,3}}{_LENGTH} (?:more|longer|extra|on top))"
)
_SAID = (
    r"(?:we |i |you |it |was |were |had |been |is |are |have )*(?:said|told|planned|announced|promised|hoped|"
    r"advertised|expected|thought|scheduled|published|wrote|written|notified|communicated|anticipated|foreseen|"
    r"intended|estimated|meant|agreed|first|before|our \w+ \w+)"
)
_BACK = (
    r"(?:back|done|finished|ready|complete[d]?|up(?: again)?|over|through|open(?:ed)?(?: again)?|restored|"
    r"available again|online(?: again)?|running again|working again)"
)
_NOT = r"(?:won't|will not|shan't|isn't going to|aren't going to|(?:is |are )?not going to|cannot|can't|no longer|neither will)"

_SHUT = r"\b(?:shut|closed?|down|off|offline|out|unavailable|suspended|dark|dry|inaccessible|out of (?:use|service|action))"
_LONGER = (
    rf"{_SHUT} (?:for )?(?:{_MORE}|(?:\w+ ){{0,2}}longer\b(?! (?:on|at|over|during|in|every|this|next|than)\b)|longer than {_SAID})"
)

PROLONGED = (
    rf"\b(?:prolong|extend|lengthen|stretch)(?:s|ing)? (?:the|this|our|it|that)\b[^.;\n]{{0,40}}\bby\b|"
    rf"\b(?:is|are|was|has been|had to be|will be) (?:prolonged|lengthened|stretched) by\b|"
    r"\b(?:estimat\w+|ET[AR]|ETTR|forecast|prognosis|time)\b[^.;\n]{0,40}\b(?:can ?not|could not|can't|will not|"
    r"won't|no longer) (?:be )?(?:kept|held|met|maintained|achieved|reached|hold|stand)\b|"
    r"\b(?:closure|suspension|interruption|stoppage|diversion|lockdown|shut-?down)\b[^.;\n]{0,60}\b(?:has been|have been|is|are|"
    r"was|had to be|will be) (?:now |therefore |further )?(?:extended|prolonged|lengthened)\b|"
    r"\b(?:given|told|stated|quoted|promised|named|mentioned) (?:\w+ ){0,3}?(?:cannot|can't|could not|will not|won't) "
    r"(?:\w+ )?be (?:kept|held|met)\b|"
    rf"{_LONGER}|\bthe (?:re-?opening|return(?: to service)?|restoration|completion|"
    rf"resumption)\b[^.;\n]{{0,50}}\b(?:is|are|was|has been|have been|had to be|"
    rf"will be) (?:now )?(?:put (?:back|off)|pushed back|postponed|delayed|deferred|moved (?:back|to))\b|"
    rf"\b(?:extend(?:ed|ing)?|prolong(?:ed|ing)?) (?:the|this|our|its) (?:\w+ )?(?:closure|stop|suspension|"
    rf"shut-?down|interruption|stoppage)\b|\b(?:needs? (?:(?:a|some|much|rather|somewhat|quite) )?(?:(?:bit|"
    rf"little|good deal|lot|while) )?(?:longer|more time)\b|"
    rf"(?:takes?|taking|took|taken|lasts?|lasting|runs?|running|runs on|"
    rf"going on) (?:\w+ ){{0,3}}longer than {_SAID}\b|"
    rf"later than {_SAID}\b(?! (?:start|begin))|(?:add|give (?:us|it|them)|allow(?: us| for)?|takes?|needs?|"
    rf"requires?|ask(?:ing)?(?: you)? for|wants?|requests?|requesting) {_MORE}|"
    r"(?:running|runs|ran) (?:\w+ )?(?:late|behind)\b(?! (?:the|a|an|schedule of)\b)|"
    r"(?:running|"
    r"(?<!services )(?<!service )(?<!circuit )(?<!traffic )(?<!line )(?<!link )(?<!connection )(?:runs|"
    r"ran)) (?:\w+ )?over(?= (?:by|into|its?|their|time|schedule|again|so|and)\b|[,;:)!]|\W*$)|"
    r"behind (?:schedule|time|plan)\b|"
    rf"{_NOT} be {_BACK}\b[^.;\n]{{0,30}}\b(?:by|at(?! (?:the moment|present|all|this (?:time|moment|point))\b)|"
    rf"on time|in time|as (?:planned|promised|announced|hoped))\b|"
    rf"(?:neither|none|nothing|not) (?:of them |of these )?(?:(?:is|are|will be) )?(?:coming|going to come|"
    rf"come) back (?:at|by|on|as)\b|"
    r"delayed\b[^.;\n]{0,30}\band (?:is|are|will|should) (?:now )?(?:to )?(?:last|run|go on|end|finish|"
    r"be (?:over|done|finished|complete\w*))\b|(?:won't|will not|not going to|isn't going to|"
    r"aren't going to) (?:make it|finish|be finished|complete|come back)\b|dragging on\b|"
    r"(?:told|promised) you \d[^.;\n]{0,20}[;,] ?make that\b|over-?r[au]n(?:s|ning)?\b|"
    r"(?:past|beyond) (?:the|its|our) (?:planned|announced|scheduled|original|advertised|agreed) (?:end|time|"
    r"window|finish)\b|(?:go(?:es|ing)? on|continu(?:es?|ing)|runs?|running) (?:past|beyond) (?:the|its|"
    r"our) (?:end|window|slot)\b|(?:window|slot)\b[^.;\n]{0,60}\benlarged (?:by|to|until)\b|"
    r"not (?:end|finish|close|be (?:over|finished|completed?|done))\b[^.;\n]{0,60}\bbut (?:only |rather )?(?:at|"
    r"by|around|until)\b|could not be (?:finished|completed|done|concluded)\b[^.;\n]{0,12}\b(?:by|at|in time|"
    r"on time|before|within)\b|"
    r"push(?:es|ed|ing)? (?:the )?(?:end|finish|return|reopening|completion|"
    r"restoration)\b[^.;\n]{0,24}\b(?:back|to|out)\b|had to (?:keep|leave) (?:it|them|"
    r"the [\w\- ]{2,40}?) (?:down|off|offline|closed|shut|dark)\b[^.;\n]{0,24}\b(?:until|till|longer)\b)"
)
"""What takes longer than was told, in a sentence."""

PROLONGED_TITLE = (
    rf"\b(?:needs?|takes?|asks? for|requires?) {_MORE}|"
    rf"\b(?:(?:change|extension) of (?:the )?duration|duration (?:change|extension|revised|changed|extended))\b|"
    rf"{_LONGER}|"
    r"\b(?:window|works?|maintenance|change|upgrade|outage|downtime|closure|shutdown) (?:\w+ )?(?:now longer|"
    r"lengthened)\b|\blonger (?:\w+ )?(?:window|maintenance|outage|downtime|closure|shutdown)\b|"
    r"\bnot (?:quite |yet )?done(?: yet)?\W*$|\bnot (?:be )?(?:finished|completed?|done) (?:in|on) time\b|"
    r"\bwindow (?:is |was |has been )?enlarged\b|\b(?:revised|new|updated|later) (?:up|end|finish|return|"
    r"completion|reopening|re-?opening|restart|back-?up|end-?of-?work) (?:time|date|day)\b|"
    r"\blater than (?:we |was |originally |first )?(?:said|told|planned|announced|promised|hoped|advertised|"
    r"expected|thought|scheduled)|\b(?:needs?|takes?|taking) (?:\w+ )?(?:longer|more time)\b|"
    rf"\b(?:still not (?:done|finished|over)|not (?:done|finished|over) yet|running (?:late|over))\b|"
    rf"\b(?:end|finish|return|re-?opening|restoration|completion) (?:time |"
    rf"of (?:the )?(?:\w+ )?{_WORK} )?(?:delayed|put back|pushed back|postponed|deferred|revised|amended|"
    rf"extended|moved|changed|now)\b"
)
"""The same in a title."""

REVOKED = (
    r"\b(?:consider|regard|treat)\b[^.;\n]{0,120}\bas (?:void|withdrawn|cancell?ed|obsolete)\b|\bnull and void\b|"
    r"\bstands? (?:\w+ )?(?:withdrawn|revoked|rescinded|annulled|cancell?ed)\b|"
    r"\b(?:is|are|has been|have been) (?:hereby |now |therefore |herewith )*(?:annulled|countermanded|"
    r"rescinded)\b|"
    r"\b(?:notices?|notifications?|announcements?|circulars?|warnings?|advisor(?:y|ies)|maintenance|outage|"
    r"works?|interruption|shut-?down|closure|upgrade|downtime)\b[^.;]{0,80}\b(?:is|are|has been|have been|"
    r"stands?) (?:hereby |now |therefore |herewith )?(?:withdrawn|revoked|rescinded|annulled|countermanded|"
    r"repealed)\b|"
    r"\b(?:is|are|will be) (?:not (?:needed|required|necessary|done|carried out) (?:any ?more|any longer|after all))\b"
)
"""What is taken back as a paper, or is no longer needed."""

_OURS = r"(?:the|this|our|tonight's|tomorrow's|\w+day's)"

MOVED = (
    r"\b(?:no longer|not) (?:be )?(?:takes? place|taking place|happen(?:s|ing)?|done|held|start(?:s|ing)?|"
    r"begins?|go(?:es|ing)? ahead|runs?|carried out|performed)\b[^.;\n]{0,40}\bbut (?:on|at|from|this|next|"
    r"tomorrow|instead|only on)\b|"
    r"\b(?:(?:put off|pushed back|held over|moved up|brought forward)\b(?! (?:into|in|on(?! \w+day)|the)\b)|"
    r"shifted (?:to|by|from) (?:the |an? )?(?:\w+day|\d|next|following|later|earlier|week|one|two)|"
    rf"(?:put(?:ting)? off|push(?:ing|ed)? back|hold(?:ing)? over|bring(?:ing)? forward|brought forward|moving|"
    rf"shifting|defer(?:ring)?|postponing) {_OURS} (?:\w+ ){{0,3}}{_WORK}\b|"
    r"(?:will|is to|are to) (?:instead|now) (?:start|begin|run|go ahead|follow|be held|be done)\b|"
    r"(?:start|begin|take place|happen) instead\b|now (?:takes? place|happens?|starts?|begins?|goes ahead|"
    r"follows) (?:on|at|from|between)\b|"
    rf"(?:it|this|that|they|{_WORK})(?: now| therefore)? (?:moves|is moving|shifts) to (?:\w+day|"
    rf"the (?:\d|following|next|week)|\d|next|tomorrow)|on hold\b(?! (?:during|while|throughout|for the)\b)|"
    rf"slip(?:s|ped)? (?:to|by|until|a (?:day|week)|one|two)\b|changes? of date\b|"
    rf"not (?:this|tonight|tomorrow|on \w+day)\b[^.;\n]{{0,30}}(?:,|;|:|-)? ?\bbut (?:on |this |next |tomorrow|"
    rf"the ))"
)
"""What is done at another time than was told, in a sentence."""

CALLED_OFF = (
    r"\bdecided (?:against (?:tak|shut|clos|switch|turn|cut|interrupt|do|perform|carry|start|hold|suspend|the )|"
    r"not to (?:take|shut|close|switch|turn|cut|interrupt|do|perform|carry|start|hold|suspend|go ahead|"
    r"proceed))|"
    rf"\b(?:(?:scrapped|stood down)\b(?! (?:if|unless))|"
    rf"(?:been|is|are|was|were) (?:now |therefore |\w+ly )?(?:shelved|axed|binned|abandoned)\b|"
    rf"(?:not|won't) (?:to )?(?:be )?(?:proceed|proceeding|go ahead|going ahead) with {_OURS}\b|"
    rf"not going ahead\b|"
    rf"we(?:'ve| have)? (?:\w+ )?(?:scrap(?:ped)?|shelved?|abandon(?:ed)?|call(?:ed)? off|"
    rf"dropp(?:ed)?) {_OURS}\b|(?:isn't|is not|aren't|are not|won't be|will not be) happening\b|"
    rf"(?:no longer|don't|do not|won't|not)\b[^.;\n]{{0,24}}\bafter all\b|"
    rf"(?:will not|won't|do not|don't|no longer) (?:now )?(?:need|have) to (?:switch|turn|shut|take|close|cut|"
    rf"interrupt)\b[^.;\n]{{0,80}}\b(?:after all|any ?more|on)\b|"
    r"(?:disregard|ignore) (?:our|the|my) (?:\w+ ){0,2}?(?:notice|notification|mail|e-?mail|message|announcement|warning|"
    r"post) (?:about|of|for|on|announcing|regarding|concerning|that)\b|"
    r"contrary to (?:our|the|what|my|yesterday's|an?)\b[^.;\n]{0,100}(?:\bnot\b|n't\b)[^.;\n]{0,12}\b(?:be )?(?:interrupt|turn|"
    r"switch|shut|clos|cut|tak|go|stop|suspend|affect|unavailable|off)|"
    rf"there (?:will|is going to) be (?:now )?no (?:work|maintenance|shutdown|upgrade)s?\b(?! window)|"
    rf"(?:disregard|ignore|forget) (?:about )?(?:(?:our|the|this|that|my) (?:earlier|previous|last|recent|first|"
    rf"original)|yesterday's|last week's|\w+day's) (?:\w+ )?(?:notice|notification|mail|e-?mail|message|"
    rf"announcement|warning|post)\b|"
    rf"(?:disregard|ignore|forget) (?:the |this |our )?(?:\w+ )?(?:notice|notification|mail|e-?mail|message|"
    rf"announcement|warning|post|text) (?:below|above|quoted)\b)"
)
"""What is not done at all, in a sentence."""
