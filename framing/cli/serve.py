"""``framing serve``: the dashboard in the browser."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dashboard.data import Reader


def register(app: typer.Typer) -> None:
    """Add ``framing serve``."""

    @app.command()
    def serve(
        host: Annotated[
            str, typer.Option(help="Address to listen on; 0.0.0.0 lets other machines of the network in.")
        ] = "127.0.0.1",
        port: Annotated[int, typer.Option(help="Port; 0 takes any free one.", min=0, max=65535)] = 8050,
        corpus: Annotated[
            str | None, typer.Option(help="Corpus to show; the samples when nothing was imported.")
        ] = None,
        store: Annotated[
            str | None, typer.Option(help="Database URL or file, as for framing import.")
        ] = None,
        open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
        allow_edit: Annotated[
            bool, typer.Option("--allow-edit", help="Let other machines import, delete, fetch and merge too.")
        ] = False,
    ) -> None:
        """Show the dashboard; on the five sample articles when nothing was imported."""
        # Requests are answered by threads of their own: small products of matrices need no more of them,
        # and waiting for each other they cost ten times the work. It is read when numpy is imported.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        from dashboard.access import is_loopback
        from dashboard.app import create_app, warm
        from dashboard.data import Data
        from dashboard.serving import addresses, listen, qr_code, run

        try:
            socket = listen(host, port)
        except OSError as error:
            typer.echo(
                f"framing serve: cannot listen on {host} port {port} ({error.strerror or error}); "
                f"choose another with --port, or --port 0 for any free one",
                err=True,
            )
            raise typer.Exit(2) from error
        data = Data(_reader(corpus, store), allow_edit=allow_edit)
        app = create_app(data)
        port = socket.getsockname()[1]
        here, shared = addresses(host, port)
        data.shared_at = shared
        typer.echo(f"Corpus “{data.name}” at {here}")
        if data.reader.read_only:
            typer.echo("Its store may only be read here: nothing that is imported or merged can be kept.")
        if shared:
            typer.echo(f"For others on this network: {shared}")
            typer.echo(
                "Other machines may import, delete, fetch and merge (--allow-edit)."
                if allow_edit
                else "Other machines can read only; --allow-edit would let them change the corpus."
            )
            typer.echo(qr_code(shared))
        elif not is_loopback(host) and host not in ("localhost",):
            typer.echo("No address of this machine on a network was found; others cannot reach it.")
        typer.echo("Stop with Ctrl+C.")
        run(app.server, socket, warm=partial(warm, data, app), open_at=here if open_ else None)


def _reader(corpus: str | None, store: str | None) -> Reader:
    from dashboard.corpus import choose_reader
    from framing.store import StoreError

    try:
        return choose_reader(corpus, store)
    except (LookupError, StoreError) as error:
        typer.echo(f"framing serve: {error.args[0]}", err=True)
        raise typer.Exit(2) from error
