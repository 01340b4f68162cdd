"""Compresses the home pages better while there is nothing else to do: in a thread, one at a time, with long rests."""

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from time import thread_time

from statuspage.web.published import Published, squeezed
from statuspage.web.shelf import Shelf

RESTS = 9
"""Times as long as the last compressing took: it gets a tenth of a core at most."""

_LONGEST = 2_000_000
"""Bytes of a body; a longer one would take seconds, and the end of the program waits for threads."""

Squeezing = tuple[str, Published]


class Squeezer:
    """`look` begins with one page that is not compressed as well as can be, unless one is under way or it rests."""

    def __init__(self, squeeze: Callable[[Published], Published] = squeezed) -> None:
        self._squeeze = squeeze
        self._task: asyncio.Task[None] | None = None

    def look(self, shelf: Shelf) -> None:
        """Begin, if there is something to do."""
        if self._task is not None and not self._task.done():
            return
        chosen = next(_left(shelf), None)
        if chosen is not None:
            self._task = asyncio.get_running_loop().create_task(self._improve(shelf, *chosen))

    async def _improve(self, shelf: Shelf, home: str, quick: Published) -> None:
        """Put the better answers in the place of the quick ones, then rest."""
        better, spent = await asyncio.to_thread(self._timed, quick)
        shelf.exchange(home, quick, better)
        await asyncio.sleep(RESTS * spent)

    def _timed(self, quick: Published) -> tuple[Published, float]:
        """The better answers, and the CPU seconds that they took."""
        begun = thread_time()
        return self._squeeze(quick), thread_time() - begun

    async def stop(self) -> None:
        """Begin no more."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task


def _left(shelf: Shelf) -> Iterator[Squeezing]:
    """The home pages that are left to be compressed better."""
    pages = ((home, shelf.pages[home]) for home in shelf.homes)
    return ((home, page) for home, page in pages if not page.squeezed and len(page.identity.body) <= _LONGEST)
