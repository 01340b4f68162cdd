"""Measures what one change among a thousand services costs, beside rendering and compressing every address of the site anew.

Both sides are CPU of this one process and start from the same facts. Of the whole site's addresses each round takes another
fiftieth, evenly spread, and counts it fifty times: pages that share remembered pieces with the home page have them for nothing, so
that the naive side is, if anything, too cheap.
"""

import asyncio
import time
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from bench import frame
from bench.crowd import NOW, Crowd, crowd
from statuspage.core.page import Known, build
from statuspage.render import Site
from statuspage.web.published import published
from statuspage.web.publisher import Publisher

SERVICES, NOTICES = 1000, 400
SHARE = 50
GOAL = 100.0


@dataclass(frozen=True, slots=True)
class Round:
    """CPU seconds of a change, of a page that it is first asked for after, and of everything."""

    change: float
    page: float
    everything: float


def main() -> None:
    site = crowd(SERVICES, NOTICES)
    count = len(list(Site(build(site.settings, site.known, NOW)).paths))
    languages = len(site.settings.site.languages)
    print(f"{SERVICES} services, {NOTICES} notices, {languages} languages: {count:,} addresses; {frame.ROUNDS} rounds", flush=True)
    report(asyncio.run(rounds(site)), count)


async def rounds(site: Crowd) -> list[Round]:
    """Let one change after the other happen, and render everything beside each."""
    facts = [site.known]

    async def load(_: datetime) -> Known:
        return facts[0]

    publisher = Publisher(site.settings, load, None)
    await publisher.tick(NOW)
    found = []
    for number in range(frame.ROUNDS + 1):
        facts[0] = site.changed(number + 1)
        sides = frame.turn(("change", "everything"), number)
        spent = {side: await change(publisher) if side == "change" else everything(site, facts[0], number) for side in sides}
        found.append(Round(spent["change"], first_page(publisher, number + 1), spent["everything"]))
    await publisher.stop()
    return found[1:]  # the first one imports and compiles


async def change(publisher: Publisher) -> float:
    """The publisher takes up what is new."""
    publisher.ask()
    begun = time.process_time()
    if not await publisher.tick(NOW):
        raise SystemExit("bench rebuild: nothing was rendered")
    return time.process_time() - begun


def first_page(publisher: Publisher, number: int) -> float:
    """The page of the service that the change is about."""
    begun = time.process_time()
    if publisher.page(f"/services/s{number}") is None:
        raise SystemExit("bench rebuild: the service has no page")
    return time.process_time() - begun


def everything(site: Crowd, known: Known, number: int) -> float:
    """Every address anew, out of a part of them."""
    begun = time.process_time()
    made = Site(build(site.settings, known, NOW))
    paths = list(made.paths)
    listed = time.process_time()
    for path in paths[number * 7 % SHARE :: SHARE]:
        if rendered := made.render(path):
            published(rendered)
    return listed - begun + (time.process_time() - listed) * SHARE


def report(found: list[Round], count: int) -> None:
    ratio = median(one.everything / one.change for one in found)
    held = ratio >= GOAL
    change, page, everything = (median(getattr(one, name) for one in found) for name in ("change", "page", "everything"))
    print(f"{'everything':24}{everything:>10.2f} s CPU, {everything / count * 1000:.2f} ms for an address")
    print(f"{'a change':24}{change:>10.3f} s CPU")
    print(f"{'its page, when asked for':24}{page:>10.4f} s CPU")
    print(f"{'ratio':24}{ratio:>10.0f}   goal >= {GOAL:g}: {frame.verdict(held=held)}")
    frame.tell(
        "rebuild",
        services=SERVICES,
        addresses=count,
        cpu_s={"everything": everything, "change": change, "page": page},
        ratio=ratio,
        held=held,
    )


if __name__ == "__main__":
    main()
