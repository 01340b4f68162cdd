"""What the answers of probes took: finished buckets and days, and beside each probe the bucket that is being filled."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_TABLES = ("latencies", "latency_days")


def upgrade() -> None:
    """To this revision."""
    for table in _TABLES:
        op.create_table(
            table,
            sa.Column("probe", sa.String(length=64), nullable=False),
            sa.Column("since", sa.BigInteger(), nullable=False),
            sa.Column("until", sa.BigInteger(), nullable=False),
            sa.Column("answers", sa.Integer(), nullable=False),
            sa.Column("failures", sa.Integer(), nullable=False),
            sa.Column("least", sa.BigInteger(), nullable=True),
            sa.Column("typical", sa.BigInteger(), nullable=True),
            sa.Column("most", sa.BigInteger(), nullable=True),
            sa.Column("kept_at", sa.BigInteger(), nullable=False),
            sa.PrimaryKeyConstraint("probe", "since", name=op.f(f"pk_{table}")),
        )
        op.create_index(op.f(f"ix_{table}_kept_at"), table, ["kept_at"])
    op.add_column("probes", sa.Column("filling", sa.Text(), nullable=True))


def downgrade() -> None:
    """To the one before."""
    op.drop_column("probes", "filling")
    for table in _TABLES:
        op.drop_table(table)
