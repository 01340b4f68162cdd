"""Chooses the language of a document: the one it is said to be in, else the one its letters point to."""

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

from notices.extract.languages.language import Language
from notices.extract.patterns.caseless import ahead as compiled

GRAMMARS: Mapping[str, str] = MappingProxyType({"zh": "CHINESE", "en": "ENGLISH", "ja": "JAPANESE"})
"""All languages, with the name of each one's grammar; a new one is added here."""

_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]+")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_LETTER = re.compile(r"[A-Za-z]+")
_TRADITIONAL = re.compile("[時點週號後開復暫務預計間個於為關閉維護統連線發電網業辦設進結導轉遷測試還會過從單檢據訊報壞隨請問選擇]+")
_OF_JAPAN = re.compile(
    "[変発実対検図売済込戻働枠価険験権単駅圧囲応覧帰総続継経県広拡沢浄満観読転辺鉄関雑処]+|(?<![给給不赋賦授])予[定備約]|"
    r"(?<=[日\d])[(（][月火水木金土][)）]|(?<![口指命法司号密])令和(?=[ ]?\d|[元一二三四五六七八九十]{1,3}年)|曜日"
)
"""Characters in their Japanese form, which neither the simplified nor the traditional script has, and words of Japan alone."""
_SAMPLE = 4000


def choose(lang: str | None, text: str) -> Language:
    """The grammar for a document."""
    code = (lang or detect(text)).partition("-")[0].lower()
    return grammar(code if code in GRAMMARS else detect(text).partition("-")[0])


_read: dict[str, Language] = {}


def grammar(code: str) -> Language:
    """The grammar of one of the languages. It is read when it is first asked for, and its patterns are compiled as they are."""
    language = _read.get(code)
    if language is None:
        language = _read[code] = getattr(import_module(f"notices.extract.languages.{code}"), GRAMMARS[code])
    return language


def ahead() -> Iterator[None]:
    """Compiles the patterns of the grammars that were read so far, one at each step, before they are asked for.

    Documents are read as they would be without it, and a long one of a new kind in half the time: all take some seconds.
    """
    for language in [*_read.values()]:
        yield from (None for pattern in language.patterns if compiled(pattern))


def detect(text: str) -> str:
    """The language of a text by its letters: "ja" with kana or forms of Japan, "zh-Hans" or "zh-Hant" with other Han, else "en"."""
    sample = text[:_SAMPLE]
    han, kana = _count(_HAN, sample), _count(_KANA, sample)
    if (kana and kana * 12 > han) or _count(_OF_JAPAN, sample) * 20 > han > 0:
        return "ja"
    if han * 6 > _count(_LETTER, sample):
        return "zh-Hant" if _count(_TRADITIONAL, sample) * 30 > han else "zh-Hans"
    return "en"


def is_traditional(text: str) -> bool:
    """Whether a Chinese text is in traditional characters."""
    return _TRADITIONAL.search(text, 0, _SAMPLE) is not None and detect(text) == "zh-Hant"


def _count(letters: re.Pattern[str], text: str) -> int:
    """How many letters of a sort stand in a text, of which a pattern finds the runs."""
    return sum(map(len, letters.findall(text)))
