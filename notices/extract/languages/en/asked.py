"""Cues of when readers are to look or to ask again, of when more is told, and of until when somebody is there to be asked."""

from notices.extract.languages.en.vocabulary import ABOUT
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_THEN = rf"(?: (?:at|by|before|around|about|from|after|towards|no later than|not later than|not before))?{ABOUT}[ ]*$"
_PAGE = r"(?:this|the|our) (?:[\w\-]+ )?(?:page|post|thread|site|website|entry|notice|status|board|blog|feed|channel|space)"
_LOOK = (
    r"(?:(?:look|check|glance|peep|peek|drop|pop|dip|tune) (?:back|again|in(?! again\b))(?: (?:in|here|again|later|"
    rf"(?:at|on|to|with) (?:{_PAGE}|us|me)))*|(?:have|take) (?:another|a fresh|a new|a) look(?: (?:here|again|at {_PAGE}))*|"
    rf"(?:look|check|see|come|return|refresh|reload|read|try|visit|watch|get) (?:(?:at|back|to|again|on) )*(?:here|{_PAGE})"
    r"(?: (?:again|anew|once more))?|"
    r"(?:look|ask|call|ring|phone) (?:us )?(?:here |in )?again|come back here(?: again)?)"
)
_ASKED = (
    r"(?:^\W*|[,;:–] ?|\b(?:and|or|then|please|do|kindly|just|so|to|should|could|can|may|must|better) )(?:please |do |kindly |"
    r"just |then )?"
)
_MORE = (
    r"(?:more(?: (?:news|information|info|details?|word|facts|detail))?|(?:fresh |further |some |any |another )?(?:news|word|"
    r"details|information)|something (?:new|more)|another (?:note|message|line|word|bulletin|post|entry))"
)
_ABOUT_IT = (
    r"(?: (?:here|for you|from (?:us|me|the [\w\- ]{2,30})|on (?:this|it|that|here)|about (?:this|it|that)|"
    r"to (?:follow|come|say|tell|report)))*"
)
_TELLS = (
    r"(?:say|tell(?: you| everyone| everybody| people)?|know|report|announce|share|post|have|bring(?: you)?|give(?: you)?|"
    r"write|offer|add|publish)"
)
_WE = r"(?:we|i|you|they|it|the [\w\-]+(?: [\w\-]+)?)"
_COMES = (
    r"(?:'ll|'d| will| shall| should| can| may| hopes? to| expects? to| aims? to| plans? to| promise to| ought to| want to|"
    r" mean to| intend to)"
)
_SPEAKS = (
    r"(?:(?:be |get )?back (?:(?:here|to you|on here) )?with|be able to (?:say|tell you)|be (?:back )?in touch(?: again)?|"
    r"get in touch(?: again)?|hear (?:more )?from (?:us|me|the [\w\-]+)(?: again)?|be back (?:here|on this page)|"
    r"(?:say|write|speak|report|post) (?:more|again|here))"
)
_PAGE_CHANGES = (
    rf"(?:\b{_PAGE}|^\W*it)(?: (?:is|will be|gets|will get))?(?: (?:next|then|also|again))?(?: due for a)? (?:re-?written|updated|"
    r"refreshed|refresh|renewed|brought up to date|changes?|revised|redone|says? more)(?: (?:next|again|anew))?"
)
_VOICE = (
    r"(?:(?:live |web |online |text |video )?chats?|(?:phone |telephone |chat |e-?mail |online |our )support|(?:phone|telephone|"
    r"customer|hot|help|advice|enquiry|information|info) ?lines?|help ?desks?|(?:service|support|information|info|front|enquiry|"
    r"it) desks?|"
    r"switchboard|(?:call|contact) (?:cent(?:re|er)|team)s?|phones|reception|concierge|counters?|receptionists?|porters?|"
    r"caretakers?|"
    r"duty (?:manager|officer|engineer)|advis[eo]rs|agents|stewards|wardens|staff|somebody|someone|(?:our|the|chat|help|support|"
    r"social(?: media)?) (?:teams?|people|colleagues|staff))"
)
_IS_THERE = (
    r"(?:runs?|is on|are on|goes on|go on|stays? on|keeps going|is (?:there|here|in|up|about|around|available|staffed|manned|"
    r"answered|attended|reachable)|are (?:there|here|in|up|about|around|available|staffed|manned|answered|attended|reachable)|"
    r"(?:is |are )?on (?:hand|duty|call|shift)|sits?|stays?|works?|answers?|picks up|has somebody|have somebody|ends?|"
    r"finish(?:es)?|go(?:es)? home|(?:is|are) (?:at (?:the|our) (?:[\w\-]+ )?(?:desk|counter|door)|on [\d \-]{3,14}|in room \w+))"
)
_UNTIL = r"(?:until|till|up to|to|at|by)(?: about| around)?[ ]*$"
_NO_WORK = (
    r"^(?![^\n]*\b(?:maintenance|upgrade\w*|replac\w*|migrat\w*|unavailable|offline|down|out of|cannot|can't|unable|no longer|"
    r"interrupt\w*|outages?|again|back|off|broken|fault\w*|slow\w*|works? (?:on|at)|then)\b)"
)

ASKED = (
    Cue(Role.NOISE, reasons.MORE_TOLD, left=rf"{_ASKED}{_LOOK}{_THEN}", single=True, timed=True),
    Cue(
        Role.NOISE,
        reasons.MORE_TOLD,
        left=rf"^\W*(?:(?:there(?:'ll| will) be|there is|expect|look for|look out for) )?{_MORE}{_ABOUT_IT}{_THEN}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        reasons.MORE_TOLD,
        left=rf"\b{_WE}{_COMES} (?:be able to )?{_TELLS} (?:(?:you|here) )?{_MORE}{_ABOUT_IT}{_THEN}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        reasons.MORE_TOLD,
        left=rf"(?:\b{_WE}{_COMES}|\bexpect to) {_SPEAKS}(?: {_MORE})?{_ABOUT_IT}{_THEN}",
        single=True,
        timed=True,
    ),
    Cue(Role.NOISE, reasons.MORE_TOLD, left=rf"{_PAGE_CHANGES}{_THEN}", single=True, timed=True),
    Cue(
        Role.NOISE,
        reasons.MORE_TOLD,
        left=(
            r"\b(?:we|i|they)(?:'re| are|'m| am) (?:writing|posting|reporting|speaking|talking|calling|mailing)(?: (?:to )?you)?"
            rf" (?:again|next)(?: here)?{_THEN}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        reasons.READERS_DUE,
        left=(
            r"(?:^|[.;:,] ?)\W*(?:please |do |kindly |just |so )?(?:pull|draw|take|download|print|save|fetch|finish|collect|"
            r"order|fill|"
            r"top|submit|pay|stock|cook|charge|back(?= up)|write|send)(?: (?:down|out|off|up|in))?(?: (?:it|them|this|"
            r"everything|all|"
            r"what you need|yours?|the [\w\-]+|your [\w\-]+))?(?: (?:down|out|off|up|in))? (?:by|before)[ ]*$"
        ),
        right=r"^(?!,? (?:(?:because|as|since) )?(?:that's |that is |this is |it's )?when\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        reasons.MORE_TOLD,
        left=r"\bin (?:the|our|my)(?: next)?[ ]*$",
        right=r"^ (?:post|update|bulletin|message|mail|newsletter|call|briefing|report|note|news)\b",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.ASKABLE,
        left=rf"\b{_VOICE}\b(?:[ ](?:is|are) (?:busy|quiet|full),? but)? (?:(?:also|still|usually|always|only|will|all|today) )*"
        rf"{_IS_THERE}\b(?: (?:as (?:usual|ever|always|normal)|today|tonight|here|at (?:the|our|my) "
        rf"(?:[\w\-]+ )?desk))?,? {_UNTIL}",
        sentence=_NO_WORK,
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.ASKABLE,
        left=(
            rf"\b(?:(?:i'm|i am|we're|we are|(?:i|we)(?:'ll| will) be)(?: (?:still|all))? (?:reachable|here|there|around|about|"
            rf"at (?:my|our|the) (?:[\w\-]+ )?desks?|in (?:the|my|our) (?:office|lodge)|on [\d \-]{{3,14}}|available)|"
            r"you(?:'ll| will| can)? "
            rf"(?:find|reach|get|catch) (?:me|us)(?: (?:here|there|in (?:room|office) \w+|on [\d \-]{{3,14}}))?) {_UNTIL}"
        ),
        sentence=_NO_WORK,
        single=True,
        timed=True,
    ),
)
"""They come before the cues of ends, with which they share what comes back and until when."""
