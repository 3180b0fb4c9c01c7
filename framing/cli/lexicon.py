"""``framing lexicon``: list and search entries, show every use of one, check your own lexicon."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.options import Inputs
from framing.counting import number

if TYPE_CHECKING:
    from framing.entries import Entry
    from framing.lexicon import Lexicon


class Measure(StrEnum):
    """The measures that lexicons serve."""

    loaded = "loaded"
    hedge = "hedge"
    booster = "booster"


_HEAD = ("lexicon", "term", "match", "category", "strength", "alternative", "requires", "excludes", "example")
Own = Annotated[
    Path | None,
    typer.Option("--lexicon", help="Your own lexicon (.csv or .dic).", exists=True, dir_okay=False),
]
For = Annotated[Measure, typer.Option("--measure", help="The measure that your own lexicon serves.")]
Category = Annotated[
    str | None, typer.Option("--category", help="Give every entry of your own lexicon this category.")
]


def register(app: typer.Typer) -> None:
    """Add ``framing lexicon list|find|use|check``."""
    group = typer.Typer(help="The lexicons: list, search, every use in context, check your own.")
    app.add_typer(group, name="lexicon", no_args_is_help=True)
    group.command("list")(_list)
    group.command("find")(_find)
    group.command("use")(_use)
    group.command("check")(_check)


def _list(
    name: Annotated[
        str | None, typer.Argument(help="A lexicon; without it, all of them are counted.")
    ] = None,
    category: Annotated[str | None, typer.Option(help="Only entries of this category.")] = None,
) -> None:
    """List the lexicons, or the entries of one, as tab-separated rows."""
    lexicons = _own_lexicons()
    if name is None:
        _row("lexicon", "entries", "forms", "categories", "sha256")
        for lexicon in lexicons:
            forms = sum(len(entry.forms) for entry in lexicon.entries)
            categories = ", ".join(sorted({entry.category for entry in lexicon.entries}))
            _row(lexicon.name, len(lexicon.entries), forms, categories, lexicon.sha256[:16])
        return
    chosen = [lexicon for lexicon in lexicons if lexicon.name == name]
    if not chosen:
        names = ", ".join(lexicon.name for lexicon in lexicons)
        raise typer.BadParameter(f"there is no lexicon {name!r}; use one of {names}")
    entries = [e for e in chosen[0].entries if category is None or e.category == category]
    if not entries:
        known = ", ".join(sorted({e.category for e in chosen[0].entries}))
        raise typer.BadParameter(f"{name} has no entry of category {category!r}; use one of {known}")
    _row(*_HEAD)
    for entry in entries:
        _entry(chosen[0], entry)


def _find(
    word: Annotated[str, typer.Argument(help="A word, a part of one, or a neutral alternative.")],
) -> None:
    """Search the entries of all lexicons: the term, its forms and its alternative."""
    wanted = word.lower().replace("’", "'")
    found = False
    for lexicon in _own_lexicons():
        for entry in lexicon.entries:
            texts = (entry.term.lower(), entry.alternative.lower(), *(" ".join(form) for form in entry.forms))
            if any(wanted in text for text in texts):
                if not found:
                    _row(*_HEAD)
                found = True
                _entry(lexicon, entry)
    if not found:
        typer.echo(f"framing lexicon find: no entry holds {word!r}", err=True)
        raise typer.Exit(1)


def _use(
    entry: Annotated[str, typer.Argument(help="The term of an entry, as `framing lexicon find` shows it.")],
    inputs: Inputs,
    lexicon: Own = None,
    measure: For = Measure.loaded,
    category: Category = None,
    width: Annotated[int, typer.Option(min=10, help="Characters shown on either side.")] = 60,
    limit: Annotated[int | None, typer.Option(min=1, help="Stop after so many uses.")] = None,
) -> None:
    """Show every use of an entry in articles, in context (KWIC), as tab-separated rows.

    Uses that the entry's conditions rule out are not shown; that is what the score counts.
    """
    from framing.cli.console import Console
    from framing.reading import Item, Options, read_articles

    lexicons = _own_lexicons() if lexicon is None else [_read(lexicon, measure, category)]
    terms = {e.term for one in lexicons for e in one.entries}
    if entry not in terms:
        near = [t for t in sorted(terms) if entry.lower() in t.lower()][:5]
        hint = f"; nearest: {', '.join(near)}" if near else ""
        raise typer.BadParameter(f"no entry is called {entry!r}{hint}")
    console = Console("lexicon use")
    _row("article", "outlet", "field", "left", "keyword", "right")
    count = articles = seen = 0
    for found in read_articles(inputs, Options()):
        if not isinstance(found, Item):
            console.problem(found)
            continue
        seen += 1
        before = count
        article = found.article
        for field, text in (("title", article.title or ""), ("text", article.text)):
            for left, keyword, right in _uses(text, entry, lexicons, width):
                if limit is None or count < limit:
                    count += 1
                    _row(article.id, article.outlet or "", field, left, keyword, right)
        articles += count > before
        if limit is not None and count >= limit:
            break
    console.close()
    typer.echo(
        f"framing lexicon use: {number(count, 'use')} in {articles:,} of {number(seen, 'article')}", err=True
    )
    if console.refused:
        raise typer.Exit(1)


def _uses(text: str, term: str, lexicons: list[Lexicon], width: int) -> Iterator[tuple[str, str, str]]:
    from framing import hedging
    from framing.concordance import around
    from framing.document import parse
    from framing.loaded_language.sense import Names

    document = parse(text)
    names = Names(document)
    if any(lexicon.name in hedging.LEXICONS for lexicon in lexicons):
        # Hedges and boosters are told by their construction, which a lexicon alone does not see.
        for hit in hedging.find_hedges(document):
            if hit.entry == term:
                yield around(text, hit.start, hit.end, width=width)
    for lexicon in lexicons:
        if lexicon.name in hedging.LEXICONS:
            continue
        for found in lexicon.find(document):
            if found.entry.term == term and not names.hold(found.first, found.stop, found.entry):
                yield around(text, document.starts[found.first], document.ends[found.stop - 1], width=width)


def _check(
    file: Annotated[
        Path, typer.Argument(help="Your own lexicon (.csv or .dic).", exists=True, dir_okay=False)
    ],
    measure: For = Measure.loaded,
    category: Category = None,
) -> None:
    """Check your own lexicon: each wrong row is named, with what to write instead.

    Exit status 0: it can be used (`framing score --lexicon MEASURE=FILE`); 1: it has wrong rows.
    """
    from framing.entries import LexiconError
    from framing.user_lexicon import read_user_lexicon

    problems: list[str] = []
    try:
        lexicon = read_user_lexicon(file, measure=measure.value, category=category, problems=problems)
    except LexiconError as error:
        typer.echo(str(error))
        raise typer.Exit(1) from error
    for problem in problems:
        typer.echo(problem)
    if problems:
        fine = number(len(lexicon.entries), "entry is", "entries are")
        typer.echo(f"{file.name}: {len(problems)} to mend; {fine} fine")
        raise typer.Exit(1)
    off = f", {len(lexicon.off)} of ours off" if lexicon.off else ""
    typer.echo(
        f"{file.name}: {number(len(lexicon.entries), 'entry', 'entries')}{off}, "
        f"sha256 {lexicon.sha256[:16]}; it can be used"
    )


def _own_lexicons() -> list[Lexicon]:
    from framing.lexicon import load_lexicon
    from framing.scores import LEXICONS

    return [load_lexicon(name) for name in LEXICONS]


def _read(file: Path, measure: Measure, category: str | None) -> Lexicon:
    from framing.entries import LexiconError
    from framing.user_lexicon import read_user_lexicon

    try:
        return read_user_lexicon(file, measure=measure.value, category=category)
    except LexiconError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error


def _entry(lexicon: Lexicon, entry: Entry) -> None:
    _row(
        lexicon.name,
        entry.term,
        entry.match,
        entry.category,
        f"{entry.strength:g}",
        entry.alternative,
        entry.requires,
        entry.excludes,
        entry.example,
    )


def _row(*cells: object) -> None:
    print("\t".join(" ".join(str(cell).split()) for cell in cells), file=sys.stdout)
