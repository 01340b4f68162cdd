"""How wide text is: for pictures whose letters are set by whoever looks at them, with fonts that we do not know.

Latin letters are as wide as in Verdana, the widest of the common fonts; Chinese and other full-width ones are as wide as high. What
is drawn is given this width by `textLength`, so that it fits its box in any font.
"""

import unicodedata

_WIDTHS = {
    0.27: "'ijl",
    0.35: " ft",
    0.38: "!,.",
    0.43: "Ir",
    0.455: '"()-/:;[\\]J|',
    0.52: "csz",
    0.57: "?FL",
    0.6: "aekvxy",
    0.64: "$*_`0123456789bdghnopquPTYE{}",
    0.69: "ABCKRSVXZ",
    0.75: "&DGHNU",
    0.82: "#+<=>^~OQwM",
    1.0: "%@mW",
}
_ASCII = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER = 0.7


def width_of(text: str) -> float:
    """The width of a line in heights of its type."""
    full = any(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return sum(_width(letter, full=full) for letter in text)


def _width(letter: str, *, full: bool) -> float:
    """`full`: among full-width letters, quotation marks, dashes and the like are full-width too."""
    if letter in _ASCII:
        return _ASCII[letter]
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Mn", "Me"}:
        return 0.0
    kind = unicodedata.east_asian_width(letter)
    return 1.0 if kind in "WF" or (kind == "A" and full) else _OTHER


def wrapped(phrases: list[str], room: float) -> list[list[str]]:
    """Phrases put in lines of at most `room`: they are kept whole where that is possible, else broken at spaces, else anywhere."""
    lines: list[list[str]] = [[]]
    left = room
    for piece in (piece for phrase in phrases for piece in _pieces(phrase, room)):
        width = width_of(piece)
        if width > left and lines[-1]:
            lines.append([])
            left = room
        lines[-1].append(piece)
        left -= width
    return [line for line in lines if line]


def _pieces(phrase: str, room: float) -> list[str]:
    """A phrase in pieces that fit into a line."""
    if width_of(phrase) <= room:
        return [phrase]
    found, held = [], ""
    for letter in phrase:
        if width_of(held + letter) > room:
            head, space, tail = held.rpartition(" ")
            found.append(head + space if space else held)
            held = tail if space else ""
        held += letter
    return [*found, held] if held else found
