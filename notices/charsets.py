"""Tells in which East Asian charset bytes are written, by how common their characters would be; they declare wrong ones often.

Each of these charsets has everyday characters in rows of their own: GB 2312-80 and JIS X 0208 "level 1", the first plane of Big5,
the syllables of KS X 1001. Japanese prose has kana, which Chinese has not; read as another's, a text is full of rare characters.
"""

import codecs
import re
from collections.abc import Callable

ENOUGH = 0.9
"""The share of everyday characters from which on a text is taken to be in a charset."""

_DOUBTFUL = 0.85
"""The share below which a declared charset is doubted, if there is a likely one."""

_FEW = 8
"""Characters beside ASCII below which nothing is told against a declaration, nor that Chinese in GB 18030 is traditional."""

_SAMPLE = 16_384
_HIGH = re.compile(rb"[\x80-\xff]")
_SHIFTED = re.compile(rb"\x1b\$[@B][^\x1b]{2,4000}\x1b\([BJ]")
_WIDE = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\W\d_]+")
_MOSTLY = 0.8
_SYLLABLES = 0.95
_SYLLABLES_FROM = 12
_KANA_AT_LEAST = 0.1


def likely(body: bytes) -> str | None:
    """The codec in which nearly all characters of `body` are everyday ones; None when there is none, or nothing beside ASCII."""
    if _SHIFTED.search(body[: 4 * _SAMPLE]):
        return "iso2022_jp"
    if share(body, "cp949") >= _SYLLABLES and _count(body, "cp949") >= _SYLLABLES_FROM:
        return "cp949"
    best = max(_COMMON, key=lambda codec: share(body, codec))
    return best if share(body, best) >= ENOUGH else None


def contradicts(body: bytes, declared: str) -> str | None:
    """The codec that `body` is in although it declares another, which makes it a text of rare characters; None when it is right."""
    if _SHIFTED.search(body[: 4 * _SAMPLE]):
        return "iso2022_jp" if declared != "iso2022_jp" else None
    if declared in _COMMON:
        # Korean and Japanese of the EUC charsets, read as Chinese, are full of everyday characters, too.
        doubtful = share(body, declared) < _DOUBTFUL or (declared in _CHINESE and likely(body) in _EUC)
    else:
        doubtful = _in_runs(body) if declared in _LATIN else declared in _CYRILLIC_AND_GREEK and not _is_written(body, declared)
    found = likely(body) if doubtful else None
    return found if found != declared and found is not None and _count(body, found) >= _FEW else None


_CHINESE = frozenset({"gb18030", "big5hkscs"})
_EUC = frozenset({"cp949", "euc_jp"})
_LATIN = frozenset({"cp1252", "iso8859-2", "iso8859-9", "iso8859-15", "cp1250", "cp1254"})
_CYRILLIC_AND_GREEK = frozenset({"cp1251", "iso8859-5", "koi8-r", "koi8-u", "cp1253", "iso8859-7"})


def share(body: bytes, codec: str) -> float:
    """The share of everyday characters among those beside ASCII, from 0 to 1; 0 where the bytes are not of the charset."""
    wide = _wide(body, codec)
    if not wide:
        return 0.0
    if codec in {"cp932", "euc_jp"} and sum(map(_is_kana, wide)) < _KANA_AT_LEAST * len(wide):
        return 0.0
    ways = _COMMON[codec] if len(wide) >= _FEW else _COMMON[codec][:1]
    return max(sum(map(is_everyday, wide)) for is_everyday in ways) / len(wide)


def _count(body: bytes, codec: str) -> int:
    return len(_wide(body, codec))


def _wide(body: bytes, codec: str) -> list[str]:
    first = _HIGH.search(body)
    if first is None:
        return []
    try:
        # The sample may end within a character.
        text = codecs.getincrementaldecoder(codec)().decode(body[first.start() : first.start() + _SAMPLE])
    except UnicodeError:
        return []
    return _WIDE.findall(text)


def _in_runs(body: bytes) -> bool:
    """Whether most bytes beside ASCII stand side by side; letters with accents stand alone."""
    sample = body[:_SAMPLE] if _HIGH.search(body[:_SAMPLE]) else body[-_SAMPLE:]
    high = len(_HIGH.findall(sample))
    together = sum(len(run) for run in re.findall(rb"[\x80-\xff]{2,}", sample))
    return together > high / 2


def _is_written(body: bytes, codec: str) -> bool:
    """Whether the text is of letters, and of words in small letters, in capitals, or with a capital at the beginning."""
    text = body[:_SAMPLE].decode(codec, "replace")
    wide = _WIDE.findall(text)
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    regular = sum(word.islower() or word.isupper() or word.istitle() for word in words)
    return sum(map(str.isalpha, wide)) >= _MOSTLY * len(wide) and regular >= _MOSTLY * len(words)


def _is_kana(char: str) -> bool:
    return "\u3041" <= char <= "\u30ff"


def _lead(char: str, codec: str) -> int:
    try:
        return char.encode(codec)[0]
    except UnicodeError:
        return 0


def _in_gb(char: str) -> bool:
    """Signs, and "level 1": 3,755 characters; kana have a row there too, and do not count."""
    lead = _lead(char, "gb2312")
    return (0xA1 <= lead <= 0xA9 and not _is_kana(char)) or 0xB0 <= lead <= 0xD7


def _in_big5(char: str) -> bool:
    return 0xA1 <= _lead(char, "big5") <= 0xC6


def _in_traditional(char: str) -> bool:
    """The same, where kana have a row of their own and do not count."""
    return not _is_kana(char) and _in_big5(char)


def _in_jis(char: str) -> bool:
    lead = _lead(char, "euc_jp")
    return 0xA1 <= lead <= 0xA8 or 0xB0 <= lead <= 0xCF


def _in_ks(char: str) -> bool:
    """Signs, and the 2,350 syllables in use; what else cp949 has looks like Big5."""
    lead = _lead(char, "euc_kr")
    return 0xA1 <= lead <= 0xA3 or 0xB0 <= lead <= 0xC8


_COMMON: dict[str, tuple[Callable[[str], bool], ...]] = {
    "gb18030": (_in_gb, _in_traditional),
    "big5hkscs": (_in_big5,),
    "cp932": (_in_jis,),
    "euc_jp": (_in_jis,),
    "cp949": (_in_ks,),
}
"""What is everyday in each; in GB18030 either simplified Chinese or traditional, which hardly stand in one text."""
