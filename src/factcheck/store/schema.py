"""The one schema, for SQLite and PostgreSQL alike. A change here is a new Alembic revision."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, Index, MetaData, String, Table, Text

REVISION: Final = "0001"

metadata = MetaData()
# `before` and `after` are the canonical JSON text that was hashed: a JSON column would rewrite it.
events = Table(
    "events",
    metadata,
    Column("sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("time", String(27), nullable=False),
    Column("actor", Text, nullable=False),
    Column("os_user", Text, nullable=False),
    Column("action", String(32), nullable=False),
    Column("object", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("reason", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("based_on", Text),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Index("events_object", "object"),
)
revision = Table("alembic_version", metadata, Column("version_num", String(32), primary_key=True))
