"""`python -m training LANGUAGE… [--judge] [--without PATTERN] [--more FILE] [--into FOLDER]`: fits models, writes their tables.

With `--judge` none is written: it is told what the features are worth for batches that are left out of learning.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from notices.extract.likelihood.model import FILE, MOST_WINDOWS, SCALE
from notices.model import Kind
from training.documents import KIN, documents
from training.fit import fitted, judged
from training.options import options
from training.samples import Samples, samples
from training.surrounded import surrounded
from training.tables import written
from training.taught import taught

_TIMES = (1.0, 3)
_KINDS = (0.3, 3)
_UNSEEN = 0.3


def main() -> None:
    """Fit each language that is named and write its table beside its grammar, or into another folder."""
    parser = options("python -m training", __doc__)
    parser.add_argument("--more", type=Path, action="append", default=[], help="a further file of labelled notices")
    given = parser.parse_args()
    for language in given.languages:
        made, *kin = (_learnt(one, given.more, given.without) for one in (language, *KIN.get(language, ())))
        print(f"{language}: {len(made.kinds)} notices, {len(made.times)} times")  # noqa: T201
        if given.judge:
            _judge(made)
            continue
        times, kinds = made.times + [t for k in kin for t in k.times], made.kinds + [s for k in kin for s in k.kinds]
        table = {"times": fitted(times, *_TIMES), "kinds": fitted(kinds, *_KINDS), **_shapes(made.shapes)}
        written(given.into / language / FILE, table)


def _judge(made: Samples) -> None:
    for name, told in (("times", judged(made.times, *_TIMES)), ("kinds", judged(made.kinds, *_KINDS))):
        rules, both = (f"{100 * wrong / told.samples:.2f} %" for wrong in (told.rules_wrong, told.wrong))
        print(f"  {name}: {told.samples} judged, {rules} wrong by the rules, {both} with the words, loss {told.loss:.4f}")  # noqa: T201


def _learnt(language: str, more: Sequence[Path], without: re.Pattern[str]) -> Samples:
    learnt = (d for d in chain(documents(language, more), taught(language)) if not without.match(d.id))
    return samples(surrounded(learnt, language))


def _shapes(told: Sequence[tuple[Kind, list[str]]]) -> dict[str, object]:
    """How many windows notices of each kind have, and of what shapes, as logarithms; what was never seen is rare."""
    every = {s for _, shapes in told for s in shapes}
    numbers, known, rare = {}, {}, {}
    for kind in Kind:
        own = [shapes for k, shapes in told if k is kind]
        count = Counter(min(len(shapes), MOST_WINDOWS) for shapes in own)
        share = defaultdict[str, float](float)
        for shapes in own:
            for shape in shapes:
                share[shape] += 1 / len(shapes)
        whole = sum(share.values()) + _UNSEEN * len(every)
        numbers[kind.value] = [_log((count[n] + 0.5) / (len(own) + 2)) for n in range(MOST_WINDOWS + 1)]
        known[kind.value] = {s: _log((weight + _UNSEEN) / whole) for s, weight in sorted(share.items())}
        rare[kind.value] = _log(_UNSEEN / whole)
    return {"numbers": numbers, "shapes": known, "rare": rare}


def _log(share: float) -> int:
    return round(math.log(share) * SCALE)


if __name__ == "__main__":
    main()
