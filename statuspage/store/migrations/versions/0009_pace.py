"""How often a source asks to be visited, and at which host each visit is."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.add_column("sources", sa.Column("pace", sa.Text()))
    op.add_column("visits", sa.Column("host", sa.String(260), nullable=False, server_default=""))


def downgrade() -> None:
    """To the one before."""
    op.drop_column("visits", "host")
    op.drop_column("sources", "pace")
