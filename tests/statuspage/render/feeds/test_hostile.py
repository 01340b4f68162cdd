"""Whatever stands in any text: feeds stay XML and JSON, calendars keep their lines, and all show it as the text that it is."""

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from typing import Any

import icalendar
import pytest

from notices.model import Document, Notice, Options
from notices.sources import ical
from statuspage.render import Rendered
from tests.statuspage.render.checks import feeds_of, rendered
from tests.statuspage.render.feeds.rules import Tags, faults
from tests.statuspage.render.pages import NOW
from tests.statuspage.render.poison import brimming, whole

PAYLOADS = {
    "markup": "<b>&amp;&lt;\"'",
    "script": "<script>alert(1)</script>",
    "script_broken_up": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "image": '"><img src=x onerror=alert(1)>',
    "svg": "<svg/onload=alert(1)><animate onbegin=alert(1) attributeName=x>",
    "frame": "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'>",
    "closes_all": "</p></description></title></content></item></entry></channel></rss></feed>",
    "escaped_already": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "escaped_twice": "&amp;lt;script&amp;gt;alert(1)",
    "link": '<a href="javascript:alert(1)">x</a>',
    "style": "<style>@import'//evil.example';</style><link rel=stylesheet href=//evil.example>",
    "cdata": "<![CDATA[<script>alert(1)</script>]]>",
    "cdata_end": "]]>]]]]><![CDATA[>",
    "comment": "<!-- --!> --><!--",
    "instruction": "<?xml version='1.0'?><?php echo 7*7 ?>",
    "doctype": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
    "entity": "&a;&#0;&#x1b;&nbsp;&bogus;&",
    "inclusion": '<xi:include href="file:///etc/passwd" parse="text"/>',
    "namespace": '<sp:event id="x"/><atom:link rel="self" href="//evil.example"/>',
    "controls": "a\x00\x01\x08\x0b\x0c\x0e\x1b\x1f\x7f\x80\x9fb",
    "line_ends": "a\rb\nc\r\nd\x85e\u2028f\u2029g\x0bh",
    "no_characters": "a\ufffe\uffff\ud800b\udfff",
    "half_a_pair": "\udc00\ud83d",
    "direction": "\u202egnp.exe\u202c\u2066x\u2069\u200f\u061c",
    "zero_width": "a\u200b\ufeffb\u00ad",
    "entry": "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:evil",
    "alarm": "x\nBEGIN:VALARM\nACTION:EMAIL\nATTENDEE:mailto:a@evil.example\nEND:VALARM",
    "attachment": "x\r\nATTACH;VALUE=URI:file:///etc/passwd",
    "calendar_end": "END:VCALENDAR\r\nBEGIN:VCALENDAR",
    "folded": "x\r\n \r\n\tATTACH:y",
    "parameter": '";X-EVIL=1:y;VALUE=URI:http://evil.example/',
    "carets": "^n^'^^^NATTACH:x",
    "backslashes": "\\n\\;\\,\\\\\\",
    "separators": ';,:;=,"',
    "recurrence": "RRULE:FREQ=SECONDLY",
    "json": '"},{"id":"evil","__proto__":{"x":1}}],"x":[',
    "json_escapes": "\\u003cscript\\u003e\\x3c\\/",
    "jinja": "{{7*7}}{% raw %}{{''.__class__.__mro__}}{# x #}",
    "other_templates": "${7*7}#{7*7}<%= 7*7 %>{0.__class__}{name}%s%(x)s{n!r}",
    "our_messages": "*bold*|break|{at}",
    "long_chinese": "系统维护" * 200,
    "wide_characters": "\U0001f9d1\u200d\U0001f680" * 60,
    "combining": "e" + "\u0301" * 200,
    "tabs": "a\tb\t\tc",
    "formula": "=cmd|' /C calc'!A0",
    "header": "x\r\nSet-Cookie: a=b\r\n\r\n<script>",
}
MARK = "49"
FILES = ["/feed", "/en/events"]
CALENDARS = ["/calendar.ics", "/en/calendar-alarm-1h.ics"]
TEXTS_ARE_TEXT = {"ContainsHTML"}
"""A rule that warns of titles with tags: ours are text, as RSS and Atom have it, and show a hostile name as it is."""


@pytest.fixture(scope="module", params=PAYLOADS)
def made(request: pytest.FixtureRequest) -> dict[str, Rendered]:
    page = whole(PAYLOADS[request.param])
    paths = [f"{file}.{kind}" for file in FILES for kind in ("rss", "atom", "json")] + CALENDARS
    return {path: rendered(page, path) for path in paths}


CLEAN = feeds_of(brimming())


def test_a_feed_is_xml_that_keeps_the_rules(made: dict[str, Rendered]) -> None:
    for path, one in made.items():
        if path.endswith((".rss", ".atom")):
            found = faults(one.body, f"https://status.example.cn{path}", one.content_type)
            assert [fault for fault in found if fault.partition(":")[0] not in TEXTS_ARE_TEXT] == [], path
            assert shape(one.body) == shape(CLEAN[path].body), path
            assert b"<script" not in one.body.lower()


def shape(body: bytes) -> Counter[str]:
    """How many elements of each name there are."""
    return Counter(element.tag for element in ET.fromstring(body).iter())  # noqa: S314 - our own bytes


def test_a_json_feed_is_json_of_the_same_shape(made: dict[str, Rendered]) -> None:
    for path, one in made.items():
        if path.endswith(".json"):
            assert not re.search(rb"[<>\x00-\x08\x0b-\x1f\x7f]", one.body)
            read, clean = json.loads(one.body), json.loads(CLEAN[path].body)
            assert keys(read) == keys(clean), path
            html = " ".join(item["content_html"] for item in read["items"])
            assert {(tag, *given) for tag, given in Tags(html).found} <= {("p",), ("a", "href")}


def keys(value: Any) -> Any:
    """The keys of JSON, all through."""
    if isinstance(value, dict):
        return {key: keys(held) for key, held in value.items()}
    return [keys(held) for held in value] if isinstance(value, list) else None


def test_a_calendar_keeps_its_lines(made: dict[str, Rendered]) -> None:
    for path in CALENDARS:
        lines = made[path].body.split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert [line for line in lines if b"\r" in line or b"\n" in line] == []
        assert all(line.decode("utf-8") is not None for line in lines)  # no character is torn in two
        assert properties(made[path].body) == properties(CLEAN[path].body), path


def properties(body: bytes) -> list[tuple[str, list[str]]]:
    """The components of a calendar, each with the names of its properties."""
    return [(str(part.name), sorted(part)) for part in icalendar.Calendar.from_ical(body).walk()]


def test_our_own_reader_sees_no_more_and_no_less(made: dict[str, Rendered]) -> None:
    for path in CALENDARS:
        mine, clean = (read(one[path]) for one in (made, CLEAN))
        assert [(n.windows, n.stage, n.impact, n.key != "") for n in mine] == [(n.windows, n.stage, n.impact, True) for n in clean]


def read(calendar: Rendered) -> list[Notice]:
    document = Document("https://status.example.cn/calendar.ics", calendar.body, calendar.content_type, NOW)
    return [item for item in ical.parse(document, Options()) if isinstance(item, Notice)]


def test_the_same_title_stands_in_every_format(made: dict[str, Rendered]) -> None:
    for file in FILES:
        rss, atom = (ET.fromstring(made[f"{file}.{kind}"].body) for kind in ("rss", "atom"))  # noqa: S314
        titles = [item["title"] for item in json.loads(made[f"{file}.json"].body)["items"]]
        assert [item.findtext("title") for item in rss.iter("item")] == titles
        assert [entry.findtext("{*}title") for entry in atom.iter("{http://www.w3.org/2005/Atom}entry")] == titles


@pytest.mark.parametrize(
    "name", ["markup", "script", "cdata_end", "json", "parameter", "backslashes", "carets", "jinja", "our_messages", "formula"]
)
def test_what_was_written_is_what_is_read(name: str) -> None:
    payload, page = PAYLOADS[name], whole(PAYLOADS[name])
    shown = " ".join(payload.split())
    titles = [item["title"] for item in json.loads(rendered(page, "/feed.json").body)["items"]]
    assert titles
    assert all(shown in title for title in titles)
    assert shown in json.loads(rendered(page, "/feed.json").body)["title"]
    calendar = icalendar.Calendar.from_ical(rendered(page, "/calendar.ics").body)
    escaped = icalendar.vText(shown).to_ical().decode()  # the library leaves what it does not know as it stands
    assert all(escaped in str(calendar[name]) for name in ("NAME", "X-WR-CALNAME"))
    summaries = [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")]
    assert summaries
    assert all(shown in summary for summary in summaries)


@pytest.mark.parametrize("name", ["jinja", "other_templates"])
def test_no_template_is_evaluated(name: str) -> None:
    page, plain = whole(PAYLOADS[name]), whole("x")
    for path in (*(f"/feed.{kind}" for kind in ("rss", "atom", "json")), "/calendar.ics"):
        assert rendered(page, path).body.count(MARK.encode()) == rendered(plain, path).body.count(MARK.encode())
