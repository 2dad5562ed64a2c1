"""The templates of the pages: everything put into them is escaped unless it is HTML already."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from procviz.pages.markup.block import block, preserved
from procviz.pages.markup.heading import heading, line
from procviz.pages.markup.picture import picture
from procviz.pages.markup.pieces import badge
from procviz.pages.markup.prose import prose, sentence
from procviz.words import Language, Message, _, _n


class _SaidOnce(Extension):
    """Has words that need no values said as a template is read, not again on each page that is made of it."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Yield the tokens of a template, with the text itself in the place of `_("...")`."""
        tell: Any = self.environment.globals["_"]
        tokens = list(stream)
        while tokens:
            match tokens[:4]:
                case [(place, "name", "_"), (_, "lparen", _), (_, "string", words), (_, "rparen", _)]:
                    tokens[:4] = [Token(place, "string", tell(words))]
            yield tokens.pop(0)


def render(name: str, language: Language, /, **values: object) -> str:
    """Return the template `name` filled with `values`, with its own words in `language`."""
    return _template(name, language).render(values)


@cache
def _template(name: str, language: Language) -> Template:
    return _environment(language).get_template(name)


@cache
def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=PackageLoader("procviz.pages"),
        extensions=[_SaidOnce],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )

    def tell(template: str, **values: Any) -> str:  # noqa: ANN401 - whatever a message takes
        return _(template, **values).to(language)

    def tell_many(singular: str, plural: str, count: int, **values: Any) -> str:  # noqa: ANN401 - any value
        return _n(singular, plural, count, **values).to(language)

    def said(message: Message) -> str:
        return message.to(language)

    environment.globals |= {"_": tell, "_n": tell_many, "badge": badge, "heading": heading, "picture": picture}
    environment.filters |= {
        "block": block,
        "line": line,
        "prose": prose,
        "sentence": sentence,
        "preserved": preserved,
        "said": said,
    }
    return environment
