"""`python -m training.needed [--into FOLDER]`: writes what each language's patterns need beside its grammar; `make` does it."""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import notices.extract.languages
from notices.extract.languages.choose import GRAMMARS, grammar
from notices.extract.languages.language import gate_of
from notices.extract.patterns.kept import FILE, kept_needed, table
from notices.extract.patterns.needs import Needed


def main(given: Sequence[str] | None = None) -> None:
    """Write the table of each language, or leave it as good as it is."""
    parser = argparse.ArgumentParser(prog="python -m training.needed", description=__doc__)
    parser.add_argument("--into", type=Path, default=Path(notices.extract.languages.__file__).parent)
    into = parser.parse_args(given).into
    for code in GRAMMARS:
        gate_of(grammar(code), partial(_written, into / code / FILE, code))


def _written(path: Path, code: str, asked: Sequence[Sequence[str]]) -> Sequence[Needed]:
    needed = kept_needed(code, asked)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(table(asked, needed), "utf-8")
    return needed


if __name__ == "__main__":
    main()
