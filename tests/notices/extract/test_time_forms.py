"""Every form of time in which English announcements put a window reads the same, in a sentence and behind a label."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from notices.model import Kind
from tests.notices.extract.scoring import HERE
from tests.notices.extract.tables import lines, portions

_FRAMES = ("The portal will be unavailable {}.", "Planned maintenance of the portal.\n\nWhen: {}\n\nRegards, IT")


class Form(NamedTuple):
    """A phrase in a zone, and the window that it means."""

    place: str
    zone: str
    phrase: str
    start: str
    end: str


FORMS = [Form(place, *line.split("\t")) for place, line in lines(HERE / "time_forms_en.tsv")]


@pytest.mark.parametrize("frame", _FRAMES, ids=["sentence", "label"])
@pytest.mark.parametrize("rows", portions(FORMS), ids=lambda rows: rows[0].place)
def test_forms_give_their_windows(frame: str, rows: Sequence[Form]) -> None:
    assert {form.place: got for form in rows if (got := _read(frame, form)) != [_instants(form.start, form.end)]} == {}


def _read(frame: str, form: Form) -> list[tuple[datetime | None, datetime | None]]:
    published = datetime(2024, 3, 1, 12, tzinfo=ZoneInfo(form.zone))
    body = frame.format(form.phrase)
    facts = extract(title="Portal maintenance", body=body, format="text", published=published, timezone=form.zone, lang="en")
    assert facts.kind is Kind.MAINTENANCE, form.place
    return [(w.start and w.start.astimezone(UTC), w.end and w.end.astimezone(UTC)) for w in facts.windows]


def _instants(start: str, end: str) -> tuple[datetime, datetime]:
    return datetime.fromisoformat(start).astimezone(UTC), datetime.fromisoformat(end).astimezone(UTC)
