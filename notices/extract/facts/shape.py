"""Facts as the JSON object that `notices extract` writes."""

from datetime import datetime

from notices.model import Evidence, Facts, Window


def facts_json(facts: Facts, id: str) -> dict[str, object]:
    """The object of DESIGN.md, "Facts": instants in ISO 8601 with the offset of their zone, unknown ones null, lists never null."""
    return {
        "id": id,
        "lang": facts.lang,
        "kind": facts.kind.value,
        "text": facts.text,
        "windows": [_window(w) for w in facts.windows],
        "still_available": list(facts.still_available),
        "restored": [{"at": _instant(r.at), "affects": list(r.affects)} for r in facts.restored],
        "expected_recovery": _instant(facts.expected_recovery),
        "actual_recovery": _instant(facts.actual_recovery),
        "recurrence": facts.recurrence,
        "contingency_windows": [_window(w) for w in facts.contingency_windows],
        "superseded": [{"start": _instant(s.start), "end": _instant(s.end)} for s in facts.superseded],
        "workarounds": [{"quote": w.quote, "start": w.start, "end": w.end, "affects": list(w.affects)} for w in facts.workarounds],
        "data_effects": [{"quote": d.quote, "known_until": _instant(d.known_until)} for d in facts.data_effects],
        "refers_to_earlier": facts.refers_to_earlier,
        "confidence": facts.confidence,
        "questions": [{"code": q.code, "quote": q.quote, "start": q.start, "end": q.end} for q in facts.questions],
    }


def _window(window: Window) -> dict[str, object]:
    return {
        "start": _instant(window.start),
        "end": _instant(window.end),
        "affects": list(window.affects),
        "impact": window.impact.value,
        "evidence": [_evidence(e) for e in window.evidence],
        "confidence": window.confidence,
    }


def _evidence(evidence: Evidence) -> dict[str, object]:
    return {"field": evidence.field, "quote": evidence.quote, "start": evidence.start, "end": evidence.end}


def _instant(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None
