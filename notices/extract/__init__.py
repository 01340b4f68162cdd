"""Free text becomes facts: text with structure, time mentions, ranges, windows bound to what they affect, kind and recovery.

How the stages work together, and how to add a rule or a language: `docs/extraction.md`.
"""

from datetime import datetime

from notices import collector
from notices.extract.engine import by_rules
from notices.extract.facts.compose import of_reading
from notices.extract.facts.shape import facts_json
from notices.extract.languages.choose import ahead
from notices.extract.likelihood.choose import likeliest
from notices.model import Facts

__all__ = ["ahead", "extract", "facts_json"]


def extract(
    *,
    title: str,
    body: str,
    format: str,
    published: datetime,
    timezone: str,
    lang: str | None = None,
) -> Facts:
    """What an announcement says.

    `format` is "html" or "text", `published` an aware instant to which relative words refer, `timezone` an IANA name for times
    without one, `lang` a BCP 47 tag or null (then the text tells). Raises ValueError for a naive `published` or an unknown zone.
    """
    with collector.put_off():
        reading = by_rules(title=title, body=body, format=format, published=published, timezone=timezone, lang=lang)
        return of_reading(reading, likeliest(reading))
