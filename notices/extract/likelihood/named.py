"""Where the names of what windows affect stand: as the rules have it where the layout tells, in prose as the words do."""

from collections.abc import Sequence

from notices.extract.kinds import partial
from notices.extract.likelihood.tagger import Tagger, tagger_of
from notices.extract.likelihood.words import Words
from notices.extract.naming import affects, names
from notices.extract.reading import Places, Reading
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span

_GAP = 12
"""How long what parts two items of a list can be: ", and the "."""


def of_spans(reading: Reading, found: Found, spans: Sequence[Span]) -> list[Places]:
    """Where the names of what each of some windows affects stand."""
    ruled, tagger = ruled_places(reading, found, spans), tagger_of(reading.language.code)
    if tagger is None or not in_prose(reading, found, spans, ruled):
        return ruled
    return [by_words(reading, tagger, Words(reading, spans, ruled[0]), ruled[0])] * len(spans)


def by_words(reading: Reading, tagger: Tagger, words: Words, ruled: Places) -> Places:
    """The names that the words tell, each once: without what is around them, and with the rest of a list of the rules' names.

    Where they tell none, those of the rules.
    """
    naming = reading.language.naming
    tagged = words.places(tagger.tags(words.shows(), named=words.ruled))
    told = [place for start, end in tagged if (place := names.trim(reading.norm, start, end, naming)) is not None]
    lists = [items for items in _lists(reading, ruled) if not told or any(_among(items, place) for place in told)]
    told = [place for place in told if not any(_among(items, place) and place not in items for items in lists)]
    return _once(reading, told + [item for items in lists for item in items if not _crosses(item, told)])


def _among(items: Places, place: tuple[int, int]) -> bool:
    """Whether a name is one of the items of a list, or some of them in a row."""
    return place[0] in {start for start, _ in items} and place[1] in {end for _, end in items}


def _crosses(place: tuple[int, int], others: Places) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


def _lists(reading: Reading, ruled: Places) -> list[Places]:
    """The names of the rules, those together between which nothing stands but what parts the items of a list."""
    lists: list[Places] = []
    for start, end in sorted(ruled):
        behind = lists[-1][-1][1] if lists else start
        if 0 < start - behind <= _GAP and reading.language.naming.split.search(reading.norm, behind, start):
            lists[-1].append((start, end))
        else:
            lists.append([(start, end)])
    return lists


def ruled_places(reading: Reading, found: Found, spans: Sequence[Span]) -> list[Places]:
    """The names of each window as the rules have them."""
    return [_ruled(reading, found, span) for span in spans]


def in_prose(reading: Reading, found: Found, spans: Sequence[Span], ruled: Sequence[Places]) -> bool:
    """Whether sentences tell what windows affect, and the same of all: no label, row or heading, which are sure to tell names.

    Of what is back in part the rules tell what is not.
    """
    if not spans or any(p != ruled[0] for p in ruled) or _still_down(reading, spans[0]):
        return False
    return not affects.laid_out(reading, found, spans[0])


def _ruled(reading: Reading, found: Found, span: Span) -> Places:
    return _still_down(reading, span) or affects.of_span(reading, found, span)


def _still_down(reading: Reading, span: Span) -> Places:
    return partial.affected(reading) if span.key == (None, None) else []


def _once(reading: Reading, places: Places) -> Places:
    """Each name once, from the body where any stands there: a title only says roughly what its notice is about."""
    in_body = [place for place in places if place[0] > reading.title_end] or places
    return sorted({reading.norm[start:end].lower(): (start, end) for start, end in reversed(in_body)}.values())
