"""Alembic revisions, one a released schema."""
