"""The words of a message: a title, lines and links, as plain text or Markdown, in pieces that a receiver's limits allow."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

_SPECIAL = re.compile(r"([\\`*_\[\]<>#~|])")
_CUT = "…"


class Tone(StrEnum):
    """How a message is meant, for the colour beside it."""

    BAD = "bad"
    PLANNED = "planned"
    GOOD = "good"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Wording:
    """A message in words, all plain text. `links` are (label, address); addresses are absolute and ours, or were checked."""

    title: str
    lines: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    tone: Tone = Tone.PLAIN

    @property
    def plain(self) -> str:
        """Everything under the title, a line each."""
        return "\n".join([*self.lines, *(f"{label}: {address}" for label, address in self.links)])

    @property
    def markdown(self) -> str:
        """Everything under the title in Markdown, with what is said escaped; paragraphs, since some readers join lines."""
        return "\n\n".join([*map(escaped, self.lines), *(f"[{escaped(label)}]({address})" for label, address in self.links)])


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text)


def size(text: str) -> int:
    """Bytes in UTF-8."""
    return len(text.encode("utf-8", "replace"))


def pieces(text: str, most: int) -> Iterator[str]:
    """`text` in pieces of at most `most` bytes, at line ends where that is possible, never within a character."""
    held = ""
    for line in text.split("\n"):
        for part in _cut(line, most):
            joined = f"{held}\n{part}" if held else part
            if size(joined) > most:
                yield held
                joined = part
            held = joined
    if held:
        yield held


def _cut(line: str, most: int) -> Iterator[str]:
    rest = line.encode("utf-8", "replace")
    while len(rest) > most:
        at = most
        while rest[at] & 0xC0 == 0x80:  # within a character
            at -= 1
        yield rest[:at].decode()
        rest = rest[at:]
    yield rest.decode()


def shortened(text: str, most: int) -> str:
    """`text`, or its beginning with an ellipsis, in at most `most` bytes."""
    return text if size(text) <= most else next(_cut(text, most - size(_CUT))) + _CUT


def together(wordings: Sequence[Wording], title: str) -> Wording:
    """Several messages in one: each title a line of its own, before its lines. `title` is over all of them."""
    if len(wordings) == 1:
        return wordings[0]
    lines = tuple(line for one in wordings for line in (f"■ {one.title}", *one.lines, *(address for _, address in one.links)))
    tones = {one.tone for one in wordings}
    return Wording(title, lines, (), next(tone for tone in Tone if tone in tones))


def fitted(wording: Wording, most: int) -> Iterator[Wording]:
    """A message in parts of at most `most` bytes of plain text, title included; the parts are numbered when there are several."""
    room = most - size(wording.title) - 16
    if size(wording.plain) <= room:
        yield wording
        return
    parts = list(pieces(wording.plain, max(room, most // 2)))
    title = shortened(wording.title, most // 2 - 16)
    for number, part in enumerate(parts, 1):
        yield replace(wording, title=f"{title} ({number}/{len(parts)})", lines=tuple(part.split("\n")), links=())
