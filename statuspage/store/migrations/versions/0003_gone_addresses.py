"""At which address a subscriber was gone."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To 0003."""
    op.add_column("subscribers", sa.Column("address", sa.String(length=64), nullable=False, server_default=""))


def downgrade() -> None:
    """To 0002."""
    op.drop_column("subscribers", "address")
