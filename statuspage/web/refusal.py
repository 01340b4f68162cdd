"""Why there is no answer: in JSON to whoever asked for JSON, from whatever site, else in a line of text."""

from collections.abc import Mapping

from pydantic import TypeAdapter
from starlette.responses import PlainTextResponse, Response

from statuspage.render.api.model import Refusal
from statuspage.render.encoded import JSON, encoded

NOT_KEPT = {"cache-control": "no-store", "x-robots-tag": "noindex"}
OPEN = {"access-control-allow-origin": "*"}
"""That pages of other sites may read it."""

_REFUSAL = TypeAdapter(Refusal)


def wants_json(path: str) -> bool:
    """Whether what stands at a path would be JSON."""
    return path.endswith(".json")


def refusal(path: str, status: int, why: str, wait: int = 0) -> Response:
    """An answer to a request for `path` that says `why` there is none, and after how many seconds to ask again."""
    headers: Mapping[str, str] = NOT_KEPT | ({"retry-after": str(wait)} if wait else {})
    if not wants_json(path):
        return PlainTextResponse(f"{why}\n", status, headers=headers)
    return Response(encoded(_REFUSAL, Refusal(why)), status, headers={**headers, **OPEN, "content-type": JSON})
