"""Words that single questions of the engine ask for."""

from notices.extract.languages.en.bystanders import BESIDE
from notices.extract.languages.en.connected import CONNECTED, COUNTERPARTS, FOLLOWER_WORDS
from notices.extract.languages.en.courses import COURSES, RELAPSES
from notices.extract.languages.en.effects import EFFECTS, NOTHING
from notices.extract.languages.en.errands import HOURS_OF
from notices.extract.languages.en.estimates import LENGTHS
from notices.extract.languages.en.guards import GUARDS
from notices.extract.languages.en.headings import HEADINGS
from notices.extract.languages.en.mails import MAILS
from notices.extract.languages.en.predicates import FELL, HINDERED, STOPS
from notices.extract.languages.en.replacements import REPLACEMENTS, RETIRED
from notices.extract.languages.en.replanned import REPLANNED
from notices.extract.languages.en.reports import REPORTS
from notices.extract.languages.en.retractions import RETRACTED
from notices.extract.languages.en.returns import RETURNS
from notices.extract.languages.en.several import SEVERAL, THEN
from notices.extract.languages.en.statuses import STATUSES, VERDICTS
from notices.extract.languages.en.vocabulary import BACK, DOWN, SHEDDING
from notices.extract.mentions import zones

_CLOCK_WORDS = (
    r"\d{1,2}(?:[.:]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half (?:past )?\w+|"
    r"quarter (?:to|past) \w+|lunch(?:time)?|tea(?:time)?|dawn|dusk|sunrise|sunset|breakfast|first light"
)


WORDS = {
    "hour_goes_on": (
        r"\b(?:a (?:little|bit|while) later|shortly after(?:wards)?|later that (?:evening|afternoon|night)),? at[ ]?\||"
        r"\band [\w' ]{1,40} since[ ]?\|"
    ),
    **FOLLOWER_WORDS,
    **SEVERAL,
    **GUARDS,
    **STATUSES,
    **EFFECTS,
    **HEADINGS,
    **RETRACTED,
    **RETIRED,
    **BESIDE,
    **COUNTERPARTS,
    **CONNECTED,
    **REPLANNED,
    **REPLACEMENTS,
    **MAILS,
    **COURSES,
    **LENGTHS,
    **HOURS_OF,
    **RELAPSES,
    **REPORTS,
    **VERDICTS,
    "local": r"\blocal\b",
    "excepted": (
        r"\b(?:except|excepting|with the exception of) (?:for )?(?:the |our |your )?[^.;\n]{1,60}\b(?:which|that)\b|"
        r"\b(?:exceptions?|excepted|sooner|as early as|already (?:from|at|on)|earlier than (?:the )?(?:rest|others?|everything))\b"
    ),
    "meanwhile": (
        r"\b(?:during (?:this|that|which|these|those)|in (?:both|each|all|either)(?: of (?:the|these))? (?:slots?|windows?|cases)|"
        r"(?:for|during) the (?:whole )?(?:length|duration|"
        r"course) of (?:the|this|that)|throughout (?:the|this|that|these|those)|for the time being|meanwhile|"
        r"(?:the whole|all|the entirety) of (?:this|that|the) (?:time|period|stretch|while|spell)|"
        r"(?:all|the whole|the entire) (?:this |that |the )?(?:time|while|period)|"
        r"(?:in|for|within|over|at|on) (?:this|that|these|those)(?: \w+)? (?:times?|periods?|slots?|windows?|hours?|intervals?|"
        r"minutes|nights?|days?|mornings?|evenings?)|(?:in|during|within|for) the (?:slots?|windows?|period|"
        r"meantime|time|test|works?|job|interval|snapshots?|back-?up|switch|change|exercise|meanwhile|maintenance|upgrade|update|"
        r"cleaning|"
        r"process)|"
        r"(?:while|as long as) (?:this|it|they|we|the \w+)(?:'s|'re| is| are)? (?:out|down|off|away|offline|"
        r"going on|(?:being )?done|"
        r"at (?:it|work)|takes? place|lasts?|work(?:ing|s)?|happens?|happening|under ?way|in progress))\b|"
        r"^\W*then\b|\bthen\W*$|^\W*the following (?:\w+ ){0,3}will be\b"
    ),
    "stops_meanwhile": (
        rf"\b(?:{STOPS}|{HINDERED})|\bout of (?:reach|use|action|service|order)\b|"
        rf"\b(?:without|no) (?:(?:running|drinking|tap|hot|cold|mains) )?(?:power|water|electricity|gas|supply|"
        rf"heating|cooling|access|service|connection|signal|internet|network|phones?|uploads?|downloads?|logins?|orders|payments|"
        rf"bookings?|searches|e-?mails?|calls|builds|syncing|printing)\b|"
        rf"\bnot (?:be )?(?:reachable|available|accessible|able|possible|open)\b"
    ),
    "end_of_day": r"\b(?:end|close) of (?:the day on |business on |play on )?(?:the )?$",
    "same_begin": (
        rf"\b(?:{RETURNS}|opens?)\b[^.;\n]{{0,30}}\b(?:only|not until|not before|later)\b[^.;\n]{{0,16}}$|"
        rf"\b(?:stays?|remains?) (?:off|closed|shut|down|off-?line|dark|unavailable|out|without \w+|suspended|locked|away|"
        rf"unreachable|"
        rf"inaccessible|withdrawn|frozen|read-only|paused|disabled)\b"
        rf"[^.;\n]{{0,30}}\b(?:until|till)\b[^.;\n]{{0,16}}$|"
        rf"\b(?:too|also|likewise|simultaneously|(?:along |together )?with (?:it|them|the rest|the others)|{THEN})\b"
        rf"[^.;\n]{{0,60}}\b(?:{RETURNS}|returns?|opens?|until|till)\b[^.;\n]{{0,30}}$"
    ),
    "planned_title": (
        r"\bPM\b|\b(?:notice|notification|announcement) of (?:\w+ ){0,2}works?\b|\bworks\b|(?<!un)\bplanned\b|"
        r"\bscheduled\b|\bmaintenance\b|\bupgrade\b|\bupcoming\b"
    ),
    "length_label": (
        r"^[ \t*#|\-•●○▪·>]*(?:(?:expected|estimated|est\.?|planned|foreseen|anticipated|likely|"
        r"total|max(?:imum|\.)?|approx\w*|window|maintenance|work|outage)[ ])?(?:duration|length|lasts|takes|"
        r"how long|time needed|downtime)\b[^\n]{0,30}$|"
        r"^[ \t*#|\-•●○▪·>]*(?:(?:water|power|gas|supply|service) )?(?:back(?: on| up)?|on again|restored|re-?connected|"
        r"returns?|re-?opens?)[ ]?[:|=\t][ \t]*(?:(?:within|after|in|about|around|approx\.?|up to) ?)*$|"
        r"\b(?:should|will|is expected to|expected to|is scheduled to|may|might|"
        r"could|can|is likely to|are likely to) (?:take|last|run|go on|continue)\b[^.\n]{0,30}$|"
        r"\b(?:expected|estimated|anticipated|planned|total|probable) (?:time|period) (?:without|with no|out of|"
        r"of no) [^.\n]{0,30}$|"
        r"\bexpect(?:ed|s)? (?:the |this |our |that )?\w+ (?:\w+ )?to (?:take|last)\b[^.\n]{0,30}$|"
        r"\b(?:unavailable|offline|down|disabled|interrupted|suspended|"
        r"inaccessible)\b[^.\n]{0,12} for (?:a period of |a duration of |a total of |about |approximately |around |"
        r"up to )+$|\b(?:allocat\w+|allott?\w*|reserv(?:ed|ing)|budget(?:ed|ing)?|blocked out|scheduled|"
        r"plan(?:ned|ning)? for|booked) (?:about |approximately |around |up to |a |the )*$|"
        r"\b(?:give (?:us|it)|plan on|let's say|allow(?: us| it| for)?(?!(?: at least| up to)? (?:another|an extra|an "
        r"additional)\b)|reckon on|count on|bank on|set aside|(?:we(?:'ll| will)?|"
        r"it) needs?|it takes|"
        r"takes us)\b[^.\n]{0,24}$|"
        r"\b(?:(?:has|have|'ve) (?:asked|been given|booked|been granted)(?: us| them)?(?: for)?|giv(?:e|ing) (?:our|them)selves|"
        r"think (?:we|they|it) (?:will )?needs?) (?:about |around |up to |roughly |the |a window of )*$"
    ),
    "after_start": r"^ (?:after|from) (?:the|its|this|that) (?:new |actual )?(?:start|beginning|kick-?off)\b",
    "travel_longer": (
        r"\b(?:bus(?:es)?|coach(?:es)?|shuttles?|minibus(?:es)?|taxis?|ferr(?:y|ies)|detours?|diversions?|diverted|on foot|other "
        r"routes?)\b(?! (?:ranks?|stops?|stations?|lanes?|depots?|terminals?|shelters?|bays?|gates?|ramps?|park)\b)[^\n|]"
        r"{0,160}[.;!,] (?:please )?(?:allow|add|leave|plan|expect)\b[^.;\n|]{0,30}\|(?![^.;\n]{0,30}\b(?:repairs?|"
        r"fix|engineers?|crews?|re-?open\w*|clear\w*)\b)|"
        r"\b(?:allow|add|leave|plan|expect)\b[^.;\n|]{0,30}\|[^.;\n]{0,16}\b(?:for|to|on) (?:your|the|each|every|any) "
        r"(?:journey|trip|travel|way|crossing|ride|drive|commute)s?\b"
    ),
    "took_before": r"\b(?:took|lasted|needed)(?: (?:us|me|them|it|about|around|only|just|some|nearly|almost|roughly))*[ ]*$",
    "duration_label": r"\b(?:estimated|expected|anticipated|likely|probable|est\.?) (?:outage |total )?duration\b[^.\n]{0,20}$",
    "length_first": (
        r"^ of (?:downtime|outage|interruption|unavailability|disruption)[ ,]{1,2}(?:from|at|starting(?: at)?) $|"
        r"^ (?:on|this|next) [\w ,]{1,30}\. (?:it|this|we|the \w+) (?:starts?|begins?|will (?:start|begin)) (?:at )?$|"
        r"^(?:'s)? (?:gap|break|outage|interruption|downtime|stop|pause|maintenance|closure|"
        r"shutdown)\b[^.,;:\n]{0,40}\b(?:on|from|at)[ ]$|"
        r"^ $|^,? (?:each )?(?:(?:refit|break|outage|window|interruption|maintenance|downtime|stop|pause|service|"
        r"works?|rest|upgrade|slot|closure|shutdown|nap|repair|swap|move)[ ,]{1,2})?(?:from|at|on|starting|as of|since|"
        r"beginning|commencing|counted|counting|reckoned)(?: (?:at|from|on|around|about|approximately))?[ ]*$"
    ),
    "under_way": (
        r"\b(?:doing|performing|carrying out|conducting|undergoing|undertaking|in the (?:middle|midst) of|"
        r"busy with) (?:[\w\-]+ ){0,5}?(?:maintenance|upgrades?|updates?|migrations?|works?)\b|"
        r"\b(?:is|are|(?=currently)) ?(?:currently |now )?(?:under|in|down for|offline for|closed for) (?:\w+ ){0,2}maintenance\b|"
        r"\bmaintenance\b[^.;\n]{0,20}\b(?:in progress|under ?way|ongoing)\b"
    ),
    "at_work": (
        r"\b(?:work|works|maintenance|activity|upgrade|replacement)\b[^.\n]{0,24}\b(?:start\w*|began|begun|"
        r"commenced|in progress|under ?way|ongoing)\b"
    ),
    "same_length": r"\b(?:same|identical|equal) (?:duration|length|times?|hours|window)\b",
    "moved_by": (
        r"\b(?:by|(?:extension|prolongation|overrun|delay) of)[ :]{1,2}(?:about |approximately |around |a further |"
        r"another |up to )?$"
    ),
    "turn": r"(?:[,;] ?)?\b(?:but|while|whereas|however|though)\b|;|, (?=(?:[\w\-/]+ ){1,4}?still\b)",
    "row_cancelled": (
        r"^[^.;\n]{0,60}\((?:withdrawn|dropped|removed|deleted|not proceeding|no longer needed|not needed)\)|"
        r"^[^.;\n]{0,60}\bcancell?ed\b|^[ \t:,;)\-–|]*(?:(?:is|are|was|has been|have been|will be|now|"
        r"therefore) )*(?:annulled|revoked|dropped|removed|withdrawn|deleted|omitted|scrapped|void|"
        r"no longer (?:needed|required|valid)|not (?:needed|required))\b|"
        r"^[ ,]*(?:for [\w ½]{1,16}(?:hours?|minutes?))?[ ,]*(?:has been|have been|was|were|is|are) (?:now |"
        r"hereby )?(?:withdrawn|called off|scrapped|dropped|abandoned|"
        r"not (?:going ahead|necessary|needed|required|taking place)|"
        r"no longer (?:necessary|needed|required|planned|going ahead))\b"
    ),
    "hypothetical": (
        r"^\W*(?:people (?:say|claim)|rumou?r has it|rumou?rs (?:say|claim|are)|there(?:'s| is| are) (?:some |a lot of |a )?"
        r"(?:talk|rumou?rs?|gossip)|(?:the )?word (?:is|has it)|"
        r"you (?:may|might) have (?:heard|read)|some of you (?:have )?heard)\b"
        r"(?![^\n]{0,200}\b(?:true|right|indeed|correct|confirm\w*|it will|we will|it's shut|it's closed)\b)|"
        r"^\W*(?:if|should|in case|in the event)\b|"
        r"^\W*(?:in|with|during) (?:\w+ )?(?:weather|rain|snow(?:fall)?|frost|ice|fog|winds?|gales?|storms?)\b"
        r"[^.;\n]{0,40}\b(?:moves?|(?:is|are|be) (?:moved|postponed|put (?:off|back)|deferred|re-?scheduled|called off))\b|"
        r"^\W*(?:to|how to|when you) (?:report|have|see)\b|\?\s*$|no incidents|\b(?:let (?:us|me) know|"
        r"tell (?:us|me)|inform us|contact us|"
        r"call (?:us|me)|notify us|reply|shout|speak up|say so|object|get in touch|"
        r"drop (?:us|me) a line)\b[^.;]{0,40}\b(?:if|whether)\b"
    ),
    "all_along": (
        r"\bfrom (?:start|beginning|first) to (?:finish|end|last)\b|"
        r"\b(?:for|during|throughout) the (?:whole|entire|full|complete) (?:duration|length|time|period|window|work|"
        r"works|test|maintenance|shutdown|night|event)\b|\bthe whole time\b|"
        r"\bthroughout the (?:works?|test|window|maintenance|shutdown|night|event|period|exercise)\b|"
        r"\bas long as (?:the (?:works?|test|maintenance)|it) (?:lasts?|takes?|runs?)\b"
    ),
    "impact_line": r"^\W*(?:\w+ )?impact\b[^:\n]{0,24}:",
    "begins_inside": r"\b(?:starting|beginning|commencing)\b",
    "stop": rf"{DOWN}|{NOTHING}|"
    r"\b(?:nights?|mornings?|evenings?|hours?|minutes?|days?|weekends?) without (?!incident|trouble|problems?|interruption|"
    r"a (?:single )?"
    r"(?:hitch|fault)|errors?|pay|sleep|end)|"
    r"\b(?:works?|maintenance|intervention|upgrade|migration|repair|replacement) (?:will )?now (?:runs?|takes? place|happens?)\b|"
    rf"\b(?:hot-?fix(?:es)?|(?:server |map |full )?wipe)\b|"
    rf"^\W*(?:it|this)(?: will| is to)?(?: now| instead| therefore)? (?:takes? place|happens?|"
    rf"be (?:done|held))\b|\b(?:{STOPS}|{HINDERED})|\b(?:be|is|are|gets?) cut\b|"
    rf"\b(?:be|is|are) out\b(?! (?:of|on|in|now)\b)|\b(?:will|to|we) (?:\w+ )?service the\b|"
    rf"\b(?:apply|applies|applied|install|installs) (?:the |all |any )?(?:\w+ ){{0,2}}(?:versions?|patch(?:es)?|updates?|upgrades?|"
    rf"fixes|firmware)\b|\bconduct(?:ed|ing)?\b|\bswitched to\b|\b(?:will|shall) (?:be )?(?:mov|relocat|install|exchang|deploy|"
    rf"convert|consolidat|overhaul)\w*|"
    rf"\b(?:we|engineers|team)(?:'ll| will| shall| are going to) (?:be )?"
    rf"updat(?:e|ing) (?!you\b|this\b|the (?:page|status|notice)\b)|"
    rf"\bwork commences\b|\bchange (?:request )?#?[A-Z]{{0,5}}\d{{3,}}|"
    rf"\bplanned\b|\bworks\b|\bwork (?:starts|begins|takes place|is carried out|will)\b|\bwindow\b|"
    rf"\bre-?scheduled\b|\bpostponed\b|\bbrought forward\b|\bmoved (?:to|from)\b|"
    rf"\b(?:will|shall|is|are|to) (?:now |instead |therefore |then )*(?:be )?(?:carried out|performed|executed|"
    rf"repeated|retried|re-?attempted|made up for)\b"
    r"|\b(?:will|shall|is|are|to) (?:now |instead |therefore |then )*be (?:reali[sz]ed|effected|effectuated|"
    r"accomplished|undertaken|conducted)\b|\b(?:it|works?|intervention|upgrade|maintenance|change) (?:will|"
    r"shall) (?:now )?be (?:made|done)\b",
    "in_place_of": (
        r"^[ ,(]*(?:and )?(?:rather than|instead of|in place of|not|no longer|previously|formerly|originally|up from|"
        r"was)(?: the)?(?: \w+)?(?: (?:at|until|till|by|of))?[ ]*$"
    ),
    "rationed": SHEDDING,
    "sudden": (
        rf"{SHEDDING}|unplanned|knock(?:s|ed) out|crews|struck|power cut|\bfault\b|landslide|typhoon|"
        rf"tropical cyclone|(?:cable|fibre|fiber) cut\b(?!-?over)|(?<!will be )(?<!goes )(?<!'ll be )without (?:power|"
        rf"electricity|water)|(?<!will have )\bno power\b|"
        rf"(?:have|has) been (?:unavailable|down|delayed)|transformer fire|lightning|storm damage"
    ),
    "back": BACK,
    "due_back": (
        rf"\b(?:(?:should|ought to) (?:have|be)|(?:was|were|been) (?:to|due|expected|supposed|scheduled|planned|"
        rf"meant|set|hoped|going))\b[^.;\n]{{0,40}}\b(?:{RETURNS}|open|finish\w*|complet\w*|done|over|ready|"
        rf"end(?:ed)?|again)\b|\b(?:had|have) (?:hoped|planned|expected|wanted|meant|intended|aimed|"
        rf"promised) to\b[^.;\n]{{0,60}}\b(?:back|up|working|running|open|finish\w*|complet\w*|done|over|ready|end|"
        rf"again)\b"
    ),
    "earlier": (
        r"\breminder\b|previous(?:ly)? (?:notice|announce\w*|notified|communicat\w*)|"
        r"earlier (?:mail|notice|e-?mail|announcement)|announced (?:for|earlier|on|in)|"
        r"as (?:previously )?(?:announced|planned|scheduled)|"
        r"we planned|originally|(?:started|in progress) as planned|rescheduled|correction|"
        r"(?:^|\n)\W*(?:monitoring|identified|investigating)\b|ahead of schedule"
    ),
    "work": (
        r"\bmaintenance|(?<!un)planned\b|\bscheduled\b|\bupgrad\w+|\bmigrat\w+|\bworks?\b(?! (?:again|now))|"
        r"\bdowntime\b|\breplac\w+|"
        r"\b(?:annual|yearly|half-yearly|quarterly|semi-annual|periodic) (?:service|servicing|tests?)\b|"
        r"\b(?:black[ -]?building|black[ -]?start|ATS|mains failure) (?:\w+ ){0,2}tests?\b|\bintervention\b"
    ),
    "of_work": (
        r"\bmaintenance|(?<!un)\b(?:planned|scheduled|announced|advertised|notified|"
        r"agreed)\b(?! (?:back-?ups?|reports?|jobs?|batch\w*|exports?|calls?|updates?)\b)|\bupgrad\w+|\bmigrat\w+|"
        r"\bworks?\b(?! (?:again|now|properly|normally|as|with|on a (?:fix|solution)|hard|"
        r"to (?:restore|fix|repair|find))\b)|\b(?:downtime|window|relocation|refit|clean(?:ed|ing)?|resurfac\w+|"
        r"inspections?|install\w*|replac\w+|move|moving|patch\w*|roll-?out|releases?|deploy\w*|routine|annual|"
        r"yearly|monthly|weekly|reminder)\b"
    ),
    "put_off": r"\bstands? (?:\w+ )?(?:deferred|postponed|adjourned)\b|"
    r"\b(?:has|have|had|needs?) to be (?:put off|put back|postponed|deferred|held over)\b|"
    r"\b(?:new|following) (?:window|schedule|night|date)s?(?:(?: (?:is|are))? (?:below|as follows)|[ ]?:|"
    r" (?:replaces|takes the place))|\b(?:replaced|re-?done|done|held|carried out) on another (?:day|date|"
    r"night)\b|\binstead (?:it|this|they|the \w+) (?:is|are|will be)\b|"
    r"\b(?:will|shall|is|are) (?:now )?instead be\b|\bin (?:its|their) (?:place|stead),? (?:the|it|we|they)\b|"
    r"\b(?:new|another|later|fresh) (?:date|time|slot|day)s?\b[^.;\n]{0,40}\b(?:not|will|to be|follow\w*|"
    r"announced|found|set|agreed|soon|shortly|later)\b|\bon hold\b",
    "fell": FELL,
    "so_long_by_now": r"\b(?:has|have|'s|'ve)(?: \w+)? been\b",
    "for_so_long": (
        r"^(?: (?:this|that|in the|on|early|local|time|today|yesterday|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
        r"morning|afternoon|evening|night|and (?:stayed|remained|was|were) (?:that way|down|off|out|so|dark|dead))){0,6}"
        r" for(?: (?:about|around|roughly|some|nearly|almost|just|over|under|up to|approximately|a total of|another|a|an|"
        r"the next)){0,3} ?$"
    ),
    "not_over_then": (
        r"^[^.;\n]{0,60}\b(?:so far|already|at a time|and counting|and then|ever since|over and over|again)\b|"
        r"\b(?:keeps?|still|only)\b"
    ),
    "gapped": (
        r"^[ ,;]*(?:(?:and|while|whereas|but|then) )?((?:the |our |your |"
        r"all )?(?:[\w\-/&]+ ){0,4}?[\w\-/&]+) (?:(?:follows?|additionally|also|too|later|then|only|not (?:until|before)|again|"
        r"already|back) )*(?:at|"
        r"by|from|around|about|to)(?: about| around)?[ ]*$"
    ),
    "told_before": (
        r"\b(?:were|was|been) (?:told|informed|notified|advised)\b|\b(?:card|letter|leaflet|poster|slip)\b[^.;\n]{0,30}\b(?:saying|"
        r"said|told|stated|stating)\b|"
        r"\b(?:we|you|our|the|last|earlier|previous\w*)\b[^.;\n]{0,40}\b(?:told|wrote|said|announced|informed|"
        r"advised|notified|let you know|posted|listed|published|communicated|were told)\b"
    ),
    "moved_to": (
        r"\b(?:instead|now|rather|moved|new (?:date|time|slot|window)|re-?scheduled|postponed|brought forward|"
        r"put back)\b[^.;\n]{0,60}$|\b(?:it|this|that) will (?:now )?(?:take|last|be)\b[^.;\n]{0,20}\bonly\b[^.;\n]{0,12}$"
    ),
    "back_when": rf"^\W*(?:[\w',()\-]+ ){{0,8}}?(?:{RETURNS})[^.!?\n]{{0,30}}:\W*$",
    "begins_alone": r"^\W*(?:(?:it|this|the work) )?(?:begins?|beginning|starts?|starting)(?: (?:at|from))?[ ]?:?[ ]*$",
    "clock_like": (
        rf"\b(?:at|from|until|till|by|before|around|about|since|thinks?|reckons?|between)[ ](?:about |"
        rf"around )?({_CLOCK_WORDS})(?=[ ]?(?:$|[.,;:!?)\n](?!\d)|"
        rf"(?:on|in the|tonight|tomorrow|this|last|sharp|and|to|until|till|or|the next)\b))"
    ),
    "contact": (
        r"#|\b(?:event|change|case|activity|expected|class)\b|priority|downtime|contact|phone|owner|\bno\.|date|"
        r"\bzone\b|impact|reason|status|ticket|ref|remark|note|duration|description"
    ),
    "inquiry": r"\b(?:questions?|enquir(?:y|ies)|inquir(?:y|ies)|further information|more information|assistance)\b",
    "all_times": (
        r"all (?:times|dates)|times (?:are|in|shown)|dates and times|^\W*times? ?zone\b[^\t\n]*\t?[^\t\n]*\s*$|"
        r"^\W*(?:please note:? (?:that )?)?(?:the |these )?(?:(?:clock |start |end )?(?:hours|clocks|times|timings|"
        r"timestamps)|figures|"
        r"schedules?|entries|everything|start and (?:end|finish)) (?:(?:below|above|here|mentioned|given|stated|listed|quoted|"
        r"in this (?:notice|mail|e-?mail|table|message)) )*(?:(?:is|are|in)\b|[A-Z]{3,4}\W*$)|"
        r"\bwe (?:use|write) [A-Z]{3,4}\b|\bis used (?:throughout|in this (?:notice|mail|e-?mail|table|message))|"
        r"^\W*(?:TZ|zone)\W{1,30}[A-Z]{2,5}\b"
    ),
    "local_time": r"\blocal(?: \w+)? times?\b|\blocal to (?:the|each|every)\b|\btimes? (?:is|are) local\b|\bsite[- ]local\b",
    "site_zone": rf"((?<=\()(?:eastern|central|mountain|pacific)(?=\))|\b(?:{zones.PLACES})\b)",
    "prolonged": (
        r"extend|enlarg|prolong|lengthen|stretch|overr[ua]n|delay|longer|\badd(?:s|ed|ing)?\b|\bmore\b|\bfurther\b|\banother\b|\badditional\b|"
        r"\bextra\b|on top"
    ),
    "all_of": (
        r"\b(?:(?:the|an?) (?:whole|entire|full)(?: day)?(?: of)?|throughout|"
        r"(?:for )?all (?:of|day(?: long)?))[ ,]*(?:on )?(?:the )?$"
    ),
    "closed_cell": r"^\W*(?:closed|open(?: as usual)?|24 hours|no service)\W*$",
}
