"""What the diagnosis shows: the choice of a system and a function, the conclusion, its proof in three steps, whom to ask."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from markupsafe import Markup

from statuspage.core.diagnosis import diagnose
from statuspage.core.diagnosis.model import Bearing, Conclusion, Diagnosis, Ground, Look, Reason, Turn, Turning, Unseen, Until
from statuspage.core.model import ComponentState, Target
from statuspage.core.page import Page, ServiceView
from statuspage.render.edition import Edition
from statuspage.render.estimate import short
from statuspage.render.event import Told
from statuspage.render.reasons import lines
from statuspage.render.states import CSS, voices
from statuspage.render.text import isolate, plain
from statuspage.render.words import phrases
from statuspage.settings import Component

PATH = "/diagnose"
UNKNOWN, WRONG = f"{PATH}?unknown", f"{PATH}?wrong"
"""Under which the pages are kept that say that there is no such system, and that the address cannot be understood."""

CHECKS = ("answered", "network", "browser", "clock", "identity", "filter", "number", "other")
"""What visitors can look at on their side, the most telling first; questions with answers may take their place."""

_MARKS = {Conclusion.DELAY: "del", Conclusion.CLEAR: "non", Conclusion.CANNOT_TELL: "unk"}
"""The marks of conclusions; that nothing is known is no tick, since something is always unseen. The system has its state's."""


def address_of(service: str, component: str | None = None) -> str:
    """The path of a diagnosis; without a component the choice of one, with an empty one that of the service as a whole."""
    asked = {"service": service} if component is None else {"service": service, "component": component}
    return f"{PATH}?{urlencode(asked)}"


def addresses(view: ServiceView) -> list[str]:
    """Every address about a service: the choice of a function, the service as a whole, and each function."""
    own = view.service
    return [address_of(own.id), *(address_of(own.id, id) for id in ("", *(c.id for c in own.components)))]


def chosen(page: Page, query: str) -> tuple[ServiceView, str | None] | None:
    """The service, and the component if one is named, that the query of an address of ours means; null when it is none of them."""
    given = dict(parse_qsl(query, keep_blank_values=True))
    service, component = given.get("service", ""), given.get("component")
    view = next((view for view in page.services if view.service.id == service), None)
    if view is None or address_of(service, component) != f"{PATH}?{query}":
        return None
    known = component is None or component in {"", *(own.id for own in view.service.components)}
    return (view, component) if known else None


@dataclass(frozen=True, slots=True)
class Choice:
    """A function that may be chosen, with its present state; `id` is "" for the service as a whole."""

    id: str
    name: str
    css: str
    state: Markup | None


def choose_context(edition: Edition, view: ServiceView | None = None, wrong: str = "") -> dict[str, object]:
    """What `page/diagnose.html` is given: the choice of a service, or (`view`) of one of its functions. `wrong`: unknown, wrong."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for own in edition.page.settings.services:
        groups.setdefault(edition.group_name(own.group) if own.group else "", []).append((own.id, own.label(edition.lang)))
    return {
        "title": plain(Markup("{} · {}").format(edition.t("dx.name"), edition.title)),
        "description": plain(edition.t("dx.description")),
        "head": phrases(edition.words, f"dx.{wrong}_title" if wrong else "dx.title"),
        "wrong": wrong,
        "groups": groups,
        "view": view,
        "name": view.service.label(edition.lang) if view else "",
        "choices": _choices(edition, view) if view else [],
        "action": edition.link(PATH),
    }


def _choices(edition: Edition, view: ServiceView) -> list[Choice]:
    own = [_choice(edition, part.component, part.state) for part in view.components if part.component]
    return [*own, Choice("", plain(edition.t("dx.whole" if own else "whole")), "", None)]


def _choice(edition: Edition, component: Component, state: ComponentState) -> Choice:
    return Choice(component.id, component.label(edition.lang), CSS[state.state], edition.t(f"state.{state.state}"))


def diagnosis_context(edition: Edition, target: Target) -> dict[str, object]:
    """What `page/diagnosis.html` is given. Raises LookupError when the page has no such target."""
    made = diagnose(edition.page, target)
    view = next((view for view in edition.page.services if view.service.id == target.service), None)
    if made is None or view is None:
        raise LookupError(str(target))
    return _Telling(edition, made, view).context()


class _Telling:
    """A diagnosis in the words of an edition."""

    def __init__(self, edition: Edition, diagnosis: Diagnosis, view: ServiceView) -> None:
        self._edition, self._made, self._view = edition, diagnosis, view
        states = {self._view.whole.target: self._view.whole} | {s.target: s for s in self._view.states}
        self._state = states[diagnosis.about[0]]

    def context(self) -> dict[str, object]:
        """Everything that the page shows."""
        edition, made = self._edition, self._made
        head = phrases(edition.words, f"dx.{made.conclusion}.{made.sureness}")
        service, part = isolate(self._view.service.label(edition.lang)), isolate(edition.component_name(made.target))
        said = plain(Markup("").join(head))
        return {
            "title": plain(Markup("{} · {} {} · {}").format(said, service, part, edition.title)),
            "description": plain(Markup("{} {}: {}").format(service, part, said)),
            "service": service,
            "part": part,
            "change": edition.link(address_of(self._view.service.id)),
            "question": phrases(edition.words, "dx.title"),
            "head": head,
            "css": self._css(),
            "lead": self._lead(),
            "about": edition.targets(made.about) if len(made.parts) > len(made.about) else None,
            "do": self._do(),
            "thumb": made.look_again is not None,
            "workarounds": [Told(a.quote, a.notice, self._lang(a.notice, a.revision)) for a in made.workarounds],
            "effects": list(dict.fromkeys((effect.quote, effect.known_until) for _, effect in made.data_effects)),
            "made": self._as_of(),
            "turnings": [self._turning(turning) for turning in made.turnings],
            **self._steps(),
            "parts": self._parts(),
            "support": self._view.service.support,
            "homepage": self._view.service.homepage,
            "script": self._script(service, part),
        }

    def _steps(self) -> dict[str, object]:
        edition, made = self._edition, self._made
        grouped = {bearing.value: lines(edition, made, self._shown(bearing)) for bearing in Bearing}
        css, words = self._late()
        return {
            "state": edition.t(f"state.{self._state.state}"),
            "state_css": CSS[self._state.state],
            "voices": voices(edition, self._state),
            "estimated": short(edition, made.expected),
            "reasons": grouped,
            "late_css": css,
            "late": words,
            "late_lead": self._late_lead(),
            "checks": [edition.t(f"dx.you.{check}") for check in CHECKS],
            "looked": [self._looked(look) for look in made.looked],
            "unseen": [self._unseen(unseen) for unseen in made.unseen],
        }

    def _unseen(self, unseen: Unseen) -> Markup:
        """What nobody looked at; of a service as a whole it may hold for some functions only."""
        some = bool(self._made.parts) and unseen in {Unseen.FUNCTION, Unseen.LAG}
        return self._edition.t(f"dx.unseen.{unseen}_some" if some else f"dx.unseen.{unseen}")

    def _shown(self, bearing: Bearing) -> tuple[Reason, ...]:
        """The reasons to be told here: not again what both voices have just said, nor what was looked at, or the lead itself."""
        untold = {Bearing.FOR: {Ground.SILENT}, Bearing.BESIDE: {Ground.SILENT, Ground.MEASURED}}.get(bearing, set())
        if not self._made.parts:
            untold |= {Ground.MEASURED} if bearing is Bearing.FOR else set()
        told = tuple(r for r in self._made.bearing(bearing) if r.ground not in untold)
        return told if self._made.conclusion is not Conclusion.CANNOT_TELL else tuple(r for r in told if r.event or r.source)

    def _css(self) -> str:
        return _MARKS.get(self._made.conclusion, CSS[self._state.state])

    def _lang(self, notice: str, revision: int) -> str:
        found = self._edition.page.notices.get((notice, revision))
        return found.facts.lang if found else ""

    # What it comes to

    def _lead(self) -> list[Markup]:
        own = {Conclusion.SYSTEM: self._system, Conclusion.DELAY: self._delay, Conclusion.CLEAR: self._clear}
        tell = own.get(self._made.conclusion, self._untold)
        coming = next((r for r in self._made.reasons if r.ground is Ground.COMING and r.phase and r.at), None)
        lead = [tell()]
        if (estimated := short(self._edition, self._made.expected)) is not None:
            lead.append(self._edition.t("dx.estimated", words=estimated))
        if coming and coming.phase and coming.at:
            what = self._edition.t(f"impact.{coming.phase.impact}")
            lead.append(self._edition.t("dx.coming", at=self._edition.times.at(coming.at), impact=what))
        return lead

    def _system(self) -> Markup:
        end, grounds = self._made.until, {reason.ground for reason in self._made.bearing(Bearing.FOR)}
        if end is not None:
            return self._until(end)
        if grounds & {Ground.RUNNING, Ground.PAST_END}:
            return self._edition.t("dx.no_end")
        return self._edition.t("dx.stated" if Ground.STATED in grounds else "dx.no_notice")

    def _until(self, end: Until, key: str = "dx.until") -> Markup:
        times = self._edition.times
        words = [self._edition.t(f"dx.caveat.{caveat}") for caveat in end.caveats if caveat != "passed"]
        caveats = self._edition.t("dx.caveats", all=self._edition.join(words)) if words else Markup("")
        if end.at <= self._made.now:
            length = times.length((self._made.now - end.at).total_seconds())
            return self._edition.t("dx.until_passed", at=times.at(end.at), length=length, caveats=caveats)
        return self._edition.t(key, at=times.at(end.at), caveats=caveats)

    def _delay(self) -> Markup:
        made, times = self._made, self._edition.times
        if made.data_to:
            return self._edition.t("dx.data_to", at=times.at(made.data_to))
        over = next((r for r in made.bearing(Bearing.FOR) if r.ground is Ground.BACKLOG and r.at), None)
        if over and over.at:
            return self._edition.t("dx.backlog", at=times.at(over.at))
        return self._until(made.until, "dx.until_data") if made.until else self._edition.t("dx.lags")

    def _clear(self) -> Markup:
        stated = any(reason.ground is Ground.STATED_OK for reason in self._made.reasons)
        return self._edition.t("dx.clear_stated" if stated else "dx.clear_lead")

    def _untold(self) -> Markup:
        first = self._made.bearing(Bearing.FOR)[:1]
        return lines(self._edition, self._made, first)[0].words

    def _do(self) -> list[Markup]:
        look, conclusion = self._made.look_again, self._made.conclusion
        if look is None or conclusion not in {Conclusion.SYSTEM, Conclusion.DELAY}:
            return phrases(self._edition.words, f"dx.do.{conclusion}")
        return phrases(self._edition.words, f"dx.do.{conclusion}_at", at=self._edition.times.at(look))

    def _as_of(self) -> Markup:
        at, made = self._edition.times.at(self._made.now), self._made
        if made.conclusion in {Conclusion.CLEAR, Conclusion.CANNOT_TELL}:
            return self._edition.t("dx.made_clear", at=at)
        return self._edition.t("dx.made", at=at, sure=self._edition.t(f"dx.sure.{made.sureness}"))

    def _turning(self, turning: Turning) -> Markup:
        at = self._edition.times.at(turning.at) if turning.at else self._edition.t("unknown_time")
        late = turning.turn is Turn.BACK and self._made.conclusion is Conclusion.DELAY
        return self._edition.t("dx.turn.back_data" if late else f"dx.turn.{turning.turn}", at=at)

    # Its proof

    def _late(self) -> tuple[str, Markup]:
        """The state of the second step."""
        made = self._made
        if made.data_to:
            return "del", self._edition.t("dx.data.to", at=self._edition.times.at(made.data_to))
        if any(reason.ground is Ground.BACKLOG for reason in made.reasons):
            return "del", self._edition.t("dx.data.backlog")
        if made.conclusion is Conclusion.DELAY:
            return "del", self._edition.t("dx.data.late")
        unmeasured = Unseen.LAG in made.unseen
        return ("unk", self._edition.t("dx.data.unknown")) if unmeasured else ("op", self._edition.t("dx.data.fresh"))

    def _late_lead(self) -> Markup:
        over = next((r for r in self._made.reasons if r.ground is Ground.BACKLOG and r.to), None)
        if over and over.to:
            return self._edition.t("dx.data_wait", at=self._edition.times.at(over.to))
        if self._made.conclusion is Conclusion.DELAY:
            return self._delay()
        return self._edition.t("dx.data_none" if Unseen.LAG in self._made.unseen else "dx.data_ok")

    def _looked(self, look: Look) -> Markup:
        kind = "source" if look.source else "probe"
        name = isolate(self._edition.source_name(look.id) if look.source else look.id)
        counts = look.counts and look.at is not None
        at = self._edition.times.at(look.at) if look.at else Markup("")
        return self._edition.t(f"dx.looked.{kind}" if counts else f"dx.looked.{kind}_lost", name=name, at=at)

    def _parts(self) -> list[tuple[str, str, str, Markup]]:
        """Each function of a service that was asked for as a whole: its name, address, and conclusion."""
        own = zip(self._view.components, self._made.parts, strict=False)
        return [self._part(view.component, view.state, part.conclusion) for view, part in own if view.component]

    def _part(self, component: Component, state: ComponentState, conclusion: Conclusion) -> tuple[str, str, str, Markup]:
        href = self._edition.link(address_of(self._view.service.id, component.id))
        css = _MARKS.get(conclusion, CSS[state.state])
        return component.label(self._edition.lang), href, css, self._edition.t(f"dx.short.{conclusion}")

    def _script(self, service: Markup, part: Markup) -> Markup:
        """What to say to support, of what is known."""
        t, made, times = self._edition.t, self._made, self._edition.times
        hello = t("dx.ask.hello", service=service, part=part) if made.target.component else t("dx.ask.hello_whole", service=service)
        said = [t("dx.ask.said", at=times.at(made.until.at))] if made.until else []
        bad = next((r.measured for r in made.bearing(Bearing.FOR) if r.measured and r.condition != "up"), None)
        if bad and bad.last_checked and not made.data_to:
            what = t(f"condition.{bad.condition}")
            said.append(t("dx.ask.seen", at=times.at(bad.last_checked), what=what))
        said += [t("dx.ask.data", at=times.at(made.data_to))] if made.data_to else []
        ask = {Conclusion.SYSTEM: "dx.ask.when", Conclusion.DELAY: "dx.ask.late"}.get(made.conclusion, "dx.ask.why")
        return t("sentence_gap").join([hello, *said, t(ask)])
