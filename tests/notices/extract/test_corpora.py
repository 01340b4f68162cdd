"""What the extractor gets right of the labelled corpora must not become less."""

from collections.abc import Callable

import pytest

from tests.notices.extract.documents import quotes_checked
from tests.notices.extract.floors import FLOORS, less
from tests.notices.extract.scoring import HERE, Record, answers, facts_of, records, score, scored

# Batches of the blind corpora, each read once before any rule was changed for it: right, window F1, names' recall and precision.
BATCHES = {
    "zh-blind": {
        "zh2": (97, 98, 92, 90),
        "zh3": (97, 98, 90, 92),
        "zh4": (93, 94, 83, 86),
        "zh5": (97, 97, 90, 88),
        "zh6": (97, 97, 80, 80),
        "zh7": (97, 97, 80, 77),
        "zh8": (97, 97, 80, 80),
        "zh9": (93, 94, 85, 74),
        "zh10": (97, 97, 80, 78),
        "zh11": (97, 97, 70, 71),
        "zh12": (96, 97, 57, 70),
        "zh13": (86, 81, 57, 70),
        "zh14": (92, 93, 72, 68),
        "zh15": (97, 97, 90, 85),
        "zh16": (93, 96, 90, 85),
        "A-zh": (97, 97, 90, 92),
        "B-zh": (97, 97, 86, 86),
        "C-zh": (97, 97, 89, 90),
        "E-zh": (97, 98, 79, 85),
    },
    "ja-blind": {
        "ja2": (97, 97, 88, 88),
        "ja3": (97, 97, 92, 92),
        "ja4": (97, 97, 75, 66),
        "A-ja": (97, 97, 90, 90),
        "B-ja": (97, 97, 90, 90),
        "C-ja": (97, 97, 90, 90),
        "E-ja": (97, 97, 76, 72),
    },
}
SURE, TRUE = 80, 99.5
ABOUT = 50
"""How many documents of a corpus are read here; `make prove` reads all."""
LEEWAY = 6
"""How much less it may be of these than of all."""
SCATTERED = ("bound_r", "bound_p", "sure")
"""What differs too much from one document to the next to be asked of a part."""


def read_once(name: str) -> pytest.MarkDecorator:
    """Has one process do all that is asked of a corpus: it reads it once."""
    return pytest.mark.xdist_group(name)


def batch_of(record: Record) -> str:
    """What a record's id begins with."""
    return str(record["id"]).rpartition("-")[0]


@pytest.mark.parametrize(
    ("name", "batch"), [pytest.param(name, batch, marks=read_once(name)) for name, batches in BATCHES.items() for batch in batches]
)
def test_a_batch_is_read_as_well_as_before(name: str, batch: str) -> None:
    file = f"corpora/{name}.jsonl"
    own = [(record, facts) for record, facts in zip(records(file), answers(file), strict=True) if batch_of(record) == batch]
    found = scored(*zip(*own, strict=True))
    rates = (found.right, found.window_f1, found.bound_r, found.bound_p, found.sure, found.sure_p)
    floors = (*BATCHES[name][batch], SURE, TRUE)
    assert all(rate >= floor for rate, floor in zip(rates, floors, strict=True)), (rates, found.wrong)


@pytest.mark.parametrize("name", BATCHES)
def test_every_batch_has_its_floors(name: str) -> None:
    assert {batch_of(record) for record in records(f"corpora/{name}.jsonl")} == set(BATCHES[name])


def test_every_corpus_has_its_floors() -> None:
    assert {path.stem for path in (HERE / "corpora").glob("*.jsonl")} == {*FLOORS}


@pytest.mark.parametrize("name", [pytest.param(name, marks=read_once(name)) for name in FLOORS])
def test_a_corpus_is_read_as_well_as_before(name: str) -> None:
    file, about = f"corpora/{name}.jsonl", None if name in BATCHES else ABOUT
    found, read = score(file, about), answers(file, about)
    whole = len(read) == len(records(file))
    floors = {field: floor for field, floor in FLOORS[name].items() if whole or field not in SCATTERED}
    assert less(found, floors, 0 if whole else LEEWAY) == {}, found.wrong
    assert quotes_checked(read) > len(read)


PREFACE = "近年来，现有设备运行已逾六年，故障率逐年上升。为提升服务能力，经多轮测试，新的基础环境已具备上线条件。"
BOILERPLATE = (
    "温馨提示：窗口工作时间为周一至周五9:00—12:00、13:30—17:00；取号截至每日16:30。如遇紧急事项，可与工作人员联系。",
    "严正提醒：凡自称“系统升级专员”，要求提供短信验证码的，一律为诈骗，请立即拨打110报警。",
    "根据2023年6月1日印发的《信息系统运行管理办法》，应于每年12月31日前完成自查。上一年度故障平均恢复时间缩短至18分钟。",
)


def wrapped(record: Record) -> Record:
    """A record with prose around it that has nothing to do with the matter."""
    if record["format"] == "html":
        return {**record, "body": f"<p>{PREFACE}</p>{record['body']}" + "".join(f"<p>{line}</p>" for line in BOILERPLATE)}
    return {**record, "body": "\n".join([PREFACE, record["body"], *BOILERPLATE])}


def full_width(record: Record) -> Record:
    """A record with all its letters, digits and signs in their full width; markup stays."""
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    return record if record["format"] == "html" else {**record, "body": record["body"].translate(wide)}


@pytest.mark.parametrize("changed", [wrapped, full_width])
def test_prose_around_a_notice_and_the_width_of_its_signs_do_not_matter(changed: Callable[[Record], Record]) -> None:
    documents = [changed(record) for name in ("zh-dev", "zh-more") for record in records(f"corpora/{name}.jsonl")]
    assert scored(documents, [facts_of(d) for d in documents]).right >= 98
