"""What visitors ask for stands by itself for each asking, with its address and how often its code was tried."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ROWS = sa.table(
    "subscriptions",
    *(sa.column(name) for name in ("id", "asked", "nonce", "address", "valid_until", "tries")),
)


def upgrade() -> None:
    """To 0018."""
    for row in _waiting():
        _set(row.id, json.dumps([_wish(row, json.loads(row.asked))]))
    op.drop_column("subscriptions", "tries")


def downgrade() -> None:
    """To 0017: of several that wait the one that was challenged last."""
    op.add_column("subscriptions", sa.Column("tries", sa.Integer(), server_default="0", nullable=False))
    for row in _waiting():
        wish = next((one for one in json.loads(row.asked) if one["nonce"] == row.nonce and not one["proved"]), None)
        old = {"choices": json.dumps(wish["choices"]), "secrets": wish["secrets"]} if wish else None
        _set(row.id, json.dumps(old) if old else None)


def _waiting() -> list[Any]:
    return list(op.get_bind().execute(sa.select(_ROWS).where(_ROWS.c.asked.is_not(None))))


def _set(id: str, asked: str | None) -> None:
    op.execute(sa.update(_ROWS).where(_ROWS.c.id == id).values(asked=asked))


def _wish(row: Any, asked: dict[str, Any]) -> dict[str, Any]:
    return {
        "nonce": row.nonce,
        "challenge": row.nonce,
        "address": row.address,
        "choices": json.loads(asked["choices"]),
        "secrets": asked["secrets"],
        "valid_until": (_EPOCH + timedelta(microseconds=row.valid_until)).isoformat(),
        "tries": row.tries,
        "proved": False,
    }
