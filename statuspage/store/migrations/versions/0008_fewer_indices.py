"""Pings without an index by their heartbeat: nothing looks them up by it, and it was most of what a ping cost the disk."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.drop_index("ix_pings_heartbeat", table_name="pings")


def downgrade() -> None:
    """To the one before."""
    op.create_index("ix_pings_heartbeat", "pings", ["heartbeat"])
