"""Turns fetched bytes into text, and refuses what is not text."""

import codecs
import re
from collections.abc import Iterator

from notices import charsets
from notices.model import ParseError

HEAD = 16_384
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

    Byte order mark, then the charset of the HTTP header, then the declaration in the page, then recognition. gb2312 and gbk are
    read as GB18030; text that is sound UTF-8 is read as UTF-8 whatever it declares, and East Asian text that would be one of rare
    characters as what it is. Raises ParseError for what is not text.
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
    if utf8 is not None and utf8.isascii() and charsets.likely(body):
        return body.decode("iso2022_jp", "replace")
    if utf8 is not None and _is_meant_as_utf8(utf8, declared):
        return utf8
    for codec in declared:
        if _strict(body, codec) is not None:
            return body.decode(charsets.contradicts(body, codec) or codec, "replace")
    for codec in declared:
        text = body.decode(charsets.contradicts(body, codec) or codec, "replace")
        if text.count("�") <= max(3, len(text) // 100):
            return text
    return _recognised(body)


def _is_meant_as_utf8(text: str, declared: list[str]) -> bool:
    """Sound UTF-8 beats a declared charset, save where so few characters are at stake that GBK can look like it by chance."""
    if not declared or declared[0] == "utf-8" or text.isascii():
        return not (text.isascii() and declared[:1] == ["iso2022_jp"])
    # Two bytes may be UTF-8 by chance, three hardly.
    return declared[0] == "cp1252" or sum(4 if ord(char) > 0x7FF else 1 for char in text if ord(char) > 0x7F) >= 4


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
    likely = charsets.likely(body)
    if likely:
        return body.decode(likely, "replace")
    text = body.decode("utf-8", "replace")
    broken = text.count("�")
    if sum(1 for char in text if ord(char) > 0x7F) > _SOUND * broken:
        return text
    if broken < _FEW:
        return body.decode("cp1252", "replace")
    return _guessed(body)


_SOUND = 5
"""Characters that are sound for each broken one in what is taken for damaged UTF-8."""

_FEW = 8
"""Bytes of no known charset that are too few to tell anything; browsers take them for Western European."""


def _guessed(body: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- the last resort, and slow to import

    first = next(at for at, byte in enumerate(body) if byte > 0x7F) & ~1  # a character of UTF-16 stays whole
    best = from_bytes(body[first : first + _GUESSED_FROM], cp_isolation=_GUESSES).best()
    if best is None:
        raise ParseError("the body is in no charset that could be recognised")
    return body.decode(best.encoding, "replace")


_GUESSED_FROM = 4_096
_GUESSES = ["utf_8", "gb18030", "big5", "shift_jis", "utf_16_le", "utf_16_be"]
"""UTF-16 that has no ASCII in it is found so alone. All that our own rules find they find more often, in short texts above all."""


def _checked(text: str) -> str:
    text = text.removeprefix("\ufeff")
    if len(_CONTROL.findall(text[:65536])) > len(text[:65536]) // 100:
        raise ParseError("the body is not text (control characters)")
    return text
