"""What the reader's child does while it waits: it compiles patterns, and stops when a task comes."""

import os
from collections.abc import Iterator

import pytest

from statuspage.jobs import reading_child


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
