"""Hostile text where the lively page has none: among many services, in a month of the history, on a page that stands still."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from statuspage.core.page import Known, Month, as_older
from statuspage.render import Site
from statuspage.render.frozen import frozen
from statuspage.settings import Settings
from tests.statuspage.render.checks import Look
from tests.statuspage.render.crowd import crowd
from tests.statuspage.render.pages import NOW, lively
from tests.statuspage.render.poison import whole

PAYLOADS = ["<\"'&>", "</title></style></script>--><img src=x onerror=alert(1)>", '" onfocus=alert(1) autofocus="']


def unharmed(body: str, payload: str) -> None:
    """The page keeps its structure and shows the payload as text."""
    look = Look(body)
    assert look.faults == []
    assert [key for _, key, _ in look.attributes if key.startswith("on") or key == "autofocus"] == []
    assert [tag for tag, _, _ in look.attributes if tag == "img"] == []
    assert payload in look.text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_in_the_names_by_which_a_service_is_found(payload: str) -> None:
    page = crowd(10)
    services = tuple(
        one.model_copy(update={"name": payload + one.name, "group": payload + str(one.group), "aliases": (payload,)})
        for one in page.settings.services
    )
    settings: Settings = page.settings.model_copy(update={"services": services})
    views = tuple(replace(view, service=service) for view, service in zip(page.services, services, strict=True))
    home = Site(replace(page, settings=settings, services=views)).render("/")
    assert home is not None
    unharmed(home.body.decode(), payload)
    found = [value for _, key, value in Look(home.body.decode()).attributes if key == "data-find"]
    assert all(payload in words for words in found)
    assert len(found) == 10


@pytest.mark.parametrize("payload", PAYLOADS)
def test_in_a_month_of_the_history(payload: str) -> None:
    page = whole(payload)
    month = Month(date(2024, 12, 1), page.events)
    made = Site(as_older(page, Known(events=page.events), month)).render("/history/2024-12")
    assert made is not None
    unharmed(made.body.decode(), payload)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_on_a_page_that_stands_still(payload: str) -> None:
    page = whole(payload)
    home = Site(page).render("/")
    assert home is not None
    unharmed(frozen(home.body, "/", lively().settings, NOW, NOW + timedelta(minutes=9)).decode(), payload)
