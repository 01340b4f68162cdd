"""What the reader's child does while it waits, patterns to compile, and what it tells of a defect."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from notices.model import Document, Options
from statuspage.jobs import reading_child
from statuspage.jobs.reader import Reply, Task

TASK = Task("feed", Document("https://a.example/feed", b"", "text/html", datetime(2026, 11, 24, tzinfo=UTC)), Options())


def test_a_defect_is_told_by_name_and_the_operator_finds_where(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(task: Task) -> Reply:
        raise KeyError(task.kind)

    monkeypatch.setattr(reading_child, "_told", broken)
    reply = reading_child._reply(TASK)
    assert reply.problem == "a defect of the reader: KeyError: 'feed'"
    assert "Traceback" in (told := capsys.readouterr().err)
    assert "in broken" in told


@pytest.mark.parametrize(("comes_after", "expected"), [(None, 5), (3, 3), (0, 0)])
def test_patterns_are_compiled_until_a_task_comes(monkeypatch: pytest.MonkeyPatch, comes_after: int | None, expected: int) -> None:
    told, telling = os.pipe()
    done: list[int] = []

    def ahead() -> Iterator[None]:
        for step in range(1, 6):
            done.append(step)
            if step == comes_after:
                os.write(telling, b"task")
            yield

    monkeypatch.setattr(reading_child, "ahead", ahead)
    if comes_after == 0:
        os.write(telling, b"task")
    with os.fdopen(told, "rb") as stream:
        reading_child.use_wait(stream, 0.0)
    os.close(telling)
    assert len(done) == expected
