"""Looks again at what a source is, when it could not be read as what it was three times in a row. Only tells it."""

from dataclasses import dataclass

import structlog

from notices.model import Options, ParseError
from statuspage.core.source import SourceHealth, Trouble
from statuspage.jobs.reader import BusyReaderError, LostReaderError, Reader
from statuspage.net.fetch import Body
from statuspage.settings import Source

log = structlog.get_logger()

PATIENCE = 3
"""Readings in a row that have to fail by the document's form before it is looked at anew: a page of an error or a wall goes by."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A source that is not of the form that it was, `count` times in a row; `seems` is the kind that it now looks like, if any."""

    count: int
    seems: str | None
    reason: str

    @property
    def trouble(self) -> Trouble:
        """Why the source does not count."""
        return Trouble.CHANGED if self.seems else Trouble.UNRECOGNISED


async def misread(
    reader: Reader, source: Source, health: SourceHealth, fetched: Body, *, options: Options, error: ParseError
) -> Misread:
    """What to make of a document that could not be read as the source's kind.

    It is read as whatever it is only from the third time on, and only a kind as which it can be read is believed. A reader that was
    lost, or had no time, says nothing of the form.
    """
    if isinstance(error, LostReaderError | BusyReaderError):
        return Misread(health.misread, health.seems, str(error))
    kind, count = source.kind or health.kind, health.misread + 1
    seems = await _seems(reader, fetched, options) if kind and count >= PATIENCE else None
    if seems is None or seems == kind:
        return Misread(count, None, str(error))
    if seems != health.seems:
        log.warning("the format has changed", source=source.id, was=kind, seems=seems, url=fetched.document.url)
    told = f'it has been {kind}, now looks like {seems}; set kind = "{seems}" to have it read so ({error})'
    return Misread(count, seems, told)


async def _seems(reader: Reader, fetched: Body, options: Options) -> str | None:
    try:
        return (await reader.read(None, fetched.document, options)).kind
    except ParseError:
        return None
