"""A start is short: what is slow to import and not needed for it is imported when it is wanted."""

import subprocess
import sys

LATE = {
    "alembic": "to migrate",
    "charset_normalizer": "for bytes that no rule can read",
    "dns": "for names that the hosts file has not",
    "feedparser": "in the reading process",
    "notices.extract": "in the reading process",
    "psycopg": "with PostgreSQL",
    "selectolax": "in the reading process",
    "sqlalchemy.dialects.postgresql": "with PostgreSQL",
    "statuspage.demo": "for the demonstration",
}
"""Modules, and what they are wanted for."""


def test_a_server_starts_without_what_it_may_not_need() -> None:
    program = "import sys, statuspage.cli, statuspage.serve; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
    assert {name for name in LATE if name in loaded} == set()
    assert "statuspage.app" in loaded
