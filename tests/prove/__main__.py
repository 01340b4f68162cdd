"""`python -m tests.prove`: runs scenarios, says what was held, ends with a verdict; exit code 1 when anything was not."""

import asyncio
import importlib
import pkgutil
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click
import uvloop

from tests.prove.frame import SCENARIOS, Claim, Record, Scenario, Trial, prove, verdict


def discover() -> None:
    """Import every module of scenarios."""
    for module in sorted(pkgutil.iter_modules([str(Path(__file__).parent / "scenarios")]), key=lambda m: m.name):
        importlib.import_module(f"tests.prove.scenarios.{module.name}")


def chosen(names: Sequence[str]) -> list[Scenario]:
    """The scenarios of these names or beginnings of names; all for none. Raises BadParameter for one that fits nothing."""
    for name in names:
        if not any(known.startswith(name) for known in SCENARIOS):
            raise click.BadParameter(f"{name}: there is no such scenario; --list names them")
    return [found for known, found in sorted(SCENARIOS.items()) if not names or any(known.startswith(name) for name in names)]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed repeats the same choices.")
@click.option("--count", type=click.IntRange(1), help="Rounds, instead of each scenario's own number.")
@click.option("--resume", type=click.Path(path_type=Path, dir_okay=False), help="Note rounds here; leave out those noted before.")
@click.option("--list", "listing", is_flag=True, help="Name the scenarios and end.")
def main(names: Sequence[str], seed: int, count: int | None, resume: Path | None, listing: bool) -> None:
    """Prove what must hold under kills, floods and faults. A NAME may be the beginning of several."""
    discover()
    wanted = chosen(names)
    if listing:
        click.echo("\n".join(f"{one.name:<20} {one.rounds:>4} x  {one.title}" for one in wanted))
        return
    claims: dict[str, Sequence[Claim]] = {}
    for one in wanted:
        claims[one.name] = _run(one, seed, count or one.rounds, Record(resume))
    held, line = verdict(claims)
    click.echo(line)
    sys.exit(0 if held else 1)


def _run(one: Scenario, seed: int, count: int, record: Record) -> Sequence[Claim]:
    """Run one scenario in a folder of its own, which is kept when something was not held."""
    folder = Path(tempfile.mkdtemp(prefix="prove-"))
    folder.chmod(0o755)
    trial = Trial(one, seed, count, folder, record, click.echo)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        found = runner.run(prove(trial))
    if all(claim.held for claim in found):
        shutil.rmtree(folder, ignore_errors=True)
    else:
        click.echo(f"  its folder is kept: {folder}")
    return found


if __name__ == "__main__":
    main()
