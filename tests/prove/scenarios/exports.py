"""Exporting: served by nginx it is the live site, its links lead somewhere, and a kill leaves the old site whole."""

import asyncio
import hashlib
import json
import signal
import sys
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from statuspage.render import Site
from statuspage.web.export import UNASKED, Exporter
from statuspage.web.folder import Folder
from tests.prove.frame import Trial, scenario
from tests.prove.mirror import Crawl, Mounted, crawl, differences
from tests.prove.nginx import BROTLI, nginx, program
from tests.prove.process import HEAD, ROOT
from tests.prove.wire import Line
from tests.scenarios.conftest import World, begun
from tests.scenarios.test_worked_example import SETTINGS, announcement, beijing, down, the_internet

MOMENTS = ("18 12:00", "20 21:00", "22 10:30", "31 10:00")
"""Moments of the worked example: announced, under way, overrun, over for long."""

LONG_AFTER = timedelta(days=60)
LANGUAGES = 'languages = ["zh-Hans", "en", "zh-Hant"]'
HOST = "status.example.cn"
HOMES = ("/", "/en/", "/zh-hant/")
PATHS = ("", "/status")
"""Where the site stands: at the root of its host, or under a path."""

ABSENT = ("/nowhere", "/en/nowhere", "/zh-hant/services/none", "/services/", "/en", "/events/ffffffffffff", "/index.html.br")


@scenario("export-nginx", rounds=len(MOMENTS) * len(PATHS))
async def export_nginx(trial: Trial) -> None:
    """At every moment of the worked example nginx gives the exported site as the live one, and no link leads nowhere."""
    if program() is None:
        raise RuntimeError("nginx is not installed (apt install nginx-light)")
    for number, _ in trial.rounds():
        path, moment = PATHS[number // len(MOMENTS) % len(PATHS)], number % len(MOMENTS)
        async with AsyncExitStack() as stack:
            folder = trial.folder / str(number)
            await asyncio.to_thread(folder.mkdir)
            world = await stack.enter_async_context(begun(folder, settings_under(path), beijing("18 10:10"), the_internet()))
            await told(world, MOMENTS[: moment + 1])
            asked = await exported(world, folder / "www")
            port = await stack.enter_async_context(nginx(folder / "nginx", folder / "www", path))
            live, static = Mounted(world.port, path), Line(port)
            every = [path + address for address in (*asked, *ABSENT)]
            different = await differences(live, static, every, ("", "gzip", "br") if BROTLI.exists() else ("", "gzip"))
            crawls = [await crawl(line, f"https://{HOST}", [path + home for home in HOMES]) for line in (live, static)]
            live.close()
            static.close()
        tell(trial, different, crawls)
        only = len(crawls[0].pages ^ crawls[1].pages)
        broken = sum(len(one.broken) for one in crawls)
        trial.done(number, addresses=len(asked), different=len(different), links=len(crawls[0].pages), broken=broken, only=only)
    trial.none("every answer is the same: status, body in every encoding, headers", "different", of="addresses")
    trial.none("every link leads somewhere, on both", "broken", of="links")
    trial.none("a crawler finds the same addresses on both", "only", of="links")


def settings_under(path: str) -> str:
    """The worked example's settings for a site under that path, in three languages and without what only a live server takes."""
    more = f"\n{LANGUAGES}\n[subscriptions]\nchannels = []\n\n[[services]]"
    return SETTINGS.replace("\n\n[[services]]", more, 1).replace(HOST, HOST + path, 1)


def tell(trial: Trial, different: Sequence[str], crawls: Sequence[Crawl]) -> None:
    """Say what is wrong, the first of it."""
    for line in [*different, *(line for one in crawls for line in one.broken)][:20]:
        trial.say(f"    {line}")


async def told(world: World, moments: Sequence[str]) -> None:
    """Let it be each of these moments."""
    for moment in moments:
        if moment == MOMENTS[1]:
            world.internet.say("tax.example.cn/notices/202412/t20241218_7.html", announcement("10:00"))
            down(world.internet, "invoicing")
        at = beijing(moment)
        await world.at(at + LONG_AFTER if moment == MOMENTS[-1] else at)


async def exported(world: World, folder: Path) -> list[str]:
    """Export the live site of this moment; the addresses that there are, those out of view among them."""
    app, model = world.app, world.app.publisher.model
    if app.context is None or model is None:
        raise RuntimeError("the server is not up")
    await Exporter(app.settings, Folder(folder), app.context.store.reading).export(world.clock.now)
    inside = await asyncio.to_thread(lambda: [str(path.relative_to(folder)) for path in folder.rglob("*.html")])
    records = [f"/{name.removesuffix('.html')}" for name in inside if "/events/" in f"/{name}" or "/notices/" in f"/{name}"]
    return sorted({*records, *(path for path in Site(model).paths if not path.endswith(UNASKED))})


@scenario("kill-export", rounds=40)
async def kill_export(trial: Trial) -> None:
    """kill -9 at any moment of an export: what is read is the whole old site or the whole new one."""
    folder = trial.folder / "www"
    lasting = await timed(trial, folder, "whole")
    before = "whole"
    for number, chance in trial.rounds():
        title = f"kill {number}"
        process = await start(trial, folder, title)
        try:
            await asyncio.wait_for(process.wait(), lasting * chance.uniform(0.2, 1.1))
        except TimeoutError:
            process.send_signal(signal.SIGKILL)
        killed = int(await process.wait() == -signal.SIGKILL)
        titles, wrong = await asyncio.to_thread(found, folder)
        trial.done(
            number, killed=killed, torn=int(not titles <= {before} and not titles <= {title}), wrong=wrong, new=int(title in titles)
        )
        before = titles.pop() if titles else "none"
    await timed(trial, folder, "end")
    titles, wrong = await asyncio.to_thread(found, folder)
    left = [path for path in (trial.folder / ".www.export").iterdir() if path.is_dir()]
    trial.hold("exports were killed on the way", trial.total("killed") > 0, f"{trial.total('killed')} of {trial.count}")
    trial.none("all that is read is of one export", "torn", of="killed")
    trial.none("every file is as the manifest has it", "wrong", of="killed")
    trial.hold(
        "the next export is whole and has cleared up",
        titles == {"end"} and not wrong and len(left) <= 2,
        f"{len(left)} generations",
    )


async def timed(trial: Trial, folder: Path, title: str) -> float:
    """Export to the end; the seconds that it took."""
    begun_at = perf_counter()
    process = await start(trial, folder, title)
    if await process.wait():
        raise RuntimeError("the export failed")
    return perf_counter() - begun_at


async def start(trial: Trial, folder: Path, title: str) -> asyncio.subprocess.Process:
    """`statuspage export` of a site with this title."""
    services = "".join(f'[[services]]\nid = "s{n}"\nname = "Bureau {n}"\n' for n in range(12))
    text = HEAD.format(port=1).replace("Proved", title) + services
    settings = trial.folder / "statuspage.toml"
    await asyncio.to_thread(settings.write_text, text, "utf-8")
    command = (sys.executable, "-m", "statuspage", "export", "-c", str(settings), str(folder))
    quiet = asyncio.subprocess.DEVNULL
    return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=quiet, stderr=quiet)


def found(folder: Path) -> tuple[set[str], int]:
    """The titles that the pages have, and how many files are not as the manifest says or are missing."""
    titles = {title_of(path.read_text("utf-8")) for path in folder.rglob("*.html")}
    own = folder.resolve()
    files = json.loads(own.with_name(f"{own.name}.json").read_bytes())["files"]
    plain = {name: digest for name, digest in files.items() if not name.endswith((".br", ".gz"))}
    wrong = sum(not (own / name).is_file() for name in files)
    wrong += sum(hashlib.sha256((own / name).read_bytes()).hexdigest()[:32] != digest for name, digest in plain.items())
    return titles, wrong


def title_of(page: str) -> str:
    """The site's title, with which a page's ends."""
    return page.partition("<title>")[2].partition("</title>")[0].rpartition(" · ")[2]
