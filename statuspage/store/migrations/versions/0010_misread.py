"""How often in a row a source was not of the form that it was, and what it now looks like."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To 0010."""
    op.add_column("sources", sa.Column("misread", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("sources", sa.Column("seems", sa.String(length=40)))


def downgrade() -> None:
    """To 0009."""
    op.drop_column("sources", "seems")
    op.drop_column("sources", "misread")
