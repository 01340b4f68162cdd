"""The description of the API is true: its addresses are there, and what stands at them is as it says."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from statuspage.core.page import Month
from statuspage.render import Site
from statuspage.render.api.catalogue import catalogue
from tests.statuspage.render.pages import lively, outage, page
from tests.statuspage.render.timed import with_times

SITE = Site(replace(with_times(lively()), month=Month(date(2024, 12, 1), (outage(),))))


def body(path: str, site: Site = SITE) -> str:
    rendered = site.render(path)
    assert rendered is not None
    return rendered.body.decode()


DOCUMENT: dict[str, Any] = json.loads(body("/api/openapi.json"))
STANDING = [path for path in DOCUMENT["paths"] if "{after}" not in path]


def meant(path: str, given: dict[str, Any]) -> str:
    """The address with the examples in it."""
    for parameter in given["get"]["parameters"]:
        if "example" in parameter:
            path = path.replace(f"{{{parameter['name']}}}", str(parameter["example"]))
    return path


@pytest.mark.parametrize("path", STANDING)
def test_what_stands_at_an_address_is_as_it_is_described(path: str) -> None:
    content = DOCUMENT["paths"][path]["get"]["responses"]["200"]["content"]
    rendered = SITE.render(meant(path, DOCUMENT["paths"][path]))
    assert rendered is not None
    (media,) = content
    assert rendered.content_type.startswith(media)
    if media == "application/json":
        schema = {**content[media]["schema"], "components": DOCUMENT["components"]}
        Draft202012Validator(schema).validate(json.loads(rendered.body))


def test_every_document_is_described() -> None:
    ours = [path for path in SITE.paths if path.endswith(".json") and ("/api/" in path or path.startswith("/badge"))]
    things = r"/(services|events|notices|sources|uptime|latency|diagnoses|history|badge)/[^/]+(?=\.json|/)"
    stood = {re.sub(things, r"/\1/*", path) for path in ours if not path.startswith("/en/")}
    described = {re.sub(r"\{\w+\}", "*", path) for path in DOCUMENT["paths"] if path.endswith(".json")}
    assert stood - described == {"/api/openapi.json", "/badge/*/invoicing.json", "/badge/*/login.json"}


def test_references_lead_somewhere_and_names_are_unique() -> None:
    text = json.dumps(DOCUMENT)
    for reference in set(re.findall(r'"\$ref": "#/([^"]+)"', text)):
        found: Any = DOCUMENT
        for step in reference.split("/"):
            found = found[step]
    names = [given["get"]["operationId"] for given in DOCUMENT["paths"].values()]
    assert len(names) == len(set(names))
    assert [name for name in DOCUMENT["components"]["schemas"] if "__" in name] == []


def test_the_servers_are_the_folders_of_the_languages() -> None:
    assert [server["url"] for server in DOCUMENT["servers"]] == ["https://status.example.cn", "https://status.example.cn/en"]


def test_a_site_without_anything_is_described_without_examples() -> None:
    found = json.loads(body("/api/openapi.json", Site(page({}))))
    assert len(found["paths"]) == len(catalogue())


def test_the_page_lists_every_address() -> None:
    listed = body("/en/api").replace("<wbr>", "")  # where an address may break
    assert [one.path for one in catalogue() if f"<code>{one.path}</code>" not in listed] == []
