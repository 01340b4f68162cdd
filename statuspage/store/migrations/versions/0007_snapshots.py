"""Which document each revision of a notice was read from."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.add_column("notices", sa.Column("snapshot", sa.String(length=64), nullable=True))
    op.create_index(op.f("ix_notices_snapshot"), "notices", ["snapshot"])
    connection = op.get_bind()
    known = connection.execute(sa.text("SELECT id, revision, document FROM notices")).all()
    update = sa.text("UPDATE notices SET snapshot = :snapshot WHERE id = :id AND revision = :revision")
    for id, number, document in known:
        connection.execute(update, {"snapshot": json.loads(document)["snapshot"], "id": id, "revision": number})


def downgrade() -> None:
    """Back from it."""
    op.drop_index(op.f("ix_notices_snapshot"), "notices")
    op.drop_column("notices", "snapshot")
