"""One folder that holds a corpus for others: numbers, evidence, and what is needed to defend them."""

from __future__ import annotations

import gzip
import json
import platform
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing import __version__
from framing.export.columns import codebook_rows
from framing.export.tables import TableWriter, frame_rows, frame_types
from framing.jsontext import dump

if TYPE_CHECKING:
    from framing.store import Store

_MARKS = (
    "article",
    "field",
    "start",
    "end",
    "text",
    "measure",
    "category",
    "entry",
    "voice",
    "source_id",
    "weight",
)
_ATTRIBUTIONS = ("article", "start", "end", "source", "cue", "content", "kind", "source_id")
_REMOVED = ("article", "at", "reason", "text")
_STORIES = ("id", "title", "start", "end", "articles")


def export_corpus(store: Store, corpus: str, folder: str | Path, *, texts: bool = True) -> list[str]:
    """Write ``corpus`` into ``folder`` (made when new) and return the names of the files.

    Tables (articles, marks, attributions, sources, entries, stories, removed) as CSV, as CSV safe for
    spreadsheets and as Parquet; every score record as ``records.jsonl.gz``; the codebook; the lexicon
    files themselves; the citation; ``method.json`` with versions and hashes.

    Args:
        store: an open store.
        corpus: its name.
        folder: where to; files of an earlier export are replaced.
        texts: False leaves out ``records.jsonl.gz`` and everything else that holds running text of the
            articles, for passing on numbers when the texts may not be passed on.

    Raises:
        StoreError: there is no such corpus.
        OSError: the folder cannot be written.
    """
    target = Path(folder)
    version = store.version(corpus)
    articles = store.table(corpus)
    target.mkdir(parents=True, exist_ok=True)
    tables: list[tuple[str, list[str]]] = []

    def frame(name: str, table: Any) -> None:
        with TableWriter(target, name, list(table.columns), frame_types(table)) as writer:
            writer.write(frame_rows(table))
        tables.append((name, list(table.columns)))

    frame("articles", articles)
    frame("entries", store.entries(corpus))
    frame("sources", store.sources(corpus))
    methods = _evidence(store, corpus, target, tables, texts)
    with TableWriter(target, "stories", _STORIES, {}) as writer:
        writer.write(
            (story.id, story.title, story.start, story.end, ";".join(story.articles))
            for story in store.stories(corpus)
        )
    tables.append(("stories", list(_STORIES)))
    with TableWriter(target, "codebook_tables", ("table", "column", "meaning"), {}) as writer:
        writer.write(list(row.values()) for row in codebook_rows(tables))
    _copy(resources.files("framing") / "codebook", target / "codebook")
    _copy(resources.files("framing") / "lexicons", target / "lexicons")
    citation = _citation()
    if citation is not None:
        (target / "CITATION.cff").write_text(citation, encoding="utf-8")
    about = _about(corpus, version, articles, methods, texts)
    (target / "method.json").write_text(
        json.dumps(about, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    (target / "README.txt").write_text(_readme(about), encoding="utf-8")
    return sorted(p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file())


def _evidence(
    store: Store, corpus: str, target: Path, tables: list[tuple[str, list[str]]], texts: bool
) -> Counter[str]:
    """Write what stands behind the numbers, record by record; return how often each method was used."""
    whole = {"start": "int64", "end": "int64", "at": "int64", "weight": "double"}
    methods: Counter[str] = Counter()
    marks = [name for name in _MARKS if texts or name != "text"]
    with ExitStack() as stack:

        def table(name: str, columns: tuple[str, ...] | list[str]) -> TableWriter:
            tables.append((name, list(columns)))
            return stack.enter_context(TableWriter(target, name, columns, whole))

        marked = table("marks", marks)
        attributed = table("attributions", _ATTRIBUTIONS) if texts else None
        removed = table("removed", _REMOVED) if texts else None
        lines = stack.enter_context(gzip.open(target / "records.jsonl.gz", "wb")) if texts else None
        if not texts:
            for stale in ("records.jsonl.gz", *_named("attributions"), *_named("removed")):
                (target / stale).unlink(missing_ok=True)
        for record in store.records(corpus):
            methods[json.dumps(record["method"], sort_keys=True)] += 1
            id_ = record["id"]
            marked.write([id_, *(span[name] for name in marks[1:])] for span in record["spans"])
            if attributed is not None:
                attributed.write(_attributions(record))
            if removed is not None:
                removed.write((id_, r["at"], r["reason"], r["text"]) for r in record["removed"])
            if lines is not None:
                lines.write(dump(record) + b"\n")
    return methods


def _named(table: str) -> list[str]:
    return [f"{table}{end}" for end in (".csv", ".spreadsheet.csv", ".parquet")]


def _attributions(record: Mapping[str, Any]) -> Iterator[list[Any]]:
    text = record["text"]

    def words(span: list[int] | None) -> str | None:
        return None if span is None else text[span[0] : span[1]]

    for item in record["attributions"]:
        spans = [span for span in (item["source"], item["cue"], *item["content"]) if span is not None]
        yield [
            record["id"],
            min((span[0] for span in spans), default=None),
            max((span[1] for span in spans), default=None),
            words(item["source"]),
            words(item["cue"]),
            " … ".join(text[start:end] for start, end in item["content"]),
            item["kind"],
            item["source_id"],
        ]


def _copy(source: Traversable, target: Path) -> None:
    target.mkdir(exist_ok=True)
    for item in source.iterdir():
        if item.is_file() and not item.name.endswith((".py", ".pyc")):
            (target / item.name).write_bytes(item.read_bytes())


def _citation() -> str | None:
    """Return CITATION.cff, from the package or, in a working copy, from beside it."""
    packaged = resources.files("framing") / "CITATION.cff"
    if packaged.is_file():
        return packaged.read_text("utf-8")
    beside = Path(__file__).resolve().parents[2] / "CITATION.cff"
    return beside.read_text("utf-8") if beside.is_file() else None


def _about(corpus: str, version: int, articles: Any, methods: Counter[str], texts: bool) -> dict[str, Any]:
    packages = {}
    for name in ("pandas", "scikit-learn", "textblob", "trafilatura"):
        try:
            packages[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return {
        "framing": __version__,
        "corpus": corpus,
        "corpus_version": version,
        "exported": datetime.now(UTC).isoformat(timespec="seconds"),
        "articles": len(articles),
        "outlets": int(articles["outlet"].nunique()),
        "stories": int(articles["story"].nunique()),
        "duplicates": int(articles["duplicate_of"].notna().sum()),
        "texts_included": texts,
        "methods": [{"articles": number, **json.loads(method)} for method, number in methods.most_common()],
        "python": platform.python_version(),
        "packages": packages,
    }


def _readme(about: Mapping[str, Any]) -> str:
    several = (
        ""
        if len(about["methods"]) < 2
        else (
            "\nCareful: the articles were not all scored by one method (see method.json); "
            "import them again.\n"
        )
    )
    texts = (
        "The texts belong to their publishers; pass them on only where you may.\n"
        if about["texts_included"]
        else "The texts of the articles are left out.\n"
    )
    return f"""Corpus “{about["corpus"]}”: {about["articles"]:,} articles of {about["outlets"]:,} outlets.
Exported {about["exported"]} by framing {about["framing"]}.
{several}
articles        one row an article: metadata, counts and scores
marks           one row a mark: where it stands, which entry or rule, in which voice
entries         how often each entry was marked in each article
sources         one row a source of an article, with its attributed words
attributions    one row an attribution: source, cue, content
removed         what cleaning took out, and why
stories         groups of articles on one event
records.jsonl.gz  the whole score records, one JSON object a line
codebook_tables what every column means; codebook/ what every category means
lexicons/       the lexicons themselves, with their licence
charts/         the overview's charts in each voice, where they could be drawn
method.json     versions, hashes and options behind the numbers
CITATION.cff    how to cite

Each table comes as .csv (UTF-8), as .spreadsheet.csv (nothing in it is run as a formula; long cells
are cut) and as .parquet. A rate is a number of marks per 1,000 words; an empty cell is undefined,
never 0. An outlet's rate is the sum of its marks over the sum of its words. Leave out rows with
duplicate_of where a repeated text must count once.

Read a .csv with only the empty cell as missing, or a source or an outlet called "None" or "NA" is lost:
pandas.read_csv(FILE, keep_default_na=False, na_values=[""]); in R read.csv(FILE, na.strings = "").
The .parquet needs no such care.

{texts}"""
