"""The labelled documents of the corpora as the extractor takes them, and what must hold of any reading whatever."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from notices.extract import extract, facts_json
from notices.model import Evidence, Facts

HERE = Path(__file__).parent


class Text(NamedTuple):
    """A document to be read; the fields are those of `extract`."""

    id: str
    title: str
    body: str
    format: str
    published: datetime
    timezone: str
    lang: str | None = None

    def read(self) -> Facts:
        """Its facts."""
        _, *fields = self
        return extract(**dict(zip(self._fields[1:], fields, strict=True)))  # type: ignore[arg-type]


def corpora() -> list[Text]:
    """All documents of all corpora."""
    lines = [line for path in sorted(HERE.glob("*/*.jsonl")) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [_text(json.loads(line)) for line in lines]


def _text(record: dict[str, Any]) -> Text:
    published = datetime.fromisoformat(record["published"])
    id, title, body, format = (str(record[name]) for name in ("id", "title", "body", "format"))
    return Text(id, title, body, format, published, record["timezone"], record.get("lang"))


def quotes_checked(read: Iterable[Facts]) -> int:
    """How much the windows of such readings quote. Raises AssertionError unless all quotations stand at their offsets."""
    quotes = 0
    for facts in read:
        check(facts)
        quotes += sum(len(window.evidence) for window in facts.windows)
    return quotes


def check(facts: Facts) -> None:
    """Raise AssertionError unless quotations stand at their offsets and the facts can be written as JSON."""
    for quote in quotations(facts):
        assert facts.text[quote.start : quote.end] == quote.quote
        assert quote.start < quote.end or not quote.quote
    json.dumps(facts_json(facts, "x"), ensure_ascii=False).encode()
    assert 0 <= facts.confidence <= 1
    for window in (*facts.windows, *facts.contingency_windows):
        assert all(bound is None or bound.tzinfo is not None for bound in (window.start, window.end))


def quotations(facts: Facts) -> list[Evidence]:
    """Everything that quotes the text."""
    found = [e for w in (*facts.windows, *facts.contingency_windows) for e in w.evidence]
    found += [Evidence("workaround", w.quote, w.start, w.end) for w in facts.workarounds]
    return found + [Evidence(q.code, q.quote, q.start, q.end) for q in facts.questions]
