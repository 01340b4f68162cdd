"""English number words, as the rules for times read them."""

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
NUMBERS = (
    {"zero": 0, "a": 1, "an": 1}
    | {word: value for value, word in enumerate(UNITS + TEENS, 1)}
    | _TENS
    | {f"{ten}-{one}": value + ones for ten, value in _TENS.items() for ones, one in enumerate(UNITS[:9], 1)}
    | {"sixty": 60, "ninety": 90}
)
"""The words of whole numbers; above sixty those in which lengths are told."""


def number(text: str | None) -> int:
    """A number in figures, or in one of the words above, in any case. Raises KeyError for any other text, and for none."""
    low = (text or "").lower()
    return int(low) if low.isdigit() else NUMBERS[low]
