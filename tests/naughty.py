"""Texts that mean harm to a page, and a workspace with them in every text field of every kind."""

import itertools
import re
import types
import typing

import yaml

from procviz.model import CATALOGUE, STEP_TYPES, Process, Settings, Text
from procviz.model.located import Located
from procviz.model.shape import Either, Many, Part, Table, Word, Wording, keys_of
from procviz.model.steps import Edge

INERT = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><style>*{display:none}</style>",
    "</textarea></template></noscript><b>x",
    "{{ config }} {{ 7 * 7 }} {{ page.title }}",
    "{% raw %} {% include 'x' %} {% endraw %}",
    "{% for x in config %} {# Kommentar #}",
    "${7+7} #{7+7} <%= 7+7 %> {{{x}}}",
    '--8<-- "geheim.md"',
    ';--8<-- "secret.md"',
    "{: onclick=alert(1) }",
    "Titel {: #hijacked onclick=alert(1) }",
    "Titel { #hijacked .danger }",
    "::: os.path",
    "/// html | div.evil",
    "!!! danger\n im Kasten",
    "??? note\n zum Klappen",
    '=== "Reiter"\ndarin',
    "[[wiki-seite]]",
    "[TOC] [[toc]]",
    "[^1]: eine Fußnote",
    "Text[^1] mit Fußnote",
    ":smile: :material-fire: Feuer",
    '++ctrl+alt+del++ [=50% "halb"]',
    "$$\\frac{a}{b}$$",
    "| eine | zeile |\n|---|---|\n| einer | tabelle |",
    "Begriff\n: Bedeutung",
    "==markiert== ^^unter^^ ~~durch~~",
    "{++ neu ++}{-- alt --}{>> Rand <<}",
    "<!-- Kommentar -->",
    "<!-- unbeendet",
    "<![CDATA[ <b>x</b> ]]>",
    "<?php echo 1 ?>",
    '<div markdown="1">x</div>',
    "</pre></code></details></td></table>",
    "javascript:alert(1)",
    "@import url(https://evil.example/x.css); jetzt",
    "% config = 1",
    "{{ read_csv('/etc/passwd') }}",
    "{% include-markdown '/etc/passwd' %}",
    "<!-- md:option x --> <!-- more -->",
    "null true NaN undefined 0x10",
    "von rechts: \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "breit\u00a0los, weich\u00adgetrennt, ver\u200bsteckt \u200dverbunden",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützen" * 6,
    "wzxhzdk:0 klzzwxh:0000",
    '<div class="procviz-block" data-block="0123456789abcdef">',
    "zwei  Leerzeichen und \U0001f389 Emoji",
)
"""Texts without any sign that CommonMark knows: they come out as they are, also where people may write CommonMark."""

NAUGHTY = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ config }} {% raw %} {# x #}",
    '--8<-- "secret.md"',
    "{: onclick=alert(1) }",
    "Titel {: #hijacked onclick=alert(1) }",
    "::: os.path",
    "!!! danger\n    im Kasten",
    '=== "Reiter"\n\n    darin',
    "[x](javascript:alert(1))",
    "[x](JaVa&#83;cript&colon;alert(1))",
    "[x](\\x01javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "![x](https://evil.example/x.png)",
    "<javascript:alert(1)>",
    '[x](https://a.example "t" onclick=alert(1))',
    "[x][ref]\n\n[ref]: javascript:alert(1)",
    "</pre></code></details></td></table><script>alert(1)</script>",
    "```html\n</code></pre><script>alert(1)</script>\n```",
    "    <script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "| a | b |\n|---|---|\n| <b>c</b> | d |",
    "*[HTML]: <b>x</b>",
    "[^1]: <b>x</b>",
    "`<b>` ``<i>`` \\<u>",
    "<!-- x",
    "<![CDATA[ <b>",
    "<?php x ?>",
    '<div markdown="1">*x*</div>',
    "# Kopf\n\nUnter\n===",
    "[TOC]",
    ":smile: ~~weg~~ ==da== ^hoch^ H~2~O (c) -- ... http://a.example",
    "zeile\u2028<b>neu</b>\u0085<i>",
    "wzxhzdk:0 klzzwxh:0000",
)


def held(annotation):
    """Yield the model classes within an annotation."""
    if isinstance(annotation, type) and not typing.get_args(annotation):
        if issubclass(annotation, Located):
            yield annotation
    else:
        for one in typing.get_args(annotation):
            yield from held(one)


def filled(model, words):
    """Return data for `model` with the next of `words` in each of its text fields."""
    data = {}
    for name, one in model.model_fields.items():
        key, annotation = one.alias or name, one.annotation
        if name in {
            "ignore",
            "id",
            "kind",
            "key_results",
            "next",
            "visibility",
            "country",
            "timezone",
            "holidays",
            "logo",
        }:
            continue
        if annotation in {Text | None, Text, str}:
            data[key] = next(words)
        elif annotation == tuple[str, ...]:
            data[key] = [next(words), next(words)]
        elif annotation == dict[str, str]:
            data[key] = {next(words)[:60]: next(words)}
        elif models := list(held(annotation)):
            part = filled(models[0], words)
            data[key] = [part] if isinstance(annotation, types.GenericAlias) else part
    return data


def workspace_of(words):
    """Return files with a process of every kind of step and an object of every kind, all texts taken from `words`."""
    steps = [{kind: f"s-{kind}", **filled(model, words), "by": "thing"} for kind, model in STEP_TYPES.items()]
    for step, following in itertools.pairwise(steps):
        if "end" not in step:
            step["next"] = [
                {"to": next(iter(following.values())), "when": next(words), "variant": next(words), "share": "50%"}
            ]
    handover = next(step for step in steps if "handover" in step)
    del handover["next"]
    handover |= {"between": ["thing", "thing"], "channel": "thing"}
    process = {
        "process": "p",
        **filled(Process, words),
        "steps": steps,
        "owner": "thing",
        "benefits": {"thing": next(words)},
    }
    process["x-ignore"] = {next(words): next(words)}
    process["anchor"] = {"title": next(words), "dates": {next(words): "2026-11-03"}}
    settings = {**filled(Settings, words), "language": "de", "repository": {"edit": 'https://a.example/"><b>/'}}
    settings.pop("cap", None)
    catalogue = {kind: {"thing": filled(model, words)} for kind, model in CATALOGUE.items()}
    catalogue["objectives"]["thing"]["key_results"] = {"kr": {"title": next(words), "summary": next(words)}}
    return {"workspace": settings, "catalogue": catalogue, "p": process}


def harmless(number, text):
    """Return a text of the same shape, made of one letter of its own."""
    return re.sub(r"\S", chr(0x3042 + number), text)


def turning(first):
    """Yield the naughty texts for ever, the one at `first` first."""
    while True:
        yield from NAUGHTY[first:]
        yield from NAUGHTY[:first]


def repeated(text):
    while True:
        yield text


def bundled_with(folder, words):
    """Return the files of the workspace in `folder` as data, with each text in them taken from `words`.

    What is written in words gets the next of them, and every object has all the texts that its model knows.
    """
    files = {}
    for path in sorted(folder.rglob("*.yml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text for all
        name = "-".join(path.relative_to(folder).with_suffix("").parts)
        if path.name == "workspace.yml":
            files[name] = reworded(data, Settings, words)
        elif "process" in data:
            files[name] = reworded(data, Process, words) | {"steps": [step_with(step, words) for step in data["steps"]]}
        else:
            files[name] = {
                kind: {one: reworded(thing or {}, CATALOGUE[kind], words) for one, thing in things.items()}
                for kind, things in data.items()
            }
    return files


def step_with(step, words):
    return reworded(step, next(STEP_TYPES[kind] for kind in step if kind in STEP_TYPES), words)


def reworded(data, model, words):
    """Return the data of an object with other words, those that it might have as well included."""
    if not isinstance(data, dict):
        return data
    found = dict(data)
    for key in keys_of(model):
        if data.get(key.name) == "otherwise" or key.name in {"steps", "logo"}:
            continue
        if key.name in data:
            found[key.name] = shaped(data[key.name], key.shape, words)
        elif key.name in {"tags", "attachments"}:
            found[key.name] = [next(words), next(words)]
        elif key.name == "links":
            found[key.name] = [{"title": next(words), "url": 'https://a.example/"><b>/'}, {"url": "?'onclick=x"}]
        elif key.name == "x-ignore":
            found[key.name] = {"no-goal": next(words)}
        elif key.shape == Wording() and key.name != "until" and model is not Edge:
            found[key.name] = next(words)
    return found


def shaped(value, shape, words):
    """Return a value of a key with other words; what is written in short, as one of a list, stays so."""
    found = value
    match shape:
        case Wording() | Word():
            found = next(words)
        case Many(item):
            found = (
                [shaped(one, item, words) for one in value] if isinstance(value, list) else shaped(value, item, words)
            )
        case Table(_, item) if isinstance(value, dict):
            found = {name: shaped(one, item, words) for name, one in value.items()}
        case Part(model):
            found = reworded(value, model, words)
        case Either(shapes):
            fitting = [one for one in shapes if isinstance(one, Part | Table) == isinstance(value, dict)]
            found = shaped(value, fitting[0], words) if fitting else value
    return found
