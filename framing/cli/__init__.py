"""The ``framing`` command: one file a group of commands, all thin over the library.

Nothing is imported here before :func:`main` runs: an interrupt in the first moments ends the command
without a word instead of with the traceback of whatever was being imported.
"""

TYPE_CHECKING = False  # ``typing`` itself takes a twentieth of a second
if TYPE_CHECKING:
    from typing import Any

    import typer

# The files of the commands, in the order of the help. A file has the name of its command; that of
# ``corpus`` also has ``import``.
_GROUPS = ("score", "corpus", "export", "stories", "sources", "lexicon", "swap", "benchmark", "serve")
_ELSEWHERE = {"import": "corpus"}
_INTERRUPTED = 130


def main() -> None:
    """Run the command line; exit status 0 done, 1 some inputs could not be read, 2 wrong usage.

    130: stopped by an interrupt (Ctrl-C), at whatever moment it came.
    """
    import gc
    import os
    import signal
    import sys

    os.environ["FRAMING_COMMAND"] = "1"  # the process, and its workers, are the command's own: see tone.py
    # Modules and lexicons are objects by the ten thousand that all stay: looking through them again and
    # again for garbage while they are loaded takes as long as loading them.
    gc.set_threshold(20_000, 20, 20)

    def stop(*_: object) -> None:
        # Nothing was begun yet, so nothing is left half done; imports must not raise in their middle.
        os._exit(_INTERRUPTED)

    # Where interrupts are ignored, as behind nohup, or this is no main thread, they stay as they are.
    ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler and _in_main_thread()
    if ours:
        signal.signal(signal.SIGINT, stop)
    application = _application(sys.argv[1] if len(sys.argv) > 1 else "")
    if ours:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        application()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


def _in_main_thread() -> bool:
    """Whether a signal may be handled here."""
    import threading

    return threading.current_thread() is threading.main_thread()


def _application(asked: str) -> "typer.Typer":
    from importlib import import_module

    app = _made()
    group = _ELSEWHERE.get(asked, asked)
    # Making ready the options of every command takes longer than scoring an article: where the first word
    # names a command, only that one is registered.
    for name in (group,) if group in _GROUPS else _GROUPS:
        import_module(f"framing.cli.{name}").register(app)
    # Without a callback typer makes a command that stands alone the whole application.
    app.callback()(_root)
    return app


def _made() -> "typer.Typer":
    import typer

    return typer.Typer(
        name="framing",
        help="Score news articles for loaded language, hedging and source diversity, and compare outlets.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )


def _root() -> None:
    pass


def __getattr__(name: str) -> "Any":
    if name == "app":
        globals()["app"] = _made()
        return globals()["app"]
    raise AttributeError(f"module 'framing.cli' has no attribute {name!r}")
