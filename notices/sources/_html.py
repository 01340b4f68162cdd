"""Parses HTML of doubtful origin, and reads the plain text of its elements."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from notices.model import ParseError
from notices.sources._json import clean

MAX_DEPTH = 2000
"""Open elements that a page may nest; building the tree takes time with the square of it."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
# Elements that are rightly left open, and formatting ones that the parser bounds by itself.
_UNCOUNTED = frozenset(
    [
        "p", "li", "td", "tr", "th", "dt", "dd", "tbody", "thead", "tfoot", "option", "br", "hr", "img", "input", "meta",
        "link", "col", "base", "source", "area", "wbr", "embed", "param", "track", "b", "i", "u", "s", "em", "strong",
        "font", "a", "small", "big", "tt", "code", "nobr", "strike", "html", "head", "body", "rt", "rp",
    ]
)  # fmt: skip
_BLOCKS = frozenset(
    [
        "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "fieldset", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "nav", "ol", "p", "pre", "section", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
)  # fmt: skip
_LINE_ENDS = frozenset({"br", "hr"})
SILENT = frozenset(
    [
        "script", "style", "noscript", "template", "head", "title", "iframe", "object", "svg", "select", "textarea",
        "button",
    ]
)  # fmt: skip
"""Elements whose text nobody reads."""

_BLANKS = re.compile(r"[ \t\r\f\v\u00a0\u3000]+")


def tree(text: str) -> LexborHTMLParser:
    """The document of decoded `text`. Raises ParseError when it is nested so deeply that it can only be an attack."""
    check_depth(text, "HTML")
    return LexborHTMLParser(text)


def check_depth(text: str, what: str) -> None:
    """Raise ParseError, which says `what` it is, when its elements are nested more deeply than any page's."""
    depth = 0
    for match in _TAG.finditer(text):
        if match[2].lower() not in _UNCOUNTED:
            depth = max(0, depth - 1) if match[1] else depth + 1
            if depth > MAX_DEPTH:
                raise ParseError(f"{what} is nested too deeply")


def attribute(node: LexborNode, name: str) -> str:
    """The attribute's value, cleaned and stripped; "" when it is absent or empty."""
    return clean(node.attributes.get(name) or "").strip()


def _texts(node: LexborNode) -> Iterator[tuple[str, LexborNode, int]]:
    """The text nodes below `node`: raw text, parent element, and a number that changes where a block or a line ends."""
    block: dict[int, int | None] = {node.mem_id: node.mem_id}
    breaks = 0
    for child in node.traverse(include_text=True):
        parent = child.parent
        if parent is None or child.mem_id == node.mem_id:
            continue
        around = block.get(parent.mem_id)
        if child.is_text_node and around is not None:
            yield clean((child.text_content or "").replace("\n", " ")), parent, around + breaks
        elif child.is_element_node:
            breaks += child.tag in _LINE_ENDS
            inner = child.mem_id if child.tag in _BLOCKS else around
            block[child.mem_id] = None if child.tag in SILENT else inner


def segments(node: LexborNode) -> Iterator[tuple[str, LexborNode]]:
    """The non-blank text nodes below `node` in order, blanks collapsed, each with its parent element."""
    for raw, parent, _ in _texts(node):
        piece = _BLANKS.sub(" ", raw).strip()
        if piece:
            yield piece, parent


def text_of(node: LexborNode) -> str:
    """The visible text below `node`, a line for each block."""
    parts: list[str] = []
    before: int | None = None
    for raw, _, block in _texts(node):
        parts.append(raw if block == before else "\n" + raw)
        before = block
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def to_text(html: str) -> str:
    """The visible text of a fragment of HTML, a line for each block."""
    body = tree(html).body
    return text_of(body) if body is not None else ""


def css(node: LexborNode | LexborHTMLParser, selector: str) -> list[LexborNode]:
    """The nodes that a selector of the settings finds. Raises ParseError for one that is no selector."""
    try:
        return node.css(selector)
    except SelectolaxError as error:
        raise ParseError(f"bad selector {selector!r}: {error}") from None
