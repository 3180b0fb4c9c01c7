"""``framing import`` and ``framing corpus``: articles into the store, and what is in it."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.options import (
    Dask,
    DateOrder,
    Inputs,
    Jobs,
    Map,
    OwnLexicons,
    StoreUrl,
    columns_of,
    order_of,
    own_lexicons,
)
from framing.counting import number

if TYPE_CHECKING:
    from framing.article import Article
    from framing.importing import Report
    from framing.store import Store

CorpusName = Annotated[str, typer.Option("--corpus", help="Name of the corpus.")]


def register(app: typer.Typer) -> None:
    """Add ``framing import`` and ``framing corpus``."""
    app.command("import")(import_)
    corpus = typer.Typer(help="List, back up, restore and delete corpora.", no_args_is_help=True)
    corpus.command("list")(list_)
    corpus.command("backup")(backup)
    corpus.command("restore")(restore)
    corpus.command("delete")(delete)
    app.add_typer(corpus, name="corpus")


def import_(
    inputs: Inputs,
    corpus: CorpusName = "default",
    store: StoreUrl = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would happen; write nothing.")
    ] = False,
    tone: Annotated[
        bool, typer.Option("--tone/--no-tone", help="TextBlob's polarity and subjectivity too.")
    ] = True,
    stories: Annotated[
        bool, typer.Option("--stories/--no-stories", help="Group the corpus by event afterwards.")
    ] = True,
    report: Annotated[
        Path | None, typer.Option("--report", help="Write the report here as JSON, every problem in it.")
    ] = None,
    lexicon: OwnLexicons = None,
    jobs: Jobs = 1,
    map_: Map = None,
    date_order: DateOrder = None,
    dask: Dask = None,
) -> None:
    """Clean, score and store articles; resumes where it stopped and skips what is there already."""
    from framing.batch import ClusterError
    from framing.cli.console import Console
    from framing.importing import import_articles
    from framing.reading import Options, size_of
    from framing.scratch import ScratchFull
    from framing.store import StoreError

    options = Options(columns_of(map_), order=order_of(date_order))
    own = own_lexicons(lexicon)
    if not corpus.strip():
        raise typer.BadParameter("a corpus needs a name", param_hint="--corpus")
    if report is not None and (report.is_dir() or not report.absolute().parent.is_dir()):
        raise typer.BadParameter(
            f"{report} is no place for a file; make its folder first", param_hint="--report"
        )
    console = Console("import", total=size_of(inputs) if sys.stderr.isatty() else 0)
    try:
        with opened(_nowhere_yet(store) if dry_run else store, "import") as target:
            done = import_articles(
                inputs,
                target,
                corpus,
                options=options,
                tone=tone,
                jobs=jobs,
                dask=dask,
                dry=dry_run,
                stories=stories,
                lexicons=own,
                on_problem=console.problem,
                on_progress=console.progress,
                on_stage=console.stage,
            )
    except KeyboardInterrupt:
        console.say("stopped; what was written is whole. The same command goes on where it stopped")
        raise typer.Exit(130) from None
    except ScratchFull as error:
        console.say(f"{error}. The articles are stored; the same command goes on with what is left to do")
        raise typer.Exit(2) from error
    except (StoreError, ClusterError) as error:
        console.say(str(error))
        raise typer.Exit(2) from error
    finally:
        console.close()
    for line in told(done, corpus):
        typer.echo(line)
    if report is not None:
        try:
            _write(report, done, corpus)
        except OSError as error:
            console.say(f"the import is done, but {report} cannot be written ({error.strerror or error})")
            raise typer.Exit(2) from error
    if done.refused:
        raise typer.Exit(1)


def told(report: Report, corpus: str) -> Iterator[str]:
    """Yield the report of an import for a reader."""
    would = "would be " if report.dry else ""
    yield f"Corpus “{corpus}”: {number(report.read, 'article')} read"
    again = f"{report.changed:,} {would}scored again"
    yield f"  {report.new:,} {would}new, {again}, {report.unchanged:,} unchanged"
    if report.read:
        yield f"  {', '.join(_found(report))}"
    if report.columns_kept:
        yield f"  other columns, kept as they are: {_some(report.columns_kept)}"
    if report.dry and report.first is not None:
        yield f"  the first of them: {_preview(report.first)}"
    if report.words:
        share = report.words_removed / (report.words + report.words_removed)
        removed = f"{number(report.words_removed, 'word')} of boilerplate {would}removed ({share:.1%})"
        yield f"  {number(report.words, 'word')}; {removed}"
    where = "among them" if report.dry else "in the corpus"
    yield f"  {number(report.duplicates, 'exact or near duplicate')} {where}"
    if report.stories:
        yield f"  {number(report.stories, 'story', 'stories')} told by two or more articles"
    if report.repeated_ids:
        yield f"  {number(report.repeated_ids, 'id was', 'ids were')} taken and got a number"
    for code, times in sorted(report.warnings.items()):
        yield f"  {times:,} with the warning {code}"
    notes = len(report.problems) - report.refused
    if report.refused or notes:
        yield f"  {report.refused:,} refused, {number(notes, 'note')} (on stderr, with file and line)"


def _found(report: Report) -> Iterator[str]:
    yield f"from {number(len(report.outlets), 'outlet')}" if report.outlets else "from no named outlet"
    if report.earliest and report.latest:
        day = report.earliest == report.latest
        yield report.earliest if day else f"{report.earliest} to {report.latest}"
    for field in ("outlet", "title", "date"):
        if report.without[field] and (report.outlets or field != "outlet"):
            yield f"{report.without[field]:,} without {'an' if field == 'outlet' else 'a'} {field}"


def _some(names: Iterable[str]) -> str:
    shown = [name[:40] for name in names]
    return ", ".join(shown[:12]) + (", …" if len(shown) > 12 else "")


def _preview(article: Article) -> str:
    title = " ".join((article.title or "no title").split())
    beginning = " ".join(article.text[:200].split())
    said = [
        article.outlet or "no outlet",
        article.date or "no date",
        f"“{title[:80]}”",
        f"“{beginning[:60]}…”",
    ]
    return ", ".join(said)


def _write(path: Path, report: Report, corpus: str) -> None:
    from dataclasses import asdict, fields

    from framing.jsontext import dump

    said = {field.name: getattr(report, field.name) for field in fields(report)}
    said["outlets"] = len(report.outlets)
    said["columns_kept"] = list(report.columns_kept)
    del said["first"]
    said["problems"] = [asdict(problem) for problem in report.problems]
    path.write_bytes(dump({"corpus": corpus, **said, "refused": report.refused}) + b"\n")


def _nowhere_yet(url: str | None) -> str | None:
    """Return a store in memory where there is no file yet: a dry run makes none."""
    from framing.store.place import as_url, default_url, file_of

    file = file_of(default_url() if url is None else as_url(url))
    return "sqlite://" if file is not None and not file.exists() else url


@contextlib.contextmanager
def opened(url: str | None, command: str) -> Iterator[Store]:
    """Open the store for a command; what is wrong with it ends the command with status 2."""
    from framing.store import StoreError, open_store

    try:
        store = open_store(url)
    except StoreError as error:
        typer.echo(f"framing {command}: {error}", err=True)
        raise typer.Exit(2) from error
    try:
        yield store
    finally:
        store.close()


@contextlib.contextmanager
def _managed(url: str | None, command: str) -> Iterator[Store]:
    from framing.store import StoreError

    try:
        with opened(url, command) as store:
            yield store
    except StoreError as error:
        typer.echo(f"framing {command}: {error}", err=True)
        raise typer.Exit(2) from error


def list_(store: StoreUrl = None) -> None:
    """List the corpora of the store."""
    with _managed(store, "corpus list") as target:
        found = target.corpora()
        typer.echo(f"Store: {target.url}")
        if not found:
            typer.echo("No corpus yet; `framing import INPUT --corpus NAME` makes one.")
        for info in found:
            held = f"{number(info.articles, 'article')}\t{number(info.outlets, 'outlet')}"
            typer.echo(f"{info.name}\t{held}\t{info.updated}")


def backup(
    corpus: Annotated[str, typer.Argument(help="Name of the corpus.")],
    file: Annotated[Path, typer.Argument(help="A new file.")],
    store: StoreUrl = None,
) -> None:
    """Copy a corpus into a file of its own: articles, records, stories, merges."""
    with _managed(store, "corpus backup") as target:
        copied = target.backup(corpus, file)
    typer.echo(f"{number(copied, 'article')} of “{corpus}” copied to {file}")


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `framing corpus backup` made.", exists=True)],
    corpus: Annotated[str | None, typer.Option("--corpus", help="Another name for it.")] = None,
    store: StoreUrl = None,
) -> None:
    """Copy the corpora of a backup into the store; one that is there already is never overwritten."""
    with _managed(str(file), "corpus restore") as source, _managed(store, "corpus restore") as target:
        found = source.corpora()
        if corpus is not None and len(found) != 1:
            raise typer.BadParameter(f"the file holds {len(found)} corpora", param_hint="--corpus")
        for info in found:
            copied = source.copy(info.name, target, corpus or info.name)
            typer.echo(f"{number(copied, 'article')} copied to “{corpus or info.name}”")


def delete(
    corpus: Annotated[str, typer.Argument(help="Name of the corpus.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    store: StoreUrl = None,
) -> None:
    """Delete a corpus with everything in it."""
    with _managed(store, "corpus delete") as target:
        infos = {info.name: info for info in target.corpora()}
        there = infos[corpus].articles if corpus in infos else 0
        if not yes and corpus in infos:
            typer.confirm(f"Delete “{corpus}” with its {number(there, 'article')} for good?", abort=True)
        gone = target.delete(corpus)
    typer.echo(f"“{corpus}” and its {number(gone, 'article')} are deleted")
