"""How often documents ask to be read."""

from datetime import UTC, datetime

import pytest

from notices.model import Document
from notices.pace import Pace, pace

RSS = '<rss version="2.0" xmlns:sy="x"><channel><title>x</title>{}<item><ttl>5</ttl><title>y</title></item></channel></rss>'
ICS = "BEGIN:VCALENDAR\r\n{}\r\nBEGIN:VEVENT\r\nREFRESH-INTERVAL:P1D\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
HOURS = "".join(f"<hour>{n}</hour>" for n in range(24))
CASES = [
    (RSS.format(""), None),
    (RSS.format("<ttl>30</ttl>"), Pace(1800)),
    (RSS.format("<ttl> 30 </ttl>"), Pace(1800)),
    (RSS.format("<ttl>0</ttl>"), None),
    (RSS.format("<ttl>soon</ttl>"), None),
    (RSS.format("<ttl>-5</ttl>"), None),
    (RSS.format("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"), Pace(1800)),
    (RSS.format("<sy:updatePeriod>\n\tdaily\t</sy:updatePeriod>"), Pace(86_400)),
    (RSS.format("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>"), Pace(86_400)),
    (RSS.format("<ttl>15</ttl><sy:updatePeriod>hourly</sy:updatePeriod>"), Pace(3600)),
    (
        RSS.format("<skipHours><hour>0</hour><hour>24</hour><hour>23</hour><hour>77</hour></skipHours>"),
        Pace(None, frozenset({0, 23})),
    ),
    (RSS.format(f"<skipHours>{HOURS}</skipHours>"), None),
    (
        RSS.format("<skipDays><day>Saturday</day><day>Sunday</day><day>Someday</day></skipDays>"),
        Pace(None, frozenset(), frozenset({5, 6})),
    ),
    (ICS.format("REFRESH-INTERVAL;VALUE=DURATION:PT12H"), Pace(43_200)),
    (ICS.format("X-PUBLISHED-TTL:PT1H30M"), Pace(5_400)),
    (ICS.format("X-PUBLISHED-TTL:P1W"), Pace(604_800)),
    (ICS.format("X-PUBLISHED-TTL:hourly"), None),
    (ICS.format("X-WR-CALNAME:x"), None),
    ('{"ttl": 5}', None),
    ("", None),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_documents_ask_for(text: str, wanted: Pace | None) -> None:
    assert pace(Document("https://a.example/", text.encode(), "", datetime(2026, 11, 24, tzinfo=UTC))) == wanted


def test_what_cannot_be_decoded_asks_for_nothing() -> None:
    assert pace(Document("https://a.example/", b"\x00\xff\x00\xfe" * 50, "", datetime(2026, 11, 24, tzinfo=UTC))) is None
