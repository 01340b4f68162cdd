"""Whatever stands in any text field is shown as text: no mark-up, no template, no link to a script, no broken XML."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, UndefinedError
from pydantic import BaseModel

from statuspage.core.page import Page
from statuspage.render import Rendered, render_site
from statuspage.render.assets import environment
from tests.statuspage.render.checks import Look
from tests.statuspage.render.pages import SETTINGS, lively

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
LINK = "javascript:alert(1)//https://"


def poisoned(value: Any, payload: str) -> Any:
    """`value` with `payload` before every text in it; addresses become scripts."""
    if isinstance(value, Enum) or not value:
        return value
    if isinstance(value, str):
        return LINK + value if value.startswith("https://") else payload + value
    return poisoned_settings(value, payload) if isinstance(value, BaseModel) else poisoned_parts(value, payload)


def poisoned_parts(value: Any, payload: str) -> Any:
    """What a value is made of, poisoned."""
    if isinstance(value, tuple):
        return tuple(poisoned(item, payload) for item in value)
    if isinstance(value, Mapping):
        return {poisoned(key, payload): poisoned(item, payload) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: poisoned(getattr(value, f.name), payload) for f in fields(value)})
    return value


TEXTS = {"title", "name", "group", "phone", "hours", "homepage", "kind"}


def poisoned_settings(model: BaseModel, payload: str) -> BaseModel:
    """Settings keep their ids, zone and address; what is shown of them is poisoned too."""
    changed: dict[str, Any] = {}
    for key in type(model).model_fields:
        value = getattr(model, key)
        if key in TEXTS:
            changed[key] = poisoned(value, payload)
        elif isinstance(value, BaseModel | tuple) and key not in {"languages", "services"}:
            changed[key] = poisoned(value, payload) if isinstance(value, BaseModel) else value
        elif key in {"names", "titles"}:
            changed[key] = {lang: payload + name for lang, name in value.items()}
    return model.model_copy(update=changed)


def whole(payload: str) -> Page:
    """The lively page, every text in it poisoned."""
    page = lively()
    site = poisoned_settings(SETTINGS.site, payload)
    settings = SETTINGS.model_copy(update={"site": site})
    rest = {f.name: poisoned(getattr(page, f.name), payload) for f in fields(page) if f.name != "settings"}
    return Page(settings=settings, **rest)


@pytest.fixture(scope="module", params=PAYLOADS, ids=range(len(PAYLOADS)))
def payload(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def site(payload: str) -> dict[str, Rendered]:
    return render_site(whole(payload))


def pages(site: dict[str, Rendered], kind: str) -> dict[str, str]:
    return {path: rendered.body.decode() for path, rendered in site.items() if rendered.content_type.startswith(kind)}


CLEAN = render_site(lively())
KNOWN = {(tag, key) for body in pages(CLEAN, "text/html").values() for tag, key, _ in Look(body).attributes}


def test_pages_keep_their_structure(site: dict[str, Rendered]) -> None:
    for path, body in pages(site, "text/html").items():
        look = Look(body)
        assert look.faults == [], path
        assert {(tag, key) for tag, key, _ in look.attributes} - KNOWN <= {("span", "lang")}, path
        assert body.count("<script") == 1, path


def test_the_payload_is_shown_and_never_raw(site: dict[str, Rendered], payload: str) -> None:
    shown = 0
    for body in [*pages(site, "text/html").values(), *pages(site, "application/rss").values()]:
        assert "<\"'&>" not in body
        assert "alert(1)</script>" not in body
        assert "<img" not in body
        shown += visible(payload) in Look(body).text if body.startswith("<!doctype") else 0
    assert shown > 10


def visible(payload: str) -> str:
    """The payload without characters that no document may hold."""
    return "ab" if payload.startswith("a\x00") else payload


def test_templates_are_not_evaluated(site: dict[str, Rendered]) -> None:
    assert [path for path, body in pages(site, "text/html").items() if "49" in Look(body).text.replace("2049", "")] == []


def test_links_lead_to_the_web_or_into_the_site(site: dict[str, Rendered]) -> None:
    for path, body in pages(site, "text/html").items():
        bad = [href for _, href in Look(body).links if not href.startswith(("/", "#", "https://", "webcal://status.example.cn/"))]
        assert bad == [], path
        assert 'href="javascript' not in body


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
