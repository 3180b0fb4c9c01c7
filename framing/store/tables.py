"""The tables of the store, as SQLAlchemy Core knows them: nothing here is particular to SQLite."""

from __future__ import annotations

from sqlalchemy import (
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
    UniqueConstraint,
)

metadata = MetaData()


def _corpus_key() -> Column[int]:
    return Column("corpus", ForeignKey("corpora.key", ondelete="CASCADE"), nullable=False)


meta = Table(
    "meta",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

corpora = Table(
    "corpora",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("name", String(200), nullable=False, unique=True),
    Column("created", String(40), nullable=False),
    Column("updated", String(40), nullable=False),
    # Changes with every write: whoever keeps a table in memory compares it.
    Column("version", Integer, nullable=False, default=0),
    # Counts the writes of articles; the other two say up to which of them duplicates and stories were
    # looked for. A run that was killed in between is caught up with by the next.
    Column("changes", Integer, nullable=False, default=0, server_default="0"),
    Column("duplicates_at", Integer, nullable=False, default=0, server_default="0"),
    Column("stories_at", Integer, nullable=False, default=0, server_default="0"),
)

# What came in and the whole score record. Wide and seldom read: kept apart from `flat`.
articles = Table(
    "articles",
    metadata,
    Column("key", Integer, primary_key=True),
    _corpus_key(),
    Column("id", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("origin", Text),
    Column("content_hash", String(32), nullable=False),
    Column("method_hash", String(32), nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("record", LargeBinary, nullable=False),
    UniqueConstraint("corpus", "id", name="articles_corpus_id"),
    Index("articles_corpus_position", "corpus", "position"),
)

# One narrow row an article for tables and charts. Numbers travel as packed arrays, whose column
# names stand once in `layouts`: a million rows load as one array, and a new score needs no migration.
flat = Table(
    "flat",
    metadata,
    Column("article", ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True),
    _corpus_key(),
    Column("position", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("outlet", Text),
    Column("title", Text),
    Column("author", Text),
    Column("date", String(40)),
    Column("url", Text),
    Column("story", Text),
    Column("duplicate_of", Text),
    Column("warnings", Text, nullable=False, default=""),
    Column("extra", Text),
    Column("layout", ForeignKey("layouts.key"), nullable=False),
    Column("scores", LargeBinary, nullable=False),
    Column("counts", LargeBinary, nullable=False),
    Column("entries", LargeBinary, nullable=False),
    Column("sources", LargeBinary),  # JSON: [[id, name, kind, words, attributions], …]
    Column("sketch", LargeBinary),
    Index("flat_corpus_position", "corpus", "position"),
)

layouts = Table(
    "layouts",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("scores", Text, nullable=False),
    Column("counts", Text, nullable=False),
    UniqueConstraint("scores", "counts", name="layouts_names"),
)

# The distinct (measure, category, entry, voice) that `flat.entries` points to.
terms = Table(
    "terms",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("measure", String(20), nullable=False),
    Column("category", String(80), nullable=False),
    Column("entry", Text, nullable=False),
    Column("voice", String(20), nullable=False),
    UniqueConstraint("measure", "category", "entry", "voice", name="terms_term"),
)

stories = Table(
    "stories",
    metadata,
    Column("key", Integer, primary_key=True),
    _corpus_key(),
    Column("id", Text, nullable=False),
    Column("title", Text),
    Column("start", String(40)),
    Column("end", String(40)),
    UniqueConstraint("corpus", "id", name="stories_corpus_id"),
)

merges = Table(
    "merges",
    metadata,
    Column("key", Integer, primary_key=True),
    _corpus_key(),
    Column("kind", String(10), nullable=False),
    Column("names", Text, nullable=False),
    Column("into", Text, nullable=False),
    Column("articles", Text),
    Column("note", Text, nullable=False, default=""),
    Column("made", String(40), nullable=False),
    Column("undone", Boolean, nullable=False, default=False),
)
