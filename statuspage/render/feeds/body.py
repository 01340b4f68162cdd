"""What an item says of an event, in lines and as facts.

It is read later than it is written: it has no relative words, and stays as it is while only time passes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from markupsafe import Markup

from statuspage.core.expectation import Expectation
from statuspage.core.model import Event
from statuspage.render.assets import environment
from statuspage.render.edition import Edition
from statuspage.render.estimate import noted
from statuspage.render.event import interval_words
from statuspage.render.feeds.facts import Facts, facts_of
from statuspage.render.feeds.lens import REMEMBERED, Lens
from statuspage.render.text import plain, web_link

_WINDOWS, _FEW = 10, 3
"""So many windows, and so many observed stretches and notices, stand in an item's text; the event's page has all."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an item's text, and what it links to."""

    text: str
    link: str = ""

    @property
    def html(self) -> Markup:
        """The line as a paragraph."""
        linked = Markup(' <a href="{0}">{0}</a>').format(self.link) if self.link else ""
        return Markup("<p>{}{}</p>").format(self.text, linked)

    def __str__(self) -> str:
        return f"{self.text} {self.link}" if self.link else self.text


@dataclass(frozen=True)
class Body:
    """What an item says, in lines and as facts. Not slotted: what several formats have of it is made once, when first asked for."""

    lines: tuple[Line, ...]
    facts: Facts

    @cached_property
    def html(self) -> str:
        """Its text as HTML."""
        return str(Markup("\n").join(line.html for line in self.lines))

    @cached_property
    def elements(self) -> Markup:
        """Its facts as elements of our namespace, whose prefix is `sp`."""
        text = environment().get_template("feed/_event.xml").render(facts=self.facts)
        return Markup(text)  # noqa: S704 -- made by a template that escapes

    @property
    def text(self) -> str:
        """Its text in lines."""
        return "\n".join(map(str, self.lines))


@lru_cache(maxsize=REMEMBERED)
def body_of(lens: Lens, event: Event, estimate: Expectation | None) -> Body:
    """What is told of an event as it stood, with an estimate of its end."""
    edition = lens.edition
    return Body(tuple(describe(edition, event, estimate)), facts_of(edition.times, event, estimate))


def describe(edition: Edition, event: Event, estimate: Expectation | None = None) -> Iterator[Line]:
    """An item's text: windows, expected recovery, our estimate of it in a line of its own, what is observed, who says so."""
    times = edition.times
    for phase in event.phases[-_WINDOWS:]:
        if phase.start or phase.end:
            impact, span = edition.t(f"impact.{phase.impact}"), times.span(phase.start, phase.end)
            yield _line(edition.t("feed.window", span=span, what=edition.targets(phase.targets), impact=impact))
    if event.expected_recovery:
        yield _line(edition.t("feed.back", at=times.at(event.expected_recovery)))
    if estimated := noted(edition, estimate):
        yield _line(estimated)
    if event.observed:
        seen = [interval_words(edition, interval) for interval in event.observed[-_FEW:]]
        yield _line(edition.t("feed.observed", words=edition.t("semicolon").join(seen)))
    newest = {citation.notice: citation for citation in event.citations}
    for citation in [*newest.values()][::-1][:_FEW]:
        source, at = edition.source_name(citation.source), times.at(citation.published)
        yield _line(edition.t("feed.says", source=source, title=citation.title, at=at), web_link(citation.url))
    if not event.announced:
        yield _line(edition.t("feed.unannounced"))


def _line(words: Markup, link: str | None = None) -> Line:
    return Line(plain(words), link or "")
