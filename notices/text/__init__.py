"""Turns a body into its visible text, and keeps what the layout says: tables, struck-out text, page furniture, quoted mails."""

import re

from notices.text import calendars, markup
from notices.text.characters import shown
from notices.text.columns import drawn
from notices.text.layout import NONE, Cell, Stretch, Stretches, Table, Visible
from notices.text.quoting import quoted

__all__ = ["NONE", "Cell", "Stretch", "Stretches", "Table", "Visible", "shown", "visible"]

# As Markdown strikes out; between two clocks "~~" is a dash.
_STRUCK = re.compile(r"(?<![^\s(\[（【。，、;；:：>*])~~(?=[^\s~])([^~\n]{1,300})(?<=\S)~~(?![^\s)\]）】。，、,.;；:：<*])")


def visible(body: str, format: str) -> Visible:
    """The visible text of a body; `format` is "html" or "text". Text is kept as it is, `<...>` included, save what nobody sees."""
    if format == "html":
        return markup.read(shown(body))
    text = shown(body)
    struck = Stretches.of(Stretch(m.start(), m.end()) for m in _STRUCK.finditer(text)) if "~~" in text else NONE
    earlier, forwarded = quoted(text)
    aside = Stretches.of(calendars.apart(text))
    return Visible(text, drawn(text), struck, aside, earlier, forwarded=forwarded)
