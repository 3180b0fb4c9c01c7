"""Serving: the socket, the addresses to tell people, the QR code to project, the server itself."""

from __future__ import annotations

import contextlib
import logging
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threading import Event

    from flask import Flask

THREADS = 8
# What a browser loads before it asks for a page, beside assets and addresses: the same for every corpus.
_SHELL = ("/_dash-dependencies", "/_dash-component-suites/", "/_favicon.ico")


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket.

    Raises:
        OSError: if the address or the port cannot be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    server = socket.socket(family, socket.SOCK_STREAM)
    try:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind((host, port))
        server.listen(256)
    except OSError:
        server.close()
        raise
    return server


def addresses(host: str, port: int) -> tuple[str, str | None]:
    """Return the address for this machine and, when others can reach it, the one for them."""
    from dashboard.access import is_loopback

    if host == "localhost" or is_loopback(host):
        return f"http://{_bracketed(host)}:{port}/", None
    if host not in ("0.0.0.0", "::"):
        return f"http://{_bracketed(host)}:{port}/", f"http://{_bracketed(host)}:{port}/"
    found = network_address()
    return f"http://127.0.0.1:{port}/", f"http://{found}:{port}/" if found else None


def network_address() -> str | None:
    """Return this machine's address on its network, or None. Nothing is sent to find it out."""
    from dashboard.access import is_loopback

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Connecting a datagram socket only asks the kernel for a route; TEST-NET-1 is nobody's.
            probe.connect(("192.0.2.1", 9))
            address = str(probe.getsockname()[0])
        except OSError:
            address = ""
    if address and not is_loopback(address):
        return address
    try:
        named = socket.gethostbyname(socket.gethostname())
    except OSError:
        return None
    return None if is_loopback(named) else named


def qr_code(address: str) -> str:
    """Return the address as a QR code of text, to be photographed from a projector."""
    import io

    import segno

    out = io.StringIO()
    segno.make(address, micro=False).terminal(out=out, compact=True, border=2)
    return out.getvalue()


def qr_image(address: str) -> str:
    """Return the address as a QR code for ``<img src>``: black on white in every theme, for a phone."""
    import segno

    return str(
        segno.make(address, micro=False).svg_data_uri(border=3, dark="#000", light="#fff", omitsize=True)
    )


def run(
    server: Flask, listening: socket.socket, *, warm: Callable[[], None], open_at: str | None = None
) -> None:
    """Serve until interrupted; ``warm`` runs beside, so that the address answers at once."""
    import threading

    import waitress

    loaded = threading.Event()

    def make_ready() -> None:
        try:
            import pandas  # noqa: F401  # see hold_back
        finally:
            loaded.set()
        warm()

    hold_back(server, loaded)
    threading.Thread(target=make_ready, daemon=True).start()

    if open_at:
        import webbrowser

        threading.Timer(0.3, webbrowser.open, (open_at,)).start()
    # A class opening a page at once queues for a moment: no warning for the teacher's terminal.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    with contextlib.suppress(KeyboardInterrupt):
        waitress.serve(
            server,
            sockets=[listening],
            threads=THREADS,
            ident=None,
            channel_timeout=60,
            clear_untrusted_proxy_headers=True,
        )


def hold_back(server: Flask, loaded: Event) -> None:
    """Have requests wait for ``loaded`` that may draw something; the empty shell answers at once.

    plotly looks for pandas among the loaded modules and uses it as it finds it: a request served while
    another thread is half through importing pandas would fail.
    """
    from flask import request

    def wait() -> None:
        if request.path.startswith("/_") and not request.path.startswith(_SHELL):
            loaded.wait()

    server.before_request_funcs.setdefault(None, []).insert(0, wait)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
