"""Joins beginnings with the ends or durations that belong to them."""

from bisect import bisect_left, bisect_right
from itertools import pairwise, takewhile
from operator import attrgetter

from notices.extract.calendar.resolve import later
from notices.extract.languages.language import Flag
from notices.extract.layout.lengths import as_another, length_after, length_before, of_each, seconds
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import ENDS, Candidate, Mark, Role
from notices.extract.mentions.ordinals import ordinals
from notices.extract.reading import Reading
from notices.extract.roles.gapped import GAPPED
from notices.extract.windows.parted import parted
from notices.extract.windows.parts import all_parts
from notices.extract.windows.spans import Span

_MANY = 24
_REACH = 200
_PARTLY = 30
_NEXT = 20
_DAY = 86_400
_WEAK = (reasons.ENDS, reasons.UNTIL, reasons.NOT_BEFORE)


def joined(reading: Reading, starts: list[Candidate], ends: list[Candidate]) -> list[Span]:
    """Beginnings with their ends: by duration, by the end that follows, by rank or by name, by one bound for all."""
    spans = [Span(c.start, None, c) for c in starts]
    free = [e for e in ends if e.start is not None]
    free = _returning(reading, starts, free)
    if len(starts) == 1 and (parts := all_parts(reading, starts[0], free)):
        return parts
    free = [e for e in free if not reading.found("partly", reading.norm[max(0, e.head - _PARTLY) : e.head])] or free
    if len(starts) == 1:
        free = _of_one(reading, starts[0], free)
        if len({e.start for e in free if _after(e, spans[0])}) > 1:
            free = _up_to_estimate(free, spans[0])
            if len(free) > 1:
                return [Span(spans[0].start, e.start, starts[0], e, branches=True) for e in free if _after(e, spans[0])]
    if _pair_rows(spans, free):
        return spans
    if not _all_numbered(reading, spans, free) and (apart := parted(reading, starts, free)):
        return apart
    _pair_neighbours(spans, [e for e in free if not _after_a_length(reading, starts, e)])
    _pair_labelled(spans, free)
    unended = [s for s in spans if s.end is None]
    each = of_each(reading) if unended else None
    for span in unended:
        _lengthen(reading, span, each, spans)
    _pair_rest(reading, [s for s in spans if s.end is None], free)
    _end_with_another(reading, spans)
    return spans


def _end_with_another(reading: Reading, spans: list[Span]) -> None:
    """Give what stops so long after another, and has no end of its own right behind, the end of that other one."""
    for before, span in pairwise(spans):
        if span.first is not None and span.first.why == reasons.BESIDE_ANOTHER and _ends_with(reading, span.first, span, before):
            span.end, span.last, span.length = before.end, before.last, None


def _ends_with(reading: Reading, first: Candidate, span: Span, before: Span) -> bool:
    """Whether the end of the window before is told for both: behind the later beginning, in whose sentence is no other."""
    if before.end is None or span.start is None or before.end <= span.start:
        return False
    own = span.last is not None and first.head < span.last.head < reading.sentence_at(first.head).end
    return not own and (before.last is None or before.last.head > first.head)


def _of_one(reading: Reading, start: Candidate, ends: list[Candidate]) -> list[Candidate]:
    """The ends that may be those of a lone beginning: where there are any, those that are not too far on."""
    return (_in_a_row(reading, start, ends) or ends) if Flag.ALL_TIMES in reading.language.flags else ends


def _in_a_row(reading: Reading, start: Candidate, ends: list[Candidate]) -> list[Candidate]:
    """The ends in the paragraph of a beginning and in those right behind, each with one: those further on are of something else."""
    kept: list[Candidate] = []
    reach = reading.line_at(start.tail - 1).end
    for end in ends:
        if start.head < end.head and reading.sentence_at(end.head).start <= reach:
            kept.append(end)
            reach = reading.line_at(end.tail - 1).end
    return kept


def _returning(reading: Reading, starts: list[Candidate], ends: list[Candidate]) -> list[Candidate]:
    """The ends without those that are only an "until", in a sentence that says of nothing that it is back, when others are left."""
    kept = [
        e
        for e in ends
        if e.why != reasons.UNTIL or reading.says("back", reading.sentence_at(e.head)) or _of_a_stop(reading, starts, e)
    ]
    return kept or ends


def _of_a_stop(reading: Reading, starts: list[Candidate], end: Candidate) -> bool:
    """ "从早上6点停气,直到傍晚6点": whether the time right before an "until", in its sentence, is one of several beginnings."""
    before = reading.within(reading.sentence_at(end.head).start, end.head)[-1:]
    return bool(before) and len(starts) > 1 and any(c is before[0] for c in starts)


def _up_to_estimate(ends: list[Candidate], span: Span) -> list[Candidate]:
    """Of ends after a beginning of which the first is when the work is to be done, that one: later ones are of something else."""
    following = [e for e in ends if _after(e, span) and span.first is not None and e.head > span.first.head]
    if not following or following[0].role is not Role.ESTIMATE:
        return ends
    return [following[0], *takewhile(lambda e: e.why == GAPPED, following[1:])]


def _after(end: Candidate, span: Span) -> bool:
    return end.start is not None and span.start is not None and end.start > span.start


def _close(span: Span, end: Candidate) -> None:
    span.end, span.last = end.start, end


def _pair_rows(spans: list[Span], ends: list[Candidate]) -> bool:
    """Give each beginning the end in its row of a table, whichever column comes first, when every row has one of each."""
    rows = [s.first.row if s.first else None for s in spans]
    own = {e.row: e for e in ends}
    if None in own or len(own) < len(ends) or len(set(rows)) < len(rows) or set(rows) != set(own):
        return False
    if not all(_after(own[row], span) for row, span in zip(rows, spans, strict=True)):
        return False
    for row, span in zip(rows, spans, strict=True):
        _close(span, own[row])
    return True


def _pair_neighbours(spans: list[Span], ends: list[Candidate]) -> None:
    """Give each beginning the first end that stands between it and the next beginning, when every beginning has one."""
    heads = [s.first.head if s.first else 0 for s in spans]
    own: dict[int, Candidate] = {}
    for end in ends:
        index = bisect_left(heads, end.head) - 1
        if index >= 0 and index not in own and _after(end, spans[index]):
            own[index] = end
    if len(own) == len(spans):
        for index, span in enumerate(spans):
            _close(span, own[index])


def _after_a_length(reading: Reading, starts: list[Candidate], end: Candidate) -> bool:
    """Whether a time stands in a sentence behind "from 2 pm for 45 minutes", which is the end, and only a common word makes it one.

    Nor is it one where it lies before the end of that duration, or on a day far behind it.
    """
    sentence = reading.sentence_at(end.head).start
    behind = bisect_right(starts, sentence, key=attrgetter("tail"))
    if not behind:
        return False
    before = starts[behind - 1]
    mark = length_after(reading, before)
    if mark is None or mark.end > sentence or before.start is None or end.start is None:
        return False
    if end.why in _WEAK:
        return mark.start - before.tail <= _NEXT
    over = later(before.start, seconds(mark))
    if any(c.role in ENDS for c in reading.within(before.tail, mark.start)):
        return False
    return mark.start - before.tail <= 2 * _NEXT and (before.start < end.start < over or end.start > later(over, _DAY))


def _pair_labelled(spans: list[Span], ends: list[Candidate]) -> None:
    """Give labelled beginnings that stand behind the only labelled end that end: "Until: 06:00", "From: 22:00"."""
    told = {e.start for e in ends if e.label is Role.END}
    if len(told) != 1 or not all(s.first is not None and s.first.label is Role.START for s in spans):
        return
    end = next(e for e in ends if e.label is Role.END)
    for span in spans:
        if span.end is None and _after(end, span):
            _close(span, end)


def _lengthen(reading: Reading, span: Span, each: Mark | None, spans: list[Span]) -> None:
    """Give a beginning its end when a duration follows it within reach, is told of `each` ahead, or as that of another."""
    first = span.first
    if first is None or span.start is None:
        return
    mark = length_after(reading, first) or length_before(reading, first)
    if mark is None and span.start > reading.setting.published:
        mark = each
    if mark is None and as_another(reading, first):
        mark = next((s.length for s in spans if s.length is not None), None)
    if mark is not None:
        span.end, span.length = later(span.start, seconds(mark)), mark


def _pair_rest(reading: Reading, spans: list[Span], ends: list[Candidate]) -> None:
    """Ends that stand apart: in the order of the beginnings, to the beginning that names the same, else the last for all."""
    if not spans or not ends:
        return
    apart = [e for e in ends if spans[-1].first is not None and e.head > spans[-1].first.head]
    ranked = len(apart) == len(spans) > 1 and any(reading.says("ranked", reading.sentence_at(e.head)) for e in apart)
    told = [_pairs(reading, e) for e in apart] if 1 < len(apart) <= _MANY else []
    numbered = _numbered(reading, apart)
    for index, span in enumerate(spans):
        end = numbered.get(index + 1) or (apart[index] if ranked else _namesake(reading, span, apart, told) or ends[-1])
        if _after(end, span):
            _close(span, end)


def _all_numbered(reading: Reading, spans: list[Span], ends: list[Candidate]) -> bool:
    """ "Items 1 to 3 above are back at 9, item 4 at 2": whether ends tell by their numbers which beginnings they are of, of all."""
    return len(spans) > 1 and set(range(1, len(spans) + 1)) <= set(_numbered(reading, ends))


def _numbered(reading: Reading, ends: list[Candidate]) -> dict[int, Candidate]:
    """The ends by the numbers, counted from 1, of the beginnings that their own words refer to."""
    pattern = reading.words.get("ordinals")
    if pattern is None or len(ends) > _MANY:
        return {}
    found: dict[int, Candidate] = {}
    for end in ends:
        start = reading.sentence_at(end.head).start
        before = [c.tail for c in reading.within(max(start, end.head - _REACH), end.head)]
        found |= dict.fromkeys(ordinals(reading.norm[max(start, *before, end.head - _REACH) : end.head], pattern), end)
    return found


def _namesake(reading: Reading, span: Span, ends: list[Candidate], told: list[set[str]]) -> Candidate | None:
    """The end whose words (`told`) share most with those of a beginning, when there are several ends to choose from."""
    if span.first is None or not told:
        return None
    words = _pairs(reading, span.first)
    scores = [len(words & of_end) for of_end in told]
    best = max(scores)
    return ends[scores.index(best)] if best > 0 and scores.count(best) == 1 else None


def _pairs(reading: Reading, candidate: Candidate) -> set[str]:
    """The pairs of neighbouring characters that follow a candidate in its clause, without those that say what happens."""
    finish = min(reading.sentence_at(candidate.head).end, candidate.tail + _REACH)
    following = reading.within(candidate.head + 1, finish)
    text = reading.norm[candidate.tail : following[0].head if following else finish]
    pattern = reading.words.get("common")
    text = pattern.sub(" ", text) if pattern else text
    return {text[i : i + 2] for i in range(len(text) - 1) if not text[i : i + 2].isspace()}
