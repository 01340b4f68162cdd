"""Answer times on the page: lines with gaps where nothing was measured, marks where checks failed, and the figures in a table."""

import re
from datetime import timedelta

import pytest

from statuspage.core.latency import Course, Latency
from statuspage.core.page import Page
from statuspage.render import Site
from statuspage.render.edition import editions
from statuspage.render.latency import Line, Lines, latency, took
from tests.statuspage.render.pages import NOW, lively
from tests.statuspage.render.timed import buckets, timed, with_times

SERVICE = "etax-beijing"


def shown(known: Latency, lang: str = "en", service: str = SERVICE) -> tuple[Lines, ...]:
    page = with_times(lively(), {"etax-login": known})
    return latency(editions(page)[lang], next(view for view in page.services if view.service.id == service))


def line(known: Latency, number: int = 0, lang: str = "en") -> Line:
    (own,) = shown(known, lang)
    return own.lines[number]


def body(page: Page, path: str = f"/en/services/{SERVICE}") -> str:
    rendered = Site(page).render(path)
    assert rendered is not None
    return rendered.body.decode()


@pytest.mark.parametrize(
    ("microseconds", "words", "zh"),
    [
        (0, "0.0 ms", "0.0 毫秒"),
        (2_440, "2.4 ms", "2.4 毫秒"),
        (9_949, "9.9 ms", "9.9 毫秒"),
        (9_960, "10 ms", "10 毫秒"),
        (120_400, "120 ms", "120 毫秒"),
        (999_400, "999 ms", "999 毫秒"),
        (999_600, "1 s", "1 秒"),
        (1_240_000, "1.24 s", "1.24 秒"),
        (12_340_000, "12.3 s", "12.3 秒"),
        (123_400_000, "123 s", "123 秒"),
    ],
)
def test_a_time_in_words(microseconds: int, words: str, zh: str) -> None:
    made = editions(lively())
    assert took(made["en"], microseconds) == words
    assert took(made["zh-Hans"], microseconds) == zh


@pytest.mark.parametrize(
    ("lane", "summary", "zh"),
    [
        (
            "1234",
            "typically 250 ms, fastest 50 ms, slowest 800 ms; all 32 checks had a right answer.",
            "一般 250 毫秒，最快 50 毫秒，最慢 800 毫秒；32 次检查都有正确的应答。",
        ),
        (
            "11xs",
            "typically 100 ms, fastest 50 ms, slowest 200 ms; 12 of 36 checks had no right answer.",
            "一般 100 毫秒，最快 50 毫秒，最慢 200 毫秒；36 次检查里 12 次没有正确的应答。",
        ),
        ("xx", "none of 20 checks had a right answer.", "20 次检查都没有正确的应答。"),
    ],
)
def test_what_a_line_shows_in_a_sentence(lane: str, summary: str, zh: str) -> None:
    assert line(timed(lane)).desc == summary
    assert line(timed(lane), lang="zh-Hans").desc == zh


@pytest.mark.parametrize(
    ("lane", "runs", "failures", "gaps"),
    [
        ("111111", 1, 0, 0),
        ("11.111", 2, 0, 1),
        ("11x111", 2, 1, 0),
        ("11s111", 1, 1, 0),
        ("1.x..1", 2, 1, 2),
        ("1sx1.x", 2, 2, 1),
        ("xxxxxx", 0, 1, 0),
        ("1111..", 1, 0, 1),
        ("11111.", 1, 0, 0),
        ("..1111", 1, 0, 0),
        (".....1", 1, 0, 1),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_where_nothing_was_measured_there_is_no_line_and_where_checks_failed_a_mark(
    lane: str, runs: int, failures: int, gaps: int
) -> None:
    """Buckets of ten minutes. The newest is never a gap, as it is not finished; a first one that came late leaves one."""
    found = line(timed(lane))
    assert (found.line.count("M"), found.band.count("M"), len(found.failures), len(found.gaps)) == (runs, runs, failures, gaps)
    unmeasured = [row for row in found.rows if not row.figures]
    assert len(unmeasured) == gaps


def test_the_line_and_the_band_are_as_high_as_the_figures() -> None:
    found = line(timed("12"))
    assert found.line == "M0 64V64H500V48H1000"
    assert found.band == "M0 48V48H500V16H1000V64H500V72H0Z"
    assert [(level.y, level.label) for level in found.levels] == [(40, "250 ms"), (0, "500 ms")]


def test_one_slow_answer_does_not_flatten_all_others_and_stands_in_the_table() -> None:
    found = line(timed("1111111119"))
    assert found.levels[-1].label == "2 s"
    assert "1.8 s" in found.rows[0].figures


def test_a_day_is_drawn_in_steps_with_a_row_for_each() -> None:
    found = line(timed("1" * 200))
    assert len(found.rows) == 73  # neither its first nor its last step is whole
    assert found.rows[1].figures == ("16", "0", "50 ms", "100 ms", "200 ms")
    assert found.span == "Last 24 hours"


def test_what_has_just_begun_says_since_when() -> None:
    assert line(timed("12")).span.striptags() == "Since Sun 10:17"


def test_days_are_drawn_from_the_second_on() -> None:
    assert len(shown(timed("1", "1"))[0].lines) == 1
    found = line(timed("1", "12.x1"), 1)
    assert [row.when.striptags() for row in found.rows] == ["22 Dec", "21 Dec", "20 Dec", "19 Dec", "18 Dec", "16 Dec – 17 Dec"]
    assert [bool(row.figures) for row in found.rows] == [True, True, False, True, True, False]
    assert (found.line.count("M"), len(found.failures), found.span) == (2, 1, "Last 30 days")


def test_only_probes_of_the_service_of_which_something_is_known_are_shown() -> None:
    assert shown(timed("1"), service="bank") == ()
    assert shown(Latency()) == ()
    assert [(own.name, own.probe) for own in shown(timed("1"))] == [("Login", "etax-login")]


def test_what_is_older_than_a_day_is_not_drawn() -> None:
    assert shown(Latency(Course().joined(buckets("111", NOW - timedelta(hours=24)), NOW - timedelta(days=2)))) == ()


def test_the_page_has_the_pictures_with_title_description_and_table() -> None:
    found = body(with_times(lively()))
    section = found[found.index('aria-labelledby="latency"') :]
    section = section[: section.index("</section>")]
    assert section.count('role="img"') == section.count("<desc") == 2
    ids = re.findall(r'id="([^"]+)"', section)
    assert len(ids) == len(set(ids))
    assert set(" ".join(re.findall(r'aria-labelledby="([^"]+)"', section)).split()) <= set(ids)
    assert section.count("<details") == 1
    assert section.count("<table") == 2
    assert "style=" not in section
    assert "Response times: Login: Last 30 days" in section


def test_a_page_of_the_past_and_one_without_times_have_no_such_section() -> None:
    assert 'id="latency"' not in body(lively())
    assert 'id="latency"' not in body(with_times(lively(), {}))
