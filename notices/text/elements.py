"""What HTML's elements mean for reading: which start lines, which are not seen, and which mark their text."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

UNREAD = frozenset(
    "script style noscript template head iframe object svg math button select textarea audio video canvas rt rp".split()  # noqa: SIM905
)
_BLOCKS = frozenset(
    (  # noqa: SIM905
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form "
        "h1 h2 h3 h4 h5 h6 header hr html legend li listing main menu nav ol option p plaintext pre search section summary table "
        "tbody tfoot thead tr ul xmp"
    ).split()
)
_KEPT = frozenset({"pre", "listing", "plaintext", "xmp"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "legend"})
_STRUCK = frozenset({"s", "del", "strike"})
_ASIDE = frozenset({"nav", "footer", "aside"})
_ASIDE_WORDS = frozenset(
    "crumb crumbs breadcrumb breadcrumbs nav navbar menu foot footer near prev next prevnext related side sidebar copyright pager share toolbar".split()  # noqa: SIM905, E501
)
# As the whole name only: "position-relative" is layout.
_ASIDE_NAMES = frozenset({"location", "position", "weizhi", "dqwz"})
_QUOTED_NAMES = frozenset({"gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote", "zmail_extra"})
_WORD = re.compile(r"[\s_-]+")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?<![\w-])opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)|mso-hide\s*:\s*all"
    r"|font-size\s*:\s*0(?:\.0*)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)|max-height\s*:\s*0(?:px)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_LINE_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,40}line-through", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"(?<![\w-])display\s*:\s*(?:block|flex|grid|list-item|table)\b", re.IGNORECASE)
_KEPT_STYLE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_LONGEST = 400


class Mark(StrEnum):
    """What an element says of the text inside it; QUOTED_ON of all that follows, too."""

    STRUCK = "struck"
    ASIDE = "aside"
    QUOTED = "quoted"
    QUOTED_ON = "quoted on"
    HEADING = "heading"


class Look(NamedTuple):
    """How an element shows: `kept` is that its line ends count."""

    hidden: bool = False
    block: bool = False
    kept: bool = False
    mark: Mark | None = None


def look(tag: str, attributes: dict[str, str | None]) -> Look:
    """How an element shows what is in it, by its name and the attributes that matter."""
    if not attributes:
        return _by_tag(tag)
    style, names, id_ = (attributes.get(name) or "" for name in ("style", "class", "id"))
    cited = tag == "blockquote" and attributes.get("type") == "cite"
    return _look(tag, style[:_LONGEST], names[:_LONGEST], id_[:_LONGEST], hidden="hidden" in attributes, cited=cited)


@lru_cache(maxsize=256)
def _by_tag(tag: str) -> Look:
    return Look(block=tag in _BLOCKS, kept=tag in _KEPT, mark=_mark_of_tag(tag))


def _mark_of_tag(tag: str) -> Mark | None:
    for tags, mark in ((_STRUCK, Mark.STRUCK), (_ASIDE, Mark.ASIDE), (_HEADINGS, Mark.HEADING)):
        if tag in tags:
            return mark
    return None


@lru_cache(maxsize=1024)
def _look(tag: str, style: str, names: str, id_: str, *, hidden: bool, cited: bool) -> Look:
    # Discuz forums sprinkle unreadable text into posts against scrapers and hide it by this class.
    if hidden or names == "jammer" or (style and _HIDDEN.search(style)):
        return Look(hidden=True)
    plain = _by_tag(tag)
    block = plain.block or bool(style and _BLOCK_STYLE.search(style))
    kept = plain.kept or bool(style and _KEPT_STYLE.search(style))
    mark = Mark.QUOTED if cited else _mark_of_names(names.lower(), id_.lower())
    if style and _LINE_THROUGH.search(style):
        mark = Mark.STRUCK
    return Look(block=block, kept=kept, mark=mark or plain.mark)


def _mark_of_names(names: str, id_: str) -> Mark | None:
    whole = {*names.split(), id_}
    if "divrplyfwdmsg" in whole:
        return Mark.QUOTED_ON
    if not _QUOTED_NAMES.isdisjoint(whole):
        return Mark.QUOTED
    if not _ASIDE_NAMES.isdisjoint(whole):
        return Mark.ASIDE
    if "line-through" in whole:
        return Mark.STRUCK
    words = _WORD.split(f"{names} {id_}")
    return None if _ASIDE_WORDS.isdisjoint(words) else Mark.ASIDE
