"""What a notice's page shows: its newest revision with the words that were read as facts, and the revisions before it."""

from dataclasses import dataclass

from markupsafe import Markup

from notices.model import Window
from statuspage.core.model import Event, NoticeRevision
from statuspage.core.page import Page
from statuspage.render.difference import difference
from statuspage.render.edition import Edition
from statuspage.render.event import question
from statuspage.render.evidence import evidence_spans
from statuspage.render.sentence import Sentence, event_sentence
from statuspage.render.text import isolate, mark, plain

Chain = tuple[NoticeRevision, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A revision of a notice: its text with the words that were read as facts, and what it changed of the one before it."""

    revision: NoticeRevision
    text: Markup
    changed: Markup | None
    than: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A piece of a notice and what it was read as."""

    quote: str
    fact: Markup


def known_notices(page: Page, id: str | None = None) -> dict[str, Chain]:
    """The notices that the page holds, or the one of `id`, each with its revisions, newest first."""
    every = (n for held in (*(view.notices for view in page.sources), page.notices.values()) for n in held)
    found = {(n.id, n.revision): n for n in every if id in {None, n.id}}
    chains: dict[str, list[NoticeRevision]] = {}
    for revision in sorted(found.values(), key=lambda n: -n.revision):
        chains.setdefault(revision.id, []).append(revision)
    return {notice: tuple(chain) for notice, chain in chains.items()}


def notice_context(edition: Edition, chain: Chain) -> dict[str, object]:
    """What `page/notice.html` is given."""
    latest = chain[0]
    return {
        "title": plain(Markup("{} · {}").format(latest.title, edition.title)),
        "description": plain(isolate(latest.title)),
        "latest": latest,
        "chain": versions(chain),
        "readings": readings(edition, latest),
        "events": concerned(edition, latest.id),
        "older": edition.page.older.get(latest.id, ""),
    }


def versions(chain: Chain) -> list[Version]:
    """The revisions, newest first, each compared with the last one before it that was there."""
    found = []
    for n, revision in enumerate(chain):
        before = next((older for older in chain[n + 1 :] if not older.absence), None)
        compared = before is not None and not revision.absence
        changed = difference(before.facts.text, revision.facts.text) if before and compared else None
        found.append(Version(revision, _body(revision, headed=n == 0), changed, before.revision if before else 0))
    return found


def _body(revision: NoticeRevision, *, headed: bool) -> Markup:
    """The text with its evidence marked. Under its title (`headed`) that is said again only if something was read there."""
    text, spans = revision.facts.text, evidence_spans(revision)
    title = len(revision.title) + 1 if headed and text.startswith(f"{revision.title}\n") else 0
    start = 0 if any(low < title for low, _ in spans) else title
    return mark(text[start:], [(low - start, high - start) for low, high in spans])


def concerned(edition: Edition, notice: str) -> list[tuple[Event, Sentence]]:
    """The events that cite a notice."""
    citing = [event for event in edition.page.events if any(c.notice == notice for c in event.citations)]
    return [(event, event_sentence(edition, event, link=True)) for event in citing]


def readings(edition: Edition, revision: NoticeRevision) -> list[Reading]:
    """Each piece of evidence and what it was read as."""
    facts = revision.facts
    found = [
        Reading(e.quote, edition.t("notice.as", field=_field(edition, e.field), value=_value(edition, e.field, window)))
        for window in facts.windows
        for e in window.evidence
    ]
    found += [Reading(w.quote, edition.t("field.workaround")) for w in facts.workarounds]
    found += [Reading(d.quote, edition.t("field.data_effect")) for d in facts.data_effects]
    unsure = edition.t("field.question")
    found += [Reading(q.quote, edition.t("notice.as", field=unsure, value=question(edition, q.code))) for q in facts.questions]
    return found


def _value(edition: Edition, name: str, window: Window) -> Markup:
    """The bound that a piece of evidence gives, else the whole window."""
    bound = {"start": window.start, "end": window.end}.get(name)
    return edition.times.at(bound) if bound else edition.times.span(window.start, window.end)


def _field(edition: Edition, name: str) -> Markup:
    return edition.t(f"field.{name}") if edition.has(f"field.{name}") else isolate(name)
