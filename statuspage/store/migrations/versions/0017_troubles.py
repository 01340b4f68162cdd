"""The troubles that were told are found without looking at every message."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_TROUBLE = sa.text("occasion = 'trouble'")


def upgrade() -> None:
    """To 0017."""
    op.create_index("ix_deliveries_trouble", "deliveries", ["queued_at"], sqlite_where=_TROUBLE, postgresql_where=_TROUBLE)


def downgrade() -> None:
    """To 0016."""
    op.drop_index("ix_deliveries_trouble", "deliveries")
