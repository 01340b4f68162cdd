"""What the commands that learn are asked: of which languages, without which notices, and where the tables go."""

import argparse
import re
from pathlib import Path

import notices.extract.languages
from training.documents import APART, LANGUAGES


def options(program: str, description: str | None) -> argparse.ArgumentParser:
    """A parser of what all of them take; `without` never learns from what is kept apart."""
    parser = argparse.ArgumentParser(prog=program, description=description)
    parser.add_argument("languages", nargs="+", choices=LANGUAGES)
    parser.add_argument("--judge", action="store_true", help="tell what that is worth for batches left out; write nothing")
    parser.add_argument("--without", type=_without, default=_without(r"\Z."), help="a pattern of further ids not learnt from")
    parser.add_argument("--into", type=Path, default=Path(notices.extract.languages.__file__).parent)
    return parser


def _without(pattern: str) -> re.Pattern[str]:
    return re.compile(f"{APART}|{pattern}")
