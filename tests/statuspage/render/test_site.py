"""The whole site: what is published where, and that it hangs together."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from statuspage.core.page import Page
from statuspage.render import Rendered, Site, render_site
from statuspage.render.states import CSS
from tests.statuspage.render.checks import Look
from tests.statuspage.render.pages import SETTINGS, lively, overrunning, page

PAGES = {"lively": lively(), "overrunning": overrunning(), "empty": page({})}
ALIKE = re.compile(r"/subscribe/(?:wecom|feishu|slack|discord|teams|ntfy)$")
"""Forms that differ from others in names only."""
ASKED = re.compile(r"(?:/en)?(?:/history/\d{4}-\d{2}|/services/[^/]+/subscribe(?:/[a-z]+)?)")
"""What is made when it is asked for."""


@cache
def rendered(name: str) -> dict[str, Rendered]:
    """A site as it is published."""
    return render_site(PAGES[name])


@cache
def looks(name: str) -> dict[str, Look]:
    """The pages of a site that differ in more than names, by their paths."""
    html = {path: r for path, r in rendered(name).items() if r.content_type.startswith("text/html") and not ALIKE.search(path)}
    return {path: Look(r.body.decode()) for path, r in html.items()}


def under(path: str, made: Page | None = None) -> dict[str, Rendered]:
    """A site whose address has a path of its own."""
    settings = SETTINGS.model_copy(update={"site": SETTINGS.site.model_copy(update={"url": f"https://example.cn{path}"})})
    return render_site(replace(made or lively(), settings=settings))


def test_every_address_is_there_in_both_languages() -> None:
    paths = ["/", "/sources", "/history", "/feed.rss", "/events.rss", "/services/bank", "/services/bank/feed.rss"]
    paths += ["/services/bank/events.rss", "/events/a1b2c3d4e5f6", "/notices/3f2a9c0d11ee"]
    assert [path for path in paths if path not in rendered("lively")] == []
    assert [path for path in paths if f"/en{path}" not in rendered("lively")] == []


def test_bytes_depend_on_the_page_alone() -> None:
    assert render_site(lively()) == rendered("lively")


@pytest.mark.parametrize("name", PAGES)
def test_tags_match_and_ids_are_unique(name: str) -> None:
    assert {path: look.faults for path, look in looks(name).items() if look.faults} == {}
    twice = {path: [own for own, times in Counter(look.ids).items() if times > 1] for path, look in looks(name).items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


@pytest.mark.parametrize("name", PAGES)
def test_headings_go_down_by_one(name: str) -> None:
    levels = {path: look.headings for path, look in looks(name).items()}
    assert [path for path, own in levels.items() if own.count(1) != 1 or own[0] != 1] == []
    assert [path for path, own in levels.items() if any(later > earlier + 1 for earlier, later in pairwise(own))] == []


@pytest.mark.parametrize("name", PAGES)
def test_links_within_the_site_lead_somewhere(name: str) -> None:
    assert {path: lost for path in looks(name) if (lost := _leading_nowhere(name, path))} == {}


def _leading_nowhere(name: str, path: str) -> list[tuple[str, str]]:
    """The links of a page to pages, or parts of pages, that are not there."""
    site, seen = rendered(name), looks(name)
    here = [urldefrag(href) for _, href in seen[path].links if href.startswith(("/", "#"))]
    inner = [(url or path, part) for url, part in here if not ASKED.fullmatch(url)]
    return [(url, part) for url, part in inner if url not in site or (part and url in seen and part not in seen[url].ids)]


@pytest.mark.parametrize("name", PAGES)
def test_references_by_id_are_kept(name: str) -> None:
    assert {path: lost for path, look in looks(name).items() if (lost := _referring_to_nothing(look))} == {}


def _referring_to_nothing(look: Look) -> list[str]:
    named = [name for _, key, value in look.attributes if key == "aria-labelledby" for name in value.split()]
    return [name for name in named if name not in look.ids]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_needs_an_exception_from_a_strict_policy(name: str) -> None:
    keys = {
        path: [key for _, key, _ in look.attributes if key == "style" or key.startswith("on")] for path, look in looks(name).items()
    }
    assert {path: own for path, own in keys.items() if own} == {}
    bodies = {path: rendered(name)[path].body.decode() for path in looks(name)}
    assert [path for path, body in bodies.items() if "<style" in body or re.search(r"<script(?! src=)", body)] == []


@pytest.mark.parametrize(("path", "lang"), [("/events/a1b2c3d4e5f6", "zh-Hans"), ("/en/events/a1b2c3d4e5f6", "en")])
def test_a_page_names_its_language_itself_and_its_twin(path: str, lang: str) -> None:
    body = rendered("lively")[path].body.decode()
    assert f'<html lang="{lang}">' in body
    assert f'<link rel="canonical" href="https://status.example.cn{path}">' in body
    assert '<link rel="alternate" hreflang="en" href="https://status.example.cn/en/events/a1b2c3d4e5f6">' in body
    assert '<link rel="alternate" hreflang="zh-Hans" href="https://status.example.cn/events/a1b2c3d4e5f6">' in body


def test_files_are_named_by_their_bytes_and_last_for_ever() -> None:
    static = {path: r for path, r in rendered("lively").items() if path.startswith("/static/")}
    assert {re.sub(r"\.[0-9a-f]{12}\.", ".*.", path) for path in static} == {
        "/static/site.*.css",
        "/static/forms.*.css",
        "/static/site.*.js",
        "/static/embed.*.css",
        "/static/embed.*.js",
        "/static/favicon.*.svg",
    }
    assert all("immutable" in r.cache_control for r in static.values())
    page = rendered("lively")["/"].cache_control
    assert {"max-age=0", "s-maxage=5", "stale-while-revalidate=10", "stale-if-error=600"} <= set(page.split(", "))


def test_a_site_under_a_path_links_within_it_and_is_keyed_without_it() -> None:
    site = under("/status/")
    assert set(site) == set(rendered("lively"))
    inner = [href for _, href in Look(site["/en/"].body.decode()).links if href.startswith("/")]
    assert inner
    assert [href for href in inner if not href.startswith("/status/")] == []
    assert 'href="https://example.cn/status/en/"' in site["/en/"].body.decode()


def test_one_language_needs_no_switch() -> None:
    settings = SETTINGS.model_copy(update={"site": SETTINGS.site.model_copy(update={"languages": ("en",)})})
    site = render_site(replace(lively(), settings=settings))
    assert "/en/" not in site
    assert 'class="langs"' not in site["/"].body.decode()
    assert '<html lang="en">' in site["/"].body.decode()


def test_the_style_sheets_have_no_rule_that_nothing_uses(root: Path) -> None:
    used = [
        *(root / "templates/page").glob("*.html"),
        *(root / "statuspage/render").glob("*.py"),
        root / "templates/static/site.js",
    ]
    words = set(re.findall(r"[A-Za-z][\w-]*", " ".join(path.read_text("utf-8") for path in used)))
    sheets = "".join(path.read_text("utf-8") for path in (root / "templates/static").glob("*.css"))
    css = re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL)
    selectors = " ".join(re.findall(r"[^{}]+(?=\{)", css))
    names = set(re.findall(r"\.([A-Za-z][\w-]*)", re.sub(r"[\d.]+rem", "", selectors)))
    tinted = {f"{kind}-{css}" for kind in ("t", "of") for css in (*CSS.values(), "done")}
    assert names - words - tinted == set()


def test_what_is_found_by_its_path_is_what_is_listed() -> None:
    site = Site(lively())
    listed = {path: render for views in site._views.values() for view in views for path, render in view.single()}
    found = {path: view.find(path) for views in site._views.values() for view in views for path, _ in view.single()}
    assert [path for path, render in found.items() if render is None] == []
    assert listed.keys() == found.keys()
    assert [site.render(path) for path in ("/services//api/v2/status.json", "/services/bank/api/v2/nothing.json")] == [None, None]


@pytest.mark.parametrize(
    "path", ["/services/bank/subscribe", "/en/services/etax-beijing/subscribe/email", "/services/bank/subscribe/webhook"]
)
def test_the_form_of_a_service_is_made_when_it_is_asked_for(path: str) -> None:
    site = Site(lively())
    rendered = site.render(path)
    assert rendered is not None
    look = Look(rendered.body.decode())
    assert (look.faults, [name for name in look.ids if look.ids.count(name) > 1]) == ([], [])
    inner = [url for url, _ in (urldefrag(href) for _, href in look.links if href.startswith("/"))]
    assert [url for url in inner if site.render(url) is None] == []


@pytest.mark.parametrize(
    "path", ["/services/gone/subscribe", "/services/bank/subscribe/websub", "/services/bank/subscribe/", "/subscribe/websub"]
)
def test_there_is_no_form_for_what_is_not_there(path: str) -> None:
    assert Site(lively()).render(path) is None
