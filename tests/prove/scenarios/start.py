"""Starting: from nothing, and again on what is there."""

from time import perf_counter

from tests.prove.frame import Trial, quantile, scenario
from tests.prove.process import Site

SERVICE = """
[[services]]
id = "etax"
name = "e-Tax"
"""


@scenario("start", rounds=20)
async def start(trial: Trial) -> None:
    """kill -9 at rest: it is ready again, and ends in good order on SIGTERM."""
    async with Site(trial.folder, SERVICE) as site:
        for number, _ in trial.rounds():
            await site.start()
            ready = await site.up()
            await site.kill()
            await site.start()
            again = await site.up()
            begin = perf_counter()
            code = await site.end()
            trial.done(number, ready=ready, again=again, ended=perf_counter() - begin, wrong=int(code != 0))
    trial.none("SIGTERM ends it with exit code 0", "wrong")
    for name in ("ready", "again"):
        times = trial.figures(name)
        trial.hold(
            f"{name} within 2 s, p95",
            quantile(times, 0.95) <= 2,
            f"{quantile(times, 0.95):.2f} s, median {quantile(times, 0.5):.2f}",
            timed=True,
        )
