"""Sets up logging: one line per thing that happened, for people at a terminal and for machines elsewhere."""

import contextlib
import io
import logging
import sys
from typing import TextIO, cast

import structlog


class _Lossy(io.TextIOBase):
    """A stream that drops what cannot be written: a full disk under the log must not stop the program."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write, or not."""
        with contextlib.suppress(OSError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Flush, or not."""
        with contextlib.suppress(OSError):
            self._stream.flush()


def set_up(*, quiet: bool = False) -> None:
    """Log to standard error: readable at a terminal, JSON elsewhere. `quiet` leaves out all below warnings."""
    level = logging.WARNING if quiet else logging.INFO
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    # A tick that is skipped because the last one still runs is how the ticker is meant to work.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    renderer = structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer(ensure_ascii=False)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(cast("TextIO", _Lossy(sys.stderr))),
    )
