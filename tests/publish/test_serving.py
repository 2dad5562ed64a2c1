import json
import socket
from http.client import HTTPConnection
from threading import Event, Thread
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from procviz.errors import ProcvizError
from procviz.publish import serve
from procviz.publish.preview import EVENTS
from procviz.words import _


class Session:
    """A server in a thread, whose rebuild does what the test says."""

    def __init__(self, root):
        self.root, self.stop, self.ready, self.said = root, Event(), Event(), []
        self.build = lambda: None
        self.address = ""

    def rebuild(self):
        return self.build()

    def say(self, message):
        self.said.append(str(message))
        for word in str(message).split():
            if word.startswith("http://"):
                self.address = word
                self.ready.set()

    def __enter__(self):
        options = {
            "workspace": self.root / "processes",
            "language": "de",
            "say": self.say,
            "port": 0,
            "stop": self.stop,
        }
        self.thread = Thread(target=serve, args=(self.rebuild, self.root), kwargs=options)
        self.thread.start()
        assert self.ready.wait(5)
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join(5)
        assert not self.thread.is_alive()

    def events(self):
        """Yield what the browser hears."""
        with urlopen(self.address.rstrip("/") + EVENTS, timeout=10) as stream:  # noqa: S310 - our own server
            for line in stream:
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])

    def text(self, path):
        with urlopen(self.address + path, timeout=5) as answer:  # noqa: S310 - our own server
            return answer.read().decode()


@pytest.fixture
def session(folders):
    for folder in (folders.root / "processes", folders.site / "roles"):
        folder.mkdir(parents=True)
    (folders.site / "index.html").write_text("<body>Start</body>")
    (folders.site / "404.html").write_text("<body>Verlaufen</body>")
    (folders.site / "x.css").write_text("p {}</body>")
    return Session(folders.root)


def test_pages_get_a_script_and_other_files_do_not(session, folders):
    with session:
        assert "EventSource" in session.text("")
        assert "EventSource" in session.text("index.html?x=1")
        assert session.text("x.css") == "p {}</body>"
    assert (folders.site / "index.html").read_text() == "<body>Start</body>"


def test_a_page_that_is_not_there_is_answered_with_the_sites_own(session):
    with session, pytest.raises(HTTPError, match="404") as caught:
        session.text("gone.html")
    with caught.value as answer:
        assert b"Verlaufen" in answer.read()


def test_nothing_beside_the_site_can_be_read(session, folders):
    (folders.build / "secret.txt").write_text("x")
    with session:
        connection = HTTPConnection("127.0.0.1", int(session.address.rstrip("/").rpartition(":")[2]), timeout=5)
        connection.request("GET", "/../secret.txt")
        assert connection.getresponse().status == 404
        connection.close()


def test_a_foreign_name_for_this_machine_is_refused(session):
    with session:
        connection = HTTPConnection("127.0.0.1", int(session.address.rstrip("/").rpartition(":")[2]), timeout=5)
        connection.request("GET", "/", headers={"Host": "evil.example.com"})
        assert connection.getresponse().status == 421
        connection.close()


def test_a_saved_file_builds_anew_and_the_browser_hears_of_it(session):
    with session:
        events = session.events()
        assert next(events) == {"number": 1, "banner": ""}
        session.build = lambda: _("{count} errors", count=2)
        (session.root / "processes/a.yml").write_text("x")
        assert next(events) == {"number": 2, "banner": "2 errors"}
        events.close()


def test_a_build_that_fails_keeps_the_site_and_tells_why(session):
    def fail():
        raise ProcvizError(_("no processes"))

    session.build = fail
    with session:
        events = session.events()
        assert next(events) == {"number": 0, "banner": "no processes"}
        assert "Start" in session.text("index.html")
        events.close()
    assert session.said[0] == "no processes"


def test_ctrl_c_ends_it_quietly(folders):
    def interrupted():
        raise KeyboardInterrupt

    serve(interrupted, folders.root, workspace=folders.root, language="de", say=pytest.fail, port=0)


def test_a_port_in_use_names_the_cure(folders):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ProcvizError) as caught:
            serve(lambda: None, folders.root, workspace=folders.root, language="de", say=print, port=port)
    assert str(caught.value) == f"port {port} is in use; choose another one with `--port`"


def test_a_port_beyond_the_last_one_names_the_cure(folders):
    with pytest.raises(ProcvizError, match="there is no port 70000; choose one up to 65535"):
        serve(lambda: None, folders.root, workspace=folders.root, language="de", say=print, port=70000)
