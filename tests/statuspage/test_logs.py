"""Logging stops nothing: not even a full disk under it."""

from pathlib import Path

import pytest

from statuspage.logs import _Lossy


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_what_cannot_be_written_is_dropped() -> None:
    file = Path("/dev/full").open("w", buffering=1, encoding="utf-8")  # noqa: SIM115 -- it cannot be closed without an error
    lossy = _Lossy(file)
    assert lossy.write("a line\n") == 7
    lossy.flush()
    with pytest.raises(OSError, match="No space"):
        file.write("another\n")
    with pytest.raises(OSError, match="No space"):
        file.close()
