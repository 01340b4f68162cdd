"""Chinese clauses by which something stops or is back at a time, also where no cue of its own tells the time's part."""

from notices.extract.languages.zh.vocabulary import BACK, BACK_THEN, HALT

_SHUT = rf"(?:{HALT}|停(?=[,。;!\n]|$)|停梯|关账|打不开|用不了|上不去|进不去|没[水电网]|停的|拔线|关泵|截[电水停断])"
_OPEN = (
    rf"(?:{BACK_THEN}|放水|出水(?!口|管)|开泵|打开|开启|上水|投(?:入运[行营]|入使用|用)|"
    r"(?:重新|再次)(?:开|登|运|启|接)|解锁|复位)"
)
_OPEN_NOUN = rf"(?:{BACK}|{_OPEN})"
_NOUN = r"(?:的)?(?:动作|操作)?(?:时间|时刻|时点|钟点)?(?:也|则|都|统一)?(?:固定|初步|暂)?"
_AT = (
    r"(?:(?:为|在|定[为在于]?|改[为到在至]|安排在|放在|设在|推[到至]|是)[于在]?[ ]?$|[^。;\d]{0,24},(?:也就是|就是|为|是|即)[ ]?$)"
)

TURN_WORDS = {
    "clause_shut": rf"^(?![^,。;]*(?:不再停|不停|不中断|[如若]|前[,。;]))[^,。;\d]{{0,32}}?{_SHUT}",
    "clause_open": rf"^(?![^,。;]*(?:尚未|未能|不能|无法|[如若]))[^,。;\d]{{0,32}}?{_OPEN}",
    "noun_shut": rf"(?:^|[,。;:、和]|[^,。;\d]{{1,12}}?){_SHUT}{_NOUN}{_AT}",
    "noun_open": rf"(?:^|[,。;:、和]|[^,。;\d]{{1,12}}?){_OPEN_NOUN}{_NOUN}{_AT}",
    "bare_time": r"^\)?(?:左右|前后|许)?(?:[之以]?后|起|开始|开始起|[之以]?前)?[,:][ ]?",
    "window_opens": r"窗口(?:期)?[^。;,\d]{0,6}(?:从|自|于|在)[^。;]{0,40}(?:打开|开启|开放)",
}
"""Patterns by their names in the engine."""
