"""The messages of the public site, one module per language, and how their places are filled.

A message may hold `{name}` places, `*…*` for what is emphasised and `|` where a headline may break. The messages are ours; what is
filled in comes from elsewhere and is escaped. A key with `.one` beside it is for the number 1 (`n`), one
with `.zero` for none, one with `.lasting` for what is read later.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from markupsafe import Markup, escape

from statuspage.render.words import (
    alerts,
    diagnosis_en,
    diagnosis_zh_hans,
    en,
    faces,
    feeds,
    latency,
    outward,
    recovery,
    subscribing,
    uptime_en,
    uptime_zh_hans,
    zh_hans,
)

Catalogue = Mapping[str, str]
TRADITIONAL = Path(__file__).with_name("zh_hant.json")
"""The messages in traditional Chinese, as `statuspage.render.words.traditional` writes them."""

_PLACE = re.compile(r"\{(\w+)\}")


def _merged(lang: str, *own: Catalogue) -> Catalogue:
    """The messages of `own` and those of the modules that hold several languages."""
    found: dict[str, str] = {}
    for words in (*own, *(module.MESSAGES[lang] for module in (recovery, faces, outward, alerts, feeds, subscribing, latency))):
        found |= words
    return found


def simplified() -> Catalogue:
    """The messages in simplified Chinese, from which the traditional ones are made."""
    return _merged("zh-Hans", zh_hans.MESSAGES, diagnosis_zh_hans.MESSAGES, uptime_zh_hans.MESSAGES)


CATALOGUES: Mapping[str, Catalogue] = {
    "zh-Hans": simplified(),
    "zh-Hant": json.loads(TRADITIONAL.read_text("utf-8")),
    "en": _merged("en", en.MESSAGES, diagnosis_en.MESSAGES, uptime_en.MESSAGES),
}


@cache
def lasting(lang: str) -> Catalogue:
    """The messages of a language for what is read later than it is written: nothing in them is now."""
    words = CATALOGUES[lang]
    return {**words, **{key.removesuffix(".lasting"): text for key, text in words.items() if key.endswith(".lasting")}}


_FORMS: Mapping[object, str] = {0: ".zero", 1: ".one"}
"""What the key of a message for a number of its own ends with."""


def fill(words: Catalogue, key: str, /, **given: object) -> Markup:
    """The message `key` as HTML, its places filled and escaped."""
    return _filled(_message(words, key, given).replace("|", ""), given)


def phrases(words: Catalogue, key: str, /, **given: object) -> list[Markup]:
    """The message `key` in the pieces between which a headline may break."""
    return [_filled(piece, given) for piece in _message(words, key, given).split("|")]


def _message(words: Catalogue, key: str, given: Mapping[str, object]) -> str:
    """The message `key`, in the form for its number where that has one of its own."""
    form = _FORMS.get(given.get("n"))
    return words[key] if form is None else words.get(f"{key}{form}", words[key])


def _filled(text: str, given: Mapping[str, object]) -> Markup:
    """A message with its places filled, what is filled in escaped: as `Markup.format` does, which takes many times as long."""
    filled = [escape(given[piece]) if n % 2 else piece for n, piece in enumerate(_pieces(text))]
    return Markup("".join(filled))  # noqa: S704 -- the messages are ours


@cache
def _pieces(text: str) -> tuple[str, ...]:
    """A message by turns: what stands between its places, and their names. There are as many as messages."""
    return tuple(_PLACE.split(_emphasised(text)))


def _emphasised(text: str) -> Markup:
    """`*…*` as `<b>`. `text` is from our own catalogue, never from elsewhere."""
    pieces = str(escape(text)).split("*")
    return Markup("".join(piece if n % 2 == 0 else f"<b>{piece}</b>" for n, piece in enumerate(pieces)))  # noqa: S704
