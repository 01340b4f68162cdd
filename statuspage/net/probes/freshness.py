"""The freshness probe: how far the data that a page, a JSON document or a feed shows reach."""

from dataclasses import dataclass, replace
from datetime import datetime

from notices.model import Document, ParseError, Place
from statuspage.errors import FetchError
from statuspage.net.client import Limits
from statuspage.net.probes.result import Result, Tools, answered, failed, walled
from statuspage.net.walls import hides_service

_CONNECT = 5.0
_READ = 2_000_000


@dataclass(frozen=True, slots=True)
class FreshnessCheck:
    """Where to look, and for which date. Times are seconds."""

    url: str
    place: Place
    timeout: float = 10.0
    slow: float | None = None


async def probe_freshness(tools: Tools, spec: FreshnessCheck, now: datetime) -> Result:
    """Reads the newest date once; a page without one is not as expected. Raises nothing but cancellation."""
    limits = Limits(connect=min(_CONNECT, spec.timeout), total=spec.timeout, decoded=_READ)
    try:
        answer = await tools.client.request("GET", spec.url, limits=limits, fresh=True)
        if hides_service(answer):
            return walled(now, answer.status)
        if not 200 <= answer.status < 300:
            return Result(at=now, ok=False, reason=f"status {answer.status}, expected 2xx", status=answer.status)
        document = Document(answer.url, answer.body, answer.headers.get("content-type", ""), now)
        newest = await tools.newest(document, spec.place)
    except FetchError as error:
        return failed(error, now)
    except ParseError as error:
        return Result(at=now, ok=False, reason=str(error))
    detail = f"data up to {newest.isoformat(timespec='seconds')}; HTTP {answer.status}"
    return replace(answered(now, answer.timing.total, spec.slow, detail=detail), data_to=newest, timing=answer.timing)
