"""Reading the settings file: what is accepted, what is merged, and every mistake told with its place and its remedy."""

from datetime import timedelta
from pathlib import Path

import pytest

from notices.sources import kinds, option_mistakes
from statuspage.errors import SettingsError
from statuspage.settings import Settings
from statuspage.settings.file import load, unset_secrets, warnings

KINDS = ("feed", "html_list", "statuspage_v2")
SITE = '[site]\ntitle = "T"\nurl = "https://status.example.cn"\n'
SERVICE = '[[services]]\nid = "etax"\nname = "E"\n[[services.components]]\nid = "login"\nname = "L"\n'
OTHER = '[[services]]\nid = "bank"\nname = "B"\n[[services.components]]\nid = "transfer"\nname = "T"\n'


def written(folder: Path, text: str, name: str = "statuspage.toml") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        load(written(folder, text), KINDS)
    return caught.value.problems


def source(line: str) -> str:
    return f'{SITE}{SERVICE}[[sources]]\nid = "a"\nurl = "https://a.example"\nservices = ["etax"]\n{line}\n'


def probe(line: str) -> str:
    return f'{SITE}{SERVICE}{OTHER}[[probes]]\nid = "p"\nservice = "etax"\nurl = "https://a.example"\n{line}\n'


def asked(kind: str, lines: str, key: str = "probes") -> str:
    service = 'service = "etax"\n' if key == "probes" else ""
    return f'{SITE}{SERVICE}[[{key}]]\nid = "p"\n{service}kind = "{kind}"\n{lines}\n'


def awaited(lines: str) -> str:
    return f'{SITE}{SERVICE}[[heartbeats]]\nid = "h"\nservice = "etax"\nkey = "env:H"\n{lines}\n'


CRON = 'a cron expression of five fields, such as "0 2 * * *" or "*/10 8-18 * * 1-5" (in "h")'


def heartbeat(name: str, key: str) -> str:
    return f'[[heartbeats]]\nid = "{name}"\nservice = "etax"\nevery = "10m"\nkey = "{key}"\n'


def test_the_file_of_the_design_is_accepted_as_it_stands() -> None:
    settings = load(Path(__file__).with_name("design.toml"), KINDS)
    assert settings.folder == Path(__file__).parent
    assert settings.site.languages == ("zh-Hans", "en")
    assert settings.services[0].components[0].aliases == ("开票", "发票领用", "数电票")
    assert settings.services[0].label("en") == "Beijing e-Tax Bureau"
    assert settings.sources[0].every == timedelta(minutes=15)
    assert settings.probes[0].expect.statuses == (200,)
    assert settings.heartbeats[0].max_lag == timedelta(minutes=30)
    assert settings.subscribers[0].services == ("*",)
    assert [str(network) for network in settings.fetch.allow] == ["127.0.0.0/8"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", 'site: is missing; write, for example, [site] with title = "…" and url = "…"'),
        ('[site]\nurl = "https://s.cn"', 'site.title: is missing; write, for example, title = "北京办税系统状态"'),
        (f"{SITE}title_ = 1", 'site.title_: is not a key; did you mean "title"?'),
        (f"incldue = []\n{SITE}", 'incldue: is not a key; did you mean "include"?'),
        (f'{SITE}timezone = "Asia/Peking"', 'site.timezone: "Asia/Peking" is not a time zone name, such as "Asia/Shanghai"'),
        (f"{SITE}languages = []", "site.languages: [] is not a list of at least one"),
        (f'{SITE}languages = ["fr"]', 'site.languages[0]: "fr" is not one of zh-Hans, zh-Hant, en'),
        (f'{SITE}languages = ["en", "en"]', 'site.languages[1]: "en" is there already; name each language once'),
        (f'{SITE}titles = {{ fr = "T" }}', 'site.titles.fr: "fr" is not one of zh-Hans, zh-Hant, en'),
        (f"{SITE}[server]\nport = 70000", "server.port: 70000 is not at most 65535"),
        (f'{SITE}[server]\nport = "http"', 'server.port: "http" is not a whole number'),
        (
            f'{SITE}[server]\ntrusted_proxies = ["proxy"]',
            'server.trusted_proxies[0]: "proxy" is not a range of addresses, such as "127.0.0.0/8" or "fd00::/8"',
        ),
        (
            f'{SITE}[fetch]\nallow = ["10.0.0.1/8"]',
            'fetch.allow[0]: "10.0.0.1/8" is not a range of addresses, such as "127.0.0.0/8" or "fd00::/8"',
        ),
        (
            f'{SITE}[store]\nurl = "mysql://x"',
            'store.url: "mysql://x" is not "sqlite:///FILE" or "postgresql+psycopg://user@host/name"',
        ),
        (f'{SITE}[keep]\npings = "9999999d"', 'keep.pings: "9999999d" is not a length of time of at most ten years, such as "90d"'),
        (f"{SITE}[services]", "services: is not a list of tables; begin each of them with [[services]]"),
        (f"server = 5\n{SITE}", "server: 5 is not a table of its own"),
        (
            f'{SITE}[[services]]\nid = "E Tax"\nname = "x"',
            'services[0].id: "E Tax" is not an id: 1 to 64 small letters, digits and hyphens, such as "etax-beijing"',
        ),
        (f'{SITE}[[services]]\nid = "e"\nname = ""', 'services[0].name: "" is not a text of at least one character (in "e")'),
        (
            f'{SITE}[[services]]\nid = "e"\nname = "E"\naliases = "x"',
            'services[0].aliases: "x" is not a list, such as ["…", "…"] (in "e")',
        ),
        (f"{SITE}{SERVICE}{SERVICE}", 'services[1].id: "etax" is the id of an earlier one too; give each its own'),
        (
            f'{SITE}{SERVICE}[[services.components]]\nid = "login"\nname = "L"',
            'services[0].components[1].id: "login" is the id of an earlier one too; give each its own (in "etax")',
        ),
        (
            source('every = "15 minutes"'),
            'sources[0].every: "15 minutes" is not a length of time, such as "60s", "15m", "2h" or "90d" (in "a")',
        ),
        (source('kind = "html"'), 'sources[0].kind: "html" is not a kind of source; did you mean "html_list"? (in "a")'),
        (source('official = "perhaps"'), 'sources[0].official: "perhaps" is not true or false (in "a")'),
        (
            source('[[sources]]\nid = "b"\nurl = "https://b.example"\nservices = ["etx"]'),
            'sources[1].services[0]: "etx" is not the id of a service; did you mean "etax"? (in "b")',
        ),
        (
            source('[[sources]]\nid = "b"\nurl = "ftp://b.example"\nservices = ["etax"]'),
            'sources[1].url: "ftp://b.example" is not a web address, such as "https://status.example.cn" (in "b")',
        ),
        (
            probe('kind = "ping"'),
            'probes[0].kind: "ping" is not "http", "tcp", "dns", "tls", "freshness" or "icmp" (in "p")',
        ),
        (
            asked("http", ""),
            'probes[0].url: is missing; an http probe needs it: write, for example, url = "https://status.example.cn" (in "p")',
        ),
        (
            asked("tcp", 'host = "a.cn"'),
            'probes[0].port: is missing; a tcp probe needs it: write, for example, port = 443 (in "p")',
        ),
        (asked("tcp", 'host = "a.cn"\nport = 0'), 'probes[0].port: 0 is not at least 1 (in "p")'),
        (
            asked("tls", 'host = "https://a.cn"'),
            'probes[0].host: "https://a.cn" is not a host name or an address, such as "etax.example.cn" (in "p")',
        ),
        (asked("tls", 'host = "a.cn"\nmethod = "GET"'), 'probes[0].method: is not for a tls probe; it is for http (in "p")'),
        (
            asked("dns", 'host = "a.cn"\nexpect = { tls_days = 9 }'),
            'probes[0].expect.tls_days: is not for a dns probe; it is for http and tls (in "p")',
        ),
        (
            asked("dns", 'host = "a.cn"\nserver = "dns.a.cn"'),
            'probes[0].server: "dns.a.cn" is not the address of a name server, such as "223.5.5.5" (in "p")',
        ),
        (
            asked("freshness", 'url = "https://a.cn"'),
            'probes[0].max_lag: is missing; a freshness probe needs it: write, for example, max_lag = "2h" (in "p")',
        ),
        (
            asked("http", 'url = "https://a.cn"\nexpect = { values = { "a..b" = 1 } }'),
            'probes[0].expect.values.a..b: "a..b" is not a path into JSON, such as "status.code" or "items[0].state" (in "p")',
        ),
        (asked("icmp", 'host = "a.cn"', "canaries"), 'canaries[0].kind: "icmp" is not "http", "tcp" or "dns" (in "p")'),
        (
            asked("tcp", 'host = "a.cn"', "canaries"),
            'canaries[0].port: is missing; a tcp probe needs it: write, for example, port = 443 (in "p")',
        ),
        (
            asked("dns", 'host = "a.cn"\nserver = "1.1.1.1"', "canaries"),
            'canaries[0].server: is not a key; did you mean "every"? (in "p")',
        ),
        (awaited(""), 'heartbeats[0].every: is missing; write, for example, every = "10m", or schedule = "0 2 * * *" (in "h")'),
        (
            awaited('every = "1h"\nschedule = "0 2 * * *"'),
            'heartbeats[0].schedule: stands beside every; one of them says when a ping is expected (in "h")',
        ),
        (awaited('every = "1h"\ntimezone = "UTC"'), 'heartbeats[0].timezone: is for a schedule, and there is none (in "h")'),
        (awaited('schedule = "0 25 * * *"'), f'heartbeats[0].schedule: "0 25 * * *" is not {CRON}'),
        (awaited('schedule = "0 0 30 2 *"'), f'heartbeats[0].schedule: "0 0 30 2 *" is not {CRON}'),
        (awaited('schedule = "@daily"'), f'heartbeats[0].schedule: "@daily" is not {CRON}'),
        (
            awaited('every = "1h"\nslug = "Nightly"'),
            (
                'heartbeats[0].slug: "Nightly" is not a slug: small letters, digits, hyphens and underscores, '
                'such as "nightly-sync" (in "h")'
            ),
        ),
        (
            awaited('every = "1h"\n[[heartbeats]]\nid = "i"\nservice = "etax"\nkey = "env:I"\nevery = "1h"\nslug = "h"'),
            'heartbeats[1].slug: "h" is that of "h" too; give each its own (in "i")',
        ),
        (
            awaited('every = "1h"\nendpoint = "nightly"'),
            (
                'heartbeats[0].endpoint: "nightly" is not a key of Gatus, <group>_<name> in small letters, '
                'such as "core_nightly-sync" (in "h")'
            ),
        ),
        (
            f'{SITE}{SERVICE}[[alerts]]\nid = "a"\nservice = "etax"\nkey = "env:A"',
            'alerts[0].match: is missing; write, for example, match = { alertname = "InvoicingDown" } (in "a")',
        ),
        (
            f'{SITE}{SERVICE}[[alerts]]\nid = "a"\nservice = "etax"\nkey = "env:A"\nmatch = {{ a = "b" }}\nmeans = "bad"',
            'alerts[0].means: "bad" is not "down" or "impaired" (in "a")',
        ),
        (probe('method = "POST"'), 'probes[0].method: "POST" is not "GET" or "HEAD" (in "p")'),
        (
            probe('expect = { status = "200" }'),
            'probes[0].expect.status: "200" is not an HTTP status or a list of them, such as 200 or [200, 302] (in "p")',
        ),
        (probe("confirm = 0"), 'probes[0].confirm: 0 is not at least 1 (in "p")'),
        (
            probe('component = "transfer"'),
            'probes[0].component: "transfer" is a component of "bank", not of "etax" (in "p")',
        ),
        (
            probe('component = "logn"'),
            'probes[0].component: "logn" is not a component of "etax"; did you mean "login"? (in "p")',
        ),
    ],
)
def test_a_mistake_is_told_with_its_place_and_its_remedy(tmp_path: Path, text: str, problem: str) -> None:
    assert problems(tmp_path, text) == (problem,)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            'kind = "json_path"\noptions = { items = "data[x]", titel = "name" }',
            [
                'sources[0].options.title: is missing; write, for example, title = "name" (in "a")',
                'sources[0].options.items: no path into JSON: \'data[x]\'; write, for example, items = "data.list" (in "a")',
                (
                    "sources[0].options.titel: is not an option of this kind; it has body, component, components, empty, "
                    "end, impact, impact_words, items, key, kind, kind_words, published, start, status, status_words, title, "
                    'updated, url (in "a")'
                ),
            ],
        ),
        (
            'kind = "json_path"\noptions = { items = "$", title = "t", kind_words = "故障", url = "https://a.cn/{id" }',
            [
                (
                    "sources[0].options.kind_words: '故障' is no word with its meaning; write, for example, "
                    'kind_words = "计划=maintenance, 故障=outage", or "*=maintenance" for all (in "a")'
                ),
                (
                    "sources[0].options.url: a brace is alone in 'https://a.cn/{id'; write, for example, "
                    'url = "link", or url = "https://status.example.cn/detail/{id}" (in "a")'
                ),
            ],
        ),
        (
            'kind = "html_page"\noptions = { item = "li[" }',
            [
                (
                    "sources[0].options.item: bad selector 'li[': Can't parse CSS selector.; write, for example, "
                    'item = "#notices > article" (in "a")'
                )
            ],
        ),
        ('kind = "html_page"', ['sources[0].options.item: is missing; write, for example, item = "#notices > article" (in "a")']),
        (
            'kind = "feed"\noptions = { item = "li" }',
            ['sources[0].options.item: is not an option of this kind; it has none (in "a")'],
        ),
    ],
)
def test_mistakes_of_options_are_told_as_those_of_their_kind(tmp_path: Path, lines: str, told: list[str]) -> None:
    with pytest.raises(SettingsError) as caught:
        load(written(tmp_path, source(lines)), kinds(), option_mistakes)
    assert list(caught.value.problems) == told


def test_right_options_and_those_of_a_kind_that_is_detected_are_no_mistake(tmp_path: Path) -> None:
    right = source('kind = "html_list"\noptions = { item = "ul > li" }')
    detected = '[[sources]]\nid = "b"\nurl = "https://b.example"\nservices = ["etax"]\noptions = { x = "y" }\n'
    settings = load(written(tmp_path, right + detected), kinds(), option_mistakes)
    assert settings.sources[0].options == {"item": "ul > li"}


def test_schedules_and_dates_without_a_zone_are_in_the_zone_of_the_site(tmp_path: Path) -> None:
    fresh = '[[probes]]\nid = "p"\nservice = "etax"\nkind = "freshness"\nurl = "https://a.cn"\nmax_lag = "1h"\n'
    settings = load(written(tmp_path, awaited('schedule = "0 2 * * *"') + fresh + fresh.replace('"p"', '"q"') + 'timezone = "UTC"'))
    assert settings.heartbeats[0].timezone == "Asia/Shanghai"
    assert [probe.timezone for probe in settings.probes] == ["Asia/Shanghai", "UTC"]


def test_all_mistakes_are_told_at_once_and_one_does_not_hide_another(tmp_path: Path) -> None:
    told = problems(
        tmp_path, source('every = "x"\nservics = []\n[[sources]]\nid = "a"\nurl = "https://b.example"\nservices = ["nowhere"]')
    )
    assert [line.partition(":")[0] for line in told] == [
        "sources[0].every",
        "sources[0].servics",
        "sources[1].id",
        "sources[1].services[0]",
    ]


def test_the_folder_is_not_taken_from_the_file(tmp_path: Path) -> None:
    assert problems(tmp_path, f'folder = "/"\n{SITE}')[0].startswith("folder: is not a key")


def test_a_secret_that_stands_in_the_file_is_not_printed(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, SITE + SERVICE + heartbeat("h", "hunter2"))
    assert told.startswith("heartbeats[0].key: what stands there is not a reference to a secret")
    assert "hunter2" not in told


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"[site]\ntitle = 5 5", "is not TOML: Expected newline or end of document after a statement (at line 2, column 11)"),
        (b'[site]\ntitle = "\xb1\xb1"', "is not UTF-8: byte 16; save it as UTF-8"),
        (None, "cannot be read: No such file or directory; `statuspage init` writes a new one"),
    ],
)
def test_a_file_that_cannot_be_read_at_all(tmp_path: Path, content: bytes | None, problem: str) -> None:
    path = tmp_path / "statuspage.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        load(path)
    assert caught.value.problems == (f"{path}: {problem}",)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "statuspage.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SITE.replace("\n", "\r\n").encode())
    assert load(path).site.title == "T"


def test_included_lists_are_merged_in_order_of_their_names(tmp_path: Path) -> None:
    written(tmp_path, OTHER, "services/b.toml")
    written(tmp_path, SERVICE.replace("etax", "app"), "services/a.toml")
    settings = load(written(tmp_path, f'include = ["services/*.toml", "services/a.toml"]\n{SITE}{SERVICE}'))
    assert [service.id for service in settings.services] == ["etax", "app", "bank"]


def test_a_mistake_in_an_included_file_names_the_file(tmp_path: Path) -> None:
    written(tmp_path, f"[keep]\n{SERVICE}{probe('every = 5').removeprefix(SITE + SERVICE)}", "services/a.toml")
    told = problems(tmp_path, f'include = ["services/*.toml"]\n{SITE}{SERVICE.replace("etax", "app")}')
    assert told == (
        "services/a.toml: keep: belongs into the settings file itself, not into an included one",
        'services/a.toml: probes[0].every: 5 is not a length of time, such as "60s", "15m", "2h" or "90d" (in "p")',
    )


def test_positions_count_within_each_file(tmp_path: Path) -> None:
    written(tmp_path, OTHER + OTHER, "more.toml")
    assert problems(tmp_path, f'include = ["more.toml"]\n{SITE}{SERVICE}') == (
        'more.toml: services[1].id: "bank" is the id of an earlier one too; give each its own',
    )


@pytest.mark.parametrize(
    ("include", "problem"),
    [
        ('["none/*.toml"]', 'include[0]: no file matches "none/*.toml" in the folder of statuspage.toml'),
        ('"a.toml"', 'include: "a.toml" is not a list of file names, such as ["services/*.toml"]'),
    ],
)
def test_an_include_that_includes_nothing_is_a_mistake(tmp_path: Path, include: str, problem: str) -> None:
    assert problems(tmp_path, f"include = {include}\n{SITE}") == (problem,)


def with_secrets(folder: Path) -> Settings:
    (folder / "key").write_text("k2\n")
    return load(
        written(folder, SITE + SERVICE + heartbeat("h1", "env:H1") + heartbeat("h2", "file:key") + heartbeat("h3", "file:none"))
    )


def test_unset_secrets_are_told(tmp_path: Path) -> None:
    assert unset_secrets(with_secrets(tmp_path), {"H1": ""}) == [
        "heartbeats[0].key: env:H1 is not set",
        "heartbeats[2].key: file:none is not set",
    ]


def test_one_key_for_two_heartbeats_is_told(tmp_path: Path) -> None:
    told = warnings(with_secrets(tmp_path), {"H1": "k2"})
    assert told[-1] == "heartbeats[1].key: h1 has the same key; a ping would count for one of them only"
    assert len(warnings(with_secrets(tmp_path), {"H1": "k1"})) == 1
