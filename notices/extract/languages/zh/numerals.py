"""Chinese numerals and weekdays, as the rules for times read them."""

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "首": 1, "元": 1}
CN = "[〇零一二三四五六七八九十廿卅两]{1,3}"
N2 = rf"(\d{{1,2}}|{CN})"
MONTH = rf"(\d{{1,2}}|{CN}|元)"
S = "[ ]{0,2}"
WEEKDAY = "一二三四五六日天"
WEEK = "(?:星期|周|礼拜)"


def number(text: str | None) -> int:
    """An Arabic or Chinese numeral up to 199, or Chinese digits one by one ("一一四"); 0 when absent."""
    if not text:
        return 0
    if text.isascii():
        return int(text)
    if text.startswith("一百"):
        return 100 + number(text[2:].lstrip("零"))
    text = text.replace("廿", "二十").replace("卅", "三十")
    if "十" not in text:
        value = 0
        for c in text:
            value = value * 10 + _DIGITS[c]
        return value
    tens, _, ones = text.partition("十")
    return (number(tens) if tens else 1) * 10 + number(ones)


def year(text: str | None) -> int | None:
    """A year as written, in figures; the Republic's calendar, used in Taiwan, counts from 1912."""
    if not text:
        return None
    digits = text.startswith("一百")
    value = number(text) if text.isascii() or digits else int("".join(str(_DIGITS[c]) for c in text if c in _DIGITS) or 0)
    return value + 1911 if value < 200 else value


def weekday(text: str | None) -> int | None:
    """The weekday, 0 for Monday; null when absent."""
    return min(WEEKDAY.index(text), 6) if text else None
