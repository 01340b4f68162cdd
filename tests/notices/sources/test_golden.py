"""Runs every recorded case, and holds all results to what is true of any."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from notices import sources
from notices.decode import decode
from notices.model import OVER, Item, Notice, ParseError, Request, Statement
from tests.notices.sources.golden import CASES, HERE, listed, read_case

EARLIEST, LATEST = datetime(2010, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)


def run(folder: Path) -> tuple[list[Item], str | None]:
    document, options = read_case(folder)
    try:
        return sources.parse(folder.parent.name, document, options), None
    except ParseError as error:
        return [], str(error)


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: str(folder.relative_to(HERE)))
def test_a_case_gives_what_was_read_by_hand(folder: Path, update_golden: bool) -> None:
    items, error = run(folder)
    found: Any = {"error": error} if error else listed(items)
    out = folder / "out.json"
    if update_golden:
        out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(out.read_text(encoding="utf-8"))
    assert (error is not None) == folder.name.startswith("error_")


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: str(folder.relative_to(HERE)))
def test_results_are_sane(folder: Path) -> None:
    items, _ = run(folder)
    keys = [item.key for item in items if isinstance(item, Notice | Request)]
    assert len(keys) == len(set(keys))
    assert all(keys)
    for item in items:
        if isinstance(item, Notice):
            check_notice(item)
        elif isinstance(item, Request):
            assert item.url.startswith(("http://", "https://"))
            assert item.published is None or plausible(item.published)
        else:
            assert isinstance(item, Statement)
            assert item.component != ""


def check_notice(notice: Notice) -> None:
    assert notice.url.startswith(("http://", "https://"))
    assert notice.format in {"html", "text"}
    times = [notice.published, notice.updated, notice.started_at, notice.resolved_at, *(update.at for update in notice.updates)]
    assert all(plausible(at) for at in times if at)
    assert [update.at for update in notice.updates] == sorted((update.at for update in notice.updates), reverse=True)
    assert all(window.start < window.end for window in notice.windows if window.start and window.end)
    assert notice.resolved_at is None or notice.stage in OVER
    assert not (notice.resolved_at and notice.started_at) or notice.started_at <= notice.resolved_at


def plausible(at: datetime) -> bool:
    return at.tzinfo is not None and EARLIEST <= at <= LATEST


@pytest.mark.parametrize("folder", [case for case in CASES if not case.name.startswith("error_")], ids=lambda folder: folder.name)
def test_the_kind_is_detected_from_the_body(folder: Path) -> None:
    """Save where only the operator's selectors, or the list that led here, tell what the page is; `instance` only chooses."""
    document, options = read_case(folder)
    told = set(options.extra) - {"instance"} or options.context
    expected = None if told else folder.parent.name
    assert sources.detect(document) == expected


@pytest.mark.parametrize("name", ["error_forbidden", "error_wall", "error_instatus", "error_array", "error_nan"])
def test_what_is_no_statuspage_is_not_detected_as_one(cases: Path, name: str) -> None:
    document, _ = read_case(cases / "statuspage_v2" / name)
    assert sources.detect(document) == {"error_instatus": "instatus"}.get(name)


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: str(folder.relative_to(HERE)))
def test_no_body_is_recognised_by_two_named_formats(folder: Path) -> None:
    document, _ = read_case(folder)
    try:
        text = decode(document.body, document.content_type)
    except ParseError:
        return
    named = [kind for kind in sources.kinds() if kind not in sources.GENERIC]
    assert len([kind for kind in named if sources.adapter(kind).recognises(document, text)]) <= 1


@pytest.mark.parametrize("kind", sources.kinds())
def test_every_adapter_says_what_it_reads_and_has_a_case(kind: str) -> None:
    about = sources.about(kind)
    assert about.reads
    assert about.example.startswith("https://")
    assert timedelta(minutes=1) <= about.every <= timedelta(hours=1)
    assert any(folder.parent.name == kind for folder in CASES)


def test_kinds_are_the_modules() -> None:
    assert {"feed", "html_list", "statuspage_v2"} <= set(sources.kinds())
    document, options = read_case(CASES[0])
    with pytest.raises(ValueError, match=r"unknown kind 'nope'; known are .*feed, .*html_list, .*statuspage_v2"):
        sources.parse("nope", document, options)
