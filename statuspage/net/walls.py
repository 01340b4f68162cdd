"""Tells the answer of a bot wall from the answer of the service behind it."""

from statuspage.net.client import Answer

_WALLS = frozenset({403, 412, 521})
"""What bot walls answer with: a plain refusal, and two statuses by which products common in China send their script challenge."""

_SOFT_WALLS = frozenset({202, 429, 503})
"""Ordinary statuses that walls use too, then with a page of script in place of an answer or with a mark of their own."""

_HEADERS = ("cf-mitigated", "x-amzn-waf-action")
_MARKS = (b"_cf_chl_opt", b"acw_sc__v2", b"__jsl_clearance")
"""What stands in the challenges of Cloudflare, Alibaba Cloud and Knownsec, and not in the pages behind them."""

_HEAD = 100_000
_ORIGIN_DOWN = 521
"""By this status Cloudflare says that the server behind it refuses connections; others send a challenge with it."""


def refuses_machines(answer: Answer) -> bool:
    """Whether a document was refused by a bot wall: a status of theirs, or an ordinary one with what looks like a challenge."""
    return answer.status in _WALLS or (answer.status in _SOFT_WALLS and (is_marked(answer) or _is_script(answer)))


def hides_service(answer: Answer) -> bool:
    """Whether an answer says nothing about the service, since a bot wall stood before it.

    Narrower than `refuses_machines`: a page of script with 503 is more likely the service's own page on its failure.
    """
    if answer.status == _ORIGIN_DOWN and "cloudflare" in answer.headers.get("server", "").lower():
        return False
    if answer.status in {*_WALLS, 429} or is_marked(answer):
        return True
    return answer.status == 202 and _is_script(answer)


def is_marked(answer: Answer) -> bool:
    """Whether a wall says so itself, in a header or by what stands in its page."""
    if any(name in answer.headers for name in _HEADERS):
        return True
    return "html" in answer.headers.get("content-type", "") and any(mark in answer.body[:_HEAD] for mark in _MARKS)


def _is_script(answer: Answer) -> bool:
    """A short page that is mainly script."""
    return "html" in answer.headers.get("content-type", "") and b"<script" in answer.body[:_HEAD].lower()
