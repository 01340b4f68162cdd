"""Documents made to cost a reader as much as possible for as few bytes as possible."""

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

FEED = '<?xml version="1.0" encoding="utf-8"?>{dtd}<rss version="2.0"><channel><title>x</title>{items}</channel></rss>'
ITEM = """<item><title>{title}</title><guid>1</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>
<description>{body}</description></item>"""
CALENDAR = """BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261124T080000Z\r
{lines}END:VEVENT\r\nEND:VCALENDAR\r\n"""


@dataclass(frozen=True, slots=True)
class Bomb:
    """A document and as what it is to be read (null: as what it is)."""

    name: str
    kind: str | None
    body: bytes


def _feed(items: str = "", dtd: str = "") -> bytes:
    return FEED.format(dtd=dtd, items=items).encode()


def _said(body: str, title: str = "系统维护通知", dtd: str = "") -> bytes:
    return _feed(ITEM.format(title=title, body=body), dtd)


def _entities(trap: int) -> list[Bomb]:
    """What XML can do with entities (billion laughs; quadratic; files and addresses of ours)."""
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    quadratic = f'<!ENTITY a "{"a" * 100_000}">'
    outside = f'<!ENTITY e SYSTEM "http://127.0.0.1:{trap}/e"><!ENTITY f SYSTEM "file:///etc/passwd">'
    parameter = f'<!ENTITY % p SYSTEM "http://127.0.0.1:{trap}/p">%p;'
    many = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{lol}]>'
    return [
        Bomb("billion laughs", "feed", _said("&l11;", "&l11;", many)),
        Bomb("quadratic entity", "feed", _said("&a;" * 20_000, "x", f"<!DOCTYPE rss [{quadratic}]>")),
        Bomb("outside entities", "feed", _said("&f;", "&e;", f"<!DOCTYPE rss [{outside}]>")),
        Bomb("parameter entity", "feed", _said("x", "x", f"<!DOCTYPE rss [{parameter}]>")),
        Bomb("outside document type", "feed", _feed(dtd=f'<!DOCTYPE rss SYSTEM "http://127.0.0.1:{trap}/d">')),
    ]


def _wide(attribute: str) -> str:
    return "<item " + " ".join(attribute.format(n) for n in range(50_000)) + "></item>"


def _markup() -> list[Bomb]:
    """Nesting, repetition, and what is never closed."""
    return [
        Bomb("nested elements", "feed", _feed("<item>" + "<a>" * 100_000)),
        Bomb("nested markup in a text", "feed", _said("&lt;div&gt;" * 100_000)),
        Bomb("comments without end", "feed", b"<rss><channel>" + b"<!--" * 200_000),
        Bomb("document types without end", "feed", b"<!DOCTYPE rss [" * 20_000),
        Bomb("sections without end", "feed", _said("<![CDATA[" * 50_000)),
        Bomb("many attributes", "feed", _feed(_wide('a{}="1"'))),
        Bomb("many attributes with signs in them", "feed", _feed(_wide('a{}=">"'))),
        Bomb("many attributes, broken", "feed", _feed(_wide("a{}=1") + "&")),
        Bomb("many name spaces", "feed", _feed(_wide('xmlns:n{0}="u{0}"'))),
        Bomb("nested lists", "html_list", b"<ul><li>" * 100_000),
        Bomb("nested blocks", "html_list", b"<div>" * 200_000 + b"x"),
        Bomb("links never closed", "html_list", b"<ul>" + b"<li><a href=/t20260101_1.html>" * 20_000),
        Bomb("a table of nothing", "html_list", b"<table>" + b"<tr><td>" * 100_000),
    ]


def _values() -> list[Bomb]:
    """JSON: depth, numbers, quantities."""
    page = {"page": {"id": "x", "name": "x", "url": "http://x.example"}, "status": {"indicator": "none"}}
    parts = [{"id": str(n), "name": f"c{n}", "status": "operational"} for n in range(20_000)]
    return [
        Bomb("nested lists of JSON", "statuspage_v2", b"[" * 500_000),
        Bomb("nested objects of JSON", "statuspage_v2", b'{"a":' * 500_000),
        Bomb("a feed of nested lists", "feed", b'{"version":"https://jsonfeed.org/version/1","items":' + b"[" * 500_000),
        Bomb("a number of 5,000 digits", "statuspage_v2", b'{"page":{},"incidents":[{"id":' + b"9" * 5_000 + b"}]}"),
        Bomb("a number of 4,000,000 digits", "statuspage_v2", b'{"page":{},"incidents":[{"id":' + b"9" * 4_000_000 + b"}]}"),
        Bomb("a fraction of 4,000,000 digits", "statuspage_v2", b'{"page":{},"incidents":[{"id":1.' + b"9" * 4_000_000 + b"}]}"),
        Bomb("an exponent", "statuspage_v2", b'{"page":{},"incidents":[{"id":1e999999999}]}'),
        Bomb("20,000 components", "statuspage_v2", json.dumps({**page, "components": parts, "incidents": []}).encode()),
    ]


def _calendars() -> list[Bomb]:
    """Repetition without end, in calendars."""
    alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1M\r\nDURATION:PT1S\r\nREPEAT:999999999\r\nEND:VALARM\r\n"
    people = "".join(f"ATTENDEE:mailto:a{n}@x.example\r\n" for n in range(10_000))
    every = "RRULE:FREQ=SECONDLY;COUNT=999999999\r\n"
    lines = {
        "a second's rule": every,
        "alarms": alarm,
        "10,000 attendees": people,
        "alarms of a second's rule": every + alarm * 100,
    }
    return [Bomb(f"a calendar: {name}", None, CALENDAR.format(lines=text).encode()) for name, text in lines.items()]


def _prose() -> list[Bomb]:
    """Texts that a slow pattern would stumble over: the beginnings of times, names and sentences, again and again."""
    pieces = (
        *("1", "12月", "2024年12月20日", "20:00至", "至", "12月20日20:00至22日8:00，", "系统", "维护", "（", "预计", "、", "月末"),
        *("Dec ", "from ", "8:00 - ", "between 1 and ", "2024-12-20T", "UTC+8 ", "will be ", "maintenance ", "a", " ", "\n", "."),
        *("〇", "一二三", "上午", "今天", "每月", "12/20 ", "メンテナンス", "12月20日(金) ", "午前"),
    )
    return [Bomb(f"a text of {piece.strip() or repr(piece)}", "feed", _said(piece * (50_000 // len(piece)))) for piece in pieces]


def _bytes(chance: Random) -> list[Bomb]:
    """No text at all, and text in no charset."""
    noise = chance.randbytes(1_000_000)
    return [
        Bomb("noise", None, noise),
        Bomb("noise as a list", "html_list", noise),
        Bomb("a list of high bytes", "html_list", bytes(byte | 0x80 for byte in noise)),
        Bomb("10 MB of zeros", None, bytes(10_000_000)),
        Bomb("10 MB of one letter", None, b"a" * 10_000_000),
        Bomb("10 MB of tags", None, b"<a>" * 3_333_333),
        Bomb("compressed", None, gzip.compress(bytes(10_000_000))),
        Bomb("UTF-7", None, b"+ADw-script+AD4-" * 60_000),
        Bomb("UTF-16 without a mark", "html_list", "<a href=/1.html>系统维护通知</a>".encode("utf-16-le") * 10_000),
    ]


def bombs(trap: int, chance: Random) -> list[Bomb]:
    """All of them; those that reach out do it to the port `trap` of the loopback."""
    makers: list[Callable[[], list[Bomb]]] = [_markup, _values, _calendars, _prose]
    return [*_entities(trap), *(bomb for make in makers for bomb in make()), *_bytes(chance)]
