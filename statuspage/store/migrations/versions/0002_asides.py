"""Documents that cost us the reader."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To 0002."""
    op.create_table(
        "asides",
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("document", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("losses", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("source", "document", "kind", name=op.f("pk_asides")),
    )
    op.create_index(op.f("ix_asides_last_at"), "asides", ["last_at"])


def downgrade() -> None:
    """To 0001."""
    op.drop_table("asides")
