"""``framing score``: articles in, one score record a line out."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from framing.cli.options import (
    Dask,
    DateOrder,
    Inputs,
    Jobs,
    Map,
    OwnLexicons,
    columns_of,
    order_of,
    own_lexicons,
    separate,
)
from framing.counting import number as counted

if TYPE_CHECKING:
    from framing.batch import Task
    from framing.cli.console import Console
    from framing.lexicon import Lexicon
    from framing.reading import Meter, Options, Problem


def register(app: typer.Typer) -> None:
    """Add ``framing score``."""

    @app.command()
    def score(
        inputs: Inputs,
        output: Annotated[
            Path | None, typer.Option("--output", "-o", help="Write here instead of to standard output.")
        ] = None,
        as_is: Annotated[
            bool, typer.Option("--as-is", help="Score the text exactly as given: nothing moved or removed.")
        ] = False,
        tone: Annotated[
            bool, typer.Option("--tone", help="Also TextBlob's polarity and subjectivity.")
        ] = False,
        lexicon: OwnLexicons = None,
        jobs: Jobs = 1,
        map_: Map = None,
        date_order: DateOrder = None,
        dask: Dask = None,
    ) -> None:
        """Score articles: one JSON record a line, in input order.

        Exit status 0: all done; 1: some inputs could not be read, each named on stderr, the rest done;
        2: wrong usage.
        """
        from framing.batch import ClusterError
        from framing.cli.console import Console
        from framing.reading import Meter, Options, size_of

        separate(inputs, output)
        options = Options(
            columns_of(map_),
            titles=not as_is,
            markup=not as_is,
            order=order_of(date_order),
            leave_out=output,
        )
        console = Console("score", total=size_of(inputs) if sys.stderr.isatty() else 0)
        meter = Meter()
        number = 0
        own = own_lexicons(lexicon)
        try:
            with _target(output) as file:
                lines = _records(inputs, options, console, meter, _Lines(as_is, tone, own), jobs, dask)
                for line in lines:
                    if not isinstance(line, bytes):
                        console.problem(line)
                        continue
                    file.write(line)
                    number += 1
                    console.progress(number, meter.done)
        except KeyboardInterrupt:
            console.say(f"stopped; {counted(number, 'record')} written, each of them whole")
            raise typer.Exit(130) from None
        except BrokenPipeError:
            # The reader of our output (such as `head`) has seen enough.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None
        except ClusterError as error:
            console.say(str(error))
            raise typer.Exit(2) from error
        except OSError as error:
            console.say(f"{output or 'standard output'} cannot be written ({error.strerror or error})")
            raise typer.Exit(2) from error
        finally:
            console.close()
        if console.refused:
            console.say(
                f"{counted(number, 'record')}; {console.refused:,} inputs or rows could not "
                "be read (see above)"
            )
            raise typer.Exit(1)


def _records(
    inputs: list[str],
    options: Options,
    console: Console,
    meter: Meter,
    work: _Lines,
    jobs: int,
    dask: str | None,
) -> Iterator[bytes | Problem]:
    from framing.batch import CHUNK, chunked, spread

    tasks = _tasks(inputs, options, console, meter)
    if jobs == 1 and dask is None:
        # First one by one, so that the first record is out as soon as it is made.
        for task in islice(tasks, CHUNK):
            yield from work.lines([task])
        for chunk in chunked(tasks, CHUNK):
            yield from work(chunk)
        return
    for lines in spread(chunked(tasks, CHUNK), work, jobs=jobs, dask=dask):
        yield from lines


def _tasks(inputs: list[str], options: Options, console: Console, meter: Meter) -> Iterator[Task]:
    from framing.batch import Task
    from framing.reading import Item, read_articles

    for found in read_articles(inputs, options, meter=meter):
        if isinstance(found, Item):
            yield Task(found.article, found.origin, found.repeated)
        else:
            console.problem(found)


class _Lines:
    """Scores a chunk into lines of JSON where the work is done: text is quicker to send than objects."""

    def __init__(self, as_is: bool, tone: bool, lexicons: list[Lexicon]) -> None:
        self.as_is = as_is
        self.tone = tone
        self.lexicons = lexicons

    def lines(self, tasks: list[Task]) -> Iterator[bytes | Problem]:
        """Yield the record of each task as a line, or why there is none."""
        from framing.batch import failure, score_tasks
        from framing.jsontext import dump

        for task, record in score_tasks(tasks, as_is=self.as_is, tone=self.tone, lexicons=self.lexicons):
            if isinstance(record, Exception):
                yield failure(task, record)
                continue
            try:
                yield dump(record.to_dict()) + b"\n"
            except Exception as error:
                yield failure(task, error)

    def __call__(self, tasks: list[Task]) -> list[bytes | Problem]:
        from framing.batch import prepare

        prepare()
        return list(self.lines(tasks))


@contextlib.contextmanager
def _target(output: Path | None) -> Iterator[BinaryIO]:
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with output.open("wb") as file:
        yield file
