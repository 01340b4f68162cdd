"""The pages by which visitors subscribe: the choice of a way, and the form of each, for the site and for each service."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from statuspage.core.page import Page
from statuspage.core.subscriber import Channel, Digest, Shape
from statuspage.core.subscribing.form import LEADS, LEAST, Given, Mistake, first, given_of
from statuspage.core.subscribing.place import SIGNED
from statuspage.render.agenda import PATH as CALENDAR
from statuspage.render.edition import Edition, path_of
from statuspage.render.feeds.follow import follow
from statuspage.render.framed import framed
from statuspage.render.rendered import FRESH, HTML, Address, Rendered, View
from statuspage.render.text import isolate, plain
from statuspage.settings import Service, Settings

PATH = "/subscribe"
SENT = f"{PATH}/sent"

MOST_PARTS = 300
"""Functions that a form lists; of more systems only the systems, whose own forms have their functions."""

_OF_SERVICE = re.compile(rf"(/services/([^/]+)){PATH}(?:/([a-z]+))?")

EXAMPLES: Mapping[Channel, str] = {
    Channel.EMAIL: "li@example.cn",
    Channel.WEBHOOK: "https://hooks.example.cn/status",
    Channel.DINGTALK: "https://oapi.dingtalk.com/robot/send?access_token=…",
    Channel.WECOM: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…",
    Channel.FEISHU: "https://open.feishu.cn/open-apis/bot/v2/hook/…",
    Channel.SLACK: "https://hooks.slack.com/services/T…/B…/…",
    Channel.DISCORD: "https://discord.com/api/webhooks/…/…",
    Channel.TEAMS: "https://….logic.azure.com/workflows/…",
    Channel.NTFY: "https://ntfy.sh/…",
}


def offered(settings: Settings) -> tuple[Channel, ...]:
    """By what visitors may subscribe here, in the order in which it is offered."""
    return tuple(Channel(name) for name in settings.subscriptions.channels if name != "email" or settings.mail is not None)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a form is about: the whole site, or one service; `folder` is that of its addresses."""

    service: Service | None = None

    @property
    def folder(self) -> str:
        """`/subscribe`, or that under a service."""
        return f"{path_of('services', self.service.id)}{PATH}" if self.service else PATH


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it was filled in, with what is wrong in it."""

    given: Given
    mistakes: Sequence[str] = ()


class SubscribePages(View):
    """These pages of an edition. `others` are all editions by language."""

    def __init__(self, edition: Edition, others: Mapping[str, Edition]) -> None:
        self._edition, self._others = edition, others

    def whole(self) -> Iterator[Address]:
        """Those about the whole site."""
        yield PATH, partial(self._ways, Scope())
        yield SENT, self._sent
        for channel in offered(self._edition.page.settings):
            yield f"{PATH}/{channel}", partial(self._form, Scope(), channel)

    def single(self) -> Iterator[Address]:
        """None: those about one service, ten times as many as services, are of use only where forms are taken."""
        return iter(())

    def find(self, path: str) -> Callable[[], Rendered] | None:
        """One about one service, told by its path."""
        found = _OF_SERVICE.fullmatch(path)
        scope = scope_of(self._edition.page, found[1]) if found else None
        if found is None or scope is None:
            return None
        if found[3] is None:
            return partial(self._ways, scope)
        channel = next((one for one in offered(self._edition.page.settings) if one == found[3]), None)
        return partial(self._form, scope, channel) if channel else None

    def _ways(self, scope: Scope) -> Rendered:
        return self._framed(scope.folder, "page/subscribe.html", ways_context(self._edition, scope))

    def _form(self, scope: Scope, channel: Channel) -> Rendered:
        blank = Filled(given_of(first(self._edition.page.settings, self._edition.lang)))
        return self._framed(
            f"{scope.folder}/{channel}", "page/subscribe_form.html", form_context(self._edition, scope, channel, blank)
        )

    def _sent(self) -> Rendered:
        told = said_context(self._edition, "sent", again=False)
        return self._framed(SENT, "page/subscribe_said.html", told)

    def _framed(self, path: str, template: str, context: Mapping[str, object]) -> Rendered:
        return Rendered(framed(self._edition, self._others, path, template, context), HTML, FRESH)


def scope_of(page: Page, folder: str) -> Scope | None:
    """What is meant by the folder of a form: `/services/<id>`, or "" for the whole site; null when there is no such service."""
    if not folder:
        return Scope()
    service = next((view.service for view in page.services if path_of("services", view.service.id) == folder), None)
    return Scope(service) if service else None


def ways_context(edition: Edition, scope: Scope) -> dict[str, object]:
    """What `page/subscribe.html` is given."""
    service = scope.service
    name = service.label(edition.lang) if service else ""
    head = edition.t("sub.title_for", name=isolate(name)) if service else edition.t("sub.title")
    under = path_of("services", service.id) if service else ""
    return {
        "title": plain(Markup("{} · {}").format(head, edition.title)),
        "description": plain(edition.t("sub.description")),
        "head": head,
        "ways": [(edition.link(f"{scope.folder}/{one}"), one) for one in offered(edition.page.settings)],
        "follow": follow(edition, under or "/"),
        "calendar": edition.link(CALENDAR),
    }


@dataclass(frozen=True, slots=True)
class Choice:
    """A service that may be ticked, with those of its functions that may be instead."""

    id: str
    name: str
    parts: tuple[tuple[str, str], ...]


def form_context(edition: Edition, scope: Scope, channel: Channel, filled: Filled) -> dict[str, object]:
    """What `page/subscribe_form.html` is given."""
    name = edition.t(f"sub.channel.{channel}")
    head = edition.t("sub.form_title", channel=name)
    return {
        "title": plain(Markup("{}{} · {}").format(_prefix(edition, filled), head, edition.title)),
        "description": plain(edition.t("sub.description")),
        "head": head,
        "about": scope.service.label(edition.lang) if scope.service else "",
        "back": edition.link(scope.folder),
        "action": edition.link(f"{scope.folder}/{channel}"),
        "address_label": _address_label(edition, channel),
        "example": EXAMPLES.get(channel, ""),
        "signs": channel in SIGNED,
        **fields_context(edition, scope, channel, filled),
    }


def _address_label(edition: Edition, channel: Channel) -> Markup:
    key = f"sub.address.{channel}"
    return edition.t(key) if edition.has(key) else edition.t("sub.address.other", channel=edition.t(f"sub.channel.{channel}"))


def _prefix(edition: Edition, filled: Filled) -> Markup:
    return Markup("{} · ").format(edition.t("sub.wrong")) if filled.mistakes else Markup("")


def fields_context(edition: Edition, scope: Scope, channel: Channel, filled: Filled) -> dict[str, object]:
    """What the fields of a form are given, the same for a new subscription and for one that is changed."""
    shown = [scope.service] if scope.service else list(edition.page.settings.services)
    crowded = sum(len(own.components) for own in shown) > MOST_PARTS
    given = filled.given
    if scope.service is not None and "some" not in given.get("what", ()):
        given = {**given, "what": ["whole"]}
    return {
        "channel": channel,
        "channel_name": edition.t(f"sub.channel.{channel}"),
        "given": given,
        "mistakes": filled.mistakes,
        "scope": scope,
        "groups": _groups(edition, shown, crowded),
        "crowded": crowded,
        "more": _more(edition, channel, Filled(given, filled.mistakes)),
    }


Options = Sequence[tuple[str, Markup | str]]


@dataclass(frozen=True, slots=True)
class More:
    """The choices that few make, behind a fold: it is `open` when something in them is wrong, or not as it is wont."""

    given: Given
    mistakes: Sequence[str]
    open: bool
    leads: Sequence[str]
    least: Options
    digests: Options
    shapes: Options
    tongues: Options
    zone: str


def _more(edition: Edition, channel: Channel, filled: Filled) -> More:
    own = edition.page.settings
    wont = given_of(first(own, edition.lang))
    apart = any(list(filled.given.get(name, ())) != list(wont.get(name, ())) for name in _FOLDED)
    machine = channel is Channel.WEBHOOK
    return More(
        given=filled.given,
        mistakes=filled.mistakes,
        open=apart or any(mistake in filled.mistakes for mistake in (Mistake.KIND, Mistake.QUIET)),
        leads=list(LEADS),
        least=[("", edition.t("sub.least.any")), *((one.value, edition.t(f"sub.least.{one}")) for one in LEAST)],
        digests=[] if machine else [(one.value, edition.t(f"sub.digest.{one}")) for one in Digest],
        shapes=[(one.value, edition.t(f"sub.shape.{one}")) for one in Shape] if machine else [],
        tongues=[(lang, edition.language_name(lang)) for lang in own.site.languages] if len(own.site.languages) > 1 else [],
        zone=edition.times.zone_name(),
    )


_FOLDED = ("kind", "remind", "least", "digest", "shape", "quiet_from", "quiet_to", "lang")


def _groups(edition: Edition, services: Sequence[Service], crowded: bool) -> dict[str, list[Choice]]:
    groups: dict[str, list[Choice]] = {}
    for own in services:
        parts = () if crowded else tuple((f"{own.id}/{part.id}", part.label(edition.lang)) for part in own.components)
        choice = Choice(own.id, own.label(edition.lang), parts)
        groups.setdefault(edition.group_name(own.group) if own.group else "", []).append(choice)
    return groups


def said_context(edition: Edition, what: str, *, again: bool = True) -> dict[str, object]:
    """What `page/subscribe_said.html` is given: the words `sub.<what>` and `sub.<what>_body`, with a way to subscribe `again`."""
    head = edition.t(f"sub.{what}")
    return {
        "title": plain(Markup("{} · {}").format(head, edition.title)),
        "description": plain(head),
        "head": head,
        "body": edition.t(f"sub.{what}_body"),
        "again": edition.link(PATH) if again else "",
    }
