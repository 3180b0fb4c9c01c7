"""The ``framing`` command: one file a group of commands, all thin over the library."""

from __future__ import annotations

import sys
from importlib import import_module

import typer

app = typer.Typer(
    name="framing",
    help="Score news articles for loaded language, hedging and source diversity, and compare outlets.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

# The files of the commands, in the order of the help. A file has the name of its command; that of
# ``corpus`` also has ``import``.
_GROUPS = ("score", "corpus", "export", "stories", "sources", "lexicon", "swap", "benchmark", "serve")
_ELSEWHERE = {"import": "corpus"}


def main() -> None:
    """Run the command line; exit status 0 done, 1 some inputs could not be read, 2 wrong usage."""
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    group = _ELSEWHERE.get(asked, asked)
    # Making ready the options of every command takes longer than scoring an article: where the first word
    # names a command, only that one is registered.
    for name in (group,) if group in _GROUPS else _GROUPS:
        import_module(f"framing.cli.{name}").register(app)
    # Without a callback typer makes a command that stands alone the whole application.
    app.callback()(_root)
    app()


def _root() -> None:
    pass
