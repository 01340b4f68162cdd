"""Mail in both its forms, plain text and HTML, from the words of a message; and the words that ask whose a place is."""

from collections.abc import Sequence
from dataclasses import dataclass

from statuspage.core.subscribing.choices import Choices
from statuspage.core.telling.wording import Tone, Wording
from statuspage.render.assets import environment
from statuspage.render.edition import Edition
from statuspage.render.subscribe import PATH
from statuspage.render.subscription import summary
from statuspage.render.text import plain, web_link

_HEAD = "■ "
"""What the titles of several messages in one begin with."""

Links = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail: its subject in one line, and its two forms."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text: a title within it (`head`), or words with the address that they end with."""

    text: str
    link: str = ""
    head: bool = False
    fine: bool = False


@dataclass(frozen=True, slots=True)
class _Content:
    """What both forms say: `after` stands under the links, `foot` under everything, with the `ways` on."""

    title: str
    lines: Sequence[Line]
    links: Links
    tone: Tone = Tone.PLAIN
    after: Sequence[Line] = ()
    foot: Sequence[str] = ()
    ways: Links = ()


def told(edition: Edition, wording: Wording, token: str) -> Mail:
    """A message to a subscriber; `token` is that of the subscription's preferences, "" for one that stands in the settings."""
    why = plain(edition.t("mail.why", title=edition.title))
    ways = [
        (plain(edition.t("mail.manage")), manage_link(edition, token)),
        (plain(edition.t("mail.leave")), leave_link(edition, token)),
    ]
    lines = [_line(text) for text in wording.lines]
    content = _Content(wording.title, lines, wording.links, wording.tone, foot=[why] if token else [], ways=ways if token else ())
    return _mail(edition, content)


def asks(edition: Edition, choices: Choices, token: str) -> Mail:
    """The mail that asks whether it was the owner of the mailbox who subscribed; `token` confirms it."""
    link = edition.absolute(f"{PATH}/confirm/{token}")
    chosen = [Line(f"{plain(words)}{_colon(edition)}{plain(value)}", fine=True) for words, value in summary(edition, choices)]
    content = _Content(
        title=plain(edition.t("mail.confirm_subject", title=edition.title)),
        lines=[Line(plain(edition.t("mail.confirm_lead", title=edition.title))), *chosen],
        links=[(plain(edition.t("mail.confirm_do")), link)],
        after=[Line(plain(edition.t("mail.confirm_until"))), Line(plain(edition.t("mail.open")), link)],
        foot=[plain(edition.t("mail.confirm_not"))],
    )
    return _mail(edition, content)


def code_words(edition: Edition, code: str) -> Wording:
    """What a robot is sent before it is known whose it is: nothing in it was written by who asked for it."""
    title = plain(edition.t("mail.code_title", title=edition.title, code=code))
    return Wording(title, (plain(edition.t("mail.code_body", code=code)),))


def manage_link(edition: Edition, token: str) -> str:
    """Where a subscription is changed."""
    return edition.absolute(f"{PATH}/manage/{token}")


def leave_link(edition: Edition, token: str) -> str:
    """Where a subscription ends, by one click in a mail program."""
    return edition.absolute(f"{PATH}/leave/{token}")


def _line(text: str) -> Line:
    """A line as it was worded, with the address at its end, if there is one, as a link."""
    if text.startswith(_HEAD):
        return Line(text.removeprefix(_HEAD), head=True)
    before, _, last = text.rpartition(" ")
    link = web_link(last)
    return Line(before, link) if link else Line(text)


def _colon(edition: Edition) -> str:
    return "：" if edition.times.chinese else ": "


def _mail(edition: Edition, content: _Content) -> Mail:
    given = {
        "lang": edition.lang,
        "site": edition.title,
        "title": content.title,
        "glance": content.lines[0].text if content.lines else "",
        "tone": content.tone.value,
        "lines": content.lines,
        "links": content.links,
        "after": content.after,
        "foot": content.foot,
        "ways": content.ways,
    }
    html = environment().get_template("mail/letter.html").render(given)
    return Mail(content.title, _text(content, _colon(edition)), html)


def _text(content: _Content, colon: str) -> str:
    """The plain text: paragraphs, then links, then the foot behind the line that mail programs take for a signature."""
    body = [content.title, "", *(_plain(line) for line in content.lines), ""]
    links = [text for label, address in content.links for text in (label, address, "")]
    after = [line.text for line in content.after if not line.link]
    foot = [*content.foot, *(f"{label}{colon}{address}" for label, address in content.ways)]
    return "\n".join([*body, *links, *after, "", "-- ", *foot, ""])


def _plain(line: Line) -> str:
    if line.head:
        return f"\n{_HEAD}{line.text}"
    return f"{line.text} {line.link}".strip()
