"""Whatever stands in any text field is shown as text: no mark-up, no template, no link to a script, no broken XML."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from jinja2 import DictLoader, UndefinedError

from statuspage.render import Rendered, render_site
from statuspage.render.assets import environment
from tests.statuspage.render.checks import Look
from tests.statuspage.render.poison import brimming, whole

PAYLOADS = [
    "<\"'&>",
    "<script>alert(1)</script>",
    "</title></style></script>--><img src=x onerror=alert(1)>",
    "{{7*7}}${7*7}{{''.__class__}}{0.__class__}{name}%s%(x)s",
    "{% raw %}*|*",
    "]]><!--",
    "a\x00\x08\x1b\x7f\x9f\ufffe\ud800b",
    "\u202e\u2066gnp.exe",
]


@pytest.fixture(scope="module", params=PAYLOADS, ids=range(len(PAYLOADS)))
def payload(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def site(payload: str) -> dict[str, Rendered]:
    return render_site(whole(payload))


def pages(site: dict[str, Rendered], kind: str) -> dict[str, str]:
    return {path: rendered.body.decode() for path, rendered in site.items() if rendered.content_type.startswith(kind)}


@pytest.fixture(scope="module")
def looks(site: dict[str, Rendered]) -> dict[str, Look]:
    """What is seen on each page."""
    return {path: Look(body) for path, body in pages(site, "text/html").items()}


@pytest.fixture(scope="module")
def known() -> set[tuple[str, str]]:
    """Elements and their attributes where no text does harm."""
    clean = render_site(brimming())
    return {(tag, key) for body in pages(clean, "text/html").values() for tag, key, _ in Look(body).attributes}


def test_pages_keep_their_structure(site: dict[str, Rendered], looks: dict[str, Look], known: set[tuple[str, str]]) -> None:
    for path, look in looks.items():
        assert look.faults == [], path
        assert {(tag, key) for tag, key, _ in look.attributes} - known <= {("span", "lang")}, path
        assert site[path].body.count(b"<script") == 1, path


def test_the_payload_is_shown_and_never_raw(site: dict[str, Rendered], looks: dict[str, Look], payload: str) -> None:
    for body in [*pages(site, "text/html").values(), *pages(site, "application/rss").values()]:
        assert "<\"'&>" not in body
        assert "alert(1)</script>" not in body
        assert "<img" not in body
    assert sum(visible(payload) in look.text for look in looks.values()) > 10


def visible(payload: str) -> str:
    """The payload without characters that no document may hold."""
    return "ab" if payload.startswith("a\x00") else payload


def test_templates_are_not_evaluated(looks: dict[str, Look]) -> None:
    assert [path for path, look in looks.items() if "49" in look.text.replace("2049", "")] == []


def test_links_lead_to_the_web_or_into_the_site(site: dict[str, Rendered], looks: dict[str, Look]) -> None:
    for path, look in looks.items():
        bad = [href for _, href in look.links if not href.startswith(("/", "#", "https://", "webcal://status.example.cn/"))]
        assert bad == [], path
        assert b'href="javascript' not in site[path].body


def test_feeds_are_xml_and_say_what_they_were_given(site: dict[str, Rendered], payload: str) -> None:
    feeds = pages(site, "application/rss")
    for path, body in feeds.items():
        for element in ET.fromstring(body.encode()).iter():  # noqa: S314 - our own bytes
            links = [value for key, value in element.attrib.items() if key == "href"]
            links += [element.text or ""] if element.tag == "link" else []
            assert [link for link in links if not link.startswith("https://")] == [], path
    if payload.startswith(("<", "{", "]")):
        titles = [item.findtext("title") or "" for item in ET.fromstring(feeds["/feed.rss"]).iter("item")]  # noqa: S314
        assert all(" ".join(payload.split()) in title for title in titles)


def test_pictures_are_xml_without_anything_that_acts(site: dict[str, Rendered]) -> None:
    pictures = pages(site, "image/svg")
    assert len(pictures) > 10
    for path, body in pictures.items():
        for element in ET.fromstring(body.encode()).iter():  # noqa: S314 - our own bytes
            assert element.tag.rpartition("}")[2] in INERT, path
            assert [key for key in element.attrib if key.startswith("on") or "href" in key or key == "style"] == [], path


INERT = {"svg", "title", "desc", "defs", "pattern", "circle", "path", "g", "text"}


def test_documents_are_json_and_say_what_they_were_given(site: dict[str, Rendered], payload: str) -> None:
    documents = pages(site, "application/json")
    assert len(documents) > 50
    for body in documents.values():
        json.loads(body)
    shown = json.loads(documents["/api/v1/events.json"])["running"][0]["event"]["title"]
    assert shown.startswith(payload.replace("\ud800", "?"))


@pytest.mark.parametrize("name", ["page/x.html", "feed/x.xml", "x.svg", "x.rss", "x.txt", "x.j2"])
def test_every_kind_of_template_is_escaped(name: str) -> None:
    made = environment().overlay(loader=DictLoader({name: "{{ x }}"}))
    assert made.get_template(name).render(x="<\"'&>") == "&lt;&#34;&#39;&amp;&gt;"


def test_no_template_is_made_from_text_or_left_unescaped(root: Path) -> None:
    code = {path: path.read_text("utf-8") for path in (root / "statuspage").rglob("*.py")}
    assert [path for path, text in code.items() if "from_string" in text] == []
    templates = {path: path.read_text("utf-8") for path in (root / "templates").rglob("*") if path.is_file()}
    assert [path for path, text in templates.items() if "|safe" in text.replace(" ", "") or "autoescape" in text] == []


def test_an_undefined_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()
