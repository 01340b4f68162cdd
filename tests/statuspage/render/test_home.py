"""The home page of a large site: what there is to watch is told up to a number, and counted in full."""

from datetime import UTC, datetime

from statuspage.core.page import Known, build
from statuspage.render import Site
from statuspage.render.home import MOST
from statuspage.settings import Component, Service, Settings
from statuspage.settings import Site as SiteSettings

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SERVICES = tuple(Service(id=f"s{n}", name=f"Bureau {n}", components=(Component(id="c", name="c"),)) for n in range(100))


def test_hundreds_of_unknown_services_are_counted_listed_below_and_not_all_told_above() -> None:
    settings = Settings(site=SiteSettings(title="Bureaus", url="http://127.0.0.1", languages=("en",)), services=SERVICES)
    rendered = Site(build(settings, Known(reconciled_at=NOW), NOW)).render("/")
    assert rendered is not None
    text = rendered.body.decode()
    assert text.count('id="o-') == MOST
    assert "100 more to watch" in text
    assert text.count('id="svc-') == 100
