"""The demonstration's folder: settings that load, keys that stay, a story that goes on."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from notices.sources import kinds
from statuspage.demo.site import Addresses, DemonstrationError, prepare, write_settings
from statuspage.demo.world import Story
from statuspage.settings import Settings
from statuspage.settings.file import load, warnings

NOW = datetime(2026, 11, 24, 9, 4, 41, tzinfo=UTC)
ADDRESSES = Addresses("http://127.0.0.1:8000/", "http://127.0.0.1:8001/")


def loaded(folder: Path, speed: float = 1.0) -> Settings:
    story = prepare(folder, NOW, speed, fresh=False)
    return load(write_settings(folder, ADDRESSES, story), kinds())


def test_the_settings_load_without_mistakes_and_warnings(tmp_path: Path) -> None:
    settings = loaded(tmp_path / "site")
    assert warnings(settings, {}) == []
    assert settings.server.port == 8000
    assert settings.site.url == "http://127.0.0.1:8000"
    assert all(str(source.url).startswith("http://127.0.0.1:8001/") for source in settings.sources)
    assert {source.kind for source in settings.sources} == {"html_list", "feed", "statuspage_v2"}


def test_everything_has_an_english_name(tmp_path: Path) -> None:
    settings = loaded(tmp_path / "site")
    groups = {service.group for service in settings.services}
    assert groups == set(settings.site.group_names)
    parts = [part for service in settings.services for part in service.components]
    names = [item.names for item in (*settings.services, *parts)] + [source.names for source in settings.sources]
    assert all("en" in translated for translated in names)


def test_the_social_insurance_site_is_measured_by_nothing(tmp_path: Path) -> None:
    settings = loaded(tmp_path / "site")
    measured = [probe.service for probe in settings.probes] + [heartbeat.service for heartbeat in settings.heartbeats]
    assert "social" not in measured


@pytest.mark.parametrize(("speed", "seconds"), [(0.5, 60), (1, 30), (4, 8), (8, 5)])
def test_the_lag_that_counts_follows_the_speed(tmp_path: Path, speed: float, seconds: int) -> None:
    assert loaded(tmp_path / "site", speed).heartbeats[0].max_lag == timedelta(seconds=seconds)


def test_keys_stay_and_are_for_the_owner_only(tmp_path: Path) -> None:
    prepare(tmp_path, NOW, 1, fresh=False)
    keys = [(tmp_path / name).read_text() for name in ("ping.key", "hook.key")]
    prepare(tmp_path, NOW, 1, fresh=False)
    assert keys == [(tmp_path / name).read_text() for name in ("ping.key", "hook.key")]
    assert [os.stat(tmp_path / name).st_mode & 0o077 for name in ("ping.key", "hook.key")] == [0, 0]  # noqa: PTH116


def test_a_second_run_goes_on_with_the_story(tmp_path: Path) -> None:
    later = NOW + timedelta(minutes=30)
    first = prepare(tmp_path, NOW, 1, fresh=False)
    assert first == Story(NOW.replace(second=0))
    assert prepare(tmp_path, later, 1, fresh=False) == first
    assert prepare(tmp_path, NOW - timedelta(days=1), 1, fresh=False) != first  # the clock went back
    assert prepare(tmp_path, later, 2, fresh=False) == Story(later.replace(second=0), 2)


def test_fresh_forgets_everything(tmp_path: Path) -> None:
    prepare(tmp_path, NOW, 1, fresh=False)
    (tmp_path / "statuspage.db").write_text("old")
    key = (tmp_path / "ping.key").read_text()
    later = NOW + timedelta(minutes=5)
    assert prepare(tmp_path, later, 1, fresh=True).start == later.replace(second=0)
    assert not (tmp_path / "statuspage.db").exists()
    assert (tmp_path / "ping.key").read_text() != key


@pytest.mark.parametrize("fresh", [True, False])
def test_a_folder_of_something_else_is_left_alone(tmp_path: Path, fresh: bool) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(DemonstrationError, match="--folder"):
        prepare(tmp_path, NOW, 1, fresh=fresh)
    assert (tmp_path / "thesis.txt").read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_story_that_cannot_be_read_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "story.json").write_text('{"start": "soon"}')
    assert prepare(tmp_path, NOW, 1, fresh=False).start == NOW.replace(second=0)
