"""What sources have sent: kept before it is acknowledged, read afterwards."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "messages",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("document", sa.String(length=64), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("read_at", sa.BigInteger(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("lease_owner", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
    )
    for column in ("due_at", "received_at", "source"):
        op.create_index(op.f(f"ix_messages_{column}"), "messages", [column])
    op.add_column("notices", sa.Column("said_at", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Back from it."""
    op.drop_column("notices", "said_at")
    op.drop_table("messages")
