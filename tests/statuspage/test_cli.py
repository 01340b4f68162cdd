"""The command as a user runs it: what it prints, where, and its exit code."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from statuspage.cli import main
from statuspage.net.probes import icmp
from statuspage.settings.file import load

DESIGN = Path(__file__).parent / "settings" / "design.toml"


def run(*arguments: str, env: dict[str, str | None] | None = None) -> Result:
    return CliRunner(env=env).invoke(main, arguments)


def test_check_sums_up_a_right_file_and_warns_of_unset_secrets() -> None:
    result = run("check", "-c", str(DESIGN), env={"INVOICE_SYNC_KEY": "k", "OPS_HOOK_SECRET": None})
    assert result.exit_code == 0
    assert result.stdout == f"{DESIGN}: right. 1 service, 1 component, 1 source, 1 probe, 1 heartbeat, 1 subscriber\n"
    secret, canaries = result.stderr.splitlines()
    assert secret == "warning: subscribers[0].secret: env:OPS_HOOK_SECRET is not set"
    assert canaries.startswith("warning: canaries: there is none")


def test_check_lists_all_mistakes_and_exits_2(tmp_path: Path) -> None:
    path = tmp_path / "statuspage.toml"
    path.write_text(DESIGN.read_text("utf-8").replace('"15m"', '"15 minutes"').replace('kind = "http"', 'kind = "ftp"'), "utf-8")
    result = run("check", "-c", str(path))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == ["sources[0].every", "probes[0].kind", str(path)]


def test_init_writes_a_file_that_is_right_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "statuspage.toml"
    assert run("init", str(path)).exit_code == 0
    result = run("check", "-c", str(path))
    assert (result.exit_code, result.stderr) == (0, "")


def test_the_examples_in_the_starter_file_are_right_too(tmp_path: Path) -> None:
    path = tmp_path / "statuspage.toml"
    run("init", str(path))
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join(line[1:] if line.startswith("#") and not line.startswith("# ") else line for line in lines), "utf-8")
    settings = load(path)
    assert all((settings.services, settings.sources, settings.probes, settings.heartbeats, settings.subscribers))


CANARY = '[[canaries]]\nid = "c"\nurl = "https://a.cn"\n[[canaries]]\nid = "d"\nurl = "https://b.cn"\n'


def test_check_counts_canaries_where_there_are_some(tmp_path: Path) -> None:
    path = tmp_path / "statuspage.toml"
    path.write_text(DESIGN.read_text("utf-8") + CANARY, "utf-8")
    result = run("check", "-c", str(path))
    assert result.stdout.endswith("1 subscriber, 2 canaries\n")
    assert "there is none" not in result.stderr


ICMP = '[[probes]]\nid = "p"\nservice = "etax-beijing"\nkind = "icmp"\nhost = "a.cn"\n'


@pytest.mark.parametrize(("allowed", "code"), [(True, 0), (False, 2)])
def test_check_says_when_the_system_lets_us_send_no_echo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, allowed: bool, code: int
) -> None:
    monkeypatch.setattr(icmp, "allowed", lambda: allowed)
    path = tmp_path / "statuspage.toml"
    path.write_text(DESIGN.read_text("utf-8") + ICMP, "utf-8")
    result = run("check", "-c", str(path))
    assert result.exit_code == code
    assert ("net.ipv4.ping_group_range" in result.stderr) is not allowed
    assert allowed or result.stderr.startswith('probes[1].kind: "icmp" cannot be asked: this system')


def test_init_leaves_a_file_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "statuspage.toml"
    path.write_text("mine")
    result = run("init", str(path))
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert path.read_text() == "mine"
