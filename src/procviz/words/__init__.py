"""The tool's own words in German and English.

Code writes English through `_`, which makes a `Message`: a template with its values, put into a language only where
it is shown. The German of each template stands in `de.po` beside this file.
"""

from procviz.words.catalogue import LANGUAGES, Language, translate
from procviz.words.message import Message, _, _n

__all__ = ["LANGUAGES", "Language", "Message", "_", "_n", "translate"]
