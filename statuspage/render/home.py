"""What the home page shows, in the order in which it is read."""

from dataclasses import dataclass

from markupsafe import Markup

from statuspage.core.model import Event, State
from statuspage.render.edition import Edition
from statuspage.render.estimate import short
from statuspage.render.event import Said, advice, said_by, seen
from statuspage.render.rows import finder, groups
from statuspage.render.sentence import Sentence, event_sentence
from statuspage.render.states import BAD, CSS, Comparison, compare, counted, voices
from statuspage.render.strip import strip
from statuspage.render.text import plain
from statuspage.render.verdict import Orphan, headline, orphan_sentence, orphans, ranked

MOST = 40
"""Things to watch that are told one by one; all stand in the list of services, to which nobody should have to scroll far."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something to watch, with both voices: an event, or components that no event explains."""

    id: str
    sentence: Sentence
    said: Said | None
    announced: Markup | None
    observed: tuple[Markup, ...]
    comparison: Comparison | None
    estimated: Markup | None = None


def home_context(edition: Edition) -> dict[str, object]:
    """What `page/home.html` is given."""
    first = headline(edition)
    others = [event for event in ranked(edition) if first.event is None or event.id != first.event.id]
    alone = [o for o in orphans(edition, *BAD, State.UNKNOWN) if o != first.orphan]
    odd = [item(edition, event) for event in others[:MOST]]
    odd += [orphan_item(edition, o) for o in alone[: MOST - len(odd)]]
    event = first.event
    return {
        "title": plain(Markup("{} · {}").format(str(first.sentence), edition.title)),
        "description": str(first.sentence),
        "first": first,
        "item": item(edition, event) if event else orphan_item(edition, first.orphan) if first.orphan else None,
        "advice": advice(edition, event) if event else (),
        "strip": strip(edition, event) if event else None,
        "odd": odd,
        "watched": len(others) + len(alone),
        "upcoming": [(e, event_sentence(edition, e, link=True)) for e in edition.page.upcoming],
        "recent": [(e, event_sentence(edition, e, link=True)) for e in edition.page.recent[:6]],
        "tally": counted(edition.page.services),
        "text": "",
        "finder": finder(edition),
        "groups": groups(edition),
    }


def item(edition: Edition, event: Event) -> Item:
    """A running event as an item."""
    said = said_by(edition, event)
    verdict = event.verdicts[-1] if event.verdicts else None
    comparison = compare(edition, event, verdict) if verdict else None
    estimated = short(edition, edition.page.expectations.get(event.id))
    return Item(event.id, event_sentence(edition, event, link=True), said, None, seen(edition, event), comparison, estimated)


def orphan_item(edition: Edition, orphan: Orphan) -> Item:
    """Components without an event as an item."""
    told = voices(edition, orphan.states[0])
    sentence = orphan_sentence(edition, orphan, link=True, beside=True)
    return Item(f"{orphan.service}-{CSS[orphan.state]}", sentence, None, told.announced, told.observed, told.comparison)
