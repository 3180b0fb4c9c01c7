"""Who may change the corpus: this machine always, other machines only with ``--allow-edit``."""

from __future__ import annotations

import ipaddress

from dashboard.data import Data


def may_edit(data: Data) -> bool:
    """Whether the request being answered may import, delete, fetch or merge.

    Judged by the address of the connection itself; headers that a client can write are not read.
    Outside a request (a test, a script) the caller is this machine.
    """
    from flask import has_request_context, request

    if data.allow_edit or not has_request_context():
        return True
    return is_loopback(request.remote_addr)


def is_loopback(address: str | None) -> bool:
    """Whether ``address`` is this machine's own.

    >>> is_loopback("127.0.0.1"), is_loopback("::ffff:127.0.0.1"), is_loopback("192.168.1.7")
    (True, True, False)
    """
    try:
        parsed = ipaddress.ip_address(address or "")
    except ValueError:
        return False
    mapped = getattr(parsed, "ipv4_mapped", None)
    return (mapped or parsed).is_loopback
