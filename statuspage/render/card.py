"""Cards: how things stand in a picture of 1200 by 630, for what shows a link with one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from statuspage.core.model import Event
from statuspage.render.assets import environment
from statuspage.render.badge import SVG
from statuspage.render.brief import Brief, of_service, of_site
from statuspage.render.edition import Edition, path_of
from statuspage.render.ink import colours, mark
from statuspage.render.letters import width_of, wrapped
from statuspage.render.rendered import FRESH, Address, Rendered, View
from statuspage.render.sentence import Sentence, event_sentence, event_state
from statuspage.render.text import plain
from statuspage.render.tracks import Bar, tracks

ROOT = "/card"
_LEFT, _ROOM = 64, 1072
_TOP, _BOTTOM = 190, 410
_SIZES = (60, 52, 44, 36, 30, 24)
_LEADING = 1.45
_INDENT = 68
"""What the mark takes of the first line."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one voice on a line: `y` is their base line; `voice` as `Part` has it."""

    x: float
    y: float
    width: float
    voice: str
    text: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """A sentence as it is set."""

    size: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Both tracks: stretches from left to right in pixels, with a colour or a hatch; `now` is null when it is not on them."""

    announced: tuple[tuple[float, float, str], ...]
    observed: tuple[tuple[float, float, str], ...]
    now: float | None


class Cards(View):
    """The cards of an edition: `/card.svg`, `/card/services/<id>.svg`, `/card/events/<id>.svg`."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def whole(self) -> Iterator[Address]:
        """The site's."""
        yield card_of("/"), lambda: self._render(of_site(self._edition))

    def single(self) -> Iterator[Address]:
        """Those of services and events."""
        for view in self._edition.page.services:
            yield card_of(path_of("services", view.service.id)), partial(self._service, view.service.id)
        for event in self._edition.page.events:
            yield card_of(path_of("events", event.id)), partial(self._event, event)

    def find(self, path: str) -> Callable[[], Rendered] | None:
        """A card, told by its path."""
        kind, _, id = path.removeprefix(f"{ROOT}/").removesuffix(".svg").partition("/")
        if card_of(f"/{kind}/{id}") != path:
            return None
        if kind == "events":
            return partial(self._event, self._edition.events[id]) if id in self._edition.events else None
        return partial(self._service, id) if kind == "services" and id in self._edition.views else None

    def _service(self, id: str) -> Rendered:
        return self._render(of_service(self._edition, self._edition.views[id]))

    def _event(self, event: Event) -> Rendered:
        edition = self._edition
        return self._render(Brief(event_state(edition, event), event_sentence(edition, event), event))

    def _render(self, brief: Brief) -> Rendered:
        edition, event, ink = self._edition, brief.event, colours()
        css = brief.sentence.css
        help = next((one.quote for one in event.workarounds), "") if event else ""
        given = {
            "title": str(brief.sentence),
            "site": cut(edition.title, 28, 560),
            "at": cut(plain(edition.times.long(edition.page.now)), 26, 500),
            "lettering": lettering(brief.sentence),
            "chart": chart(edition, event) if event else None,
            "mark": mark(css, ink[f"{css}-t"] if f"{css}-t" in ink else ink["ink"], ink["paper"]),
            "help": cut(help, 24, 700),
            "host": edition.absolute("").removeprefix("https://").removeprefix("http://"),
            "ink": ink,
            "lang": edition.lang,
        }
        body = environment().get_template("picture/card.svg").render(**given)
        return Rendered(body.encode("utf-8"), SVG, FRESH, shared=True)


def card_of(path: str) -> str:
    """The address of the card of a page: of a service's or an event's its own, of any other the site's."""
    own = path.startswith(("/services/", "/events/")) and path.count("/") == 2
    return f"{ROOT}{path}.svg" if own else f"{ROOT}.svg"


def locale_of(lang: str) -> str:
    """A language as the Open Graph protocol writes it."""
    return {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "en": "en_US"}[lang]


def cut(text: str, size: int, room: float) -> str:
    """A line that fits into `room` pixels at that size."""
    if width_of(text) * size <= room:
        return text
    while text and width_of(text + "…") * size > room:
        text = text[:-1]
    return text + "…" if text else ""


def lettering(sentence: Sentence) -> Lettering:
    """A sentence set as large as it fits; what does not fit at the least size is left out."""
    for size in _SIZES:
        made = Lettering(size, tuple(_runs(sentence, size)))
        if not made.runs or made.runs[-1].y <= _BOTTOM:
            return made
    return Lettering(_SIZES[-1], tuple(run for run in made.runs if run.y <= _BOTTOM))


def _runs(sentence: Sentence, size: int) -> Iterator[Run]:
    """Each voice begins a line of its own."""
    y = float(_TOP)
    for n, part in enumerate(sentence.parts):
        indent = _INDENT if n == 0 else 0
        for line in wrapped([_words(phrase) for phrase in part.phrases], (_ROOM - indent) / size):
            text = "".join(line).strip()
            yield Run(_LEFT + indent, y, round(width_of(text) * size, 1), part.voice, text)
            y += size * _LEADING


def _words(phrase: Markup) -> str:
    """The words of a phrase with the spaces that part it from others."""
    return " " * phrase[:1].isspace() + plain(phrase) + " " * phrase[-1:].isspace()


def chart(edition: Edition, event: Event) -> Chart | None:
    """Both tracks of an event, those of its functions one over the other; null when nothing of it has an instant."""
    found = tracks(edition, event)
    if found is None:
        return None
    return Chart(
        tuple(_stretch(bar) for track in found.announced for bar in track.bars),
        tuple(_stretch(bar) for track in found.observed for bar in track.bars),
        None if found.now is None else _place(found.now),
    )


def _stretch(bar: Bar) -> tuple[float, float, str]:
    kind, _, css = bar.css.partition("-")
    return _place(bar.x), _place(bar.x + bar.width), colours()[f"{css}-f"] if kind in {"f", "o"} else "url(#over)"


def _place(per_cent: float) -> float:
    return round(_LEFT + _ROOM * per_cent / 100, 1)
