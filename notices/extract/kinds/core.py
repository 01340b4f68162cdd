"""Of a long article, what stands near the times that matter: the rest is preface, advice and boilerplate."""

from bisect import bisect_right
from itertools import accumulate

from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading
from notices.text import Stretch

_LONG = 400
_GREETING = 40
_TOLD = frozenset({Role.WINDOW, Role.START, Role.END, Role.NEW_END, Role.ESTIMATE, Role.RECOVERED, Role.OLD, Role.STRUCK})


def is_long(reading: Reading) -> bool:
    """Whether a text is long enough to hold more than the matter itself."""
    return len(reading.norm) > _LONG


def near_times(reading: Reading, sentences: list[Stretch], reach: int) -> list[Stretch]:
    """The sentences within `reach` of a live time, of the title, of news above a quoted mail, and the first that is no greeting.

    Of a short text they are all, of one without times the beginning.
    """
    if not is_long(reading):
        return sentences
    near = [(c.head - reach, c.tail + reach) for c in reading.candidates if c.role in _TOLD and (c.timed or c.last)]
    near = near or [(0, _LONG)]
    starts = [start for start, _ in near]
    furthest = list(accumulate((end for _, end in near), max))

    def close(sentence: Stretch) -> bool:
        index = bisect_right(starts, sentence.end) - 1
        return index >= 0 and sentence.start <= furthest[index]

    opening = next((s for s in sentences if s.start >= reading.title_end and s.end - s.start > _GREETING), None)
    forwarded = reading.page.forwarded
    news = forwarded.starts[0] if forwarded else 0
    return [s for s in sentences if s.start < max(reading.title_end, news) or s is opening or close(s)]


def about_times(reading: Reading, sentences: list[Stretch]) -> list[Stretch]:
    """Beside a window that lies ahead as a whole, the title, and the sentences with its times or a stop: the rest is other news."""
    if not whole_ahead(reading):
        return sentences
    heads = {reading.sentence_at(c.head).start for c in reading.candidates if c.role in _TOLD}
    return [s for s in sentences if s.start in heads or s.end <= reading.title_end + 1 or reading.says("stop_days", s)]


def whole_ahead(reading: Reading) -> bool:
    """Whether something is told to stop on a day ahead, and to be back later."""
    published = reading.setting.published
    ahead = [c for c in reading.candidates if c.timed and c.first.dated and c.start is not None and c.start > published]
    begins = [c for c in ahead if c.role is Role.START]
    return any(c.role is Role.WINDOW and c.last is not None for c in ahead) or (
        bool(begins) and any(c.role in (Role.END, Role.ESTIMATE) and c.start and c.start > published for c in ahead)
    )
