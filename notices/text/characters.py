"""Rids text of characters that nobody sees, and of those that cannot be stored."""

import re

# Line ends; then soft hyphen, zero-width and direction marks, tags of language: U+180B to U+180E, U+200B to
# U+200F, U+202A to U+202E, U+2060 to U+206F, U+FEFF, U+E0000 to U+E0FFF; then NUL and lone surrogates.
_UNSEEN = re.compile(
    "(?P<end>\r\n?|[\x0b\x0c\x85\u2028\u2029])"
    "|[\xad\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]"
    "|(?P<wrong>[\x00\ud800-\udfff])"
)

# The same as one class of characters, which is found far more quickly, and those of them in ASCII.
_IN_ASCII = re.compile("[\r\x0b\x0c\x00]")
_ANY = re.compile(
    "[\r\x0b\x0c\x85\u2028\u2029\xad\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff\x00\ud800-\udfff]"
)


def shown(text: str) -> str:
    """What is seen of a text: line ends are "\\n", NUL is a space, what is no character is U+FFFD."""
    wrong = _IN_ASCII if text.isascii() else _ANY
    return text if wrong.search(text) is None else _UNSEEN.sub(_instead, text)


def _instead(match: re.Match[str]) -> str:
    if match["end"]:
        return "\n"
    if match["wrong"]:
        return " " if match["wrong"] == "\x00" else "\ufffd"
    return ""
