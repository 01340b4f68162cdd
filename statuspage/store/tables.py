"""The tables. Instants are whole microseconds since 1970 in UTC, documents are JSON text; both databases take both."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    false,
    literal,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from statuspage.core.subscriber import Occasion
from statuspage.core.uptime import Figures

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STEP = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept as microseconds in UTC; naive ones are refused."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """To microseconds."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its zone")
        return (value - _EPOCH) // _STEP

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """From microseconds."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_NUMBER = BigInteger().with_variant(Integer, "sqlite")


def _lease() -> list[Column[object]]:
    """What makes a row a piece of work: when it is due (null: never), and who holds it until when."""
    return [Column("due_at", Instant, index=True), Column("lease_until", Instant), Column("lease_owner", String(40))]


def _bucket() -> list[Column[object]]:
    """A probe's answer times in a stretch of time, in microseconds, and when the row was last written."""
    return [
        Column("probe", String(64), primary_key=True),
        Column("since", Instant, primary_key=True),
        Column("until", Instant, nullable=False),
        Column("answers", Integer, nullable=False),
        Column("failures", Integer, nullable=False),
        Column("least", BigInteger),
        Column("typical", BigInteger),
        Column("most", BigInteger),
        Column("kept_at", Instant, nullable=False, index=True),
    ]


sources = Table(
    "sources",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kind", String(40)),
    Column("known_items", Integer, nullable=False, default=0),
    Column("last_fetch", Instant),
    Column("last_good", Instant),
    Column("last_change", Instant),
    Column("trouble", String(20)),
    Column("unreadable", Text),
    Column("unreadable_since", Instant),
    Column("expired_at", Instant),
    Column("pace", Text),
    Column("misread", Integer, nullable=False, default=0, server_default="0"),
    Column("seems", String(40)),
)

visits = Table(
    "visits",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("source", String(64), nullable=False, index=True),
    Column("url", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("title", Text, nullable=False, default=""),
    Column("published", Instant),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_hash", String(64)),
    Column("read_as", String(16)),
    Column("failures", Integer, nullable=False, default=0),
    Column("problem", Text),
    Column("last_fetch", Instant),
    Column("host", String(260), nullable=False, server_default=""),
    *_lease(),
)

documents = Table(
    "documents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("source", String(64), nullable=False),
    Column("url", Text, nullable=False),
    Column("content_type", Text, nullable=False),
    Column("fetched_at", Instant, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("source", String(64), nullable=False, index=True),
    Column("document", String(64), nullable=False),
    Column("received_at", Instant, nullable=False, index=True),
    Column("read_at", Instant),
    Column("problem", Text),
    *_lease(),
)

asides = Table(
    "asides",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("document", String(64), primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("losses", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("last_at", Instant, nullable=False, index=True),
)

notices = Table(
    "notices",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("source", String(64), nullable=False),
    Column("content", String(64), nullable=False),
    Column("known_at", Instant, nullable=False, index=True),
    Column("last_seen", Instant, nullable=False),
    Column("said_at", Instant),
    Column("snapshot", String(64), index=True),
    Column("document", Text, nullable=False),
)

Index("ix_notices_source_known_at", notices.c.source, notices.c.known_at)

statements = Table(
    "statements",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("component", String(400), primary_key=True),
    Column("health", String(20), nullable=False),
    Column("raw", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

probes = Table(
    "probes",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("judgement", Text, nullable=False),
    Column("condition", String(20)),
    Column("since", Instant),
    Column("last_checked", Instant),
    Column("measurement", Text, nullable=False, default=""),
    Column("filling", Text),
    *_lease(),
)

heartbeats = Table(
    "heartbeats",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("pulse", Text, nullable=False),
    Column("condition", String(20)),
    Column("since", Instant),
    Column("last_checked", Instant),
    Column("measurement", Text, nullable=False, default=""),
    Column("data_to", Instant),
    *_lease(),
)

pings = Table(
    "pings",
    metadata,
    Column("id", _NUMBER, primary_key=True, autoincrement=True),
    Column("heartbeat", String(64), nullable=False),
    Column("at", Instant, nullable=False, index=True),
    Column("signal", String(20), nullable=False),
    Column("watermark", Instant),
    Column("note", Text, nullable=False, default=""),
)

latencies = Table("latencies", metadata, *_bucket())

latency_days = Table("latency_days", metadata, *_bucket())

observations = Table(
    "observations",
    metadata,
    Column("id", _NUMBER, primary_key=True, autoincrement=True),
    Column("origin", String(80), nullable=False),
    Column("since", Instant, nullable=False, index=True),
    Column("document", Text, nullable=False),
)
Index("ix_observations_origin_since", observations.c.origin, observations.c.since)

gaps = Table(
    "gaps",
    metadata,
    Column("id", _NUMBER, primary_key=True, autoincrement=True),
    Column("origin", String(80), nullable=False),
    Column("since", Instant, nullable=False),
    Column("until", Instant, index=True),
)

days = Table(
    "days",
    metadata,
    Column("service", String(64), primary_key=True),
    Column("component", String(64), primary_key=True),
    Column("day", Integer, primary_key=True, index=True),
    Column("rolled", Integer, nullable=False, index=True),
    *(Column(figure.name, Integer, nullable=False) for figure in fields(Figures)),
    Column("marks", Text, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("lifecycle", String(20), nullable=False, index=True),
    Column("changed_at", Instant, nullable=False, index=True),
    Column("starts_at", Instant, index=True),
    Column("ends_at", Instant, index=True),
    Column("document", Text, nullable=False),
)

citations = Table(
    "citations",
    metadata,
    Column("notice", String(64), primary_key=True),
    Column("event", String(40), ForeignKey("events.id"), nullable=False, index=True),
)

changes = Table(
    "changes",
    metadata,
    Column("number", _NUMBER, primary_key=True, autoincrement=True),
    Column("event", String(40), ForeignKey("events.id"), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("told", Boolean, nullable=False),
    Column("known_at", Instant, nullable=False),
    Column("document", Text, nullable=False),
    sqlite_autoincrement=True,
)

outages = Table(
    "outages",
    metadata,
    Column("event", String(40), primary_key=True),
    Column("number", _NUMBER, nullable=False, index=True),
    Column("document", Text),
)

predictions = Table(
    "predictions",
    metadata,
    Column("id", _NUMBER, primary_key=True, autoincrement=True),
    Column("event", String(40), nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("document", Text, nullable=False),
)

rulings = Table(
    "rulings",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("document", Text, nullable=False),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("message_id", String(40), primary_key=True),
    Column("subscriber", String(64), nullable=False, index=True),
    Column("change", _NUMBER, ForeignKey("changes.number")),
    Column("attempts", Integer, nullable=False, default=0),
    Column("done_at", Instant),
    Column("failed_at", Instant),
    Column("occasion", String(20), nullable=False, server_default="change"),
    Column("subject", String(80), nullable=False, server_default=""),
    Column("about", Text, nullable=False, server_default=""),
    Column("queued_at", Instant, nullable=False, server_default="0"),
    Column("held", Boolean, nullable=False, server_default=false()),
    Column("dropped_at", Instant),
    Column("mail", Boolean, nullable=False, server_default=false()),
    *_lease(),
)
Index("ix_deliveries_subject_subscriber", deliveries.c.subject, deliveries.c.subscriber)
TROUBLE = deliveries.c.occasion == literal(Occasion.TROUBLE.value, literal_execute=True)
"""Messages of troubles, few among all, and looked for every minute: an index holds only these. It is written out, or else SQLite
does not take that; and it is declared in its migration alone, or both dialects would be imported at every start."""

attempts = Table(
    "attempts",
    metadata,
    Column("id", _NUMBER, primary_key=True, autoincrement=True),
    Column("message_id", String(40), nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("ok", Boolean, nullable=False),
    Column("status", Integer),
    Column("milliseconds", Integer, nullable=False, default=0),
    Column("answer", Text, nullable=False, default=""),
    Column("request", Text, nullable=False, server_default=""),
)

subscribers = Table(
    "subscribers",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("disabled_at", Instant),
    Column("address", String(64), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, default=""),
    Column("failing_since", Instant),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("address", Text, nullable=False),
    Column("place", String(64), nullable=False, unique=True),
    Column("target", String(64), nullable=False, index=True),
    Column("state", String(10), nullable=False, index=True),
    Column("choices", Text, nullable=False),
    Column("secrets", Text, nullable=False, server_default="[]"),
    Column("created_at", Instant, nullable=False),
    Column("confirmed_at", Instant),
    Column("left_at", Instant),
    Column("rotated_at", Instant),
    Column("number", BigInteger, nullable=False, index=True),
    Column("asked", Text),
    Column("nonce", String(40), nullable=False),
    Column("asked_at", Instant, nullable=False, index=True),
    Column("valid_until", Instant, nullable=False),
    Column("asks", Integer, nullable=False),
    Column("asks_since", Instant, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("problem", Text, nullable=False, server_default=""),
    *_lease(),
)

keys = Table("keys", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False))

marks = Table(
    "marks",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", BigInteger, nullable=False),
)

LEASED = (visits, messages, probes, heartbeats, deliveries, subscriptions)
"""The tables whose rows are claimed as work."""
