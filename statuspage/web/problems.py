"""Answers that say why there is no page, in the language of the address: from what is published for that."""

from collections.abc import Callable

from starlette.responses import PlainTextResponse, Response

from statuspage.render.edition import PREFIXES
from statuspage.render.frozen import language
from statuspage.render.problem import PROBLEMS, Problem
from statuspage.render.rendered import HTML
from statuspage.settings import Settings
from statuspage.web.published import Published

NOT_KEPT = {"cache-control": "no-store", "x-robots-tag": "noindex"}


def no_page_yet() -> Response:
    """Nothing was rendered since the start."""
    return PlainTextResponse("no page yet\n", 503, headers={**NOT_KEPT, "retry-after": "5"})


def problem_answer(
    ready: Callable[[str], Published | None], settings: Settings, path: str, problem: Problem, wait: int = 0
) -> Response:
    """The page that says so, with the status that it stands for; `wait` is in seconds. `ready` gives what is published."""
    lang = language(path, settings)
    prefix = "" if lang == settings.site.languages[0] else PREFIXES[lang]
    published = ready(prefix + PROBLEMS[problem])
    headers = NOT_KEPT | ({"retry-after": str(wait)} if wait else {})
    if published is None:
        return PlainTextResponse(f"{problem.value}\n", problem.value, headers=headers)
    return Response(published.identity.body, problem.value, headers={**headers, "content-type": HTML})
