"""Messages that are about other things than changes; what was asked of a receiver; since when one takes nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_EVENT = "(SELECT changes.event FROM changes WHERE changes.number = deliveries.change)"
_REVISION = "(SELECT CAST(changes.revision AS VARCHAR) FROM changes WHERE changes.number = deliveries.change)"
_ABOUT = (
    f"""'{{"event":"' || {_EVENT} || '","number":' || CAST(change AS VARCHAR) || ',"name":"' || {_EVENT} || '#' || {_REVISION} """
    """|| '","kind":"change"}'"""
)


def upgrade() -> None:
    """To this revision."""
    with op.batch_alter_table("deliveries") as deliveries:
        deliveries.alter_column("change", existing_type=sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
        deliveries.add_column(sa.Column("occasion", sa.String(20), nullable=False, server_default="change"))
        deliveries.add_column(sa.Column("subject", sa.String(80), nullable=False, server_default=""))
        deliveries.add_column(sa.Column("about", sa.Text(), nullable=False, server_default=""))
        deliveries.add_column(sa.Column("queued_at", sa.BigInteger(), nullable=False, server_default="0"))
        deliveries.add_column(sa.Column("held", sa.Boolean(), nullable=False, server_default=sa.false()))
        deliveries.add_column(sa.Column("dropped_at", sa.BigInteger(), nullable=True))
    known_at = "(SELECT changes.known_at FROM changes WHERE changes.number = deliveries.change)"
    op.execute(f"UPDATE deliveries SET subject = {_EVENT}, queued_at = {known_at}, about = {_ABOUT}")  # noqa: S608 -- all ours
    op.create_index(op.f("ix_deliveries_subject_subscriber"), "deliveries", ["subject", "subscriber"])
    op.add_column("attempts", sa.Column("request", sa.Text(), nullable=False, server_default=""))
    op.add_column("subscribers", sa.Column("failing_since", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """To the one before."""
    op.drop_column("subscribers", "failing_since")
    op.drop_column("attempts", "request")
    op.drop_index(op.f("ix_deliveries_subject_subscriber"), "deliveries")
    op.execute("DELETE FROM deliveries WHERE change IS NULL")
    with op.batch_alter_table("deliveries") as deliveries:
        for name in ("dropped_at", "held", "queued_at", "about", "subject", "occasion"):
            deliveries.drop_column(name)
        deliveries.alter_column("change", existing_type=sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False)
