"""Programs that people use read feeds and calendars, plain and hostile ones: newsboat, khal, ical.js, where they are installed."""

import json
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from statuspage.core.page import Page
from tests.statuspage.render.checks import rendered
from tests.statuspage.render.pages import lively
from tests.statuspage.render.poison import whole

HOSTILE = '<script>alert(1)</script>]]>\r\nEND:VEVENT\x00;,"\\ '
PAGES = pytest.mark.parametrize("page", [lively(), whole(HOSTILE)], ids=["plain", "hostile"])
FEEDS = ("/feed.rss", "/feed.atom", "/en/events.rss", "/en/events.atom")
KHAL = """
[calendars]
[[status]]
path = {folder}/calendar
[locale]
local_timezone = Asia/Shanghai
default_timezone = Asia/Shanghai
longdatetimeformat = %Y-%m-%d %H:%M
longdateformat = %Y-%m-%d
dateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""
ICAL_JS = """
const loaded = require("ical.js"), ICAL = loaded.default || loaded;
const calendar = new ICAL.Component(ICAL.parse(require("fs").readFileSync(0, "utf8")));
const found = calendar.getAllSubcomponents("vevent").map((part) => {
  const event = new ICAL.Event(part);
  const text = (name) => part.getFirstPropertyValue(name);
  const alarms = part.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger")));
  const times = [event.startDate, event.endDate].map((time) => time.toJSDate().toISOString());
  return [...times, event.sequence, text("status"), text("x-maintnote-status"), alarms];
});
console.log(JSON.stringify(found));
"""


def run(*command: str, given: bytes = b"", home: Path | None = None) -> bytes:
    """What a program prints; its settings are kept apart from those of whoever runs this."""
    environ = {**os.environ, "LC_ALL": "C.UTF-8"} | ({"HOME": str(home)} if home else {})
    return subprocess.run(command, input=given, check=True, capture_output=True, timeout=60, env=environ).stdout


@pytest.mark.skipif(not shutil.which("newsboat"), reason="newsboat is not installed")
@PAGES
def test_newsboat_reads_feeds(page: Page, tmp_path: Path) -> None:
    urls, cache = tmp_path / "urls", tmp_path / "cache.db"
    for path in FEEDS:
        file = tmp_path / path.strip("/").replace("/", "-")
        file.write_bytes(rendered(page, path).body)
        with urls.open("a") as lines:
            lines.write(f"file://{file}\n")
    run("newsboat", "-u", str(urls), "-c", str(cache), "-C", "/dev/null", "-x", "reload", home=tmp_path)
    with sqlite3.connect(cache) as database:
        counts = database.execute(
            "SELECT count(*), count(DISTINCT guid), min(pubDate) > 0 FROM rss_item GROUP BY feedurl"
        ).fetchall()
        titles = [title for (title,) in database.execute("SELECT title FROM rss_item")]
    assert sorted(counts) == [(4, 4, 1), (4, 4, 1), (7, 7, 1), (7, 7, 1)]
    assert all(titles)


@pytest.mark.skipif(not shutil.which("khal"), reason="khal is not installed")
@PAGES
def test_khal_reads_a_calendar(page: Page, tmp_path: Path) -> None:
    (tmp_path / "calendar").mkdir()
    settings, file = tmp_path / "config", tmp_path / "calendar.ics"
    settings.write_text(KHAL.format(folder=tmp_path))
    file.write_bytes(rendered(page, "/calendar-alarm-1h.ics").body)
    run("khal", "-c", str(settings), "import", "--batch", "-a", "status", str(file), home=tmp_path)
    shown = run(
        *("khal", "-c", str(settings), "list", "--once", "--format", "{start} {end} {status}{alarm-symbol}"), "2024-12-19", "30d"
    )
    assert [line.rstrip() for line in shown.decode().splitlines() if line.startswith("2024") and "," not in line] == [
        "2024-12-20 20:00 2024-12-22 10:00 CONFIRMED",
        "2024-12-28 22:00 2024-12-29 06:00 CONFIRMED  ⏰",
    ]


def has_ical_js() -> bool:
    asked = [shutil.which("node") or "false", "-e", 'require("ical.js")']
    return subprocess.run(asked, capture_output=True, check=False, timeout=60).returncode == 0


@pytest.mark.skipif(not has_ical_js(), reason="node or its module ical.js is not there; NODE_PATH says where modules are")
@PAGES
def test_ical_js_reads_a_calendar(page: Page) -> None:
    found = json.loads(run("node", "-e", ICAL_JS, given=rendered(page, "/calendar-alarm-1d.ics").body))
    assert found == [
        ["2024-12-20T12:00:00.000Z", "2024-12-22T02:00:00.000Z", 4, "CONFIRMED", "IN-PROCESS", []],
        ["2024-12-28T14:00:00.000Z", "2024-12-28T22:00:00.000Z", 1, "CONFIRMED", "CONFIRMED", ["-P1D"]],
    ]
