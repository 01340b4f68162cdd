"""The pages that stand for one that cannot be given: there is none, it cannot be read now, or too many were asked for."""

from enum import IntEnum

from markupsafe import Markup

from statuspage.render.edition import Edition
from statuspage.render.text import plain


class Problem(IntEnum):
    """Why there is no page, by the status that is sent."""

    UNKNOWN = 404
    TOO_MANY = 429
    AWAY = 503


PROBLEMS = {problem: f"/?{problem.value}" for problem in Problem}
"""What each page is kept under; none of these is an address that can be asked for."""


def problem_context(edition: Edition, problem: Problem) -> dict[str, object]:
    """What `page/problem.html` is given."""
    words = edition.t(f"problem.{problem.value}")
    return {
        "title": plain(Markup("{} · {}").format(words, edition.title)),
        "description": plain(words),
        "problem": words,
        "help": edition.t(f"problem.{problem.value}_help"),
    }
