"""Pages as the browser gets them while somebody edits: with a script that reloads them and shows what is wrong."""

import json
from dataclasses import dataclass
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from importlib import resources
from pathlib import Path
from threading import Condition
from typing import Any

from procviz.words import Language, Message

EVENTS = "/__procviz__/events"
"""The address of the event stream."""

_BREATH = 10.0
"""Seconds after which a silent stream says something, so that closed browsers are noticed."""


@dataclass(frozen=True, slots=True)
class State:
    """What a browser must know: the `number` of the site it shows, and the `banner` above it, which may be empty."""

    number: int = 0
    banner: str = ""


class Preview:
    """The state of the site being edited, shared by the build and every open page."""

    def __init__(self, language: Language) -> None:
        """Begin without a site; `language` is the banner's."""
        self._language = language
        self._changed = Condition()
        self._state: State | None = State()

    @property
    def state(self) -> State | None:
        """What is true now; nothing once the server has ended."""
        return self._state

    def renew(self, banner: Message | None) -> None:
        """Tell the browsers that there is a new site."""
        self._set(State(self._state.number + 1 if self._state else 0, self._text(banner)))

    def warn(self, banner: Message) -> None:
        """Tell the browsers why there is no new site."""
        self._set(State(self._state.number if self._state else 0, self._text(banner)))

    def close(self) -> None:
        """Let everybody who waits go."""
        self._set(None)

    def wait(self, known: State) -> State | None:
        """Return the state as soon as it is not `known` any more, or after a while whatever it is."""
        with self._changed:
            self._changed.wait_for(lambda: self._state != known, timeout=_BREATH)
            return self._state

    def _set(self, state: State | None) -> None:
        with self._changed:
            self._state = state
            self._changed.notify_all()

    def _text(self, banner: Message | None) -> str:
        return banner.to(self._language) if banner else ""


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the site; nothing of what it adds to a page is written to the disk."""

    def __init__(self, *args: Any, preview: Preview, **options: Any) -> None:  # noqa: ANN401 - http.server's own
        """Answer one connection; see `http.server`."""
        self._preview = preview
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        """Answer with the event stream, a page with our script in it, or a file."""
        if not self._is_local():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif self.path == EVENTS:
            self._stream()
        elif (page := self._page()) is not None:
            self._send_page(*page)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Keep browsers from keeping what changes all the time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Say nothing: a terminal full of requests hides the messages that matter."""

    def _is_local(self) -> bool:
        """Tell whether the page was asked for by this machine's own name: no foreign site may read a draft."""
        return self.headers.get("Host", "").rpartition(":")[0] in {"127.0.0.1", "localhost"}

    def _page(self) -> tuple[HTTPStatus, bytes] | None:
        """Return the HTML that answers the request; none for other files and for folders that need a slash."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            if not self.path.partition("?")[0].endswith("/"):
                return None
            path /= "index.html"
        if path.is_file() and path.suffix != ".html":
            return None
        if path.is_file():
            return HTTPStatus.OK, path.read_bytes()
        missing = Path(self.directory, "404.html")
        return HTTPStatus.NOT_FOUND, missing.read_bytes() if missing.is_file() else b"<!doctype html><body></body>"

    def _send_page(self, status: HTTPStatus, html: bytes) -> None:
        body = html.replace(b"</body>", self._script() + b"</body>", 1)
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _script(self) -> bytes:
        state = self._preview.state or State()
        code = resources.files("procviz.publish").joinpath("preview.js").read_text(encoding="utf-8")
        return f'<script data-number="{state.number}" data-events="{EVENTS}">\n{code}</script>'.encode()

    def _stream(self) -> None:
        """Send the state now and whenever it changes, for as long as the browser listens."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        state = self._preview.state
        try:
            while state:
                data = json.dumps({"number": state.number, "banner": state.banner})
                self.wfile.write(f"data: {data}\n\n".encode())
                state = self._preview.wait(state)
        except ConnectionError:
            return  # the browser went elsewhere
