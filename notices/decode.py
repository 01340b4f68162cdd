"""Turns fetched bytes into text, and refuses what is not text."""

import codecs
import re
from collections.abc import Iterator

from notices.model import ParseError

HEAD = 4096
"""How far a declaration is looked for: pages put it behind scripts and comments, beyond the 1,024 bytes of the HTML standard."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
)

# Python's codec name -> the superset that browsers use for it. What is not here is not decoded: UTF-7 and HZ hide markup in
# ASCII, and codecs such as hex or unicode_escape are no charsets at all.
_CODECS = {
    "utf-8": "utf-8",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "cp932": "cp932",
    "euc_jp": "euc_jp",
    "iso2022_jp": "iso2022_jp",
    "euc_kr": "cp949",
    "cp949": "cp949",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
}
_SINGLE_BYTE = re.compile(r"(?:iso8859-(?:[2-9]|1[0-6])|cp125[0-8])")
_ALIASES = {
    "x-gbk": "gbk",
    "gb_2312-80": "gb2312",
    "csgb2312": "gb2312",
    "x-sjis": "shift_jis",
    "x-big5": "big5",
    "windows-31j": "cp932",
}

_HTTP = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_XML = re.compile(rb"""<\?xml[^>]{1,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_META = re.compile(rb"""<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


def decode(body: bytes, content_type: str = "") -> str:
    """The text of `body`, without its byte order mark.

    Byte order mark, then the charset of the HTTP header, then the declaration in the first 4 KB, then recognition. gb2312 and gbk
    are read as GB18030; text that is sound UTF-8 is read as UTF-8 whatever it declares. Raises ParseError for what is not text.
    """
    for bom, codec in _BOMS:
        if body.startswith(bom):
            return _checked(body[len(bom) :].decode(codec, "replace"))
    wide = _bare_utf16(body)
    if wide:
        return _checked(body.decode(wide, "replace"))
    return _checked(_narrow(body, list(_declared(body, content_type))))


def _narrow(body: bytes, declared: list[str]) -> str:
    utf8 = _strict(body, "utf-8")
    if utf8 is not None and _is_meant_as_utf8(utf8, declared):
        return utf8
    for codec in declared:
        text = _strict(body, codec)
        if text is not None:
            return text
    for codec in declared:
        text = body.decode(codec, "replace")
        if text.count("�") <= max(3, len(text) // 100):
            return text
    return _recognised(body)


def _is_meant_as_utf8(text: str, declared: list[str]) -> bool:
    """Sound UTF-8 beats a declared charset, save where so few characters are at stake that GBK can look like it by chance."""
    if not declared or declared[0] == "utf-8" or text.isascii():
        return not (text.isascii() and declared[:1] == ["iso2022_jp"])
    return declared[0] == "cp1252" or sum(1 for char in text if ord(char) > 0x7F) >= 4


def _declared(body: bytes, content_type: str) -> Iterator[str]:
    head = body[:HEAD]
    names = [match.group(1) for match in (_HTTP.search(content_type),) if match]
    names += [match.group(1).decode("ascii") for match in (_XML.search(head), _META.search(head)) if match]
    for name in names:
        codec = _codec(name)
        # A narrow declaration that we could read as ASCII says that the text is not UTF-16, whatever it claims.
        if codec and not codec.startswith("utf-16"):
            yield codec


def _codec(name: str) -> str | None:
    lowered = name.lower()
    try:
        known = codecs.lookup(_ALIASES.get(lowered, lowered)).name
    except LookupError:
        return None
    return known if _SINGLE_BYTE.fullmatch(known) else _CODECS.get(known)


def _bare_utf16(body: bytes) -> str | None:
    """UTF-16 without a mark: text of these formats has much ASCII, so that every other byte is zero."""
    head = body[:512]
    if len(head) < 4:
        return None
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if even > half * 0.3 and odd < half * 0.05:
        return "utf-16-be"
    return "utf-16-le" if odd > half * 0.3 and even < half * 0.05 else None


def _strict(body: bytes, codec: str) -> str | None:
    try:
        return body.decode(codec)
    except UnicodeError:
        return None


def _recognised(body: bytes) -> str:
    if _is_common_chinese(body):
        return body.decode("gb18030")
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- the last resort, and slow to import

    best = from_bytes(body, cp_isolation=["utf_8", "gb18030", "big5", "shift_jis"]).best()
    if best is None:
        raise ParseError("the body is in no charset that could be recognised")
    return str(best)


def _is_common_chinese(body: bytes) -> bool:
    """Whether nearly all characters are everyday ones of GB2312: a few of them are too little for statistics.

    GB 2312-80: rows 1 to 9 are signs, rows 16 to 55 ("level 1") the 3,755 everyday characters.
    """
    text = _strict(body, "gb18030")
    wide = [char for char in text or "" if ord(char) > 0x7F]
    common = sum(1 for char in wide if _lead(char) in range(0xA1, 0xAA) or _lead(char) in range(0xB0, 0xD8))
    return bool(wide) and common >= 0.9 * len(wide)


def _lead(char: str) -> int:
    try:
        return char.encode("gb2312")[0]
    except UnicodeError:
        return 0


def _checked(text: str) -> str:
    text = text.removeprefix("\ufeff")
    if len(_CONTROL.findall(text[:65536])) > len(text[:65536]) // 100:
        raise ParseError("the body is not text (control characters)")
    return text
