"""What tests look up in rendered pages: text, links, ids, and whether tags are balanced."""

from html.parser import HTMLParser

from statuspage.core.page import Page
from statuspage.render import Rendered, Site
from statuspage.render.feeds.places import CALENDARS, FEEDS

BLOCKS = {"dt", "dd", "li", "p", "div", "td", "th", "h1", "h2", "h3", "ul", "dl", "blockquote", "footer"}
VOID = {"base", "meta", "link", "br", "wbr", "input", "hr", "img"}


class Look(HTMLParser):
    """Reads a page: its links and ids, its visible text, and every tag that does not match."""

    def __init__(self, body: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.faults: list[str] = []
        self.headings: list[int] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(body)
        self.close()
        self.faults += [f"never closed: {tag}" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(tag, attrs)
        self.text += " " if tag in BLOCKS else ""
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"closed but not open: {tag} at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        if "title" not in self._open[-1:] or "svg" not in self._open:
            self.text += data

    def _note(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.faults += [f"twice: {name} in {tag}" for name in names if names.count(name) > 1]
        if tag in {"h1", "h2", "h3", "h4"}:
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            self.attributes.append((tag, name, value or ""))
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "src", "action"}:
                self.links.append((tag, value or ""))


def text_of(rendered: Rendered) -> str:
    """The visible words of a page's main part, spaces folded; blocks stand apart by one."""
    body = rendered.body.decode()
    return " ".join(Look(body[body.index("<main") : body.index("</main>") + 7]).text.split())


def rendered(page: Page, path: str) -> Rendered:
    """What stands at one address of a page."""
    found = Site(page).render(path)
    assert found is not None
    return found


def feeds_of(page: Page) -> dict[str, Rendered]:
    """Every feed and calendar of a page by its address."""
    site = Site(page)
    own = (path for path in site.paths if path.rpartition("/")[2] in {*FEEDS, *CALENDARS} and "/api/" not in path)
    return {path: made for path in own if (made := site.render(path))}
