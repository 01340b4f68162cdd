"""By which settings of its source a document was read."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To 0004."""
    op.add_column("visits", sa.Column("read_as", sa.String(length=16)))


def downgrade() -> None:
    """To 0003."""
    op.drop_column("visits", "read_as")
