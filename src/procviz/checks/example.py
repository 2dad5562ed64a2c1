"""The examples on the rules' pages, completed to a workspace that can be read and drawn."""

import re

from procviz.model import CATALOGUE, Process
from procviz.reader import SETTINGS_FILE

_AROUND = {
    "process": "process: example\n",
    "title": "title: Example\n",
    "status": "status: active\n",
    "owner": "owner: marketing-engineer\n",
    "audience": "audience: customers\n",
    "steps": "steps:\n  - start: begin\n  - end: done\n",
}
"""What a process needs at least, by key."""

_CATALOGUE = """\
teams:
  marketing: {title: Marketing}
  sales: {title: Sales}
roles:
  marketing-engineer: {title: Marketing engineer, team: marketing, can_edit: true}
  inside-sales: {title: Inside sales, team: sales}
channels:
  email: {title: E-mail, kind: email, consent: express}
  phone: {title: Phone, kind: phone, consent: presumed}
  website: {title: Website, kind: web, consent: none}
audiences:
  customers: {title: Customers, consent: {email: opt-in, phone: presumed}}
"""

_PROCESS_KEYS = {field.alias or name for name, field in Process.model_fields.items()} - {*CATALOGUE}

_FILE = re.compile(r"^# ([a-z0-9-]+\.yml)\n", re.MULTILINE)


def example_files(example: str) -> dict[str, str]:
    """Return the files of a small workspace around an example, text by name.

    An example is a file, or several, each after a comment with its name: `# event.yml`. A fragment of a process gets
    the other keys that a process needs; what stands at its top level is its own. A small catalogue is always there.
    """
    first, *rest = _FILE.split(example)
    written = dict(zip(rest[::2], rest[1::2], strict=True)) if rest else {"example.yml": first}
    files = {name: text if name == SETTINGS_FILE else _completed(text) for name, text in written.items()}
    return files | {"catalogue.yml": _CATALOGUE}


def _completed(text: str) -> str:
    keys = set(re.findall(r"^([a-z_]+):", text, flags=re.MULTILINE))
    if not keys & _PROCESS_KEYS:
        return text
    return "".join(lines for key, lines in _AROUND.items() if key not in keys) + text
