"""Importing: read, clean, score, store; what is there already is passed over, so a stopped run goes on."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.batch import CHUNK, Task, chunked, failure, prepare, score_tasks, spread
from framing.duplicates import Sketched, find_duplicates, sketch
from framing.jsontext import storable
from framing.reading import Item, Meter, Options, Problem, read_articles
from framing.scores import method
from framing.store.rows import Row, content_hash, encode, method_hash

if TYPE_CHECKING:
    from framing.article import Article
    from framing.lexicon import Lexicon
    from framing.record import ScoreRecord
    from framing.store import Store

# Chunks a transaction, and seconds after which one is written with fewer, on a slow machine: a kill
# loses a few seconds' work and a reader sees progress.
_WRITTEN = 4
_SECONDS = 2.0
_SHARED_OUT = 2_000  # articles above which several processes read the words for grouping


@dataclass(slots=True)
class Report:
    """What an import did, or (``dry``) would do. Numbers are articles unless they say otherwise.

    ``outlets``: names, in order of coming; ``without``: how many lack an outlet, a title, a date;
    ``earliest``, ``latest``: days; ``columns_kept``: columns that are no field of an article;
    ``first``: the first article, as it was read.
    """

    dry: bool = False
    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    words: int = 0
    words_removed: int = 0
    repeated_ids: int = 0
    duplicates: int = 0
    stories: int = 0
    outlets: dict[str, None] = field(default_factory=dict)
    without: Counter[str] = field(default_factory=Counter)
    earliest: str | None = None
    latest: str | None = None
    columns_kept: dict[str, None] = field(default_factory=dict)
    first: Article | None = None
    warnings: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)

    @property
    def refused(self) -> int:
        """How many inputs or rows could not be read."""
        return sum(problem.refused for problem in self.problems)

    def see(self, article: Article) -> None:
        """Count an article that was read."""
        self.read += 1
        if self.first is None:
            self.first = article
        if article.outlet:
            self.outlets[article.outlet] = None
        for name in ("outlet", "title", "date"):
            self.without[name] += not getattr(article, name)
        if article.date:
            day = article.date[:10]
            self.earliest = min(self.earliest or day, day)
            self.latest = max(self.latest or day, day)
        # A JSON object has keys of its own in every row: the first hundred say enough.
        if len(self.columns_kept) < 100:
            self.columns_kept.update(dict.fromkeys(article.extra))


class _Planned(NamedTuple):
    """An article with what has to be done about it."""

    task: Task
    what: str  # new, changed or unchanged


def import_articles(
    inputs: Iterable[str | Path],
    store: Store,
    corpus: str,
    *,
    options: Options | None = None,
    tone: bool = True,
    jobs: int = 1,
    dask: str | None = None,
    dry: bool = False,
    stories: bool = True,
    lexicons: Sequence[Lexicon] = (),
    on_problem: Callable[[Problem], None] | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    on_stage: Callable[[str], None] | None = None,
) -> Report:
    """Read ``inputs`` into ``corpus`` of ``store`` and return what was done.

    An article that is there with the same text and metadata, scored by the same method, is left alone;
    scored by another method (a lexicon changed) it is scored again. An article whose id is taken by
    another text is replaced when it comes from the same place, else it gets a number (``#2``).

    Args:
        inputs: files, folders, archives, web addresses.
        store: an open store.
        corpus: its name; made when new.
        options: columns, dates.
        tone: also compute TextBlob's polarity and subjectivity.
        jobs: processes; 0 = all cores.
        dask: address of a Dask scheduler.
        dry: only say what would happen; nothing is scored or written.
        stories: group the corpus by event afterwards.
        lexicons: the user's own lexicons, used beside ours.
        on_problem: told of every problem as it comes.
        on_progress: told articles dealt with and bytes read.
        on_stage: told what comes after the last article, in words.
    """
    report = Report(dry=dry)
    meter = Meter()

    def problem(found: Problem) -> None:
        report.problems.append(found)
        if on_problem is not None:
            on_problem(found)

    planned = _plan(
        _items(inputs, options or Options(), meter, problem),
        store,
        corpus,
        method(tone=tone, lexicons=lexicons),
        report,
    )
    if dry:
        _dry(planned, report, on_progress, meter)
        return report
    work = _Rows(tone, lexicons)
    tasks = (plan.task for plan in planned if plan.what != "unchanged")
    done = 0
    for batch in _to_write(spread(chunked(tasks, CHUNK), work, jobs=jobs, dask=dask)):
        rows = []
        for row in (row for chunk in batch for row in chunk):
            if isinstance(row, Problem):
                problem(row)
            else:
                rows.append(row)
        _count(store.write(corpus, rows), rows, report)
        done += len(rows)
        if on_progress is not None:
            on_progress(report.unchanged + done, meter.done)
    # Not by what this run did: the run before may have been killed after its last article.
    late = store.pending(corpus)
    stage = on_stage or (lambda _: None)
    if "duplicates" in late:
        stage("looking for duplicates")
        mark_duplicates(store, corpus)
    if "stories" in late and stories:
        stage("grouping by event")
        # For fewer articles other processes take longer to start than they save.
        mark_stories(store, corpus, jobs=jobs if store.size(corpus) > _SHARED_OUT else 1)
    report.duplicates, report.stories = store.found(corpus)
    return report


def _to_write(chunks: Iterable[list[Row | Problem]]) -> Iterator[list[list[Row | Problem]]]:
    held: list[list[Row | Problem]] = []
    since = time.monotonic()
    for chunk in chunks:
        held.append(chunk)
        if len(held) == _WRITTEN or time.monotonic() - since > _SECONDS:
            yield held
            held, since = [], time.monotonic()
    if held:
        yield held


def _items(
    inputs: Iterable[str | Path], options: Options, meter: Meter, problem: Callable[[Problem], None]
) -> Iterator[Item]:
    for found in read_articles(inputs, options, meter=meter):
        if isinstance(found, Problem):
            problem(found)
        else:
            yield found


def _plan(
    items: Iterator[Item], store: Store, corpus: str, stated: dict[str, Any], report: Report
) -> Iterator[_Planned]:
    """Compare what is read with what is stored, in batches: one look at the store for many articles."""
    current = method_hash(stated)
    for batch in chunked(items, 200):
        known = store.known(corpus, [item.article.id for item in batch])
        for item in batch:
            report.see(item.article)
            article, repeated = item.article, item.repeated
            origin = _origin(item.origin)
            wanted = content_hash(article)
            # The id may belong to another article, of another import: then it gets a number.
            number = 1
            found = known.get(article.id)
            while found is not None and found.content_hash != wanted and found.origin != origin:
                number += 1
                name = f"{item.article.id}#{number}"
                article, repeated = replace(article, id=name), True
                found = store.known(corpus, [name]).get(name)
            report.repeated_ids += repeated
            if found is None:
                what = "new"
            elif found.content_hash == wanted and found.method_hash == current:
                what = "unchanged"
                report.unchanged += 1
            else:
                what = "changed"
            yield _Planned(Task(article, origin, repeated), what)


def _origin(name: str) -> str:
    # A file name may hold bytes that are no text, which no database takes.
    return storable(name if "://" in name else os.path.abspath(name))  # noqa: PTH100 - of a file in an archive, too


class _Rows:
    """Scores a chunk and packs it for the store, where the scoring is done."""

    def __init__(self, tone: bool, lexicons: Sequence[Lexicon]) -> None:
        self.tone = tone
        self.lexicons = lexicons

    def __call__(self, tasks: list[Task]) -> list[Row | Problem]:
        prepare()
        return [
            self._row(task, record)
            for task, record in score_tasks(tasks, tone=self.tone, lexicons=self.lexicons)
        ]

    def _row(self, task: Task, record: ScoreRecord | Exception) -> Row | Problem:
        """Return the row of one task, or why there is none."""
        if isinstance(record, Exception):
            return failure(task, record)
        try:
            return encode(task.article, record, origin=task.origin)
        except Exception as error:
            return failure(task, error)


def _count(added: tuple[int, int, int], rows: list[Row], report: Report) -> None:
    new, changed, unchanged = added
    report.new += new
    report.changed += changed
    report.unchanged += unchanged  # another import was faster
    for row in rows:
        counts = row.named_counts()
        report.words += counts["words_total"]
        report.words_removed += counts["removed_words"]
        report.warnings.update(filter(None, row.warnings.split(";")))


def _dry(
    planned: Iterator[_Planned],
    report: Report,
    on_progress: Callable[[int, int], None] | None,
    meter: Meter,
) -> None:
    from framing.cleaning import clean_article
    from framing.document import WORD

    sketches: list[Sketched] = []
    for plan in planned:
        article, removed = clean_article(plan.task.article)
        words = len(WORD.findall(article.text))
        report.words += words
        report.words_removed += sum(len(WORD.findall(piece.text)) for piece in removed)
        report.new += plan.what == "new"
        report.changed += plan.what == "changed"
        sketches.append(Sketched(article.id, article.date, words, sketch(article.text)))
        if on_progress is not None:
            on_progress(report.read, meter.done)
    report.duplicates = len(find_duplicates(sketches))


def mark_duplicates(store: Store, corpus: str) -> int:
    """Find exact and near duplicates in ``corpus`` and link them; return how many there are."""
    upto = store.changes(corpus)
    found = find_duplicates(Sketched(*row) for row in store.sketches(corpus))
    return store.set_duplicates(corpus, found, upto=upto)


def mark_stories(store: Store, corpus: str, *, jobs: int = 1) -> int:
    """Group ``corpus`` by event; ids of stories stay when articles are added. Return their number.

    ``jobs``: processes that read the words; 0 = all cores.
    """
    from framing.stories import group_stories

    known = {id_: story.id for story in store.stories(corpus) for id_ in story.articles}
    upto = store.changes(corpus)
    groups = group_stories(store.raws(corpus), known=known, jobs=jobs)
    store.set_stories(corpus, (group.to_dict() for group in groups), upto=upto)
    return len(groups)
