"""The messages of the public site, one module per language, and how their places are filled.

A message may hold `{name}` places, `*…*` for what is emphasised and `|` where a headline may break. The messages are ours; what is
filled in comes from elsewhere and is escaped. A key with `.one` beside it is for the number 1 (`n`), one
with `.lasting` for what is read later.
"""

import json
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


def fill(words: Catalogue, key: str, /, **given: object) -> Markup:
    """The message `key` as HTML, its places filled and escaped."""
    singular = f"{key}.one"
    text = words[singular] if given.get("n") == 1 and singular in words else words[key]
    return _emphasised(text.replace("|", "")).format(**given)


def phrases(words: Catalogue, key: str, /, **given: object) -> list[Markup]:
    """The message `key` in the pieces between which a headline may break."""
    singular = f"{key}.one"
    text = words[singular] if given.get("n") == 1 and singular in words else words[key]
    return [_emphasised(piece).format(**given) for piece in text.split("|")]


@cache
def _emphasised(text: str) -> Markup:
    """`*…*` as `<b>`. `text` is from our own catalogue, never from elsewhere: there are as many as messages."""
    pieces = str(escape(text)).split("*")
    return Markup("".join(piece if n % 2 == 0 else f"<b>{piece}</b>" for n, piece in enumerate(pieces)))  # noqa: S704
