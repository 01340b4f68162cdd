"""Why a notice is not found any more where it was."""

from enum import StrEnum


class Absence(StrEnum):
    """OVER: its source lists only what is open. WITHDRAWN: it has gone from where such notices stay, and nobody says why."""

    OVER = "over"
    WITHDRAWN = "withdrawn"
