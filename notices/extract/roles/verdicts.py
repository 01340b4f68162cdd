"""Works of which each says in its own row, line or clause what becomes of it: "① … as planned; ② … cancelled"."""

from notices.extract.layout.rows import heads_of, row_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import DROPPED, KEPT
from notices.extract.reading import Reading
from notices.extract.roles.day_verdicts import by_days
from notices.extract.roles.named_verdicts import by_names, meaning
from notices.model import Kind

ALL_DROPPED = "each of them is dropped"
"""Why windows are none."""
_REACH = 90
_NAME = 16
_TOLD = (Role.WINDOW, Role.OLD, Role.UNAFFECTED, Role.STRUCK)
_ASKED = (
    "verdict_dropped",
    "verdict_led_dropped",
    "verdict_head_dropped",
    "verdict_head_kept",
    "after_all",
    "unchanged",
    "stands_at_once",
    "only_day",
)
_LED = (("verdict_led_dropped", DROPPED), ("verdict_led_kept", KEPT))
_HEADS = (("verdict_head_dropped", DROPPED), ("verdict_head_kept", KEPT))
_AS_EVER = (Role.UNAFFECTED, Role.OFFICE)
_OF_WORK = ("work", "stop_title")
_PARTS = (";", "。", "\n", ". ")


def settle(reading: Reading) -> None:
    """Where some are dropped and others stand, those that stand are windows, beside no trouble, and the others are none."""
    if not any(map(reading.may_say, _ASKED)):
        return
    _settle(reading)
    kept = [c for c in reading.candidates if c.why == KEPT]
    if kept and _trouble_goes_on(reading):
        for candidate in kept:
            candidate.role, candidate.why = Role.CONTEXT, "planned work beside trouble"


def _trouble_goes_on(reading: Reading) -> bool:
    """Whether something is told to have broken before publication, and nothing to be back."""
    if any(c.role is Role.RECOVERED for c in reading.candidates):
        return False
    broken, published = reading.language.kinds[Kind.OUTAGE], reading.setting.published
    begun = (c for c in reading.candidates if c.role is Role.START and c.timed and c.start is not None and c.start <= published)
    return any(reading.holds(broken, reading.sentence_at(c.head)) for c in begun)


def _settle(reading: Reading) -> None:
    told = [c for c in reading.candidates if c.last is not None and c.timed and _may_be(reading, c)]
    verdicts = by_names(reading, told)
    if _all_dropped(told, verdicts):
        return
    if not _both(verdicts):
        verdicts = _by_place(reading, told)
    for candidate, verdict in zip(told, verdicts, strict=True):
        if verdict and candidate.role is not Role.STRUCK:
            candidate.role, candidate.why = (Role.WINDOW, KEPT) if verdict == KEPT else (Role.OLD, DROPPED)


def _by_place(reading: Reading, told: list[Candidate]) -> list[str]:
    """What the rows, lines, clauses, headings and days of some ranges say becomes of each; none where all of them are dropped."""
    own = [_verdict(reading, c) for c in told]
    verdicts = _of_the_rest(reading, told, _of_tables(told, _listed(reading, told, [*own])))
    heads = _headings(reading)
    verdicts = _below_heads(reading, told, verdicts, heads)
    if not reading.by_words:
        verdicts = _of_lines(reading, told, verdicts)
        if _all_dropped(told, verdicts):
            return [""] * len(told)
    if reading.by_words and DROPPED not in verdicts and KEPT in verdicts and _stand_beside_moved(told, own):
        reading.moves_some = True
        return [""] * len(told)
    if not _both(verdicts) and not _both(verdicts := by_days(reading, told)):
        ahead = [c for c in told if c.start is not None and c.start > reading.setting.published]
        stand = {c for c in ahead if (_below_head(reading, c, heads) if len(told) > 1 else _goes_ahead(reading, c))}
        verdicts = [KEPT if c in stand else "" for c in told]
    return verdicts


def _both(verdicts: list[str]) -> bool:
    """Whether some works are dropped and others stand."""
    return {DROPPED, KEPT} <= set(verdicts)


def _stand_beside_moved(told: list[Candidate], verdicts: list[str]) -> bool:
    """ "The first is moved from the 27th to the 28th, the second stays as it was": what stands is a window beside what moves."""
    old = [i for i, (c, verdict) in enumerate(zip(told, verdicts, strict=True)) if c.role is Role.OLD and not verdict]
    live = {i for i, c in enumerate(told) if c.role is Role.WINDOW}
    new = {next((j for j in (i + 1, i - 1) if j in live), -1) for i in old} - {-1}
    stand = [c for i, (c, verdict) in enumerate(zip(told, verdicts, strict=True)) if verdict == KEPT and i not in new]
    for candidate in stand if new else ():
        candidate.role, candidate.why = Role.WINDOW, KEPT
    return bool(new and stand)


def _all_dropped(told: list[Candidate], verdicts: list[str]) -> bool:
    """Whether all ranges of a list, or of a table, are dropped; then none of them is a window."""
    if set(verdicts) != {DROPPED} or (len(told) == 1 and told[0].row is None):
        return False
    for candidate in told:
        candidate.role, candidate.why = Role.OLD, ALL_DROPPED
    return True


def _may_be(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range may be a work of a list; in some languages so may one that no other word explains."""
    if candidate.role in _TOLD:
        return True
    if reading.by_words:
        return candidate.role is Role.OFFICE and _work_stands(reading, candidate)
    return candidate.role is Role.CONTEXT and any(reading.titled(w) or reading.saying(w) for w in _OF_WORK)


def _of_work(reading: Reading, behind: str) -> bool:
    """ "…的维护照常进行": whether what goes on as always is work, and no service."""
    return bool(reading.found("work", behind) and reading.found("after_all", behind))


def _work_stands(reading: Reading, candidate: Candidate) -> bool:
    """ "Cutover A (26 February 1:00-3:00) as planned": whether what goes on as always is work by the words around it."""
    behind = _behind(reading, candidate)
    if _of_work(reading, behind):
        return True
    before = reading.line_before(candidate.head)[-_NAME:]
    return bool(reading.found("work", before) and reading.found("stands_at_once", behind))


def _goes_ahead(reading: Reading, candidate: Candidate) -> bool:
    """Whether the only work ahead is said to be done as planned."""
    if not (reading.by_words or (candidate.first.dated and reading.alive(reading.sentence_at(candidate.head)))):
        return False
    behind = _behind(reading, candidate)
    return not reading.found("verdict_dropped", behind) and (
        _unchanged(reading, candidate) or _after_all(reading, candidate, behind)
    )


def _below_head(reading: Reading, candidate: Candidate, heads: dict[int, str]) -> bool:
    """Whether the heading above a work ahead says that all those below it are done."""
    head = heads.get(reading.line_at(candidate.head).start)
    return candidate.role in (Role.WINDOW, Role.CONTEXT) and head == KEPT and any(map(reading.saying, _OF_WORK))


def _unchanged(reading: Reading, candidate: Candidate) -> bool:
    """ "The time stays 9:00-17:00": whether the words before a window say that it is as it was."""
    return candidate.role is Role.WINDOW and reading.found("unchanged", reading.sentence_before(candidate.head)) is not None


def _after_all(reading: Reading, candidate: Candidate, behind: str) -> bool:
    """ "The closure that was planned for the 12th, 8 to 6, goes ahead as planned": what was planned is so still."""
    told = (Role.OLD,) if reading.by_words and not _dropped_elsewhere(reading) else (Role.OLD, Role.WINDOW, Role.CONTEXT)
    if candidate.role in _AS_EVER:
        return _of_work(reading, behind)
    return candidate.role in told and reading.found("after_all", behind) is not None


def _dropped_elsewhere(reading: Reading) -> bool:
    """Whether any sentence says that something is called off."""
    return any(reading.holding(reading.language.kinds[Kind.CANCELLATION]))


def _of_tables(told: list[Candidate], verdicts: list[str]) -> list[str]:
    """The verdicts; in a table in which some rows are dropped, those of which nothing is said stand."""
    paired = list(zip(told, verdicts, strict=True))
    some = {c.row[0] for c, verdict in paired if c.row is not None and verdict == DROPPED}
    stand = [not verdict and c.row is not None and c.row[0] in some and c.role is Role.WINDOW for c, verdict in paired]
    return [KEPT if stands else verdict for stands, verdict in zip(stand, verdicts, strict=True)]


def _of_the_rest(reading: Reading, told: list[Candidate], verdicts: list[str]) -> list[str]:
    """The verdicts; where some are dropped, what is told behind "the others stay as they were" stands."""
    if DROPPED not in verdicts or not (said := reading.telling("rest_stands")):
        return verdicts
    rest = said[0].start
    return [own or (KEPT if c.role is Role.WINDOW and c.head > rest else "") for c, own in zip(told, verdicts, strict=True)]


def _of_lines(reading: Reading, told: list[Candidate], verdicts: list[str]) -> list[str]:
    """The verdicts; of ranges with a line each, those stand of which nothing is said."""
    apart = len({reading.line_at(c.head).start for c in told}) == len(told)
    if not apart or DROPPED not in verdicts or any(c.row is not None for c in told):
        return verdicts
    return [own or (KEPT if c.role is Role.WINDOW else "") for c, own in zip(told, verdicts, strict=True)]


def _below_heads(reading: Reading, told: list[Candidate], verdicts: list[str], heads: dict[int, str]) -> list[str]:
    """The verdicts; that of the heading above stands for a range of which nothing is said."""
    return [own or heads.get(reading.line_at(c.head).start, "") for c, own in zip(told, verdicts, strict=True)]


def _headings(reading: Reading) -> dict[int, str]:
    """The verdict of the heading above each line that has one: "Cancelled:", "Going ahead:"."""
    found: dict[int, str] = {}
    if not any(reading.may_say(word) for word, _ in _HEADS):
        return found
    verdict = ""
    for line in reading.lines:
        if reading.within(line.start, line.end):
            found[line.start] = verdict
        elif reading.norm[line.start : line.end].strip():
            verdict = next((v for word, v in _HEADS if reading.says(word, line)), "")
    return found


def _verdict(reading: Reading, candidate: Candidate) -> str:
    """What the row of a range, or its own clause, says becomes of it; empty when it says neither."""
    if candidate.row is not None:
        return next((verdict for text in _beside(reading, candidate) if (verdict := meaning(reading, text))), "")
    before = reading.line_before(candidate.head)
    led = next((verdict for word, verdict in _LED if reading.found(word, before)), "")
    return led or meaning(reading, _behind(reading, candidate))


def _beside(reading: Reading, candidate: Candidate) -> list[str]:
    """The other cells of a candidate's row, each behind the head of its column."""
    row, heads = row_of(reading, candidate), heads_of(reading, candidate)
    texts = [reading.norm[cell.start : cell.end] if cell != candidate.cell else "" for cell in row]
    if any(reading.within(head.start, head.end) for head in heads):
        heads = ()  # its first row is of a work, too
    told = [reading.norm[head.start : head.end] for head in heads[: len(row)]]
    return [f"{head}:{text}" for head, text in zip(told or [""] * len(row), texts, strict=False) if text]


def _behind(reading: Reading, candidate: Candidate) -> str:
    """What the clause says behind a range, up to the next time."""
    line, sentence = reading.line_at(candidate.head).end, reading.sentence_at(candidate.head).end
    told = not reading.by_words and reading.norm[candidate.tail : sentence].strip(" .)\n")
    end = min(sentence if told else line, line, candidate.tail + _REACH)
    later = reading.within(candidate.tail, end)
    text = reading.norm[candidate.tail : later[0].head if later else end]
    return text.partition(";")[0].partition("。")[0]


def _listed(reading: Reading, told: list[Candidate], verdicts: list[str]) -> list[str]:
    """The verdicts, where one is that of all ranges that are listed before it in its clause."""
    for index in range(len(told) - 2, -1, -1):
        first, second = told[index], told[index + 1]
        gap = reading.norm[first.tail : second.head]
        if not verdicts[index] and first.row is None and gap[:1] and not any(part in gap for part in _PARTS):
            verdicts[index] = verdicts[index + 1] if "," not in gap else ""
    return verdicts
