"""The review room in a browser: one process a reviewer, on this machine unless told otherwise.

A page of another site must not be able to open the room: the request's Host has to be an address we
serve, a WebSocket's Origin has to be that same Host, and on any address but loopback a token has to
be shown once, which is then kept in a cookie that scripts cannot read.
"""

from __future__ import annotations

import argparse
import hmac
import ipaddress
import secrets
import shlex
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server

from factcheck.lang import pack

COOKIE = "factcheck_token"
_PAGES = Path(__file__).parent / "web"
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class RoomServer(Server):
    """Serves the review room. `room` is the command line that opens it, without `--reviewer`.

    `token` is asked for when it is given; `reviewer` is who acts when the address names nobody.
    """

    def __init__(
        self, room: list[str], *, host: str, port: int, reviewer: str | None, token: str | None, ui: str
    ) -> None:
        super().__init__(shlex.join(room), host=host, port=port, title="factcheck", templates_path=_PAGES)
        self.room = room
        self.reviewer = reviewer
        self.token = token
        self.words = pack(ui, "phrases-desk")["phrases"]
        self.ui = ui
        self._open: dict[str, web.WebSocketResponse] = {}

    async def _make_app(self) -> web.Application:
        app: web.Application = await super()._make_app()
        app.middlewares.append(self._guard)
        app.add_routes([web.get("/ws/{reviewer}", self.handle_websocket)])
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Let a request through that comes from our own page, and shows the token where one is wanted."""
        if not self._host_is_ours(request.host) or not _same_site(request):
            raise web.HTTPForbidden(text="factcheck: this address is not served here\n")
        shown = request.query.get("token") or request.cookies.get(COOKIE) or ""
        if self.token and not hmac.compare_digest(shown.encode(), self.token.encode()):
            raise web.HTTPForbidden(text="factcheck: open the address with ?token=…, as the terminal printed it\n")
        response = await handler(request)
        if self.token and "token" in request.query and not response.prepared:
            response.set_cookie(COOKIE, self.token, httponly=True, samesite="Strict")
        if not response.prepared:
            response.headers["X-Frame-Options"] = "DENY"
            response.headers["Referrer-Policy"] = "no-referrer"
        return response

    def _host_is_ours(self, host: str) -> bool:
        """On loopback only loopback names are ours: another name that points here is a rebound one."""
        name = urlsplit(f"//{host}").hostname or ""
        return name == self.host or not is_loopback(self.host) or is_loopback(name)

    @aiohttp_jinja2.template("app_index.html")
    async def handle_index(self, request: web.Request) -> dict[str, Any]:
        """Return what the page needs; every address in it is the one the browser used."""
        socket = "/ws"
        if request.query.get("reviewer"):
            socket += f"/{quote(request.query['reviewer'], safe='')}"
        scheme = "wss" if request.secure else "ws"
        size = request.query.get("fontsize", "")
        return {
            "font_size": int(size) if size.isascii() and size.isdigit() and len(size) < 3 else 16,
            "app_websocket_url": f"{scheme}://{request.host}{socket}",
            "application": {"name": self.title},
            "config": {
                "static": {"url": "/static/"},
                "lang": self.ui,
                "ended": self.words["session-ended"],
                "again": self.words["session-again"],
            },
        }

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run the room for one reviewer. A second page of the same reviewer takes the first one's place."""
        reviewer = request.match_info.get("reviewer") or self.reviewer
        command = [*self.room, "--reviewer", reviewer] if reviewer else self.room
        session = RoomSession(command, self)
        return await session.run(request, self._open, reviewer or "")

    async def on_startup(self, app: web.Application) -> None:
        """Say where the room is."""
        place = f"http://{self.host}:{self.port}/"
        shown = f"{place}?token={self.token}" if self.token else place
        print(self.words["serving"].format(address=shown), file=sys.stderr)  # noqa: T201 - the command's own line


class RoomSession:
    """One browser page and the process behind it."""

    def __init__(self, command: list[str], server: RoomServer) -> None:
        self.command = shlex.join(command)
        self.server = server

    async def run(
        self, request: web.Request, open_: dict[str, web.WebSocketResponse], reviewer: str
    ) -> web.WebSocketResponse:
        """Carry keys and pictures until either side ends."""
        from textual_serve.app_service import AppService

        socket = web.WebSocketResponse(heartbeat=15)
        await socket.prepare(request)
        earlier = open_.get(reviewer)
        open_[reviewer] = socket
        if earlier is not None:
            await earlier.close()

        async def close() -> None:
            await socket.close()

        service = AppService(
            self.command,
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=close,
            download_manager=self.server.download_manager,
        )
        try:
            await service.start(_size(request, "width", 120), _size(request, "height", 40))
            await self.server._process_messages(socket, service)  # noqa: SLF001 - the library's own loop
        finally:
            await service.stop()
            if open_.get(reviewer) is socket:
                del open_[reviewer]
        return socket


def _size(request: web.Request, name: str, default: int) -> int:
    value = request.query.get(name, "")
    return min(max(int(value), 20), 500) if value.isascii() and value.isdigit() and len(value) < 5 else default


def _same_site(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host


def is_loopback(host: str) -> bool:
    """Return whether `host` names this machine only.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0"), is_loopback("desk.example")
    (True, True, False, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def serve(options: argparse.Namespace) -> int:
    """Serve until interrupted, and return the exit code."""
    token = options.token or (None if is_loopback(options.host) else secrets.token_urlsafe(24))
    room = [sys.executable, "-m", "factcheck", "review", *options.paths, "--workspace", options.workspace]
    for flag, value in (("--ui-lang", options.ui_lang), ("--store", options.store)):
        room += [flag, value] if value else []
    ui = options.ui_lang or "en"
    server = RoomServer(room, host=options.host, port=options.port, reviewer=options.reviewer, token=token, ui=ui)
    server.serve()
    return 0
