"""Finds what a mail quotes of an earlier one, in plain text."""

import re
from collections.abc import Iterator

from notices.text.layout import NONE, Stretch, Stretches

_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_SAID = re.compile(
    r"^(?:On\b[^\n]{5,200}(?:\n[^\n]{0,100})?\bwrote|[^\n]{5,200}(?:写道|寫道|書きました))[ ]?[:：][ ]*\n\s{0,4}(?=[ \t]?>)",
    re.MULTILINE,
)
_EARLIER = (
    r"(?:original|previous|initial|earlier|first) (?:message|notification|notice|e?-?mail|announcement)\b"
    r"[^\n\-=]{0,40}(?:\d[\d\-: ]{4,20})?(?:[A-Z]{2,5})?"
)
_REST = re.compile(
    rf"^[ \t]{{0,4}}(?:[-=]{{2,20}}[ ]?(?:{_EARLIER}|原始邮件|原始郵件|元のメッセージ)[ ]?[-=]{{2,20}}"
    r"|(?<=\n)(?:发件人|寄件人|寄件者|發件人|差出人)[ ]?[:：][^\n]{1,160}\n[ \t]{0,4}"
    r"(?:日期|时间|時間|(?:发送|發送|傳送|寄件)(?:时间|時間|日期)|送信日時)[ ]?[:：]"
    r"|_{8,80}[ ]*\n{1,2}(?:from|发件人|寄件者|差出人)[ ]?[:：]"
    r"|(?<=\n\n)from:[^\n]{3,160}\n[ \t]{0,4}(?:sent|date):[^\n]{3,80}\n[ \t]{0,4}(?:to|cc|subject):)",
    re.MULTILINE | re.IGNORECASE,
)
_OF_A_MAIL = re.compile(r"\bwrote\b|写道|寫道|書きました|^[ \t>]*(?:from|sent|subject)[ ]?:|\Are:", re.MULTILINE | re.IGNORECASE)
"""What tells that marked lines are those of a mail: without it and a day above them they may be a list of labels in this text."""
_LABELLED = re.compile(r"^[ \t]*>[ \t]*\w[\w ]{1,24}:[ ]", re.MULTILINE)
_SEVERAL = 2
_DAY = re.compile(
    r"\d{1,2}[./-]\d{1,2}|\d[月日]|\b\d{1,2}(?:st|nd|rd|th)?[ ](?:of[ ])?[A-Z][a-z]{2}|\b[A-Z][a-z]{2,8}\.?[ ]\d{1,2}\b"
)
_WROTE = re.compile(r"^On\b[^\n]{5,160}\bwrote[ ]?:[ ]*$", re.MULTILINE)
"""Below it all is quoted, where no line is marked as such."""
_RULED = " \t\n-=_*>转轉发發寄邮郵件信息原始的"
"""What a line consists of that stands above a mail that is passed on: "---------- 转发邮件 ----------"."""
_TIME = re.compile(r"\d{1,2}[ ]?(?::|：|点|點|时|時|[ap]\.?m\b|月)|(?<![\d-])(?:19|20)\d{2}-\d", re.IGNORECASE)

_PASSED_ON = re.compile(
    r"転送(?:いた)?し(?:ます|て(?:おき|お)?ます)|(?:以下|下記|次)の[^\n。]{1,24}(?:が|を)(?:届|受け|もらい)[^\n。]{0,30}共有(?:いた)?します|"
    r"[转轉][发發](?!率|量|表|器|节点|節點|失败|失敗|延迟|延遲)|[转轉](?:给|給|达|達|告|寄)(?:大家|各位|你|您)?|[转轉]一[下封]|"
    r"(?:以下|下面|下列)[为為是]?[^\n。，]{1,24}(?:发来|發來|寄来|寄來|来函|來函|来信|來信|来的|來的)"
)
"""What a forwarder says who has no news of the quoted text."""
_PASSES_ON = re.compile(
    r"\b(?:passing (?:this|it|these|that|the \w+) on|pass(?:ing)? on (?:the|this|what)|forwarding (?:this|the|you|below|for)|"
    r"(?:see|read) (?:the )?(?:\w+ ){0,3}(?:below|underneath)|FYI|for your information|for info\b|as below|"
    r"(?:message|mail|e-mail|note|notice|word|news|update)? ?below (?:is )?from\b|"
    r"(?:just (?:in|received|had|got)|received|came in) (?:this |the following )?from\b|"
    r"here(?:'s| is) what (?:they|the \w+) (?:say|says|wrote|sent|tell us)\b)",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:postpon|re-?schedul|cancel|called off|moved?\b|brought forward|put (?:off|back)\b|extend|prolong|instead\b|resolved|"
    r"restored|fixed\b|back (?:up|on|online)\b|new (?:date|time|window|slot)|changed?\b|correct|no longer|forget|ignore|disregard|"
    r"off\b|slip|delay|shift|earlier|later\b|updated?\b|maintenance|outage|down\b|unavailable|offline|works?\b|upgrad)",
    re.IGNORECASE,
)
"""What somebody who passes a mail on says if they have news of their own: then the times above it are the ones that count."""
_BY_THE_WAY = re.compile(r"[^\n。]{0,8}まで|[^\n。，,；;]{0,12}(?:[之以]?前|截止)")
"""What stands behind a time until which somebody is to answer."""
_SIGNED = re.compile(
    r"[^\n\d，。：:时時间間改为為至到于於]{0,12}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
    r"(?:[ 　]{0,2}\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?[ 　]*\Z"
)
"""The last line of what a forwarder writes, with the day on which it was signed."""


def quoted(text: str, marked: list[Stretch] | None = None) -> tuple[Stretches, Stretches]:
    """The stretches that quote an earlier mail, with those that markup tells (`marked`), and those that are forwarded.

    When no time stands outside of them the mail only forwards, and what it forwards may be its own text; so it does when it
    says that it passes something on, and tells only until when to answer.
    """
    found = list(marked or ())
    if ">" in text:
        found += [Stretch(m.start(), m.end()) for pattern in (_LINE, _SAID) for m in pattern.finditer(text)]
    if (rest := _REST.search(text) or (_WROTE.search(text) if ">" not in text and "wrote" in text else None)) is not None:
        found.append(Stretch(rest.start(), len(text)))
    if not found:
        return NONE, NONE
    stretches = Stretches.of(found)
    listed = not marked and rest is None and _OF_A_MAIL.search(text) is None and len(_LABELLED.findall(text)) >= _SEVERAL
    return (stretches, NONE) if _times_outside(text, stretches, _DAY if listed else _TIME) else (NONE, stretches)


def _times_outside(text: str, stretches: Stretches, time: re.Pattern[str]) -> bool:
    outside = list(_outside(text, stretches))
    if any(_PASSES_ON.search(text, start, end) for start, end in outside) and not any(_NEWS.search(text, *s) for s in outside):
        return False
    passed_on = any(_PASSED_ON.search(text, start, end) for start, end in outside)
    told = ((start, _unsigned(text, start, end) if passed_on else end) for start, end in outside)
    times = (m for start, end in told for m in time.finditer(text, start, end))
    return any(not (passed_on and _BY_THE_WAY.match(text, m.end())) for m in times)


def _unsigned(text: str, start: int, end: int) -> int:
    """Where what a forwarder says ends: before the day on which it was signed, and the line above the mail that is passed on."""
    lines = text[start:end].rstrip(_RULED).rstrip()
    line = lines.rfind("\n") + 1
    return start + line if _SIGNED.match(lines, line) else end


def _outside(text: str, stretches: Stretches) -> Iterator[Stretch]:
    """What lies between the stretches."""
    position = 0
    for stretch in stretches:
        yield Stretch(position, stretch.start)
        position = stretch.end
    yield Stretch(position, len(text))
