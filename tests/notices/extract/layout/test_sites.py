"""A range in the local time of several sites becomes one for each; the candidates stay in the text's order."""

from datetime import UTC, datetime

import pytest

from notices.extract.engine import by_rules

LISTED = "14 May 2026, 01:00 - 03:00 local time of each site\nSites:\nDallas (CDT)\nFrankfurt (CEST)"


@pytest.mark.parametrize(
    "body",
    [
        LISTED,
        LISTED.replace("\nSites", "\nPosted on 2 May 2026, 10:00\nSites"),
        "14 May 2026, 01:00 - 03:00 and 05:00 - 07:00 local time in Dallas (CDT) and Frankfurt (CEST)",
    ],
)
def test_candidates_stay_in_order(body: str) -> None:
    reading = by_rules(
        title="Maintenance", body=body, format="text", published=datetime(2026, 5, 1, tzinfo=UTC), timezone="UTC", lang="en"
    )
    heads = [candidate.head for candidate in reading.candidates]
    assert len(heads) > 1
    assert heads == sorted(heads)
