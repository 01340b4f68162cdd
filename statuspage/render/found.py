"""The services in which words are found, as a page: for whoever has no script, made when it is asked for."""

import unicodedata
from dataclasses import replace

from markupsafe import Markup

from statuspage.core.page import Page, ServiceView
from statuspage.render.edition import Edition, editions
from statuspage.render.framed import framed
from statuspage.render.rows import Finder, finder, groups, known_by
from statuspage.render.text import isolate, plain


def found(page: Page, lang: str, text: str) -> bytes:
    """The services that have every word of `text`, in the home page's rows."""
    others = editions(page)
    views = matching(others[lang], text)
    edition = editions(replace(page, services=views))[lang]
    head = edition.t("find.title", words=isolate(text.strip()))
    given = {
        "title": plain(Markup("{} · {}").format(head, edition.title)),
        "description": plain(head),
        "head": head,
        "text": text,
        "many": len(views),
        "finder": finder(edition) or Finder((), ()),
        "groups": groups(edition, opened=True),
    }
    return framed(edition, others, "/", "page/found.html", given)


def matching(edition: Edition, text: str) -> tuple[ServiceView, ...]:
    """The services that have every word of `text` in what they are known by; the script of the home page finds the same."""
    words = _folded(text).split()
    known = ((view, _folded(known_by(edition, view))) for view in edition.page.services)
    return tuple(view for view, names in known if all(word in names for word in words))


def _folded(text: str) -> str:
    """Full-width and half-width, capital and small letters as one."""
    return unicodedata.normalize("NFKC", text).lower()
