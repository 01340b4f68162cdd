"""Each source's newest notices are found without looking at all of them."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To 0014."""
    op.create_index("ix_notices_source_known_at", "notices", ["source", "known_at"])
    op.drop_index("ix_notices_source", "notices")


def downgrade() -> None:
    """To 0013."""
    op.create_index("ix_notices_source", "notices", ["source"])
    op.drop_index("ix_notices_source_known_at", "notices")
