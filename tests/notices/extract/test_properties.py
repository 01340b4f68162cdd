"""What holds of every reading: a written window is read back, and what does not matter changes nothing."""

import gc
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from html import escape
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from notices.model import Facts, Kind
from tests.notices.extract.documents import Text, check, corpora
from tests.notices.extract.tables import portions
from tests.notices.extract.windows_written import FORMS, STATED, ZONES, Form, Written

PROFILE = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])

# Wall clocks: the zone comes with the window.
SPAN = datetime(2024, 1, 3), datetime(2030, 12, 20)  # noqa: DTZ001
Bounds = list[tuple[datetime | None, datetime | None]]


def bounds(facts: Facts) -> Bounds:
    return [(w.start, w.end) for w in facts.windows]


@st.composite
def written(draw: st.DrawFn, form: Form) -> Written:
    """A window that a form can tell, announced some days ahead."""
    start = draw(st.datetimes(*SPAN)).replace(second=0, microsecond=0)
    minutes = draw(st.sampled_from((0, 0, 0, 15, 30, 45, 59)))
    start = start.replace(minute=0 if "hours" in form.needs else minutes)
    length = timedelta(minutes=draw(st.sampled_from((30, 60, 90, 120, 240, 360, 540, 1440, 2160, 4320))))
    ahead = timedelta(hours=draw(st.integers(2, 20 * 24)))
    zone = draw(st.sampled_from(ZONES[form.lang]))
    stated = draw(st.sampled_from(sorted(STATED))) if "{zone}" in form.text else ""
    window = Written(form, start, start + length, start - ahead - timedelta(days=1), zone, stated)
    assume(window.told())
    return window


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.lang} {form.text[:24]}")
@settings(PROFILE)
@given(choice=st.data())
def test_a_written_window_is_read_back(form: Form, choice: st.DataObject) -> None:
    window = choice.draw(written(form))
    facts = window.document().read()
    assert (facts.kind, bounds(facts)) == (Kind.MAINTENANCE, [window.bounds]), window.document()
    check(facts)


def test_what_is_read_leaves_no_circles() -> None:
    """The command looks for none."""
    documents = corpora()[::300]
    for document in documents:
        document.read()
    gc.collect()
    gc.disable()
    try:
        for document in documents:
            document.read()
        assert gc.collect() == 0
    finally:
        gc.enable()


def full_width(text: str) -> str:
    """Letters, digits and signs as Chinese and Japanese editors type them."""
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and (c.isdigit() or c in ":/~(),.") else c for c in text)


def spread(text: str) -> str:
    """White space where there is some already, and at the ends of lines."""
    return "\r\n\r\n".join(f"  {line}\t " for line in text.replace(" ", "  ").split("\n"))


def unseen(text: str) -> str:
    """Letters that nobody sees between all others."""
    return "\u200b".join(text) + "\ufeff"


def tagged(text: str) -> str:
    """HTML with every third letter in a tag of its own, comments and attributes."""
    letters = [f"<b style='color:red'>{escape(c)}</b><!-- {n} -->" if n % 3 == 0 else escape(c) for n, c in enumerate(text)]
    return "<div class='content'><p>" + "".join(letters).replace("\n", "</p><p>") + "</p></div>"


def plain_html(text: str) -> str:
    return "<p>" + escape(text).replace("\n", "<br>") + "</p>"


def hard_spaces(text: str) -> str:
    return text.replace(" ", "\u00a0")


CHANGES: list[tuple[Callable[[str], str], str]] = [
    (full_width, "text"),
    (spread, "text"),
    (unseen, "text"),
    (hard_spaces, "text"),
    (tagged, "html"),
    (plain_html, "html"),
]
PROSE = {
    "zh": ("尊敬的用户:\n您好!感谢您一直以来的支持。\n", "\n由此给您带来不便,敬请谅解。咨询电话:010-12345678。"),
    "en": ("Dear customers,\nthank you for your patience.\n", "\nWe apologise for any inconvenience. Questions? Call 555-0142."),
    "ja": (
        "お客様各位\n平素はご利用いただき誠にありがとうございます。\n",
        "\nご不便をおかけしますが、何卒よろしくお願いいたします。",
    ),
}


@pytest.mark.parametrize(("change", "format"), CHANGES, ids=lambda value: getattr(value, "__name__", ""))
@settings(PROFILE)
@given(choice=st.data())
def test_how_it_is_set_changes_nothing(change: Callable[[str], str], format: str, choice: st.DataObject) -> None:
    window = choice.draw(st.sampled_from(FORMS).flatmap(written))
    document = window.document()
    facts = document._replace(body=change(document.body), format=format).read()
    assert bounds(facts) == [window.bounds]
    check(facts)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.lang} {form.text[:24]}")
@settings(PROFILE, max_examples=8)
@given(choice=st.data())
def test_prose_around_changes_nothing(form: Form, choice: st.DataObject) -> None:
    window = choice.draw(written(form))
    before, after = PROSE[form.lang]
    document = window.document()
    facts = document._replace(body=before + document.body + after).read()
    assert bounds(facts) == [window.bounds]
    assert facts.kind is Kind.MAINTENANCE


def later(document: Text, years: int) -> Text:
    """The document as it would have been published years later, with the years that it names."""

    def moved(match: re.Match[str]) -> str:
        return str(int(match.group()) + years)

    body, title = (re.sub(r"(?<!\d)20[2-4]\d(?!\d)", moved, text) for text in (document.body, document.title))
    return document._replace(title=title, body=body, published=moved_on(document.published, years))


def moved_on(moment: datetime, years: int) -> datetime:
    return moment.replace(year=moment.year + years)


@settings(PROFILE)
@given(choice=st.data(), years=st.integers(1, 9))
def test_published_later_it_happens_later(choice: st.DataObject, years: int) -> None:
    forms = [form for form in FORMS if "{w}" not in form.text and "{day}" not in form.text and "{roc}" not in form.text]
    window = choice.draw(st.sampled_from([f for f in forms if "{reiwa}" not in f.text and "{off}" not in f.text]).flatmap(written))
    assume(all((m.month, m.day) != (2, 29) for m in (window.start, window.end, window.published)))
    start, end, published = (moved_on(m, years) for m in (window.start, window.end, window.published))
    ahead = replace(window, start=start, end=end, published=published)
    # From the end of February to its last day of a leap year it is a day more.
    assume(ahead.told() and ahead.end - ahead.start == window.end - window.start)
    assert bounds(later(window.document(), years).read()) == [ahead.bounds]


CYCLE = 28
"""Years after which every date falls on the same weekday, leap years included."""
_NO_OTHER_YEARS = re.compile(
    r"(?<!\d)20[0-4]\d(?!\d)|民國|民国|令和|平成|\d{8,}|<t:|[〇○零一二三四五六七八九]{4}|(?<!\d)\d{3}\)? ?年|"
    r"\d\dT\d\d|['/.\-]\d\d(?!\d)|(?<!\d)1[01]\d[/.]|R\d"
)


_ANY_YEAR = [d for d in corpora() if not _NO_OTHER_YEARS.search(normalize("NFKC", d.title + d.body))][::27]


@pytest.mark.parametrize("rows", portions(_ANY_YEAR), ids=lambda rows: rows[0].id)
def test_the_corpora_a_cycle_of_weekdays_later(rows: Sequence[Text]) -> None:
    assert [document.id for document in rows if _otherwise_later(document)] == []


def _otherwise_later(document: Text) -> bool:
    now = bounds(document.read())
    then = bounds(document._replace(published=moved_on(document.published, CYCLE)).read())
    return then != [tuple(bound and moved_on(bound, CYCLE) for bound in pair) for pair in now]
