"""What an event's page shows: four facts, the two tracks, who said it in their words, and how it went."""

from dataclasses import dataclass, replace
from datetime import datetime

from markupsafe import Markup

from statuspage.core.model import Citation, Condition, Event, Interval, Lifecycle, NoticeRevision, VerdictKind
from statuspage.core.page import Page
from statuspage.core.recovery import announced_back
from statuspage.render.course import course
from statuspage.render.difference import difference
from statuspage.render.edition import Edition
from statuspage.render.estimate import estimate
from statuspage.render.evidence import evidence_spans, newest_words, quotes_of
from statuspage.render.sentence import event_sentence, noun
from statuspage.render.states import Comparison, compare, observed
from statuspage.render.text import excerpt, find_spans, isolate, plain
from statuspage.render.tracks import tracks


@dataclass(frozen=True, slots=True)
class Said:
    """A notice revision that an event rests on. `text`: its words, marked where facts were read; `titled`: with the title first.

    `gone`: it was not there any more, and what that means (`Absence`). `changed`: what it changed of the revision `than`.
    """

    citation: Citation
    text: Markup | None
    lang: str
    newest: bool
    quote: str
    titled: bool = False
    gone: str = ""
    changed: Markup | None = None
    than: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """A workaround in the notice's words, with the notice it is from."""

    quote: str
    notice: str
    lang: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What is observed, as the page's second fact: a word and what stands under it."""

    word: Markup
    under: tuple[Markup, ...]


def event_context(edition: Edition, event: Event) -> dict[str, object]:
    """What `page/event.html` is given."""
    sentence = event_sentence(edition, event)
    return {
        "event": event,
        "sentence": sentence,
        "title": plain(Markup("{} · {}").format(str(sentence), edition.title)),
        "description": str(sentence),
        "noun": noun(edition, event),
        "back": announced_back(event),
        "was": _was(event),
        "moved": _moved(event),
        "seen": seen_now(edition, event),
        "advice": advice(edition, event),
        "estimate": estimate(edition, event),
        "comparisons": comparisons(edition, event),
        "tracks": tracks(edition, event),
        "said": [compared(edition.page, one) for one in said(edition, event)],
        "course": course(edition, edition.page.history.get(event.id, ())),
        "conflicts": conflicts(edition, event),
        "questions": [(question(edition, q.code), q.quote) for q in event.questions],
        "restored": [(r.at, edition.join([isolate(name) for name in r.affects])) for r in event.restored],
        "corrected": edition.join([edition.t(f"field.{f}") if edition.has(f"field.{f}") else isolate(f) for f in event.corrected]),
    }


def _was(event: Event) -> datetime | None:
    ends = [phase.was_end for phase in event.phases if phase.was_end] or [s.end for s in event.superseded if s.end]
    return ends[0] if ends else None


def question(edition: Edition, code: str) -> Markup:
    """What is ambiguous, in words; a code without words is shown as it is."""
    return edition.t(f"question.{code}") if edition.has(f"question.{code}") else Markup('<span lang="en">{}</span>').format(code)


def revision_of(page: Page, citation: Citation) -> NoticeRevision | None:
    """The notice revision behind a citation, when the page holds it."""
    return page.notices.get((citation.notice, citation.revision))


def said(edition: Edition, event: Event) -> list[Said]:
    """The notices that an event rests on, newest first."""
    newest: set[str] = set()
    found = []
    for citation in reversed(event.citations):
        one = _said(edition, event, citation, newest=citation.notice not in newest)
        found.append(one)
        newest |= set() if one.gone else {citation.notice}
    return found


def _said(edition: Edition, event: Event, citation: Citation, *, newest: bool) -> Said:
    revision = revision_of(edition.page, citation)
    quotes = quotes_of(event, citation.notice, citation.revision)
    if revision is None:
        text = Markup(" …… ").join(excerpt(q.context, find_spans(q.context, [q.quote])) for q in quotes) or None
        return Said(citation, text, "", newest, quotes[0].context if quotes else "")
    if revision.absence:
        return Said(citation, None, revision.facts.lang, newest, revision.title, gone=revision.absence)
    text = excerpt(revision.facts.text, evidence_spans(revision))
    titled = revision.facts.text.startswith(citation.title)
    quote = newest_words(quotes) or revision.title
    return Said(citation, text, revision.facts.lang, newest, quote, titled)


def compared(page: Page, one: Said) -> Said:
    """With what a revision changed of the one before it, where the page holds both."""
    revision = revision_of(page, one.citation)
    before = _before(page, revision) if revision and not one.gone else None
    if revision is None or before is None:
        return one
    return replace(one, changed=difference(before.facts.text, revision.facts.text), than=before.revision)


def _before(page: Page, revision: NoticeRevision) -> NoticeRevision | None:
    """The last revision before one that was there, when the page holds it."""
    older = (page.notices.get((revision.id, n)) for n in range(revision.revision - 1, 0, -1))
    return next((one for one in older if one is not None and not one.absence), None)


def said_by(edition: Edition, event: Event) -> Said | None:
    """The newest word on an event."""
    return next((one for one in said(edition, event) if not one.gone), None)


def advice(edition: Edition, event: Event) -> tuple[Told, ...]:
    """What to do meanwhile, in the notices' words."""
    return tuple(Told(a.quote, a.notice, _lang(edition, a.notice, a.revision)) for a in event.workarounds)


def _lang(edition: Edition, notice: str, revision: int) -> str:
    found = edition.page.notices.get((notice, revision))
    return found.facts.lang if found else ""


@dataclass(frozen=True, slots=True)
class Differing:
    """A bound (start or end) on which two sources differ: the name of the one that counts and what it says, and the other's."""

    field: str
    leads: Markup
    at: datetime
    other: Markup
    other_at: datetime


def _moved(event: Event) -> int:
    """How often the announced times were others: a notice may say again what revisions before it have shown."""
    return max(len({old.end for old in event.superseded if old.end}), len({old.start for old in event.superseded if old.start}))


def conflicts(edition: Edition, event: Event) -> list[Differing]:
    """Where the sources of an event differ."""
    names = {citation.notice: isolate(edition.source_name(citation.source)) for citation in event.citations}
    return [
        Differing(c.field, names[c.notice], c.at, names[c.other], c.other_at)
        for c in event.conflicts
        if c.notice in names and c.other in names
    ]


def comparisons(edition: Edition, event: Event) -> list[tuple[Markup, Comparison]]:
    """The verdicts, each with the components it is about."""
    found = []
    for verdict in event.verdicts:
        about = verdict.targets or (event.phases[verdict.phase].targets if verdict.phase >= 0 else ())
        found.append((edition.targets(about), compare(edition, event, verdict)))
    return found


def seen(edition: Edition, event: Event) -> tuple[Markup, ...]:
    """What is observed of an event's components, in lines: what is wrong now, else what was, else the present judgements."""
    lasting = [interval for interval in event.observed if interval.end is None]
    if event.observed:
        return tuple(interval_words(edition, interval) for interval in (lasting or event.observed[-1:]))
    states = edition.bearing(event)
    measured = tuple(m for state in states for m in state.measured)
    return observed(edition, measured)


def seen_now(edition: Edition, event: Event) -> Seen:
    """The second of the four facts."""
    lasting = [interval for interval in event.observed if interval.end is None]
    lines = seen(edition, event)
    if lasting:
        return Seen(edition.t(f"condition.{_worst(lasting)}"), lines)
    if event.lifecycle is Lifecycle.SCHEDULED:
        return Seen(edition.t("event.not_yet"), ())
    measured = [m for state in edition.bearing(event) for m in state.measured if m.condition]
    if measured and all(m.condition is Condition.UP for m in measured):
        return Seen(edition.t("condition.up"), lines)
    if event.observed:
        return Seen(edition.t("condition.over"), lines)
    compared = any(verdict.kind is not VerdictKind.NOT_MEASURED for verdict in event.verdicts)
    return Seen(edition.t("event.fine" if compared else "not_probed"), ())


def _worst(intervals: list[Interval]) -> Condition:
    order = [Condition.DOWN, Condition.FLAPPING, Condition.SLOW, Condition.IMPAIRED, Condition.DELAYED]
    return min((interval.condition for interval in intervals), key=order.index)


def interval_words(edition: Edition, interval: Interval) -> Markup:
    """A stretch of the observed track: `发票开具不可用，28日 18:04 – 至今`."""
    what = edition.t(f"condition.{interval.condition}")
    if interval.data_to:
        what = edition.t("condition.delayed_to", data_to=edition.times.at(interval.data_to))
    name = isolate(edition.component_name(interval.target))
    if interval.end is None:
        return edition.t("seen.lasting", name=name, what=what, at=edition.times.at(interval.start))
    return edition.t("seen.over", name=name, what=what, span=edition.times.span(interval.start, interval.end))
