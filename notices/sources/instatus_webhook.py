"""Instatus' webhooks: Statuspage's in shape, with its own words in capitals; a maintenance's length is minutes, as a text.

What is affected an incident does not say; components tell it in messages of their own.
"""

from collections.abc import Iterator

from notices.model import OVER, Document, Impact, Item, Kind, Notice, Options, Update
from notices.sources import _webhook, _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, lasting, names_of, told, window
from notices.sources.instatus import COMPONENTS, IMPACTS, PAGE, STAGES

ABOUT = About("Instatus' webhooks", "https://status.example.cn/hooks/", STRUCTURED)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a webhook of Instatus."""
    value = json_of(text)
    return _webhook.has_anchor(value) and _webhook.shouts(value)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice for an incident or maintenance, a statement for a component, and one for the page.

    Raises ParseError for a body without the anchor.
    """
    message = _webhook.message(document, options, shouted=True)
    notice = None
    for name in ("incident", "maintenance"):
        if values := message.changed(name):
            notice = _notice(message.page, values, planned=name == "maintenance")
            yield notice
    yield from message.component(COMPONENTS)
    yield message.overall(PAGE, notice)


def _notice(page: Page, values: Object, *, planned: bool) -> Notice:
    word = string(values, "status")
    stage, impact = STAGES(word), _impact(values, planned=planned)
    updates = _updates(page, values, "maintenance_updates" if planned else "incident_updates")
    created, updated = page.time(values, "created_at"), page.time(values, "updated_at")
    start = page.time(values, "maintenance_start_date", "start_date", "start") if planned else None
    end = page.time(values, "maintenance_end_date", "end_date", "end") or lasting(start, string(values, "duration"))
    over = page.time(values, "resolved_at") or _words.ended(updates) or updated
    return Notice(
        key=key_of(values, "id"),
        url=http(string(values, "url")) or page.url or page.document.url,
        title=headline(values, "name"),
        body=told(updates),
        format="text",
        published=created or updated or page.now,
        updated=updated,
        kind=Kind.MAINTENANCE if planned else Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=names_of(entries(values, "affected_components"), "name"),
        windows=window(start, end) if planned else (),
        started_at=None if planned else created,
        resolved_at=over if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, word), (impact, string(values, "impact"))),
    )


def _impact(values: Object, *, planned: bool) -> Impact | None:
    """The impact; None where there is none, and for a maintenance, whose word is only that it is one."""
    word = string(values, "impact")
    return IMPACTS(word) if word and not planned else None


def _updates(page: Page, values: Object, name: str) -> tuple[Update, ...]:
    updates, times, words = objects(values, name), ["created_at", "updated_at"], ["body", "markdown"]
    return page.chain(updates, times, words, lambda item, _: STAGES(string(item, "status")))
