"""Which messages go by mail: the couriers for these are others."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.add_column("deliveries", sa.Column("mail", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    """To the one before."""
    op.drop_column("deliveries", "mail")
