"""Which published address a request for a diagnosis means, and what is refused."""

import pytest

from statuspage.web.choice import address, chooses, refused


@pytest.mark.parametrize(
    ("path", "query", "expected"),
    [
        ("/diagnose", b"", False),
        ("/diagnose", b"service=etax", True),
        ("/diagnose", b"utm_source=x", True),
        ("/en/diagnose", b"service=etax", True),
        ("/", b"service=etax", False),
        ("/services/diagnose-me", b"service=etax", False),
    ],
)
def test_the_query_counts_where_a_diagnosis_is_asked_for(path: str, query: bytes, expected: bool) -> None:
    assert chooses(path, query) is expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (b"service=etax&component=issue", "/diagnose?service=etax&component=issue"),
        (b"component=issue&service=etax", "/diagnose?service=etax&component=issue"),
        (b"service=etax&component=issue&utm_source=x", "/diagnose?service=etax&component=issue"),
        (b"service=etax&component=", "/diagnose?service=etax&component="),
        (b"service=etax", "/diagnose?service=etax"),
        (b"service=%65tax", "/diagnose?service=etax"),
        (b"service=a%26b%3Dc", "/diagnose?service=a%26b%3Dc"),
        (b"service=%E7%A8%8E", "/diagnose?service=%E7%A8%8E"),
        (b"service=", "/diagnose"),
        (b"service=&component=", "/diagnose"),
        (b"utm_source=x", "/diagnose"),
        (b"unknown", "/diagnose"),
        (b"wrong", "/diagnose"),
        (b"component=issue", "/diagnose?wrong"),
        (b"service=a&service=b", "/diagnose?wrong"),
        (b"service=a&component=b&component=c", "/diagnose?wrong"),
        (b"service=%FF", "/diagnose?wrong"),
        (b"service=\xff", "/diagnose?wrong"),
        (b"service=" + b"a" * 2000, "/diagnose?wrong"),
        (b"&".join([b"a=b"] * 40), "/diagnose?wrong"),
    ],
)
@pytest.mark.parametrize("folder", ["", "/en"])
def test_one_address_for_what_is_meant(folder: str, query: bytes, expected: str) -> None:
    assert address(f"{folder}/diagnose", query) == folder + expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (b"service=nobody", ("/en/diagnose?unknown", 404)),
        (b"service=etax&component=nothing", ("/en/diagnose?unknown", 404)),
        (b"service=a&service=b", ("/en/diagnose?wrong", 400)),
    ],
)
def test_what_is_refused_has_a_page_and_a_status(query: bytes, expected: tuple[str, int]) -> None:
    assert refused("/en/diagnose", query) == expected
