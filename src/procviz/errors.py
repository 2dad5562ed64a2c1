"""What stops procviz: raised where going on is impossible, caught only by `cli` and `plugin`.

A fault in the user's text is never an exception; it is a `Problem`.
"""

from procviz.words import Message


class ProcvizError(Exception):
    """We cannot go on; the message is one clear line for the user."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message
