"""The pages of one subscription, which are its owner's alone: the form and what is wrong in it, the proof, preferences, leaving."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from statuspage.core.model import Target
from statuspage.core.page import Page
from statuspage.core.subscriber import ALL, Channel, Digest, Wants
from statuspage.core.subscribing.choices import Choices
from statuspage.core.subscribing.form import LEADS
from statuspage.render.edition import Edition, editions
from statuspage.render.framed import framed
from statuspage.render.subscribe import PATH, Filled, Scope, fields_context, form_context, said_context
from statuspage.render.text import isolate, plain

MOST = 12
"""Systems that a summary names."""

Told = Sequence[tuple[Markup, Markup]]


@dataclass(frozen=True, slots=True)
class Held:
    """A subscription as its owner sees it: `at` is its address, masked, `token` that of its preferences."""

    channel: Channel
    at: str
    choices: Choices
    token: str = ""


class SubscriptionPages:
    """These pages in one language, made when they are asked for. `path` is without the folder of the language."""

    def __init__(self, page: Page, lang: str) -> None:
        self._others = editions(page)
        self.edition = self._others[lang]

    def form(self, scope: Scope, channel: Channel, filled: Filled) -> bytes:
        """The form again, with what is wrong in it."""
        context = form_context(self.edition, scope, channel, filled)
        return self._framed(f"{scope.folder}/{channel}", "page/subscribe_form.html", context)

    def prove(self, path: str, held: Held, *, wrong: bool = False) -> bytes:
        """The button that confirms a mailbox, or the field for the code of any other place; `wrong`: it was not that code."""
        what = "confirm" if held.channel is Channel.EMAIL else "code"
        given = {
            "body": self.edition.t(f"sub.{what}_body", address=isolate(held.at)),
            "button": self.edition.t("sub.confirm" if what == "confirm" else "sub.code_ok"),
            "typed": what == "code",
            "choices": summary(self.edition, held.choices),
            "mistakes": ["code"] if wrong else [],
            "action": self.edition.link(path),
        }
        return self._framed(path, "page/subscribe_prove.html", {**self._head(f"sub.{what}"), **given})

    def done(self, path: str, held: Held, *, known: bool = False, secret: str = "", rotated: bool = False) -> bytes:
        """What is in force now, the secret that is shown this once, and the link to the preferences."""
        given = {
            "body": self.edition.t("sub.done_body", address=isolate(held.at)),
            "choices": summary(self.edition, held.choices),
            "secret": secret,
            "rotated": rotated,
            "manage": self.edition.absolute(f"{PATH}/manage/{held.token}"),
        }
        return self._framed(path, "page/subscribe_done.html", {**self._head("sub.known" if known else "sub.done"), **given})

    def manage(self, path: str, held: Held, filled: Filled, *, saved: bool = False) -> bytes:
        """The preferences."""
        given = {
            **fields_context(self.edition, Scope(), held.channel, filled),
            "at": isolate(held.at),
            "saved": saved,
            "rotates": held.channel is Channel.WEBHOOK,
            "action": self.edition.link(f"{PATH}/manage/{held.token}"),
            "leave": self.edition.link(f"{PATH}/leave/{held.token}"),
        }
        return self._framed(path, "page/subscribe_manage.html", {**self._head("sub.manage_title"), **given})

    def leave(self, path: str, held: Held) -> bytes:
        """The button that ends it."""
        given = {
            "at": isolate(held.at),
            "channel_name": self.edition.t(f"sub.channel.{held.channel}"),
            "action": self.edition.link(path),
            "manage": self.edition.link(f"{PATH}/manage/{held.token}"),
        }
        return self._framed(path, "page/subscribe_leave.html", {**self._head("sub.leave_title"), **given})

    def said(self, path: str, what: str) -> bytes:
        """`left`, `over` or `foreign`."""
        return self._framed(path, "page/subscribe_said.html", said_context(self.edition, what))

    def _head(self, key: str) -> dict[str, object]:
        head = self.edition.t(key)
        return {"head": head, "title": plain(Markup("{} · {}").format(head, self.edition.title)), "description": plain(head)}

    def _framed(self, path: str, template: str, context: Mapping[str, object]) -> bytes:
        return framed(self.edition, self._others, path, template, context)


def summary(edition: Edition, choices: Choices) -> Told:
    """What choices come to, line by line."""
    wants, t = choices.wants, edition.t
    kinds = [t(f"sub.kind.{kind}") for kind in sorted(wants.kinds)]
    lines = [(t("sub.sum.what"), _what(edition, wants)), (t("sub.kind"), edition.join(kinds))]
    if wants.least:
        lines.append((t("sub.sum.least"), t(f"impact.{wants.least}")))
    if choices.reminders:
        leads = [t(f"sub.lead.{name}") for name, lead in LEADS.items() if lead in choices.reminders]
        lines.append((t("sub.sum.remind"), edition.join(leads)))
    if choices.digest is not Digest.NONE:
        lines.append((t("sub.sum.digest"), t(f"sub.digest.{choices.digest}")))
    if quiet := choices.quiet:
        ends = {"start": f"{quiet.start:%H:%M}", "end": f"{quiet.end:%H:%M}"}
        lines.append((t("sub.sum.quiet"), t("sub.sum.until", **ends)))
    lines.append((t("sub.sum.lang"), Markup("{}").format(edition.language_name(choices.lang))))
    return lines


def _what(edition: Edition, wants: Wants) -> Markup:
    if ALL in wants.services:
        return edition.t("sub.what.all")
    names = [isolate(edition.service_name(id)) for id in sorted(wants.services)]
    parts: dict[str, list[Target]] = {}
    for target in sorted(wants.components, key=lambda own: (own.service, own.component or "")):
        parts.setdefault(target.service, []).append(target)
    for service, targets in parts.items():
        name = isolate(edition.service_name(service))
        names.append(edition.t("sub.sum.some", service=name, parts=edition.targets(tuple(targets))))
    return edition.join(names) if len(names) <= MOST else edition.t("and_more", names=edition.join(names[:MOST]), n=len(names))
