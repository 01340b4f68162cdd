"""Shows how a document was read: its mentions, the rule of each, the role of each candidate and why, and what came of it."""

from collections.abc import Iterator
from datetime import datetime

from notices.extract.engine import read
from notices.extract.marks import Candidate, Role
from notices.extract.reading import Reading

_TAKEN = frozenset({Role.WINDOW, Role.START, Role.END, Role.NEW_END, Role.ESTIMATE, Role.RECOVERED, Role.RESTORED})


def explain(
    *,
    title: str,
    body: str,
    format: str,
    published: datetime,
    timezone: str,
    lang: str | None = None,
) -> str:
    """Lines for a person who adds a rule: mentions, candidates taken and rejected, kind with its reason, windows."""
    reading, found = read(title=title, body=body, format=format, published=published, timezone=timezone, lang=lang)
    lines = [f"language {reading.language.code}, published {reading.setting.published.isoformat()}", "mentions:"]
    lines += [f"  {m.start:5} {_show(reading.text[m.start : m.end])}  {m.rule}  {m.value}" for m in reading.marks]
    lines += ["candidates:", *_candidates(reading)]
    lines += [f"kind {reading.kind.value}: {reading.kind_why}", "windows:"]
    lines += [f"  {_when(s.start)} to {_when(s.end)}" for s in found.spans]
    lines.append(f"expected recovery {_when(found.expected)}, actual {_when(found.actual)}, recurrence {found.recurrence}")
    return "\n".join(lines) + "\n"


def _candidates(reading: Reading) -> Iterator[str]:
    for candidate in reading.candidates:
        verb = "taken as" if candidate.role in _TAKEN else "rejected:"
        bounds = _when(candidate.start) + (f" to {_when(candidate.end)}" if candidate.last else "")
        reason = f"{verb} {candidate.role.value} ({candidate.why or 'no cue'})"
        yield f"  {candidate.head:5} {_show(_text(reading, candidate))}  {bounds}  {reason}"


def _text(reading: Reading, candidate: Candidate) -> str:
    return reading.text[candidate.head : candidate.tail]


def _show(text: str) -> str:
    return "“" + text.replace("\n", "⏎").replace("\t", "⇥") + "”"


def _when(moment: datetime | None) -> str:
    return moment.isoformat(timespec="minutes") if moment is not None else "unknown"
