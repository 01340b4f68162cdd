"""The publisher: what is rendered when, what is answered when something fails, and what the stream is told."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import brotli
import pytest
from structlog.testing import capture_logs

from statuspage.core.model import Condition, Measured, Target
from statuspage.core.page import STALE_AFTER, Known
from statuspage.errors import StatuspageError
from statuspage.render import Rendered, Site
from statuspage.settings import Component, Service, Settings
from statuspage.settings import Site as SiteSettings
from statuspage.web import publisher as module
from statuspage.web import squeezer
from statuspage.web.published import squeezed
from statuspage.web.publisher import Publisher

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SERVICES = tuple(Service(id=f"s{n}", name=f"Bureau {n}", components=(Component(id="c", name="c"),)) for n in range(3))
SETTINGS = Settings(site=SiteSettings(title="Bureaus", url="http://127.0.0.1", languages=("en", "zh-Hans")), services=SERVICES)
KNOWN = Known(reconciled_at=NOW)


class Story:
    """A publisher over facts that the test sets; `failing` keeps them from being read. `told` is what the stream heard."""

    def __init__(self, cache: Path | None = None) -> None:
        self.known, self.failing = KNOWN, False
        self.told: list[tuple[int, str]] = []
        self.publisher = Publisher(SETTINGS, self.load, cache, lambda change, etag: self.told.append((change, etag)))

    async def load(self, now: datetime) -> Known:
        if self.failing:
            raise StatuspageError("the store is away")
        return self.known

    def text(self, path: str) -> str:
        found = self.publisher.page(path)
        assert found is not None
        return found.identity.body.decode()


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were rendered, as they are."""
    found: list[str] = []

    class Counted(Site):
        def render(self, path: str) -> Rendered | None:
            found.append(path)
            return super().render(path)

    monkeypatch.setattr(module, "Site", Counted)
    return found


async def test_home_pages_are_ready_and_others_rendered_once_when_asked_for(rendered: list[str]) -> None:
    story = Story()
    await story.publisher.tick(NOW)
    assert sorted(story.publisher.pages) == sorted(rendered) == ["/", "/zh-hans/"]
    pages = [story.publisher.page("/services/s1") for _ in range(5)]
    assert len({id(page) for page in pages}) == 1
    assert rendered.count("/services/s1") == 1
    assert "/services/s1" in story.publisher.pages
    assert story.publisher.page("/services/nobody") is None


async def test_what_has_not_changed_keeps_its_answers() -> None:
    story = Story()
    await story.publisher.tick(NOW)
    before = {path: story.publisher.page(path) for path in ("/", "/services/s1", "/feed.rss")}
    story.publisher.ask()
    await story.publisher.tick(NOW)
    assert all(story.publisher.page(path) is page for path, page in before.items())


async def test_a_page_that_was_asked_for_before_is_rendered_anew_as_time_passes() -> None:
    story = Story()
    await story.publisher.tick(NOW)
    first = story.text("/services/s1")
    await story.publisher.tick(NOW + timedelta(minutes=1))
    assert story.text("/services/s1") != first


class Broken(Site):
    """A site of which everything below `broken` has a mistake."""

    broken = "/services/"

    def render(self, path: str) -> Rendered | None:
        if path.startswith(self.broken):
            raise ValueError("a template's mistake")
        return super().render(path)


async def test_a_page_that_cannot_be_rendered_stays_with_its_age_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    story.known = replace(KNOWN, reconciled_at=NOW + timedelta(minutes=9))
    await story.publisher.tick(NOW)
    story.text("/services/s1")
    story.text("/zh-hans/services/s1")
    monkeypatch.setattr(module, "Site", Broken)
    with capture_logs() as told:
        for minutes in (1, 7):
            await story.publisher.tick(NOW + timedelta(minutes=minutes))
            for _ in range(3):
                page = story.text("/services/s1")
            assert "Bureau 1" in page
            assert 'class="is-stale"' in page
            assert f"{minutes} minute" in page
            assert story.publisher.page("/services/s2") is None
    assert "is-stale" not in story.text("/sources")
    assert [line["path"] for line in told] == ["/services/s1", "/services/s2"] * 2


async def test_a_home_page_that_cannot_be_rendered_stays_and_says_how_old_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    story.known = replace(KNOWN, reconciled_at=NOW + timedelta(minutes=9))
    await story.publisher.tick(NOW)
    assert "is-stale" not in story.text("/")
    with monkeypatch.context() as patched, capture_logs() as told:
        fail: Callable[..., None] = lambda *_: (_ for _ in ()).throw(ValueError("a mistake"))  # noqa: E731
        patched.setattr(module, "Site", fail)
        for seconds in range(60, 600, 20):
            assert not await story.publisher.tick(NOW + timedelta(seconds=seconds))
    assert [line["event"] for line in told] == ["the pages cannot be rendered; what stood there stays, with its age"]
    assert 'class="is-stale"' in story.text("/")
    assert "9 minutes ago" in story.text("/")
    assert "9 分钟前" in story.text("/zh-hans/")
    assert await story.publisher.tick(NOW + timedelta(minutes=11))
    assert "9 minutes ago" not in story.text("/")


GREEN = ("/badge/s1.svg", "/api/v1/services/s1.json", "/embed/s1")


def green(story: Story) -> list[str]:
    """Those of `GREEN` that are answered with "operational"."""
    found = ((path, story.publisher.page(path)) for path in GREEN)
    return [path for path, page in found if page and b"operational" in page.identity.body.lower()]


async def well(story: Story) -> None:
    """Publish a page on which a service is up."""
    up = Measured("probe", Target("s1", "c"), Condition.UP, NOW, NOW, NOW + timedelta(hours=9))
    story.known = replace(KNOWN, measured=(up,))
    await story.publisher.tick(NOW)


async def test_nothing_stays_green_when_pages_cannot_be_made_for_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    await well(story)
    assert green(story) == list(GREEN)
    fail: Callable[..., None] = lambda *_: (_ for _ in ()).throw(ValueError("a mistake"))  # noqa: E731
    monkeypatch.setattr(module, "build", fail)
    await story.publisher.tick(NOW + timedelta(seconds=30))
    assert green(story) == list(GREEN)
    await story.publisher.tick(NOW + STALE_AFTER)
    assert green(story) == []
    assert "Unknown" in story.text("/badge/s1.svg")
    assert "is-stale" in story.text("/services/s1")
    assert "1 minute ago" in story.text("/")
    monkeypatch.setattr(module, "Site", fail)  # not even as a stale one
    await story.publisher.tick(NOW + 2 * STALE_AFTER)
    assert green(story) == []
    assert "2 minutes ago" in story.text("/")


@pytest.mark.parametrize("path", GREEN)
async def test_what_has_no_banner_is_not_answered_once_it_is_stale(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    await well(story)
    story.text(path)
    monkeypatch.setattr(Broken, "broken", path)
    monkeypatch.setattr(module, "Site", Broken)
    await story.publisher.tick(NOW + timedelta(seconds=30))
    assert path in green(story)
    await story.publisher.tick(NOW + STALE_AFTER)
    assert story.publisher.page(path) is None


async def test_the_stream_is_told_when_the_home_page_is_another() -> None:
    story = Story()
    await story.publisher.tick(NOW)
    story.publisher.ask()
    await story.publisher.tick(NOW)
    assert [change for change, _ in story.told] == [0]
    await story.publisher.tick(NOW + timedelta(minutes=1))
    assert len({etag for _, etag in story.told}) == 2
    home = story.publisher.pages["/"]
    assert story.told[-1][1] == home.etag.decode()


async def test_without_the_store_the_page_goes_on_and_says_how_old_it_is() -> None:
    story = Story()
    await story.publisher.tick(NOW)
    assert "is-stale" not in story.text("/")
    story.failing = True
    story.publisher.ask()
    await story.publisher.tick(NOW + timedelta(minutes=3))
    assert "is-stale" in story.text("/")


async def test_after_a_restart_the_page_is_there_at_once(tmp_path: Path) -> None:
    first = Story(tmp_path / "page")
    await first.publisher.tick(NOW)
    second = Story(tmp_path / "page")
    assert second.publisher.restore()
    assert await second.publisher.tick(NOW, may_load=False)
    assert second.text("/") == first.text("/")
    assert second.text("/services/s1") == first.text("/services/s1")
    third = Story(tmp_path / "nothing")
    assert not third.publisher.restore()
    (tmp_path / "page").write_bytes(b"\x1f\x8bnonsense")
    assert not Story(tmp_path / "page").publisher.restore()


async def test_settings_are_used_from_the_next_tick_on() -> None:
    story = Story()
    await story.publisher.tick(NOW)
    story.publisher.use(SETTINGS.model_copy(update={"services": SERVICES[:1]}))
    await story.publisher.tick(NOW)
    assert story.publisher.page("/services/s2") is None
    assert replace(KNOWN) == story.known


async def test_a_store_that_hangs_does_not_keep_time_from_passing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LOADING", 0.01)
    story, thaw = Story(), asyncio.Event()
    await story.publisher.tick(NOW)

    async def frozen(now: datetime) -> Known:
        await thaw.wait()
        return replace(KNOWN, reconciled_at=now)

    monkeypatch.setattr(story.publisher, "_load", frozen)
    story.publisher.ask()
    for minutes in range(1, 4):
        assert await story.publisher.tick(NOW + timedelta(minutes=minutes))
    assert "is-stale" in story.text("/")
    thaw.set()
    await asyncio.sleep(0)
    await story.publisher.tick(NOW + timedelta(minutes=4))
    await story.publisher.tick(NOW + timedelta(minutes=4))
    story.publisher.ask()
    await story.publisher.tick(NOW + timedelta(minutes=5))
    assert "is-stale" not in story.text("/")


async def test_the_model_is_kept_now_and_then_and_at_the_end(tmp_path: Path) -> None:
    story = Story(tmp_path / "page")
    await story.publisher.tick(NOW)
    first = (tmp_path / "page").read_bytes()
    story.known = replace(KNOWN, reconciled_at=NOW + timedelta(seconds=5))
    story.publisher.ask()
    await story.publisher.tick(NOW + timedelta(seconds=5))
    assert (tmp_path / "page").read_bytes() == first
    await story.publisher.stop()
    second = Story(tmp_path / "page")
    assert second.publisher.restore()
    assert await second.publisher.tick(NOW + timedelta(seconds=5), may_load=False)
    assert second.text("/") == story.text("/")
    assert (tmp_path / "page").read_bytes() != first


async def test_what_is_asked_for_is_kept_within_bounds_and_the_home_pages_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    await story.publisher.tick(NOW)
    monkeypatch.setattr(story.publisher._shelf, "_most", 120_000)
    services = [f"{folder}/services/s{n}" for folder in ("", "/zh-hans") for n in range(3)]
    texts = {path: story.text(path) for path in services}
    ready = [path for path in services if path in story.publisher.pages]
    assert 0 < len(ready) < len(services)
    assert ready == services[-len(ready) :]
    assert {"/", "/zh-hans/"} <= set(story.publisher.pages)
    assert story.text(services[0]) == texts[services[0]]
    assert services[0] in story.publisher.pages


async def test_the_home_pages_are_compressed_better_while_there_is_nothing_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(squeezer, "RESTS", 0)
    story = Story()
    await story.publisher.tick(NOW)
    quick = dict(story.publisher.pages)
    assert not any(page.squeezed for page in quick.values())
    for _ in range(200):
        assert not await story.publisher.tick(NOW)
        if all(page.squeezed for page in story.publisher.pages.values()):
            break
        await asyncio.wait({story.publisher._squeezer._task})  # type: ignore[type-var]
    for path, page in story.publisher.pages.items():
        assert (page.etag, page.identity, page.not_modified) == (quick[path].etag, quick[path].identity, quick[path].not_modified)
        assert page.squeezed
        better, before = page.brotli, quick[path].brotli
        assert better is not None
        assert before is not None
        assert len(better.body) < len(before.body)
        assert brotli.decompress(better.body) == page.identity.body
    kept = dict(story.publisher.pages)
    story.publisher.ask()
    await story.publisher.tick(NOW)
    assert all(story.publisher.pages[path] is page for path, page in kept.items())


async def test_a_page_that_has_changed_meanwhile_is_not_answered_as_it_was() -> None:
    story = Story()
    await story.publisher.tick(NOW)
    shelf, old = story.publisher._shelf, story.publisher.pages["/"]
    await story.publisher.tick(NOW + timedelta(minutes=1))
    new = story.publisher.pages["/"]
    shelf.exchange("/", old, squeezed(old))
    assert story.publisher.pages["/"] is new
