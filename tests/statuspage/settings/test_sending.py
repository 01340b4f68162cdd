"""The settings of sources that send, and what is told of mistakes and doubts in them."""

from pathlib import Path

import pytest

from statuspage.settings import Settings
from statuspage.settings.file import load, warnings
from tests.statuspage.settings.test_file import SERVICE, SITE, problems, source, written


def sending(lines: str) -> str:
    return f'{SITE}{SERVICE}[[sources]]\nid = "a"\nservices = ["etax"]\n{lines}\n'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            sending(""),
            'sources[0].url: is missing; write, for example, url = "https://status.example.cn" or push = "env:CLOUD_HOOK" (in "a")',
        ),
        (
            source('push = "env:A"'),
            'sources[0].push: stands beside url; a source is read at its url, or sends to its push: make it two sources (in "a")',
        ),
        (
            sending('push = "token"'),
            (
                'sources[0].push: what stands there is not a reference to a secret: "env:NAME" or "file:PATH"; '
                'a secret itself never stands in this file (in "a")'
            ),
        ),
        (sending('push = "env:A"\nevery = "5m"'), 'sources[0].every: is for a source that is read at its url (in "a")'),
        (source('valid = "5m"'), 'sources[0].valid: is for a source that sends to its push (in "a")'),
        (source('secret = "env:A"'), 'sources[0].secret: is for a source that sends to its push (in "a")'),
    ],
)
def test_a_source_is_read_or_sends(tmp_path: Path, text: str, problem: str) -> None:
    assert problems(tmp_path, text) == (problem,)


def with_hooks(folder: Path) -> Settings:
    table = '[[sources]]\nid = "{0}"\nservices = ["etax"]\npush = "env:{0}"\n'
    alert = '[[alerts]]\nid = "x"\nservice = "etax"\nkey = "env:x"\nmatch = { a = "b" }\n'
    return load(written(folder, SITE + SERVICE + "".join(map(table.format, "abc")) + 'secret = "env:s"\n' + alert))


LONG = "3f1b0c6e9a5d4d27"


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"a": LONG, "b": LONG + "b", "c": LONG + "c", "s": "y", "x": LONG + "x"}, []),
        ({"a": LONG, "b": LONG + "b", "c": LONG + "c", "x": LONG + "x"}, ["sources[2].secret: env:s is not set"]),
        (
            {"a": LONG, "b": LONG, "c": LONG + "x", "s": "y", "x": LONG + "x"},
            [
                "sources[1].push: sources[0] has the same token; a message would count for one of them only",
                "sources[2].push: the alert x has the same token; a message would count for one of them only",
            ],
        ),
        (
            {"a": "hook", "b": LONG + "b", "c": LONG + "c", "s": "y", "x": LONG + "x"},
            ["sources[0].push: the token is short; who guesses it can announce: openssl rand -hex 16 makes a long one"],
        ),
    ],
)
def test_what_is_doubtful_about_hooks_is_told(tmp_path: Path, environ: dict[str, str], expected: list[str]) -> None:
    assert warnings(with_hooks(tmp_path), environ) == expected


def test_sources_are_told_apart_by_how_they_come(tmp_path: Path) -> None:
    settings = load(
        written(tmp_path, source("") + sending('push = "env:A"').removeprefix(f"{SITE}{SERVICE}").replace('"a"', '"b"'))
    )
    assert [s.id for s in settings.visited] == ["a"]
    assert [s.id for s in settings.sending] == ["b"]
    assert settings.sending[0].label("en") == "b"
