"""Against a server that means harm, on this machine: names that change their mind, drips, bombs, long headers."""

import gzip
import socketserver
import threading
import time
import zlib

import pytest

from factcheck.ingest import Fetched, fetch, guarded
from factcheck.model import Unreadable

PUBLIC = "93.184.216.34"
TIME = 1.0


def bomb(layers):
    data = b"a" * (32 << 20)
    for _ in range(layers):
        data = gzip.compress(data, 9)
    return data


def whole(body, *headers):
    head = "".join(f"{h}\r\n" for h in ("HTTP/1.1 200 OK", "Content-Type: text/html", *headers))
    return head.encode() + f"Content-Length: {len(body)}\r\n\r\n".encode() + body


PAGES = {
    "/page": whole(b"<p>The bridge is shut."),
    "/gzip": whole(gzip.compress(b"<p>The bridge is shut."), "Content-Encoding: gzip"),
    "/raw": whole(zlib.compress(b"<p>The bridge is shut.", wbits=-15), "Content-Encoding: deflate"),
    "/bomb": whole(bomb(1), "Content-Encoding: gzip"),
    "/nested": whole(bomb(2), "Content-Encoding: gzip, gzip"),
    "/brotli": whole(b"\x00", "Content-Encoding: br"),
    "/notgzip": whole(b"<p>The bridge", "Content-Encoding: gzip"),
    "/cut": whole(gzip.compress(b"<p>The bridge is shut.")[:-9], "Content-Encoding: gzip"),
    "/short": b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<p>",
    "/headers": b"HTTP/1.1 200 OK\r\n" + b"X-A: " + b"a" * 300_000 + b"\r\n\r\n",
    "/nonsense": b"\x00\x01\x02\r\n\r\n",
    "/silent": b"",
    "/named": b"HTTP/1.1 302 Found\r\nLocation: http://me:secret@a.example/page\r\nContent-Length: 0\r\n\r\n",
    "/file": b"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n",
    "/twice": b"HTTP/1.1 302 Found\r\nLocation: http://rebound.example/page\r\nContent-Length: 0\r\n\r\n",
    "/passwd": whole(b"/etc/passwd").replace(b"text/html", b"text/xml"),
}
DRIPS = {"/drip": whole(b"<p>" + b"a" * 9999)[:-9999], "/slowhead": b"HTTP/1.1 200 OK\r\nX-A: "}


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    asked: list[str]


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        path = self.rfile.readline().split()[1].decode()
        while self.rfile.readline() not in (b"\r\n", b""):
            pass
        self.server.asked.append(path)
        try:
            if path in DRIPS:
                self.wfile.write(DRIPS[path])
                for _ in range(200):
                    time.sleep(0.05)
                    self.wfile.write(b"a")
            self.wfile.write(PAGES.get(path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))
        except OSError:
            pass  # the other side had enough


@pytest.fixture(scope="module")
def server():
    with Server(("127.0.0.1", 0), Handler) as running:
        running.asked = []
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.setattr("factcheck.ingest.fetching._behind_proxy", lambda: False)


def get(server, path, **options):
    address = f"http://a.example:{server.server_address[1]}{path}"
    options = {"allow_private": True, "resolve": lambda _: ["127.0.0.1"], "seconds": TIME, **options}
    (found,) = fetch(address, **options)
    return found


@pytest.mark.parametrize("path", ["/page", "/gzip", "/raw"])
def test_a_page_packed_or_not(server, path):
    found = get(server, path)
    assert isinstance(found, Fetched)
    assert found.data.endswith(b"<p>The bridge is shut.")


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/bomb", "larger than 8 MB"),
        ("/nested", "packed as gzip, gzip"),
        ("/brotli", "packed as br"),
        ("/notgzip", "cannot be unpacked"),
        ("/cut", "cut off"),
        ("/short", "cannot be fetched"),
        ("/headers", "cannot be fetched"),
        ("/nonsense", "cannot be fetched"),
        ("/silent", "cannot be fetched"),
        ("/named", "user name"),
        ("/file", "only http"),
    ],
)
def test_what_means_harm_is_one_line(server, path, problem):
    found = get(server, path)
    assert isinstance(found, Unreadable)
    assert problem in found.problem
    assert "\n" not in found.problem


@pytest.mark.parametrize("path", sorted(DRIPS))
def test_a_drip_ends_when_the_time_of_a_page_is_over(server, path):
    start = time.monotonic()
    found = get(server, path)
    assert time.monotonic() - start < 5 * TIME
    assert isinstance(found, Unreadable)
    assert "not whole within 1 seconds" in found.problem or "no answer" in found.problem


def test_a_name_that_changes_its_mind_is_refused_before_a_byte_is_sent(server):
    answers = iter([[PUBLIC], ["127.0.0.1"], ["127.0.0.1"]])
    asked = len(server.asked)
    found = get(server, "/page", allow_private=False, resolve=lambda _: next(answers))
    assert "private network" in found.problem
    assert len(server.asked) == asked


@pytest.mark.parametrize(
    "host",
    [
        "2130706433",
        "0x7f.1",
        "127.1",
        "0177.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "0",
    ],
)
def test_ways_to_write_this_machine(host):
    (found,) = fetch(f"http://{host}/")
    assert isinstance(found, Unreadable)
    assert any(word in found.problem for word in ("private network", "not known", "not an address"))


@pytest.mark.parametrize(
    "address",
    ["http://good.example@127.0.0.1/", "http://good.example\\@127.0.0.1/", "http://127.0.0.1#@good.example/"],
)
def test_hosts_in_disguise(address):
    (found,) = fetch(address, resolve=lambda host: [PUBLIC] if host == "good.example" else [host])
    assert "user name" in found.problem or "private" in found.problem


@pytest.mark.parametrize(
    "address",
    ["::7f00:1", "2002:7f00:1::", "64:ff9b:1::a00:1", "fec0::1", "fe80::1%eth0", "::ffff:0:127.0.0.1", "100.64.0.1",
     "169.254.169.254", "0.0.0.0", "::", "224.0.0.1", "ff02::1", "2001:db8::1", "nonsense", ""],
)  # fmt: skip
def test_addresses_that_are_not_public(address):
    assert not guarded.public(address)


def test_a_body_that_names_a_file_opens_none(server, tmp_path):
    from factcheck.desk.intake import Intake

    feed = tmp_path / "mine.xml"
    feed.write_text("<rss><channel><item><title>Secret</title></item></channel></rss>")
    PAGES["/mine"] = whole(str(feed).encode()).replace(b"text/html", b"text/xml")
    workspace = tmp_path / "desk"
    workspace.mkdir()
    intake = Intake(workspace, allow_private=True)
    intake.add(f"http://127.0.0.1:{server.server_address[1]}/mine")
    assert not intake.added
    assert "without entries" in intake.problems[0].problem
