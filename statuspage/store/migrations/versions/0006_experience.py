"""What past outages teach, and the predictions that were shown."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """To 0006."""
    op.create_table(
        "outages",
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("number", _NUMBER, nullable=False),
        sa.Column("document", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("event", name=op.f("pk_outages")),
    )
    op.create_index(op.f("ix_outages_number"), "outages", ["number"])
    op.create_table(
        "predictions",
        sa.Column("id", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_predictions")),
    )
    op.create_index(op.f("ix_predictions_event"), "predictions", ["event"])


def downgrade() -> None:
    """To 0005."""
    op.drop_table("predictions")
    op.drop_table("outages")
