"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To 0001."""
    _visited()
    _said()
    _measured()
    _pinged()
    _decided()
    _told()


def _visited() -> None:
    """What is visited, and how that went."""
    op.create_table(
        "sources",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("known_items", sa.Integer(), nullable=False),
        sa.Column("last_fetch", sa.BigInteger(), nullable=True),
        sa.Column("last_good", sa.BigInteger(), nullable=True),
        sa.Column("last_change", sa.BigInteger(), nullable=True),
        sa.Column("trouble", sa.String(length=20), nullable=True),
        sa.Column("unreadable", sa.Text(), nullable=True),
        sa.Column("unreadable_since", sa.BigInteger(), nullable=True),
        sa.Column("expired_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
    )
    op.create_table(
        "visits",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("published", sa.BigInteger(), nullable=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("body_hash", sa.String(length=64), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("last_fetch", sa.BigInteger(), nullable=True),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("lease_owner", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
    )
    op.create_index(op.f("ix_visits_due_at"), "visits", ["due_at"], unique=False)
    op.create_index(op.f("ix_visits_source"), "visits", ["source"], unique=False)


def _said() -> None:
    """What was fetched, and what it said."""
    op.create_table(
        "documents",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("content_type", sa.Text(), nullable=False),
        sa.Column("fetched_at", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_documents")),
    )
    op.create_index(op.f("ix_documents_fetched_at"), "documents", ["fetched_at"], unique=False)
    op.create_table(
        "notices",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("content", sa.String(length=64), nullable=False),
        sa.Column("known_at", sa.BigInteger(), nullable=False),
        sa.Column("last_seen", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", "revision", name=op.f("pk_notices")),
    )
    op.create_index(op.f("ix_notices_known_at"), "notices", ["known_at"], unique=False)
    op.create_index(op.f("ix_notices_source"), "notices", ["source"], unique=False)
    op.create_table(
        "statements",
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("component", sa.String(length=400), nullable=False),
        sa.Column("health", sa.String(length=20), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("source", "component", name=op.f("pk_statements")),
    )


def _measured() -> None:
    """What probes and heartbeats showed."""
    op.create_table(
        "probes",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("judgement", sa.Text(), nullable=False),
        sa.Column("condition", sa.String(length=20), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=True),
        sa.Column("last_checked", sa.BigInteger(), nullable=True),
        sa.Column("measurement", sa.Text(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("lease_owner", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_probes")),
    )
    op.create_index(op.f("ix_probes_due_at"), "probes", ["due_at"], unique=False)
    op.create_table(
        "heartbeats",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("pulse", sa.Text(), nullable=False),
        sa.Column("condition", sa.String(length=20), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=True),
        sa.Column("last_checked", sa.BigInteger(), nullable=True),
        sa.Column("measurement", sa.Text(), nullable=False),
        sa.Column("data_to", sa.BigInteger(), nullable=True),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("lease_owner", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_heartbeats")),
    )
    op.create_index(op.f("ix_heartbeats_due_at"), "heartbeats", ["due_at"], unique=False)


def _pinged() -> None:
    """What was sent to us, and what changed in our judgement."""
    op.create_table(
        "pings",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("heartbeat", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("signal", sa.String(length=20), nullable=False),
        sa.Column("watermark", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pings")),
    )
    op.create_index(op.f("ix_pings_at"), "pings", ["at"], unique=False)
    op.create_index(op.f("ix_pings_heartbeat"), "pings", ["heartbeat"], unique=False)
    op.create_table(
        "observations",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("origin", sa.String(length=80), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observations")),
    )
    op.create_index("ix_observations_origin_since", "observations", ["origin", "since"], unique=False)
    op.create_index(op.f("ix_observations_since"), "observations", ["since"], unique=False)


def _decided() -> None:
    """What comes of it all."""
    op.create_table(
        "events",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("lifecycle", sa.String(length=20), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    op.create_index(op.f("ix_events_changed_at"), "events", ["changed_at"], unique=False)
    op.create_index(op.f("ix_events_lifecycle"), "events", ["lifecycle"], unique=False)
    op.create_table(
        "citations",
        sa.Column("notice", sa.String(length=64), nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["events.id"], name=op.f("fk_citations_event")),
        sa.PrimaryKeyConstraint("notice", name=op.f("pk_citations")),
    )
    op.create_index(op.f("ix_citations_event"), "citations", ["event"], unique=False)
    op.create_table(
        "changes",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("known_at", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["events.id"], name=op.f("fk_changes_event")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_changes_event"), "changes", ["event"], unique=False)
    op.create_table(
        "rulings",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rulings")),
    )
    op.create_table(
        "marks",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_marks")),
    )


def _told() -> None:
    """Who is told."""
    op.create_table(
        "deliveries",
        sa.Column("message_id", sa.String(length=40), nullable=False),
        sa.Column("subscriber", sa.String(length=64), nullable=False),
        sa.Column("change", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("failed_at", sa.BigInteger(), nullable=True),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("lease_owner", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["change"], ["changes.number"], name=op.f("fk_deliveries_change")),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_deliveries")),
    )
    op.create_index(op.f("ix_deliveries_due_at"), "deliveries", ["due_at"], unique=False)
    op.create_index(op.f("ix_deliveries_subscriber"), "deliveries", ["subscriber"], unique=False)
    op.create_table(
        "attempts",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("message_id", sa.String(length=40), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("ok", sa.Boolean(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    op.create_index(op.f("ix_attempts_message_id"), "attempts", ["message_id"], unique=False)
    op.create_table(
        "subscribers",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("disabled_at", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscribers")),
    )


def downgrade() -> None:
    """Back to nothing."""
    for name in (
        "deliveries",
        "citations",
        "changes",
        "visits",
        "subscribers",
        "statements",
        "sources",
        "rulings",
        "probes",
        "pings",
        "observations",
        "notices",
        "marks",
        "heartbeats",
        "events",
        "documents",
        "attempts",
    ):
        op.drop_table(name)
