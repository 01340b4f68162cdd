"""Damages the bodies of cases at random, and reads what comes of it."""

import json
import random
from typing import Any

from notices import sources
from notices.model import Document, Options, ParseError
from notices.plain import plain
from tests.notices.sources.golden import CASES, FETCHED, read_case

SOUND = [folder for folder in CASES if not folder.name.startswith("error_")]
BITS = [
    b"<",
    b">",
    b"&",
    b'"',
    b"\x00",
    b"\xff\xfe",
    b"{",
    b"[",
    b"null",
    b"-1",
    b"\\ud800",
    b"9" * 400,
    b"http://[",
    b"<![CDATA[",
    b"</",
    b"\x81",
]


def attempt(kind: str, body: bytes, options: Options | None = None) -> str:
    """ "parsed" or "refused"; everything else is raised. What was parsed must be storable as UTF-8."""
    document = Document("https://status.example.com/feed", body, "", FETCHED)
    try:
        items = sources.parse(kind, document, options or Options())
    except ParseError:
        return "refused"
    json.dumps([plain(item) for item in items], ensure_ascii=False).encode()
    return "parsed"


def mutated(body: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(body) + 1), chance.choice([0, 1, 3, 30, 300])
    match chance.randrange(4):
        case 0:
            return body[:at] + body[at + length :]
        case 1:
            return body[:at] + chance.choice(BITS) + body[at + length :]
        case 2:
            return body[:at] + bytes([chance.randrange(256)]) + body[at + 1 :]
        case _:
            return body[:at] + body[chance.randrange(len(body) + 1) :][:length] + body[at:]


ODD: list[Any] = [
    None,
    True,
    -1,
    0,
    10**30,
    1.5e300,
    "",
    " ",
    "x",
    "0001-01-01T00:00:00Z",
    "\u202e",
    "9" * 400,
    [],
    {},
    [[]],
    [{}],
    {"id": []},
    "<p>",
]


def misplaced(value: Any, chance: random.Random) -> Any:
    """JSON with one of its values replaced by one that nobody expects there, or left out."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        name = chance.choice(list(value))
        if chance.random() < 0.1:
            return {key: inner for key, inner in value.items() if key != name}
        return {**value, name: misplaced(value[name], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [*value[:at], misplaced(value[at], chance), *value[at + 1 :]]
    return chance.choice(ODD)


def bent(body: bytes, chance: random.Random) -> bytes:
    """A body of JSON with a value of another type; others as they are."""
    try:
        return json.dumps(misplaced(json.loads(body), chance)).encode()
    except ValueError:
        return body


def damaged(chance: random.Random) -> tuple[str, str, bytes]:
    """A case's body with a few mutations: what became of it, its case, and the body. Its kind is sought as well."""
    folder = chance.choice(SOUND)
    document, options = read_case(folder)
    body = document.body
    for _ in range(chance.randrange(1, 5)):
        body = bent(body, chance) if chance.random() < 0.5 else mutated(body, chance)
    outcome = attempt(folder.parent.name, body, options)
    sources.detect(Document(document.url, body, "", FETCHED))
    return outcome, f"{folder.parent.name}/{folder.name}", body
