"""Takes what visitors send to subscribe, to prove that a place is theirs, to change and to leave; answers only once it is on disk.

No cookie is set and none is read: what a step needs to know of the one before stands in a signed link. Opening a link changes
nothing, since mail is opened by machines too; a button does. What is answered is the same whether an address is known or not.
"""

import asyncio
import base64
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar
from urllib.parse import parse_qs

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from statuspage.core.page import Page
from statuspage.core.subscriber import Channel
from statuspage.core.subscribing.form import choices_of, given_of, place_of
from statuspage.core.subscribing.limits import PER_NETWORK
from statuspage.core.subscribing.place import masked
from statuspage.core.subscribing.proof import Purpose, code, is_code, signed, subject_of
from statuspage.errors import StatuspageError
from statuspage.render.edition import PREFIXES
from statuspage.render.frozen import language
from statuspage.render.problem import Problem
from statuspage.render.rendered import HTML
from statuspage.render.subscribe import PATH, SENT, Filled, offered, scope_of
from statuspage.render.subscription import Held, SubscriptionPages
from statuspage.store import Store, subscriptions
from statuspage.store.subscriptions import Ask, Asked, FullError, Outcome, State, Subscription, Wish
from statuspage.web.allowance import Allowance, visitors_network
from statuspage.web.commits import Commits
from statuspage.web.origin import is_foreign
from statuspage.web.problems import no_page_yet, problem_answer
from statuspage.web.published import Published
from statuspage.web.refusal import NOT_KEPT
from statuspage.web.watermark import read_body

T = TypeVar("T")

BODY_LIMIT = 200_000
"""Bytes of a form: one in which thousands of functions are ticked fits in."""

PER_MINUTE = 60
"""How many requests that are not answered from memory a network gets."""

_FIELDS = 5_000
_FULL_FOR = 600
_HOUR = 3600

Given = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Office:
    """What the desk works with: the page in view, what is published, the store and the key of links (null: not open), the clock.

    `asked` is called when a place is owed a challenge.
    """

    model: Callable[[], Page | None]
    ready: Callable[[str], Published | None]
    store: Callable[[], Store | None]
    key: Callable[[], bytes | None]
    clock: Callable[[], datetime]
    asked: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Visit:
    """A request: the page and the words for it, its path without the folder of its language, its form, and when it came."""

    page: Page
    pages: SubscriptionPages
    path: str
    given: Given
    key: bytes
    now: datetime
    network: str


Work = Callable[[Request, _Visit], Awaitable[Response]]


class _RefusedError(Exception):
    """What a request is answered instead."""

    def __init__(self, answer: Response) -> None:
        super().__init__()
        self.answer = answer


class Subscribing:
    """The desk."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._commits = Commits(office.store)
        self._turn = asyncio.Lock()
        self._requests = Allowance(PER_MINUTE)
        self._asks = Allowance(PER_NETWORK, _HOUR)

    def routes(self) -> list[Route]:
        """The routes, in every language."""
        own: dict[str, tuple[Work, list[str]]] = {
            f"{PATH}/confirm/{{token}}": (partial(self._prove, Purpose.CONFIRM), ["GET", "POST"]),
            f"{PATH}/code/{{token}}": (partial(self._prove, Purpose.CODE), ["GET", "POST"]),
            f"{PATH}/manage/{{token}}": (self._manage, ["GET", "POST"]),
            f"{PATH}/leave/{{token}}": (self._leave, ["GET", "POST"]),
            f"{PATH}/{{channel}}": (partial(self._ask, ""), ["POST"]),
            f"/services/{{service}}{PATH}/{{channel}}": (partial(self._ask, "/services/"), ["POST"]),
        }
        return [
            Route(prefix + path, partial(self._answer, work), methods=methods)
            for prefix in ("", *PREFIXES.values())
            for path, (work, methods) in own.items()
        ]

    async def _answer(self, work: Work, request: Request) -> Response:
        page = self._office.model()
        if page is None:
            return no_page_yet()
        problem = partial(problem_answer, self._office.ready, page.settings, request.scope["path"])
        try:
            return await work(request, await self._visit(request, page, problem))
        except _RefusedError as refused:
            return refused.answer
        except FullError:
            return problem(Problem.TOO_MANY, _FULL_FOR)
        except (StatuspageError, TimeoutError):
            return problem(Problem.AWAY, 10)

    async def _visit(self, request: Request, page: Page, problem: Callable[..., Response]) -> _Visit:
        """The request, read; refused where it is for no page of ours, one of too many, or another site's."""
        path, now, key = request.scope["path"], self._office.clock(), self._office.key()
        lang = language(path, page.settings)
        bare = path.removeprefix("" if lang == page.settings.site.languages[0] else PREFIXES[lang])
        if not bare.startswith((f"{PATH}/", "/services/")):
            raise _RefusedError(problem(Problem.UNKNOWN))
        place = visitors_network(request)
        if wait := self._requests.wait(place, now.timestamp()):
            raise _RefusedError(problem(Problem.TOO_MANY, wait))
        pages = SubscriptionPages(page, lang)
        if request.method == "POST" and is_foreign(request.headers, page.settings.site.url):
            raise _RefusedError(_html(pages.said(bare, "foreign"), 403))
        given = await _form(request) if request.method == "POST" else {}
        if key is None:
            raise _RefusedError(problem(Problem.AWAY, 10))
        return _Visit(page, pages, bare, given, key, now, place)

    async def _write(self, write: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """What `write` gives once it is on disk, one transaction at a time. Raises StatuspageError when it is not."""
        async with self._turn:
            return await self._commits.run(write)

    async def _find(self, id: str) -> Subscription | None:
        store = self._office.store()
        if store is None:
            raise StatuspageError("the store is not open")
        async with store.reading() as connection:
            return await subscriptions.find(connection, id)

    # The steps

    async def _ask(self, folder: str, request: Request, visit: _Visit) -> Response:
        """Take the form of a new subscription."""
        settings, edition = visit.page.settings, visit.pages.edition
        scope = scope_of(visit.page, folder and visit.path.partition(PATH)[0])
        channel = next((one for one in offered(settings) if one == request.path_params["channel"]), None)
        if scope is None or channel is None:
            raise _RefusedError(self._problem(request, visit, Problem.UNKNOWN))
        place, robots, wrong = place_of(channel, visit.given)
        choices, others = choices_of(visit.given, settings, edition.lang)
        if place is None or wrong or others:
            filled = Filled(visit.given, [*wrong, *others])
            return _html(await asyncio.to_thread(visit.pages.form, scope, channel, filled), 422)
        if wait := self._asks.wait(visit.network, visit.now.timestamp()):
            raise _RefusedError(self._problem(request, visit, Problem.TOO_MANY, wait))
        wish = Ask(place, choices, robots, f"v_{secrets.token_hex(12)}", secrets.token_hex(12))
        asked = await self._write(lambda connection: subscriptions.ask(connection, wish, visit.now))
        if asked.sent:
            self._office.asked()
        return RedirectResponse(edition.link(_next(channel, asked, visit.key)), 303, NOT_KEPT)

    async def _prove(self, purpose: Purpose, request: Request, visit: _Visit) -> Response:
        """Show what would be confirmed; by the button, or with the right code, confirm it."""
        id, nonce = self._subject(purpose, request, visit).split("-", 1)
        found = await self._find(id)
        wish = found.wish(nonce) if found else None
        if found is None or wish is None:
            return _over(visit)
        if request.method == "POST":
            return await self._proved(purpose, found, wish, visit)
        if not wish.proved and visit.now < wish.valid_until:
            return _html(visit.pages.prove(visit.path, _held(found, visit.key, wish)))
        if purpose is Purpose.CONFIRM and wish.proved and found.state is State.ACTIVE:  # the mail has proved already whose it is
            return _html(visit.pages.done(visit.path, _held(found, visit.key), known=True))
        return _over(visit)

    async def _proved(self, purpose: Purpose, found: Subscription, wish: Wish, visit: _Visit) -> Response:
        typed = (visit.given.get("code") or ("",))[-1]
        right = purpose is Purpose.CONFIRM or is_code(code(visit.key, found.id, wish.challenge), typed)
        new = f"whsec_{_random_secret()}"
        outcome, now_is = await self._write(
            lambda connection: subscriptions.prove(connection, found.id, wish.nonce, visit.now, right=right, secret=new)
        )
        if outcome is Outcome.WRONG and not wish.proved:
            return _html(visit.pages.prove(visit.path, _held(found, visit.key, wish), wrong=True), 422)
        if now_is is None or outcome not in {Outcome.DONE, Outcome.KNOWN}:
            return _over(visit)
        secret = new if now_is.secrets[:1] == (new,) else ""
        return _html(visit.pages.done(visit.path, _held(now_is, visit.key), known=outcome is Outcome.KNOWN, secret=secret))

    async def _manage(self, request: Request, visit: _Visit) -> Response:
        """Show the preferences, or change them."""
        found = await self._own(request, visit)
        if found is None:
            return _html(visit.pages.said(visit.path, "left"))
        held = _held(found, visit.key)
        if request.method != "POST":
            return _html(visit.pages.manage(visit.path, held, Filled(given_of(found.choices))))
        if visit.given.get("do") == ["rotate"] and found.channel is Channel.WEBHOOK:
            new = f"whsec_{_random_secret()}"
            await self._write(lambda connection: subscriptions.rotate(connection, found.id, new, visit.now))
            return _html(visit.pages.done(visit.path, held, known=True, secret=new, rotated=True))
        choices, mistakes = choices_of(visit.given, visit.page.settings, found.choices.lang)
        filled = Filled(visit.given, mistakes)
        if mistakes:
            return _html(visit.pages.manage(visit.path, held, filled), 422)
        await self._write(lambda connection: subscriptions.change(connection, found.id, choices))
        return _html(visit.pages.manage(visit.path, held, filled, saved=True))

    async def _leave(self, request: Request, visit: _Visit) -> Response:
        """Show the button that ends it; by that, or by one click in a mail program, end it."""
        found = await self._own(request, visit)
        if found is not None and request.method != "POST":
            return _html(visit.pages.leave(visit.path, _held(found, visit.key)))
        if found is not None:
            await self._write(lambda connection: subscriptions.leave(connection, found.id, visit.now))
        return _html(visit.pages.said(visit.path, "left"))

    async def _own(self, request: Request, visit: _Visit) -> Subscription | None:
        """The subscription of a link to preferences; null when it was left."""
        found = await self._find(self._subject(Purpose.MANAGE, request, visit))
        return found if found is not None and found.state is State.ACTIVE else None

    def _subject(self, purpose: Purpose, request: Request, visit: _Visit) -> str:
        subject = subject_of(visit.key, purpose, request.path_params["token"], visit.now)
        if subject is None:
            raise _RefusedError(_over(visit))
        return subject

    def _problem(self, request: Request, visit: _Visit, problem: Problem, wait: int = 0) -> Response:
        return problem_answer(self._office.ready, visit.page.settings, request.scope["path"], problem, wait)


def _next(channel: Channel, asked: Asked, key: bytes) -> str:
    """Where a visitor goes on: to the mailbox, or to where the code is typed."""
    if channel is Channel.EMAIL:
        return SENT
    return f"{PATH}/code/{signed(key, Purpose.CODE, f'{asked.id}-{asked.nonce}', asked.valid_until)}"


def _held(found: Subscription, key: bytes, wish: Wish | None = None) -> Held:
    """What is in force, or the `wish` that waits."""
    shown = wish or found
    return Held(found.channel, masked(found.channel, shown.address), shown.choices, signed(key, Purpose.MANAGE, found.id))


def _over(visit: _Visit) -> Response:
    return _html(visit.pages.said(visit.path, "over"), 404)


def _html(body: bytes, status: int = 200) -> Response:
    return Response(body, status, {**NOT_KEPT, "content-type": HTML})


async def _form(request: Request) -> Given:
    """The fields of a form. What is longer than any of ours, or none, is refused."""
    body = await read_body(request.receive, BODY_LIMIT + 1)
    if len(body) > BODY_LIMIT:
        raise _RefusedError(Response("too long\n", 413, NOT_KEPT, "text/plain"))
    try:
        return parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_FIELDS, encoding="utf-8", errors="strict")
    except ValueError:
        raise _RefusedError(Response("not a form\n", 400, NOT_KEPT, "text/plain")) from None


def _random_secret() -> str:
    """As much chance as Standard Webhooks asks for, in base64."""
    return base64.b64encode(secrets.token_bytes(32)).decode()
