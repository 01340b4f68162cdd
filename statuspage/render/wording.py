"""Puts what is told to receivers into words, from the same facts and with the same sentences as the page and its feeds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from statuspage.core.model import LIVE, Change, ChangeKind, Event, EventKind, Lifecycle
from statuspage.core.telling.matter import Summary, Trial, Trouble
from statuspage.core.telling.wording import Tone, Wording
from statuspage.render.course import change_title
from statuspage.render.edition import Edition, path_of
from statuspage.render.feeds.body import describe
from statuspage.render.sentence import event_sentence, event_targets, noun, target_phrases
from statuspage.render.text import isolate, plain, web_link

MOST = 20
"""Events that a digest lists; the others are on the page."""

_SOON = 60.0
_ADVICE = 3

_OVER = frozenset({ChangeKind.ENDED, ChangeKind.CANCELLED, ChangeKind.WITHDRAWN})


def of_change(edition: Edition, change: Change) -> Wording:
    """What a change tells, as it stood when it became known."""
    lines = (*map(str, describe(edition, change.event, change.expectation)), *_advice(edition, change.event))
    return Wording(change_title(edition, change), lines, _links(edition, change.event), _tone(change))


def of_reminder(edition: Edition, event: Event, start: datetime) -> Wording:
    """That an announced event begins at `start`."""
    about = Markup("").join(target_phrases(edition, edition.services_of(event), event_targets(event))).removesuffix("，")
    left = (start - edition.page.now).total_seconds()
    key = "alert.reminder" if left >= _SOON else "alert.reminder_now"
    title = edition.t(key, subject=about, noun=noun(edition, event), at=edition.times.at(start), length=edition.times.length(left))
    lines = (*map(str, describe(edition, event)), *_advice(edition, event))
    return Wording(plain(title), lines, _links(edition, event), Tone.PLANNED)


@dataclass(frozen=True, slots=True)
class Digested:
    """What a digest is made of: the events of its period and those ahead."""

    happened: Sequence[Event]
    ahead: Sequence[Event]


def of_summary(edition: Edition, summary: Summary, found: Digested) -> Wording:
    """What happened in a period, and what is announced."""
    title = plain(edition.t(f"alert.{summary.digest}", title=edition.title))
    span = plain(edition.t("alert.period", span=edition.times.span(summary.since, summary.until)))
    lines = (span, *_listed(edition, "alert.happened", found.happened), *_listed(edition, "alert.ahead", found.ahead))
    links = (
        (plain(edition.t("alert.page")), edition.absolute("/")),
        (plain(edition.t("alert.calendar")), edition.absolute("/calendar.ics")),
    )
    return Wording(title, lines, links, Tone.PLAIN)


def of_trouble(edition: Edition, trouble: Trouble) -> Wording:
    """That something of our own does not work, or works again."""
    known = trouble.what == "source"
    key = ("readable" if trouble.over else "unreadable") if known else "stopped"
    name = edition.source_name(trouble.id) if known else trouble.id
    lines = [
        edition.t(f"alert.{key}_since", at=edition.times.at(trouble.since), id=trouble.id),
        *([] if trouble.over else [edition.t("alert.why", reason=isolate(trouble.reason))]),
    ]
    links = ((plain(edition.t("alert.page")), edition.absolute("/sources" if known else "/")),)
    tone = Tone.GOOD if trouble.over else Tone.BAD
    return Wording(plain(edition.t(f"alert.{key}", name=isolate(name))), tuple(map(plain, lines)), links, tone)


def of_trial(edition: Edition, _: Trial) -> Wording:
    """A test."""
    links = ((plain(edition.t("alert.page")), edition.absolute("/")),)
    return Wording(plain(edition.t("alert.trial", title=edition.title)), (plain(edition.t("alert.trial_so")),), links)


def several(edition: Edition, count: int) -> str:
    """The title over several messages."""
    return plain(edition.t("alert.several", title=edition.title, n=count))


def _advice(edition: Edition, event: Event) -> list[str]:
    """The ways round a live event, in its notices' words."""
    told = list(dict.fromkeys(advice.quote for advice in event.workarounds)) if event.lifecycle in LIVE else []
    return [plain(edition.t("alert.do", words=isolate(quote))) for quote in told[:_ADVICE]]


def _links(edition: Edition, event: Event) -> tuple[tuple[str, str], ...]:
    own = (plain(edition.t("alert.event")), edition.absolute(path_of("events", event.id)))
    notice = next((link for citation in reversed(event.citations) if (link := web_link(citation.url))), None)
    return (own, (plain(edition.t("alert.notice")), notice)) if notice else (own,)


def _listed(edition: Edition, key: str, events: Sequence[Event]) -> list[str]:
    if not events:
        return [plain(edition.t(f"{key}_none"))]
    items = [plain(edition.t("alert.item", words=str(event_sentence(edition, event)))) for event in events[:MOST]]
    more = [plain(edition.t("alert.more", n=len(events) - MOST))] if len(events) > MOST else []
    return [plain(edition.t(key)), *items, *more]


def _tone(change: Change) -> Tone:
    if _OVER.intersection(change.kinds):
        return Tone.GOOD
    event = change.event
    planned = event.kind is EventKind.MAINTENANCE and event.lifecycle in {Lifecycle.SCHEDULED, Lifecycle.POSTPONED}
    started = change.kinds == (ChangeKind.STARTED,) and event.kind is EventKind.MAINTENANCE
    return Tone.PLANNED if planned or started else Tone.BAD
