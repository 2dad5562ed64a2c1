"""`procviz serve`: the site on this machine, built anew whenever somebody saves a file."""

import errno
from collections.abc import Callable
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

from procviz.errors import ProcvizError
from procviz.publish.folders import Folders
from procviz.publish.preview import Preview, PreviewHandler
from procviz.publish.watching import changes
from procviz.words import Language, Message, _

PORT = 8000


def serve(  # noqa: PLR0913 - what, where and how, one named value each
    rebuild: Callable[[], Message | None],
    root: Path,
    *,
    workspace: Path,
    language: Language,
    say: Callable[[Message], None],
    port: int = PORT,
    for_editors: bool = False,
    stop: Event | None = None,
) -> None:
    """Serve the site below `root`, the team's or the one for editors, on 127.0.0.1 until Ctrl-C or until `stop` is set.

    `rebuild` builds the site, now and after every change in `workspace`, `site/` or `mkdocs.yml`. It returns what the
    browser shall show on top of the new pages, in `language`, such as a number of errors. A `ProcvizError` of it ends
    nothing: the last site stays, and the message is said and shown. A `port` of 0 takes any free one.

    Raises:
        ProcvizError: the port cannot be used.
    """
    folders = Folders(root.resolve(), for_editors)
    stop = stop or Event()
    preview = Preview(language)
    with _listen(port, partial(PreviewHandler, preview=preview, directory=str(folders.site))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            address = f"http://127.0.0.1:{server.server_port}/"
            for number, _change in enumerate(changes((workspace, folders.own, folders.settings), stop)):
                _build(rebuild, preview, say)
                if number == 0:
                    say(_("the site is at {address} and follows your changes; Ctrl-C ends it", address=address))
        except KeyboardInterrupt:
            return  # the way to end it
        finally:
            preview.close()
            server.shutdown()
            thread.join()


def _build(rebuild: Callable[[], Message | None], preview: Preview, say: Callable[[Message], None]) -> None:
    try:
        preview.renew(rebuild())
    except ProcvizError as error:
        say(error.message)
        preview.warn(error.message)


def _listen(port: int, handler: Callable[..., PreviewHandler]) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OverflowError as error:
        raise ProcvizError(
            _("there is no port {port}; choose one up to 65535 with `--port`", port=str(port))
        ) from error
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            message = _("port {port} is in use; choose another one with `--port`", port=str(port))
        else:
            reason = error.strerror or str(error)
            message = _(
                "port {port} cannot be used: {reason}; choose another one with `--port`", port=str(port), reason=reason
            )
        raise ProcvizError(message) from error
