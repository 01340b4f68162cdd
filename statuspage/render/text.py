"""Makes text from elsewhere fit to be shown: no control characters, only web links, isolated direction, marked quotations."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from markupsafe import Markup, escape

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
_LINK_UNFIT = re.compile(r"[\x00-\x20\x7f-\x9f<>\"'`\\{}|^]")

EXCERPT = 1200
"""Code points of a notice shown whole on an event's page; of longer ones only the sentences that carry evidence are."""


def clean(value: object) -> object:
    """`value` without the characters that XML 1.0 forbids; anything but text is returned as it is. Keeps `Markup` what it is."""
    if isinstance(value, Markup):
        return Markup(_UNFIT.sub("", value))  # noqa: S704 - only removes characters
    return _UNFIT.sub("", value) if isinstance(value, str) else value


def isolate(text: str) -> Markup:
    """Text from elsewhere, escaped and isolated, so that its writing direction cannot turn what stands beside it."""
    return Markup("<bdi>{}</bdi>").format(text)


def plain(markup: Markup) -> str:
    """The words of `markup` without tags, control and direction characters: for titles, feeds and attributes."""
    return _DIRECTION.sub("", _UNFIT.sub("", markup.striptags()))


def web_link(url: str) -> str | None:
    """`url` when it is an absolute http(s) address that cannot break out of an attribute, else None."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and host and not _LINK_UNFIT.search(url) else None


def find_spans(text: str, quotes: Iterable[str]) -> list[tuple[int, int]]:
    """Where each of `quotes` first stands in `text`, as code point offsets; those that do not are left out."""
    found = ((text.find(quote), len(quote)) for quote in quotes if quote)
    return [(at, at + length) for at, length in found if at >= 0]


def merge_spans(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping or touching `[start, end)` joined, in order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def mark(text: str, spans: Iterable[tuple[int, int]]) -> Markup:
    """`text` escaped, with `<mark>` around each of `spans` and `<br>` for line ends."""
    parts, at = [], 0
    for start, end in merge_spans(spans):
        parts += [_lines(text[at:start]), Markup("<mark>{}</mark>").format(_lines(text[start:end]))]
        at = end
    return Markup("").join([*parts, _lines(text[at:])])


def excerpt(text: str, spans: Iterable[tuple[int, int]]) -> Markup:
    """`text` marked; when it is long, only the lines that carry a mark (or its beginning), with an ellipsis between."""
    held = list(spans)
    if len(text) <= EXCERPT:
        return mark(text, held)
    pieces = [mark(*_shift(text, piece, held)) for piece in _pieces_with(text, held)]
    return Markup(" …… ").join(pieces) if pieces else mark(text[:EXCERPT], []) + " ……"


def _lines(text: str) -> Markup:
    lines = [line.strip() for line in text.split("\n")]
    first, last = text[:1].isspace() and text[:1] != "\n", text[-1:].isspace() and text[-1:] != "\n"
    body = Markup("<br>").join(escape(line) for line in lines)
    return (Markup(" ") if first else Markup("")) + body + (Markup(" ") if last else Markup(""))


def _pieces_with(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences (up to 。 or a line end) around each span."""
    return merge_spans((_sentence_start(text, start), _sentence_end(text, end)) for start, end in spans)


def _sentence_start(text: str, at: int) -> int:
    return max(text.rfind("。", 0, at), text.rfind("\n", 0, at), at - 300, -1) + 1


def _sentence_end(text: str, at: int) -> int:
    ends = [found + 1 for found in (text.find("。", at), text.find("\n", at)) if found >= 0]
    return min([*ends, at + 300, len(text)])


def _shift(text: str, piece: tuple[int, int], spans: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    low, high = piece
    return text[low:high], [(start - low, end - low) for start, end in spans if low <= start and end <= high]
