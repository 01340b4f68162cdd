"""The catalogue's entries, all of them, against one schema; and how they are found."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from notices.sources import kinds
from statuspage.catalogue import FILES, Entry, Sureness, at, entries, entry_of, near, search
from statuspage.settings.file import load

SITE = '[site]\ntitle = "T"\nurl = "https://status.example.cn"\n'
ALL = list(entries().values())
_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_SEEN = re.compile(r"|20\d\d(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?")


def addresses(entry: Entry) -> list[str]:
    return [url for url in (entry.homepage, entry.page, *(source.url for source in entry.sources)) if url]


def plain(entry: Entry) -> list[str]:
    """The addresses that go unprotected."""
    return [url for url in addresses(entry) if urlsplit(url).scheme != "https"]


def test_ids_are_unique_and_are_ids(root: Path) -> None:
    texts = [(root / "statuspage" / "catalogue" / name).read_text("utf-8") for name in FILES]
    ids = re.findall(r'^id = "(.+)"$', "\n".join(texts), re.MULTILINE)
    assert len(ids) == len(set(ids)) == len(ALL) > 900
    assert [id for id in ids if not _ID.fullmatch(id)] == []


def test_addresses_are_https_but_where_an_authority_or_a_mainland_site_has_no_other() -> None:
    assert [url for entry in ALL for url in addresses(entry) if urlsplit(url).scheme not in {"http", "https"}] == []
    hosts = {urlsplit(url).hostname or "" for entry in ALL for url in plain(entry)}
    others = {host for host in hosts if not host.endswith(".gov.cn")}
    assert others == {"www.aisino.com", "www.sse.com.cn", "www.szse.cn", "www.chinaclear.cn"}
    assert not any(urlsplit(url).username for entry in ALL for url in addresses(entry))


def test_kinds_are_those_of_adapters() -> None:
    assert {source.kind for entry in ALL for source in entry.sources} <= set(kinds())


def test_nothing_is_empty_and_no_alias_says_what_is_said() -> None:
    assert [
        entry.id
        for entry in ALL
        if not entry.name.strip() or not entry.category or any(not alias.strip() for alias in entry.aliases)
    ] == []
    assert [entry.id for entry in ALL if len(set(entry.aliases)) != len(entry.aliases) or entry.name in entry.aliases] == []
    assert [entry.id for entry in ALL if any(not source.url for source in entry.sources)] == []


def test_each_says_when_it_was_seen_if_it_says_that_it_was() -> None:
    assert [entry.id for entry in ALL if not _SEEN.fullmatch(entry.seen)] == []
    assert [entry.id for entry in ALL if entry.sureness is Sureness.VERIFIED and not entry.seen] == []


def test_all_of_them_at_once_are_right_settings(tmp_path: Path) -> None:
    path = tmp_path / "statuspage.toml"
    path.write_text(SITE + "".join(f'[[services]]\nuse = "{entry.id}"\n' for entry in ALL), "utf-8")
    settings = load(path, kinds())
    assert len(settings.services) == len(ALL)
    urls = [source.url for source in settings.sources]
    assert len(urls) == len(set(urls)) == len({source.url for entry in ALL for source in entry.sources})


@pytest.mark.parametrize(
    ("wrong", "error"),
    [({"sureness": "certain"}, ValueError), ({"phone": "1"}, TypeError), ({"sources": [{"url": "https://a.example"}]}, TypeError)],
)
def test_what_is_no_entry_is_refused(wrong: dict[str, object], error: type[Exception]) -> None:
    right = {"id": "a", "name": "A", "category": "c", "sureness": "known"}
    assert entry_of(right) == Entry("a", "A", "c", Sureness.KNOWN)
    with pytest.raises(error):
        entry_of({**right, **wrong})


@pytest.mark.parametrize(
    ("word", "id"),
    [("githb", "github"), ("GitHub", "github"), ("cloudfare", "cloudflare"), ("北京市电子税务", "cn-etax-bj"), ("zzzqqq", None)],
)
def test_a_slip_of_the_pen_leads_to_what_was_meant(word: str, id: str | None) -> None:
    assert near(word) == id


def test_a_search_begins_with_what_is_called_so() -> None:
    assert search("github")[0].id == "github"
    assert search("GITHUBSTATUS")[0].id == "github"
    assert [entry.id for entry in search("12306")][:1] == ["cn-12306"]
    assert search("zzzqqq") == []
    assert len(search("")) == len(ALL)


@pytest.mark.parametrize(
    ("url", "id"),
    [
        ("https://github.com/features", "github"),
        ("https://www.githubstatus.com/", "github"),
        ("https://githubstatus.com.evil.example/", None),
        ("https://www.google.com/", "google-search"),
        ("https://www.google.com/appsstatus/x", "google-workspace"),
        ("https://etax.chinatax.gov.cn/", None),
        ("https://a.example/", None),
        ("https://[::1", None),
    ],
)
def test_an_address_belongs_to_one_entry_or_none(url: str, id: str | None) -> None:
    found = at(url)
    assert (found.id if found else None) == id
