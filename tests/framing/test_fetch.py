"""Fetching: only public addresses, also after redirects and by name; nothing endless."""

from __future__ import annotations

import gzip
import importlib
import ipaddress
import socket
import threading
import time
import tracemalloc
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from framing.reading import FetchError, Item, Options, Problem, read_articles
from framing.reading.fetch import fetch, is_public

MODULE = importlib.import_module("framing.reading.fetch")

BODY = "The minister said on Monday that the talks had ended. Nobody was surprised by it. " * 8
HEAD = "<html><head><title>Talks end</title></head>"
PAGE = f"{HEAD}<body><article><p>{BODY}</p><p>{BODY}</p></article></body></html>"


BOMB = gzip.compress(bytes(50_000_000))


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kind, status, body, headers = "text/html; charset=utf-8", 200, PAGE.encode(), {}
        host = f"http://{self.headers['Host']}"
        if self.path == "/inside":
            status, headers = 302, {"Location": "http://169.254.169.254/latest/meta-data"}
        elif self.path == "/file":
            status, headers = 302, {"Location": "file:///etc/passwd"}
        elif self.path == "/loop":
            status, headers = 302, {"Location": f"{host}/loop"}
        elif self.path == "/moved":
            status, headers = 301, {"Location": "/page"}
        elif self.path == "/missing":
            status = 404
        elif self.path in ("/bomb", "/packed", "/damaged"):
            headers = {"Content-Encoding": "gzip"}
            body = gzip.compress(body) if self.path == "/packed" else BOMB
            body = body[:20] + body[30:] if self.path == "/damaged" else body
        elif self.path == "/brotli":
            headers = {"Content-Encoding": "br"}
        elif self.path == "/picture":
            kind = "image/png"
        elif self.path == "/rss":
            kind = "application/rss+xml"
            link = f"{host}/page"
            body = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Daily</title>
            <item><title>Talks end</title><link>{link}</link><guid>g</guid>
            <description>Short.</description></item></channel></rss>""".encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            if self.path == "/endless":
                while True:
                    self.wfile.write(b"<p>word</p>" * 1000)
            elif self.path == "/slow":
                for _ in range(100):
                    self.wfile.write(b"<p>word</p>")
                    self.wfile.flush()
                    time.sleep(0.05)
            elif status == 200:
                self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


def here_only(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return address.is_loopback or is_public(address)


def get(url: str, **options: object):
    return fetch(url, allowed=here_only, ports=None, **options)  # type: ignore[arg-type]


def test_a_page_is_fetched(server: str) -> None:
    page = get(f"{server}/page")
    assert (page.url, page.type, page.charset) == (f"{server}/page", "text/html", "utf-8")
    assert page.data.decode() == PAGE
    assert get(f"{server}/moved").url == f"{server}/page"
    assert get(f"{server}/packed").data.decode() == PAGE


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/inside", "inside a network"),
        ("/file", "no web address"),
        ("/loop", "redirects more than"),
        ("/missing", "answers 404"),
        ("/picture", "image/png, not a page"),
        ("/bomb", "sends more than"),
        ("/damaged", "is damaged"),
        ("/brotli", "packed as br"),
    ],
)
def test_what_may_not_be_or_is_no_page(server: str, path: str, message: str) -> None:
    with pytest.raises(FetchError, match=message):
        get(server + path)


def test_an_endless_answer_is_cut(server: str) -> None:
    with pytest.raises(FetchError, match="sends more than"):
        get(f"{server}/endless", most=200_000)


def test_a_packed_bomb_is_never_unpacked_whole(server: str) -> None:
    tracemalloc.start()
    with pytest.raises(FetchError, match="sends more than"):
        get(f"{server}/bomb", most=200_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


def test_a_slow_answer_is_given_up(server: str) -> None:
    start = time.monotonic()
    with pytest.raises(FetchError, match=r"too long|could not be fetched"):
        get(f"{server}/slow", seconds=0.5)
    assert time.monotonic() - start < 4


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
    ],
)
def test_no_address_inside_a_network_is_asked(url: str) -> None:
    with pytest.raises(FetchError, match=r"inside a network|is not known"):
        fetch(url)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("ftp://example.org/x", "http"),
        ("file:///etc/passwd", "http"),
        ("javascript:alert(1)", "http"),
        ("http://", "http"),
        ("http://user:secret@example.org/", "user name or password"),
        ("http://example.org:22/", "port 22"),
        ("http://example.org:99999/", "no address"),
        ("http://[::1/", "no address"),
    ],
)
def test_what_is_no_web_address_is_refused(url: str, message: str) -> None:
    with pytest.raises(FetchError, match=message) as caught:
        fetch(url)
    assert "secret" not in str(caught.value)


def test_a_name_with_one_inner_address_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(host: str, port: int, **_: object) -> list[tuple]:
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))
            for number in ("93.184.216.34", "10.1.2.3")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(FetchError, match=r"10\.1\.2\.3"):
        fetch("http://rebinding.example/")


def test_the_address_that_was_judged_is_the_one_asked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(server.rsplit(":", 1)[1])
    asked: list[str] = []
    real = socket.getaddrinfo

    def once(host: str, *arguments: object, **options: object) -> list[tuple]:
        asked.append(host)
        return real("127.0.0.1" if host == "daily.example" else host, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", once)
    page = get(f"http://daily.example:{port}/page")
    assert page.data.decode() == PAGE
    assert asked.count("daily.example") == 1


def test_reading_an_address_gives_its_article(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "fetch", get)
    found = list(read_articles([f"{server}/page", f"{server}/missing"], Options()))
    assert isinstance(found[0], Item)
    assert found[0].article.title == "Talks end"
    assert found[0].article.url == f"{server}/page"
    assert isinstance(found[1], Problem)
    assert "404" in found[1].reason


def test_a_fetched_feed_is_followed_to_its_pages(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "fetch", get)
    monkeypatch.setattr("framing.reading.feeds.fetch", get)
    found = list(read_articles([f"{server}/rss"], Options()))
    assert [type(item) for item in found] == [Item]
    assert isinstance(found[0], Item)
    assert found[0].article.outlet == "Daily"
    assert len(found[0].article.text.split()) > 100


def test_a_list_of_addresses_is_read_one_by_one(
    tmp_path, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MODULE, "fetch", get)
    (tmp_path / "links.txt").write_text(f"{server}/page\n\n{server}/missing\n")
    found = list(read_articles([tmp_path / "links.txt"]))
    assert [type(item) for item in found] == [Item, Problem]
