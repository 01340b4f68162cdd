"""How English says that all is well again, without a time: what works again, what should, and the trouble that is gone."""

_NOW = r"(?:now|once (?:again|more)|all|also|fully|completely|already|since|currently|meanwhile)"
_WELL = (
    r"(?:normally|properly|correctly|smoothly|fine|well|perfectly|reliably|steadily|happily|as (?:usual|normal|before|expected))"
)
_SOUND = (
    r"(?:up(?: and running)?|on|live|alive|online|open|in (?:service|use|operation|order|business|action)|available|"
    r"accessible|reachable|usable|operational|functional|functioning|operating|working|running|responding|answering|"
    r"serving|behaving|performing|processing|syncing|updating|sending|loading|connected|reliable|complete|"
    r"going (?:out|through|in)|coming (?:in|through)|getting (?:in|out|through)|being (?:delivered|processed|sent|"
    r"accepted|paid|posted|served)|possible|stable|normal|healthy|happy|fine|good|well|ok(?:ay)?|in order|right|all right|alright|"
    r"clean|current|drinkable|safe|warm|cold|clear|sound|whole)"
)
_RUNS = (
    r"(?:works?|runs?|functions?|operates?|responds?|answers?|loads?|opens?|flows?|behaves?|performs?|prints?|rings?|"
    r"(?:accepts?|takes?|serves?|sends?|shows?|processe?s?|delivers?|sells?|pays?|issues?|reads?)(?: [\w\-]+){1,2}?|"
    r"(?:goes|go|comes?|gets?) (?:out|through|in|up|live|on)|(?:is|are) (?:processed|delivered|sent|accepted|paid))"
)
_NO_WISH = (
    r"(?<!will )(?<!to )(?<!should )(?<!would )(?<!may )(?<!might )(?<!could )(?<!can )(?<!shall )(?<!must )(?<!please )(?<!'ll )"
    r"(?<!not )(?<!n't )"
)
_NO_TIME = (
    r"(?![^.;:\n]{0,40}\b(?:soon|shortly|later|by|within|in (?!service\b|use\b|operation\b|order\b|the \w+ area\b|\w+ "
    r"(?:road|street|lane|avenue|park|close|square)\b)|"
    r"at|from|on(?= (?:mon|tue|wed|thu|fri|sat|sun|\d|the \d))|tomorrow|tonight|before|until|once|when|after|if|next|"
    r"this|every|each|around|about|as of|unless|as soon)\b)"
)
_THERE = (
    r"(?:water|power|gas|electricity|heat|heating|hot water|light|supply|signal|service|access|internet|broadband|"
    r"connectivity|phones?|contact|a connection)"
)
_TROUBLE = (
    r"(?:faults?|failures?|defects?|malfunctions?|disturbances?|disruptions?|errors?|problems?|breakdowns?|interferences?|"
    r"issues?|incidents?|bugs?|trouble|outages?|glitch(?:es)?|backlogs?|queues?|congestion|delays?|leaks?|bursts?|breaks?|"
    r"slowness|latency|error rates?|situation|blockages?|obstructions?|alarms?)"
)
_SETTLED = (
    r"(?:no longer (?:exists?|occurs?|present|there|appears?|happens?)|(?:does|do) not (?:occur|exist|happen|appear) "
    r"any ?(?:more|longer)|(?:has|have) (?:now |since |all )?(?:gone(?: away)?|disappeared|vanished|passed|drained|emptied|"
    r"dissolved|been (?:addressed|remediated|sealed|spliced|worked off|processed|emptied|dealt with|cured|put right|settled|"
    r"cleared away))|(?:is|are|was|were) (?:now |all )?(?:gone|remedied|history|empty again|no more|"
    r"a thing of the past)|(?:is|are) (?:now )?(?:back to|within) normal|returned to normal)"
)

HAD_AGAIN = (
    r"(?:has|have) (?:all )?had (?:their |its |both )?(?:picture|sound|power|water|hot water|gas|heat|heating|light|electricity|"
    r"supply|signal|service|access|internet|broadband|reception|cooling|pressure)(?: and (?:\w+ )?\w+)?(?: again| back| once more)?"
)
"""They have it again since a time."""

WELL_AGAIN = (
    r"(?:^\W*|[.;] )(?:it|they|everything|all|both|all of (?:it|them)) (?:works?|runs?|loads?|goes|opens?|prints?) (?:all "
    r")?(?:well|fine|"
    r"normally|properly|smoothly|perfectly|flawlessly)(?: again)? (?:now|today|since then|ever since)(?=[.!;]|\W*$)|"
    r"\b(?:lifts?|elevators?|trams?|trains?|bus(?:es)?|escalators?|machines?|ferr(?:y|ies)|clocks?) (?:goes|go) again(?=[.,;!]|"
    r"\W*$)|"
    r"\b(?:is|are) (?:now )?(?:(?:as )?good as gold|a thing again)\b|"
    rf"\b{HAD_AGAIN} (?:ever )?since\b|\bup (?:&|and) (?:stable|healthy|green|serving|answering)\b|"
    r"\b(?:has|have) been (?:changed|replaced|exchanged|repaired|mended|swapped|fixed|renewed|cleaned|cleared|re-?set)\b"
    r"[^.;:\n]{0,100}\b(?:runs?|works?|flows?|functions?|operates?|prints?|rings?|opens?|heats?|turns?)\b[^.;,:\n]{0,40}?[ ]"
    r"as (?:it|they) (?:should|used to|always (?:did|has|have))\b|"
    rf"\b(?:is|are|'s|'re) (?:{_NOW} )*{_SOUND}(?: {_WELL}| (?:and|or) {_SOUND}|(?: for [\w ]{{3,30}}?))?,? again\b"
    rf"(?! (?:only|not|at|from|by|on \d|on the|tomorrow|next|until|\d))|"
    rf"\bsince\b[^.;\n]{{1,60}} (?:has|have) been (?:{_NOW} )*{_SOUND}(?: {_WELL})? (?:{_WELL} )?again(?=[.;!]|,(?! (?:but|"
    rf"yet|though|until|then)\b)|\W*$| (?:and|throughout|everywhere|"
    rf"for (?:all|every)|on all|in all|as)\b)|"
    rf"\b(?:is|are|'s|'re) (?:{_NOW} )+(?:up(?: and running)?|working|running|operational|functional|functioning|responding|"
    rf"reachable|fine|ok(?:ay)?|good|healthy|stable|normal|well)\b(?: {_WELL})?(?! (?:only|not|on|to|out|in|with|at|from|by|"
    rf"late|behind|slow\w*|under|enough|for|until)\b)|"
    rf"\b(?:is|are|'s|'re) (?:{_NOW} )*(?:up and running|fine now|ok(?:ay)? now|good now|well now)\b"
    rf"(?! (?:at|from|by|on|until|only|for|with|before|in)\b)|"
    rf"\b{_NO_WISH}{_RUNS}(?: {_WELL}| as (?:it|they) should)? (?:again|once (?:more|again))\b(?! (?:\d|at|from|by|on|tomorrow|"
    rf"next|"
    rf"until|only|after|when|in)\b)|"
    rf"\b(?:should|ought to|must) (?:now |all |once (?:again|more) )*(?:be (?:now |all |"
    rf"once (?:again|more) )*(?:back(?: to normal)?|{_SOUND} "
    rf"(?:\w+ )?(?:again|now|as (?:usual|normal|expected))|"
    rf"fine now|able to \w+(?: \w+){{0,3}} (?:again|now))|have (?:{_THERE} (?:back|again)|(?:your|their|its) {_THERE} back)|"
    rf"work (?:again|now|as (?:usual|normal|expected|before)|normally|properly))\b{_NO_TIME}|"
    rf"\bshould now (?:once again )?(?:be (?:able to|back|{_SOUND})|have {_THERE}|work|run|load|see)\b{_NO_TIME}|"
    rf"\bshould once (?:again|more) (?:be (?:able to|{_SOUND})|have|work|run)\b{_NO_TIME}|"
    rf"\b(?:you|users?|customers?|members?|everyone|everybody|staff|students|passengers|players|people|it|they|"
    rf"logins?|payments?|orders?|cards?|tickets?) (?:can|may) (?:now |once )*(?:be )?(?:use|used|log in|sign in|"
    rf"reach|reached|access|"
    rf"accessed|open|opened|pay|paid|book|booked|order|ordered|connect|call|play|file|filed|made|placed|get in)"
    rf"(?: (?:it|them|in|the [\w\-]+(?: [\w\-]+)?))?(?: (?:again|once more|normally|as (?:usual|before))|(?<=again))\b{_NO_TIME}|"
    rf"\bcan (?:now |once )*be (?:used|reached|accessed|opened|called) (?:again|normally|as (?:usual|before))\b{_NO_TIME}|"
    rf"\b(?:can|may) now (?:be )?(?:use|log (?:back )?in|sign in|reach|access|pay|book|order)(?:ed)? (?:\w+ ){{0,3}}?again\b"
)
"""Something works again, or should by now."""

BROUGHT_BACK = (
    rf"\b(?:has|have|'ve) (?:{_NOW} )*(?:recovered|resumed|come (?:back|up|on|alive)|"
    rf"returned(?= to (?:service|normal|operation|use|life|full)|[.,;!]| and\b|\W*$)|"
    rf"re-?opened|re-?started(?! (?:the|our|an?|all|its|their|both|this|that|every)\b)|stabili[sz]ed|normali[sz]ed|been (?:{_NOW} "
    rf")*(?:brought (?:back|up)|"
    rf"returned to (?:service|normal|operation)|put (?:back )?(?:in(?:to)? (?:service|operation|use|production|"
    rf"rotation)|online|on (?:air|the air))|switched back|turned back on|handed back|re-?enabled|re-?activated|"
    rf"re-?energi[sz]ed|recovered|revived|resurrected|stabili[sz]ed|normali[sz]ed|unblocked|unlocked|unfrozen|re-?attached|"
    rf"re-?mounted|brought online|re-?started and (?:is|are|now|works?)|reset and (?:is|are|now|works?)|corrected|cured))\b"
    rf"(?! (?:at (?:\d|noon|midday|midnight|half|quarter|about|around)|(?:by|when|if|until|from (?:the )?back-?ups?)\b))|"
    rf"\b(?:we|engineers?|technicians?|crews?|staff|they)(?: have|'ve| had)? (?:now |"
    rf"already )?(?:(?:fixed|solved|repaired|resolved|"
    rf"cured|cleared|mended|corrected|rectified|restored) (?:it|this|them|the (?:{_TROUBLE}|service|supply|power|connection|cable|"
    rf"pipe|line|main|leak|link))\b(?! (?:by|in|when|for|on)\b)|(?:brought|got|put|had) (?:it|them|everything|the \w+)(?: all)? "
    rf"(?:back|up again|working again|running again|going again)\b|recovered\W*$)|"
    rf"\bwe(?:'re| are) (?:now )?(?:back(?: up| online| in business)?|up again|operational again|open again|live again)\b"
    rf"(?! (?:at|by|on|from|in (?!business)|tomorrow|next|to (?!normal)|with)\b)|"
    rf"\bwe (?:now )?consider (?:this|it|the matter) (?:to be )?(?:closed|resolved|settled|solved)\b|"
    rf"\bwe(?:'re| are) (?:now )?closing (?:this|the|our) (?:incident|ticket|issue|case|event)\b"
)
"""Something was brought back, or came back of itself."""

TROUBLE_GONE = (
    rf"\b(?:{_TROUBLE}|causes?)\b(?: [^.;,\n]{{1,40}}?)? {_SETTLED}\b(?! (?:by|once|when|if)\b)|"
    rf"\b{_TROUBLE}\b[^.;,\n]{{0,40}} (?:is|are|has been|have been|was|were) (?:now )?(?:closed|over|ended)\W*$|"
    r"^\W*(?:(?:and )?(?:now )?(?:all |everything (?:is )?)?(?:is )?(?:now )?(?:sorted|fixed|solved|resolved|"
    r"restored|repaired|mended|"
    r"good(?: again| now)|fine(?: again| now)|ok(?:ay)?(?: again| now)|well again|clear|normal again|green|back|working again|"
    r"up and running(?: again)?|back up|back online|online again|up again|running again)(?: now)?|"
    r"(?:all|everything) (?:is )?(?:ok(?:ay)?|fine|good)|"
    r"all (?:systems?|services?|sites|lines|checks|lights|circuits) (?:are |is )?(?:all )?(?:now )?(?:(?:normal|green|go|up|"
    r"operational|well) again|back|restored)|"
    r"(?:(?:problem|issue|fault|error|bug|incident|outage)s? (?:is |now )*(?:fixed|solved|cleared|rectified|over|gone|"
    r"repaired|closed)(?: now)?)|"
    r"(?:full |complete )?recovery(?: (?:is )?(?:confirmed|complete))?|(?:the )?situation (?:is )?(?:back to normal|normal again|"
    r"normali[sz]ed|stable))\W*$|"
    r"\b(?:power|water|electricity|gas|heating|service|supply|internet|signal)(?:'s| is)? (?:all )?back(?: on)?\W*$|"
    r"\b(?:your|everyone's|everybody's) (?:power|water|electricity|gas|heating|internet|supply) is (?:now )?on(?: again| now)?\W*$|"
    r"\b(?:power|water|electricity|gas|heating|service|supply|internet|signal|traffic|access|"
    r"connectivity)(?: has been| is| was| are)? (?:now )?(?:fully )?"
    r"(?:restored|normali[sz]ed|resumed)\W*$|\b(?:recovered|resumed(?: (?:normal )?(?:operations?|service|running))?|re-?opened|"
    r"returned to (?:service|normal|operation))(?: (?:by itself|on (?:its|their) own|fully|today|"
    r"this (?:morning|afternoon|evening)))?\W*$|"
    r"\ball (?:[\w\-]+ )?(?:ports|circuits|links|lines|services|sites|nodes|servers) (?:are )?(?:now )?(?:up|"
    r"online)(?: again)?\W*$|"
    r"\b(?:has|have) been attended(?: to)?\b(?! by\b)|\ball alarms (?:have )?(?:been )?cleared\W*$|\b(?:fault|problem|error|cause|"
    r"leak|break) (?:was|"
    r"has been) (?:found|located) and "
    r"(?:is |was |has been )?(?:fixed|repaired|cleared|mended|removed)\b|"
    r"\bno further (?:problems|errors|issues|faults|drops) (?:have|has) "
    r"been (?:seen|observed|reported|detected)\b|\bonce again be (?:available|up|open|reachable)\W*$|"
    r"\b(?:business|service|operations?) as usual again\b|\bnormality has (?:been restored|returned)\b"
)
"""The trouble is gone."""
