"""Answers that say why there is no page, in the language of the address: from what is published for that."""

from collections.abc import Callable

from starlette.responses import Response

from statuspage.render.edition import PREFIXES
from statuspage.render.frozen import language
from statuspage.render.problem import PROBLEMS, Problem
from statuspage.render.rendered import HTML
from statuspage.settings import Settings
from statuspage.web.published import Published
from statuspage.web.refusal import NOT_KEPT, refusal, wants_json

_WHY = {
    Problem.UNKNOWN: "there is no such document",
    Problem.TOO_MANY: "too many of these at once",
    Problem.AWAY: "it cannot be read now",
}
"""What programs are told."""


def no_page_yet(path: str = "/") -> Response:
    """Nothing was rendered since the start."""
    return refusal(path, 503, "no page yet", 5)


def problem_answer(
    ready: Callable[[str], Published | None], settings: Settings, path: str, problem: Problem, wait: int = 0
) -> Response:
    """The page that says so, with the status that it stands for; `wait` is in seconds. `ready` gives what is published."""
    lang = language(path, settings)
    prefix = "" if lang == settings.site.languages[0] else PREFIXES[lang]
    published = ready(prefix + PROBLEMS[problem])
    if published is None or wants_json(path):
        return refusal(path, problem.value, _WHY[problem], wait)
    headers = NOT_KEPT | ({"retry-after": str(wait)} if wait else {})
    return Response(published.identity.body, problem.value, headers={**headers, "content-type": HTML})
