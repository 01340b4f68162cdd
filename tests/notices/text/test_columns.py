"""Tables that plain text draws: with a line above that heads all columns but the first, and with labels that end in a colon."""

import pytest

from notices.text import visible

UNHEADED = [["Start", "22:00", "23:00"], ["End", "02:00", "03:00"]]
HEADED = [["", "UTC", "Local"], *UNHEADED]
COLONS = [HEADED[0], *([f"{label}:", *cells] for label, *cells in UNHEADED)]


def cells(text: str) -> list[list[str]]:
    page = visible(text, "text")
    return [[page.text[c.start : c.end] for c in row] for table in page.tables for row in table.rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Night\n         UTC     Local\nStart    22:00   23:00\nEnd      02:00   03:00\n", HEADED),
        ("Night\n         UTC     Local\nStart  : 22:00   23:00\nEnd    : 02:00   03:00\n", HEADED),
        ("Night\n         UTC     Local\nStart:   22:00   23:00\nEnd:     02:00   03:00\n", COLONS),
        ("Night\n\tUTC\tLocal\nStart\t22:00\t23:00\nEnd\t02:00\t03:00\n", HEADED),
        ("UTC     Local\nStart    22:00   23:00\nEnd      02:00   03:00\n", UNHEADED),
        ("Night\n   UTC     Local\nStart    22:00   23:00\nEnd      02:00   03:00\n", UNHEADED),
        ("Start  : 22:00   23:00\nEnd    : 02:00   03:00\n", []),
    ],
    ids=["spaces", "colons apart", "colons", "tabs", "no blank before", "elsewhere", "labels alone"],
)  # fmt: skip
def test_a_head_belongs_to_the_rows_below_it(text: str, rows: list[list[str]]) -> None:
    assert cells(text) == rows


@pytest.mark.parametrize("to", ["to", "-", "until"])
def test_blanks_within_a_range_part_no_columns(to: str) -> None:
    lines = [f"Night {n}   0{n}/14/2025  11:30 PM CDT {to} 0{n}/15/2025  4:30 AM CDT   span {n}" for n in (1, 2)]
    ranges = [f"0{n}/14/2025  11:30 PM CDT {to} 0{n}/15/2025  4:30 AM CDT" for n in (1, 2)]
    assert cells("\n".join(lines)) == [[f"Night {n}", ranges[n - 1], f"span {n}"] for n in (1, 2)]
