"""How often a source usually says something, in words."""

from markupsafe import Markup

from statuspage.core.cadence import cadence
from statuspage.core.page import SourceView
from statuspage.render.edition import Edition


def rhythm(edition: Edition, view: SourceView) -> Markup | None:
    """How often a source usually says something, and that it has been silent for far longer; null while that is not known."""
    now = edition.page.now
    usual = cadence(notice.published for notice in view.notices if notice.published <= now)
    if usual is None:
        return None
    every = edition.times.length(usual.every.total_seconds())
    stale = view.problem is None and usual.is_stale(now)
    silent = edition.times.length((now - usual.newest).total_seconds())
    return edition.t("sources.stale" if stale else "sources.rhythm_so", every=every, silent=silent)
