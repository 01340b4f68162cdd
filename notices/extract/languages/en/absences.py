"""That there is nothing of what is had at other times, or that it goes on; clocks from which on it is had again or sooner."""

from notices.extract.languages.en.predicates import STOPS
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_TIME = (
    r"(?:\d|noon|midday|midnight|to(?:day|morrow|night)|"
    r"(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_UNFELT = (
    r"(?:extra|additional|further|more|other|change|changes|need|cost|costs|charge|charges|fee|fees|impact|effect|interruptions?|"
    r"disruptions?|outages?|cuts?|downtime|delays?|restrictions?|limits?|such|parking|stopping|class(?:es)?|lessons?|lectures?|"
    r"meetings?|rehearsals?|match(?:es)?|games?|school|events?|mass|plans?|maintenance|works?|school|talks?|tours?|concerts?|"
    r"performances?|charity|risk|danger|reason|longer|doubt|guarantee)"
)
_CARRIERS = (
    r"(?:trains?|trams?|bus(?:es)?|coach(?:es)?|ferr(?:y|ies)|flights?|sailings?|cars?|cabins?|gondolas?|boats?|vehicles?|"
    r"departures?|crossings?|landings?)"
)
NOTHING = (
    rf"\bthere (?:will be|is|are|shall be) no (?:(?!{_UNFELT}\b)[\w\-]+ ){{1,4}}?(?:between|from|on|until|after) (?={_TIME})|"
    rf"\bthere (?:will be|is|are|shall be) no (?:(?!{_UNFELT}\b)[\w\-]+ ){{0,3}}services? (?:between|from|to|at|via|beyond|on)\b|"
    rf"\bno (?:(?!{_UNFELT}\b)[\w\-]+ )?{_CARRIERS}(?= )(?! (?:will be|are|is|were|have been) (?:cancel|affect|delay|"
    rf"lost|divert|expect|"
    rf"plan|chang))[^.;\n]{{0,40}}?(?: (?:between|from|on|until)|,) (?={_TIME})|"
    r"\bno (?:(?:hot|live|new|further|online|paper|"
    r"digital|outgoing|incoming|fresh|card|mobile|regular|scheduled|cold|public) )?"
    r"(?:skating|swimming|streaming|docking|printing|services?|meals?|streams?|channels?|replays?|quotes|prices|"
    r"data|feeds?|deliver(?:y|ies)|collections?|bookings?|payments?|orders|log-?ins?|"
    r"sign-?ins?|uploads?|downloads?|pushes|"
    r"deposits?|withdrawals?|transfers?|transactions|trading|calls|sms|texts?|messages?|e-?mails?|mail|sales|tickets|boarding|"
    r"entry|lifts?|elevators?|showers?|catering|checkouts?|submissions?|filings?|returns?|claims|prescriptions?|readings|"
    r"broadcasts?|programmes?|reception|internet|phones?|telephone|network|supply|refunds?|exchanges?|issuance)\b"
    r"(?![^.;\n]{0,24}\b(?:lost|required|needed|necessary|affected|expected|planned|missed|missing|dropped)\b)"
    r"(?! (?:fees?|charges?|costs?|surcharges?|limits?)\b)"
)
"""There is nothing of what is had at other times."""

BOUNDS = (
    Cue(
        Role.END,
        "had again from then on",
        left=r"(?:^|[,;:(]|\band\b|\bthen\b)[^a-z\n]{0,4}(?:as (?:from|of)|from|at|by)[ ]*$",
        right=rf"^[ ,]*(?=[a-z])(?:(?!\b(?:{STOPS})\b)[^.,;:\n]){{0,60}}?\bagain\b",
        single=True,
        timed=True,
    ),
)
"""Single clocks beside words for what is missing or there; they come before those beside a verb."""

_NOT = r"(?:(?:will|shall|would|is|are|is going to|are going to)(?: \w+ly)? not|(?:won|isn|aren)'t)"
_GONE = (
    r"(?:down|off(?:line)?|out of service|unavailable|closed|interrupted|suspended|disconnected|isolated|stopped|affected|shut|"
    r"(?:turned|switched|cut|shut|taken) (?:off(?:line)?|down))"
)
_WHOLE = (
    r"(?:for (?!\d)|long|more|the whole|all |at the same|complete|entire|fully|permanent|continuous|throughout|until|before|only)"
)
_GOES_ON = rf"\b{_NOT} (?:be )?{_GONE}\b(?! {_WHOLE})"
_STILL = (
    r"(?![^\n]{0,300}\b(?:as (?:first|previously|originally|initially|planned|announced|scheduled|told)|after all|any ?more|"
    r"any longer|had been|was to|were to)\b)"
)
"""What was to stop, and does not now, is called off."""

DENIED = (
    Cue(
        Role.UNAFFECTED,
        reasons.DENIED,
        left=rf"{_GOES_ON}(?:(?!\b(?:when|while|if|as|but|although|though|even)\b)[^.;,\n]){{0,40}}$",
        sentence=rf"^{_STILL}",
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        reasons.DENIED,
        left=r"^[^.;,\n]{0,40}$",
        sentence=rf"^{_STILL}\W*(?:(?:unlike|other than|in contrast to|as opposed to|contrary to)[^.;\n]{{1,60}}, |"
        rf"(?:on|for|at)[ ]\d)"
        rf"(?:(?!\b(?:is|are|be)\b)[^.;\n]){{1,60}}?(?<!\w){_GOES_ON}[^.;,\n]{{0,40}}\W*$",
        single=False,
    ),
)
"""Ranges in which something is said not to stop."""
