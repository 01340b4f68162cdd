"""No private address is ever dialled, however it is written, named or redirected to."""

import asyncio
import json
import os
import shutil
import sys

from tests.prove.frame import Trial, scenario
from tests.prove.process import ROOT

_SPACE = ("unshare", "-n") if os.geteuid() == 0 else ("unshare", "-rn")


async def _possible() -> bool:
    """Whether a network name space can be made here."""
    if shutil.which("unshare") is None or shutil.which("ip") is None:
        return False
    process = await asyncio.create_subprocess_exec(*_SPACE, "ip", "link", "set", "lo", "up", stderr=asyncio.subprocess.DEVNULL)
    return await process.wait() == 0


@scenario("private")
async def run(trial: Trial) -> None:
    """Private addresses by every spelling, redirect and name, in an internet where each of them would answer."""
    if not await _possible():
        trial.hold("left out: a network name space cannot be made here (unshare, ip)", True)
        return
    for number, chance in trial.rounds():
        process = await asyncio.create_subprocess_exec(
            *(*_SPACE, sys.executable, "-m", "tests.prove.enclosed", str(chance.randrange(1 << 30))),
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=asyncio.subprocess.PIPE,
        )
        output, _ = await process.communicate()
        found = json.loads(output)
        tried = sum(tally[0] for tally in found["tallies"].values())
        trial.done(number, tried=tried, dialled=sum(found["dialled"].values()))
        trial.hold("the traps work: public addresses are reached", found["reached"] == 4, f"{found['reached']} of 4 ways")
        trial.hold("no private address is dialled", not found["dialled"], found["dialled"] or f"0 of {tried:,} tries")
        for name, (count, refused, others) in found["tallies"].items():
            shown = f"{refused:,} of {count:,}" + "".join(f"; {other}" for other in others)
            trial.hold(f"every try is refused by our own guard ({name})", refused == count > 0, shown)
        trial.hold("a redirect without end is followed 5 times", found["asked"] == 6, f"asked {found['asked']} times")
