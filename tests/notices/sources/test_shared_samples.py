"""Recorded bodies of real services: what a person reads in each is what the sources give (the table is shared_samples.txt)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from notices import sources
from notices.model import Document, Health, Item, Kind, Notice, Options, ParseError, Request, Statement
from notices.sources._html import to_text

pytestmark = pytest.mark.shared

FETCHED = datetime(2026, 9, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sample:
    """One body and the lines that a person wrote down from it; `kind` is "" for what no adapter takes for its own."""

    path: str
    expected: tuple[str, ...]
    kind: str
    url: str
    content_type: str
    fetched: datetime


def _samples() -> list[Sample]:
    """The table in shared_samples.txt: a head for each file, then a line for each item that it holds."""
    found = []
    for block in (Path(__file__).parent / "shared_samples.txt").read_text(encoding="utf-8").split("\n== ")[1:]:
        head, *lines = block.rstrip("\n").split("\n")
        path, kind, url, *more = head.split(" | ")
        told = dict(part.split("=", 1) for part in more)
        fetched = datetime.fromisoformat(told["fetched"]).replace(tzinfo=UTC) if "fetched" in told else FETCHED
        found.append(Sample(path, tuple(lines), kind.strip("-"), url, told.get("type", ""), fetched))
    return found


SAMPLES = _samples()
BY_PATH = {sample.path: sample for sample in SAMPLES}


def moment(at: datetime | None, otherwise: str) -> str:
    return at.astimezone(UTC).replace(tzinfo=None).isoformat().removesuffix("000") if at else otherwise


def line(item: Item) -> str:
    """An item as the expectations above write it."""
    if isinstance(item, Statement):
        return f"page: {item.health} ({item.raw})" if item.component is None else f"{item.component}: {item.health}"
    key = item.key.split("-")[0] + "-…" if item.key.startswith(("name-", "hash-")) else item.key
    if isinstance(item, Request):
        return f"{key} <- {item.url} | {item.title} | {item.published.isoformat() if item.published else 'undated'}"
    if item.kind is None:
        dated = "undated" if item.published == FETCHED else item.published.isoformat()
        text = to_text(item.body) if item.format == "html" else item.body
        return f"{key} | {item.title} | {dated} | {text[:40]}".replace("\n", "\\n").rstrip(" |")
    return f"{key} | {item.title} | {structured(item)}"


def structured(notice: Notice) -> str:
    ended = moment(notice.resolved_at, "unknown" if notice.stage == "resolved" else "open")
    times = f"{moment(notice.started_at, 'unknown')} to {ended}"
    if notice.kind is Kind.MAINTENANCE:
        spans = (f"{moment(window.start, 'unknown')} to {moment(window.end, 'open')}" for window in notice.windows)
        times = "window " + (", ".join(spans) or "untold")
    told = f"{notice.kind} {notice.stage or '-'} {notice.impact or '-'}"
    return f"{told} | {names(notice.components)} | {times} | {len(notice.updates)} updates"


def names(components: tuple[str, ...]) -> str:
    """The names, of very many the first and how many more."""
    shown = ", ".join(components[:8]) or "-"
    return f"{shown} and {len(components) - 8} more" if len(components) > 8 else shown


def shortened(found: list[str], expected: tuple[str, ...]) -> list[str]:
    """What was found, with as many lines in the middle only counted as the table counts there ("… 12 more")."""
    at = next((number for number, told in enumerate(expected) if told.startswith("… ")), None)
    if at is None:
        return found
    after = len(expected) - at - 1
    return [*found[:at], f"… {len(found) - at - after} more", *found[len(found) - after :]]


def document(shared: Path, sample: Sample) -> Document:
    return Document(sample.url, (shared / "samples" / sample.path).read_bytes(), sample.content_type, sample.fetched)


def read(shared: Path, sample: Sample) -> list[Item]:
    return sources.parse(sample.kind, document(shared, sample), Options())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.path)
def test_a_recorded_body_is_taken_for_what_it_is(shared: Path, sample: Sample) -> None:
    assert (sources.detect(document(shared, sample)) or "") == sample.kind


@pytest.mark.parametrize("sample", [sample for sample in SAMPLES if sample.kind], ids=lambda sample: sample.path)
def test_a_recorded_body_gives_what_it_says(shared: Path, sample: Sample) -> None:
    try:
        found = [line(item) for item in read(shared, sample)]
    except ParseError as error:
        found = [f"refused: {error}"]
    assert shortened(found, sample.expected) == list(sample.expected)


def test_no_recorded_body_is_left_out(shared: Path) -> None:
    files = {f"{path.parent.name}/{path.name}" for path in (shared / "samples").glob("*/*")}
    assert files == {sample.path for sample in SAMPLES}


def test_a_whole_update_chain_is_read(shared: Path) -> None:
    items = {
        item.key: item
        for item in read(shared, BY_PATH["statuspage-v2-feeds/github-status-history.atom"])
        if isinstance(item, Notice)
    }
    chain = items["zkxwbgr0cnmx"].updates
    assert [str(update.stage) for update in (chain[0], chain[-1])] == ["resolved", "investigating"]
    assert all(update.text and not update.text.startswith(("-", "Update")) for update in chain)
    assert items["gx7js8bd0jpz"].url == "https://www.githubstatus.com/incidents/gx7js8bd0jpz"


def test_the_pages_word_is_no_better_than_its_incidents(shared: Path) -> None:
    """Both recorded pages say "major" while an incident of critical impact is open."""
    for sample in (sample for sample in SAMPLES if sample.path.startswith("statuspage-v2/") and "-major" in sample.path):
        statement = next(item for item in read(shared, sample) if isinstance(item, Statement) and item.component is None)
        assert statement.health is Health.MAJOR
