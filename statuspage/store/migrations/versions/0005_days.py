"""Days of uptime, the gaps that they rest on, and when events begin and end."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_FIGURES = ("length", "measured", "down", "partial", "degraded", "delayed", "maintenance", "excused", "excused_lost", "announced")
_LIVE = {"scheduled", "in_progress", "due", "postponed"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "gaps",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("origin", sa.String(length=80), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gaps")),
    )
    op.create_index(op.f("ix_gaps_until"), "gaps", ["until"])
    op.create_table(
        "days",
        sa.Column("service", sa.String(length=64), nullable=False),
        sa.Column("component", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("rolled", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in _FIGURES),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("service", "component", "day", name=op.f("pk_days")),
    )
    op.create_index(op.f("ix_days_day"), "days", ["day"])
    op.create_index(op.f("ix_days_rolled"), "days", ["rolled"])
    for name in ("starts_at", "ends_at"):
        op.add_column("events", sa.Column(name, sa.BigInteger(), nullable=True))
        op.create_index(op.f(f"ix_events_{name}"), "events", [name])
    _date_events()
    _keep_gaps()


def _date_events() -> None:
    """Enter when the known events begin and end."""
    connection = op.get_bind()
    known = connection.execute(sa.text("SELECT id, document FROM events")).all()
    update = sa.text("UPDATE events SET starts_at = :starts, ends_at = :ends WHERE id = :id")
    for id, document in known:
        starts, ends = _span(json.loads(document))
        connection.execute(update, {"id": id, "starts": starts, "ends": ends})


def _span(event: dict[str, Any]) -> tuple[int | None, int | None]:
    """As `store.events` has it, in microseconds."""
    stretches = [*event.get("phases", ()), *event.get("observed", ())]
    starts = [one["start"] for one in stretches if one.get("start")] + [event[k] for k in ("started_at",) if event.get(k)]
    ends = [one["end"] for one in stretches if one.get("end")] + [event[k] for k in ("ended_at",) if event.get(k)]
    over = None if event["lifecycle"] in _LIVE else max(map(_instant, ends or [event["changed_at"]]))
    return min(map(_instant, starts or [event["opened_at"]])), over


def _keep_gaps() -> None:
    """Take over what the probes remember of their gaps."""
    connection = op.get_bind()
    known = connection.execute(sa.text("SELECT id, judgement FROM probes")).all()
    insert = sa.text("INSERT INTO gaps (origin, since, until) VALUES (:origin, :since, :until)")
    for id, judgement in known:
        for since, until in json.loads(judgement).get("gaps", ()):
            connection.execute(insert, {"origin": id, "since": _instant(since), "until": _instant(until)})


def _instant(text: str) -> int:
    return (datetime.fromisoformat(text) - _EPOCH) // timedelta(microseconds=1)


def downgrade() -> None:
    """Back from it."""
    for name in ("starts_at", "ends_at"):
        op.drop_index(op.f(f"ix_events_{name}"), "events")
        op.drop_column("events", name)
    op.drop_table("days")
    op.drop_table("gaps")
