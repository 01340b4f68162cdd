"""The demonstration's upstreams as one web application, which answers everything from the story and a clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from statuspage.demo import bank, cloud, guide, social, tax
from statuspage.demo.answer import Answer, page
from statuspage.demo.receiver import Receiver
from statuspage.demo.robots import Robots
from statuspage.demo.world import Endpoint, Story

Clock = Callable[[], datetime]
"""Gives the present instant, aware."""

NOT_FOUND = page("404", "<h1>404</h1>", status=404)


@dataclass(frozen=True, slots=True)
class World:
    """What the application is made of. `site` is its own address, with a slash at its end; `public` the status page's."""

    story: Story
    clock: Clock
    receiver: Receiver
    robots: Robots
    site: str
    public: str


def application(world: World) -> Starlette:
    """The whole world of upstreams: `/tax/`, `/social/`, `/bank/`, `/cloud/`, `/receiver`, `/robots`, and a guide at `/`."""
    return Starlette(routes=[*_sites(world), *_functions(world), *_receiver(world), *_robots(world)])


def _sites(world: World) -> list[BaseRoute]:
    story, site = world.story, world.site

    def tax_article(now: datetime, path: str) -> Answer | None:
        return tax.article(story, now, path) if path else tax.announcements(story, now)

    def social_article(now: datetime, path: str) -> Answer | None:
        return social.article(story, now, path) if path else social.announcements(story, now)

    def bank_notice(now: datetime, path: str) -> Answer | None:
        return bank.notice(story, now, int(path)) if path.isascii() and path.isdigit() and len(path) <= 15 else None

    return [
        _route(world, "/", lambda now, _: guide.guide(story, now, world.public)),
        _route(world, "/tax/notices/{path:path}", tax_article),
        _route(world, "/social/notices/{path:path}", social_article),
        _route(world, "/bank/feed.xml", lambda now, _: bank.feed(story, now, f"{site}bank/")),
        _route(world, "/bank/notices/{path}", bank_notice),
        _route(world, "/cloud/api/v2/summary.json", lambda now, _: cloud.summary(story, now, f"{site}cloud/")),
        _route(world, "/cloud/api/v2/incidents.json", lambda now, _: cloud.history(story, now, f"{site}cloud/")),
    ]


def _functions(world: World) -> list[BaseRoute]:
    story = world.story
    return [
        _route(world, "/tax/login", lambda now, _: tax.function(story, now, Endpoint.TAX_LOGIN)),
        _route(world, "/tax/invoicing", lambda now, _: tax.function(story, now, Endpoint.INVOICING)),
        _route(world, "/tax/selection", lambda now, _: tax.function(story, now, Endpoint.SELECTION)),
        _route(world, "/bank/login", lambda now, _: bank.function(story, now, Endpoint.BANK_LOGIN)),
        _route(world, "/bank/transfer", lambda now, _: bank.function(story, now, Endpoint.TRANSFER)),
        _route(world, "/cloud/storage/health", lambda now, _: cloud.function(story, now)),
    ]


def _receiver(world: World) -> list[BaseRoute]:
    async def take(request: Request) -> Response:
        return _sent(world.receiver.take(request.headers, await request.body(), world.clock()))

    return [_route(world, "/receiver", lambda _now, _path: world.receiver.page()), Route("/receiver", take, methods=["POST"])]


def _robots(world: World) -> list[BaseRoute]:
    robots = world.robots

    async def dingtalk(request: Request) -> Response:
        return _sent(robots.dingtalk(request.query_params, await request.body(), world.clock()))

    async def slack(request: Request) -> Response:
        return _sent(robots.slack(await request.body(), world.clock()))

    return [
        _route(world, "/robots", lambda _now, _path: robots.page()),
        Route("/robots/dingtalk", dingtalk, methods=["POST"]),
        Route("/robots/slack", slack, methods=["POST"]),
    ]


def _sent(answer: Answer) -> Response:
    return Response(answer.body, answer.status, media_type=answer.content_type)


def _route(world: World, address: str, answer: Callable[[datetime, str], Answer | None]) -> Route:
    """A GET of a pure function of the instant and the path. The entity tag lets an unchanged answer be a 304."""

    async def respond(request: Request) -> Response:
        found = answer(world.clock(), request.path_params.get("path", "")) or NOT_FOUND
        headers = {"etag": f'"{sha256(found.body).hexdigest()[:32]}"', "content-type": found.content_type}
        if found.status == 200 and request.headers.get("if-none-match") == headers["etag"]:
            return Response(status_code=304, headers=headers)
        return Response(found.body, found.status, headers=headers)

    return Route(address, respond)
