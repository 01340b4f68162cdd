"""`statuspage discover` as a user runs it, against a page on the loopback."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from statuspage.catalogue import Address, Entry, Sureness
from statuspage.cli import main
from statuspage.cli_discover import snippet, told
from statuspage.core.discovery import Found, Preview, Search, Step, Via
from statuspage.settings.file import load

SUMMARY = (Path(__file__).parents[1] / "notices/sources/statuspage_v2/summary/in.json").read_bytes()
SITE = '[site]\ntitle = "T"\nurl = "https://status.example.cn"\n'
DOCUMENT = "https://status.acme.example/api/v2/summary.json"
FOUND = Found("statuspage_v2", DOCUMENT, Via.LINK, (Preview("Late\x1b[31m\nmails", datetime(2026, 3, 9, tzinfo=UTC), ""),), 1, 3)
SEARCH = Search("https://www.acme.example/", requests=3, found=(FOUND,), title='Acme "Cloud" - Home')
ENTRY = Entry("acme-cloud", "Acme", "cloud", Sureness.LISTED, sources=(Address("statuspage_v2", DOCUMENT),))


class Upstream(BaseHTTPRequestHandler):
    """Answers one path with a summary, and every other with 404."""

    def do_GET(self) -> None:
        body = SUMMARY if self.path == "/api/v2/summary.json" else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def upstream() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Upstream) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/status"
        finally:
            server.shutdown()


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["discover", "-c", str(folder / "statuspage.toml"), *arguments])


def read(folder: Path, text: str) -> tuple[str, str, str]:
    path = folder / "made.toml"
    path.write_text(SITE + text, "utf-8")
    settings = load(path)
    return settings.services[0].id, settings.services[0].name, settings.sources[0].url


def test_what_it_finds_can_be_pasted_into_the_settings(tmp_path: Path) -> None:
    with upstream() as url:
        result = run(tmp_path, url, "--allow", "127.0.0.0/8", "--pause", "0")
    assert result.exit_code == 0
    assert "1. statuspage_v2" in result.stdout
    assert read(tmp_path, result.stdout[result.stdout.index("[[services]]") :])[2].endswith("/api/v2/summary.json")


def test_the_ranges_of_the_settings_count_and_without_them_it_stays_outside(tmp_path: Path) -> None:
    with upstream() as url:
        refused = run(tmp_path, url, "--pause", "0")
        (tmp_path / "statuspage.toml").write_text(f'{SITE}[fetch]\nallow = ["127.0.0.0/8"]\n', "utf-8")
        reached = run(tmp_path, url, "--pause", "0")
    assert (refused.exit_code, reached.exit_code) == (1, 0)
    assert "Nothing that can be read was found at http://127.0.0.1" in refused.stdout
    assert "not at a public address" in refused.stdout


@pytest.mark.parametrize(
    ("written", "arguments", "said"), [("[site", [], "is not TOML"), (SITE, ["--allow", "everywhere"], "a range of addresses")]
)
def test_wrong_settings_and_ranges_are_told(tmp_path: Path, written: str, arguments: list[str], said: str) -> None:
    (tmp_path / "statuspage.toml").write_text(written, "utf-8")
    result = run(tmp_path, "https://a.example", *arguments)
    assert result.exit_code != 0
    assert said in result.output


def test_what_was_found_is_shown_with_its_newest_notices_and_no_control_characters() -> None:
    text = "\n".join(told(SEARCH, None))
    assert "1. statuspage_v2  https://status.acme.example/api/v2/summary.json" in text
    assert "linked from the page; 1 notice, 3 components" in text
    assert "2026-03-09 00:00+0000  Late [31m mails" in text
    assert "\x1b" not in text


def test_where_nothing_was_found_each_address_is_told_with_its_reason() -> None:
    step = Step("https://www.acme.example/", Via.GIVEN, 2)
    lines = list(told(Search("https://www.acme.example/", requests=1, asked=((step, "answered with status 404"),)), None))
    assert lines[1] == "  https://www.acme.example/: answered with status 404"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ('Acme "Cloud" - Home', 'Acme "Cloud"'),
        ("Home | ACME", "ACME"),
        ("国家税务总局北京市税务局", "国家税务总局北京市税务局"),
        ("Welcome", "Acme"),
        ("", "Acme"),
        ("\x7f\x1bAcme\n[[sources]]", "Acme [[sources]]"),
    ],
)
def test_a_service_is_called_as_its_page_is(tmp_path: Path, title: str, name: str) -> None:
    assert read(tmp_path, snippet(replace(SEARCH, title=title), FOUND, None)) == ("acme", name, DOCUMENT)


def test_what_the_catalogue_has_is_used_from_there() -> None:
    assert snippet(SEARCH, FOUND, ENTRY) == '[[services]]\nuse = "acme-cloud"\n'
    other = replace(ENTRY, sources=())
    assert "[[sources]]" in snippet(SEARCH, FOUND, other)
