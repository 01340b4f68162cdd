"""The labelled notices that are learnt from, and what the rules said of them when they had never seen them."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from notices.extract.likelihood.told import Outcome
from notices.extract.windows.found import Found
from notices.model import Kind

ROOT = Path(__file__).parent.parent / "tests" / "notices" / "extract"
FIRST = Path(__file__).parent / "first_readings.jsonl"
_FILES = {
    "en": ("corpora/en-*.jsonl", "corpora/mails-*.jsonl", "second/en*.jsonl", "told/en*.jsonl"),
    "zh": ("corpora/zh-*.jsonl", "second/zh*.jsonl", "told/zh*.jsonl"),
    "ja": ("corpora/ja-*.jsonl", "second/ja*.jsonl", "told/ja*.jsonl"),
}
LANGUAGES = tuple(_FILES)
"""The languages of which enough is labelled."""
KIN = {"ja": ("zh",)}
"""Languages that tell what happens in the same characters, of which more is labelled: they are learnt from, too."""
APART = r"(m|w|sa|sb|xa|xc|xd)-"
"""The batches that nothing is learnt from and no rule is mended for: they show what the reader is worth for unknown hands."""
_NUMBER = re.compile(r"[-\d]*$")


@dataclass(frozen=True)
class First:
    """What the rules said of a document at first sight: kind; of each time, by offset and whether it is a range, role and part."""

    kind: str
    times: dict[tuple[int, bool], tuple[str, str]]


@dataclass(frozen=True)
class Labelled:
    """A notice with what is to be read of it. Its batch, the beginning of its id, tells who wrote it."""

    given: dict[str, Any]
    first: First | None

    @property
    def id(self) -> str:
        """Its id; with prose around it, a notice keeps it."""
        return str(self.given["id"])

    @property
    def batch(self) -> str:
        """The id without its numbers."""
        return _NUMBER.sub("", self.id)

    @property
    def kind(self) -> Kind:
        """The kind it is labelled with."""
        return Kind(self.given["expected"]["kind"])

    @property
    def of_kind_alone(self) -> bool:
        """Whether nothing but its kind is labelled."""
        return set(self.given["expected"]) == {"kind"}

    def outcome(self, found: Found) -> Outcome:
        """The windows and the expected recovery it is labelled with; of what it is not labelled with, what the rules found."""
        expected = self.given["expected"]
        spans = [(s.start, s.end) for s in found.spans]
        bounds = (
            [(_instant(w.get("start")), _instant(w.get("end"))) for w in expected["windows"]] if "windows" in expected else spans
        )
        return Outcome.of(bounds, _instant(expected["expected_recovery"]) if "expected_recovery" in expected else found.expected)

    @property
    def arguments(self) -> dict[str, Any]:
        """What the engine reads of it."""
        given = {name: self.given[name] for name in ("title", "body", "format", "timezone", "lang")}
        return given | {"published": datetime.fromisoformat(self.given["published"])}


def documents(language: str, more: Sequence[Path] = (), root: Path = ROOT, first: Path = FIRST) -> Iterator[Labelled]:
    """All labelled notices of a language under `root`, and those of further files, each once."""
    seen = first_readings(first)
    for given in _read((*(p for pattern in _FILES[language] for p in sorted(root.glob(pattern))), *more)):
        if given["lang"].startswith(language):
            yield Labelled(given, seen.get(given["id"]))


def labelled(paths: Iterable[Path]) -> Iterator[Labelled]:
    """The labelled notices of files, each once, without what the rules said of them at first sight."""
    return (Labelled(given, None) for given in _read(paths))


def _read(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    ids: set[str] = set()
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            given = json.loads(line)
            if given["id"] not in ids:
                ids.add(given["id"])
                yield given


def first_readings(path: Path = FIRST) -> dict[str, First]:
    """The first readings of a file, by the ids of their documents."""
    lines = map(json.loads, path.read_text("utf-8").splitlines())
    return {d["id"]: First(d["kind"], {(at, bool(whole)): (role, told) for at, whole, role, told in d["times"]}) for d in lines}


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
