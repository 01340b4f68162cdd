"""Decides what to ask next when looking for where a service's notices come from, by what was found so far. Asks nothing itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from urllib.parse import urljoin, urlsplit

from notices.leads import looks_like_status
from notices.model import Leads
from notices.sources import GENERIC, hints, hosted, is_platform, probes, web_address

LIMIT = 12
"""Requests that one search may make: enough for the root of a page without marks, and one step before it."""

_SECOND_LEVEL = frozenset({"com", "co", "net", "org", "gov", "edu", "ac", "ne", "or", "go"})
_LINKS_FOLLOWED = 4
_ROOTS = frozenset({"", "/", "/index.html", "/index.htm", "/index.shtml", "/index.jsp"})


class Via(Enum):
    """How an address came to be asked for, in words for the operator."""

    KNOWN = "it is in the catalogue"
    RULE = "by the form of its address"
    GIVEN = "what was given"
    MARK = "by the marks of a platform in a page"
    ALTERNATE = "named by the page as its feed"
    LINK = "linked from the page"
    PATH = "where platforms keep it"
    GUESS = "at a host that such a page often has"


class _Turn:
    """The order of asking: surer and cheaper first."""

    KNOWN, RULE, GIVEN, MARK, HOSTED, FIRST_PATH, FEED, STRONG, PATH, WEAK, GUESS, ASIDE, TEXT, LAST = range(14)


@dataclass(frozen=True, slots=True)
class Step:
    """An address to ask for. `page`: what it leads to counts too. `status`: it should be a page on status, by what led to it."""

    url: str
    via: Via
    turn: int
    page: bool = False
    status: bool = False

    @property
    def host(self) -> str:
        """The host that is asked."""
        return urlsplit(self.url).hostname or ""


@dataclass(frozen=True, slots=True)
class Preview:
    """A notice as it is shown to the operator before a source is taken."""

    title: str
    published: datetime | None
    url: str


@dataclass(frozen=True, slots=True)
class Found:
    """A document that its adapter could read: its kind and address, its newest notices, how many it held in all.

    `statements` counts the components that it says something of. `aside`: it need not be about the service's state, as the feed
    of a homepage, or the homepage's own list.
    """

    kind: str
    url: str
    via: Via
    newest: tuple[Preview, ...] = ()
    items: int = 0
    statements: int = 0
    aside: bool = False

    @property
    def structured(self) -> bool:
        """Whether it is of a format that gives its facts as such."""
        return self.kind not in GENERIC


@dataclass(frozen=True, slots=True)
class Learnt:
    """What came of a step: what could be read, what it leads to, or why nothing. `url` is its address after redirects.

    `gone`: the host cannot be reached or wants no more of us. `asked`: requests that it took.
    """

    url: str
    found: Found | None = None
    leads: Leads | None = None
    problem: str = ""
    gone: bool = False
    asked: int = 1


@dataclass(frozen=True, slots=True)
class Search:
    """How far a search has come. `asked` are the steps that were taken, each with its problem or ""."""

    given: str
    limit: int = LIMIT
    requests: int = 0
    queue: tuple[Step, ...] = ()
    asked: tuple[tuple[Step, str], ...] = ()
    gone: frozenset[str] = frozenset()
    found: tuple[Found, ...] = ()
    title: str = ""
    seen: frozenset[str] = frozenset()


def begin(url: str, known: Iterable[str] = (), limit: int = LIMIT) -> Search:
    """A search from `url`, a homepage or a page on status; `known` are the documents that the catalogue has for it."""
    url = web_address(url) if "://" in url else f"https://{url}"
    steps = [Step(address, Via.KNOWN, _Turn.KNOWN, status=True) for address in known]
    steps += [Step(hint.url, Via.RULE, _Turn.RULE, status=True) for hint in hints(url) if hint.url != url]
    own = any(hint.kind not in GENERIC for hint in hints(url))
    given = Step(url, Via.GIVEN, _Turn.GIVEN, page=True, status=own or looks_like_status(url))
    return _queued(Search(url, limit), [*steps, given, *_guesses(url)])


def next_step(search: Search) -> Step | None:
    """What to ask for now; None when the search is over."""
    if search.requests >= search.limit or any(found.structured for found in search.found):
        return None
    most = _worth(search)
    open_ = [step for step in search.queue if step.host not in search.gone and step.turn <= most]
    return min(open_, key=lambda step: step.turn, default=None)


def _worth(search: Search) -> int:
    """The last turn that is worth a request: with a feed or a list in hand, only what is likely to be better."""
    good = [found for found in search.found if not found.aside]
    if any(found.via is Via.GIVEN for found in good):
        return _Turn.HOSTED
    if good and all(found.kind == "html_list" and looks_like_status(found.url) for found in good):
        return _Turn.PATH  # pages of platforms are lists too
    return _Turn.STRONG if good else _Turn.LAST


def learn(search: Search, step: Step, learnt: Learnt) -> Search:
    """The search after a step."""
    search = replace(
        search,
        requests=search.requests + learnt.asked,
        queue=tuple(other for other in search.queue if other != step),
        asked=(*search.asked, (step, learnt.problem)),
        gone=search.gone | {step.host} if learnt.gone else search.gone,
        seen=search.seen | {learnt.url},
        title=search.title or (learnt.leads.title if learnt.leads and step.via is Via.GIVEN else ""),
    )
    found = learnt.found
    if found and (step.page or found.kind != "html_list") and found.url not in {other.url for other in search.found}:
        search = replace(search, found=(*search.found, replace(found, aside=_is_aside(step, found))))
    return _queued(search, _onward(step, learnt)) if step.page and not learnt.gone else search


def _is_aside(step: Step, found: Found) -> bool:
    homepage = step.via is Via.GIVEN and not step.status and urlsplit(step.url).path in _ROOTS
    return step.turn == _Turn.ASIDE or (homepage and found.kind == "html_list")


def ranked(search: Search) -> tuple[Found, ...]:
    """What was found, the best first: formats that give facts, then feeds, then lists; in each, what says something."""
    order = {kind: number for number, kind in enumerate(GENERIC, 1)}
    return tuple(
        sorted(
            search.found,
            key=lambda found: (found.aside, order.get(found.kind, 0), found.items + found.statements == 0),
        )
    )


def _onward(step: Step, learnt: Learnt) -> list[Step]:
    """What a page leads to."""
    leads, root = learnt.leads or Leads(), learnt.url
    status = step.status or looks_like_status(root)
    steps = [Step(hint.url, Via.MARK, _Turn.MARK) for hint in leads.marked]
    steps += [Step(url, Via.ALTERNATE, _Turn.FEED if status else _Turn.ASIDE) for url in leads.alternates]
    if not any(hint.kind == "html_list" for hint in hints(root)):
        steps += _paths(root, status=status)
    if step.via in {Via.GIVEN, Via.LINK} and not step.status:
        steps += _linked(leads, root)
    if step.via is Via.GIVEN and not status:
        steps.append(Step(urljoin(root, "/llms.txt"), Via.LINK, _Turn.TEXT, page=True))
    return steps


def _paths(root: str, *, status: bool) -> list[Step]:
    rest = _Turn.PATH if status else _Turn.LAST
    return [
        Step(hint.url, Via.PATH, _Turn.FIRST_PATH if status and number == 0 else rest) for number, hint in enumerate(probes(root))
    ]


def _linked(leads: Leads, root: str) -> list[Step]:
    steps: list[Step] = []
    for link in [link for link in leads.links if link.url.rstrip("/") != root.rstrip("/")][:_LINKS_FOLLOWED]:
        turn = _Turn.STRONG if link.strong else _Turn.WEAK
        told = [hint for hint in hints(link.url) if hint.kind not in GENERIC]
        steps += [Step(hint.url, Via.LINK, _Turn.HOSTED, status=True) for hint in told]
        steps.append(Step(link.url, Via.LINK, turn, page=True, status=link.strong))
    return steps


def _queued(search: Search, steps: Iterable[Step]) -> Search:
    """The search with `steps` in its queue, but what was asked for; an address keeps the step whose turn is first."""
    done = {step.url for step, _ in search.asked} | search.seen
    queue = {step.url: step for step in search.queue}
    for step in steps:
        if step.url not in done and (step.url not in queue or step.turn < queue[step.url].turn):
            queue[step.url] = step
    return replace(search, queue=tuple(queue.values()))


def registrable(host: str) -> str:
    """The domain that somebody has registered, by the usual second levels: `acme.co.jp` of `www.acme.co.jp`."""
    labels = host.split(".")
    count = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-count:])


def brand(url: str) -> str:
    """What a service is called by its address: `acme` of `https://www.acme.co.jp/`; "" for an IP address and the like."""
    name = registrable(urlsplit(url).hostname or "").partition(".")[0]
    return name if re.search(r"[a-z]", name) else ""


def _guesses(url: str) -> list[Step]:
    """Pages on status at hosts that are made of the name. None for an authority's or a platform's host, or a page that is one."""
    host, name = urlsplit(url).hostname or "", brand(url)
    domain = registrable(host)
    if len(name) < 3 or "." not in host or looks_like_status(url) or is_platform(host) or ".gov." in f".{host}.":
        return []
    near = [f"status.{domain}", f"{name}status.com", f"{name}-status.com", f"health.{domain}", f"uptime.{domain}"]
    pages = [Step(f"{urlsplit(url).scheme}://{guess}/", Via.GUESS, _Turn.GUESS, page=True, status=True) for guess in near]
    rented = [f"https://{name}.{platform}/" for platform in ("statuspage.io", "instatus.com", "betteruptime.com")]
    return pages + [Step(hint.url, Via.GUESS, _Turn.GUESS, status=True) for page in rented for hint in hosted(page)]


def shares_brand(search: Search, step: Step, body: bytes) -> bool:
    """Whether what stands at a guessed address is the service's: under its own domain, or it says its name beside its host's.

    Anybody may have taken such a host: `status.instatus.com` is a customer's page.
    """
    name = brand(search.given)
    if registrable(step.host) == registrable(urlsplit(search.given).hostname or ""):
        return not is_platform(step.host)
    return name.encode() in body.lower().replace(step.host.encode(), b"")


def identifier(search: Search) -> str:
    """An id for the service, from its name."""
    name = brand(search.given) or "service"
    if name.endswith("status") and len(name) > 8:
        name = name.removesuffix("status").rstrip("-")
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60] or "service"
