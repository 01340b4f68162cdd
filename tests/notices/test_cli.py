"""The library's commands: a line in, a line out, and what is wrong with a line told without losing the others."""

import gc
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from notices.cli import main

TOLD = {
    "id": "n1",
    "published": "2024-12-18T10:00:00+08:00",
    "title": "停机通知",
    "body": "定于12月20日20:00至22日8:00对电子税务局停机维护。咨询时间为工作日9:00-17:00。",
}


def run(command: str, *lines: object, only: str | None = None) -> tuple[int, list[str], str]:
    given = "".join((line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)) + "\n" for line in lines)
    done = CliRunner().invoke(main, [command, *(("--only", only) if only else ())], input=given.encode())
    gc.enable()
    return done.exit_code, done.stdout.splitlines(), done.stderr


def test_extract_writes_facts() -> None:
    code, (line,), errors = run("extract", TOLD)
    facts = json.loads(line)
    assert (code, errors, facts["id"], facts["kind"]) == (0, "", "n1", "maintenance")
    (window,) = facts["windows"]
    assert (window["start"], window["end"]) == ("2024-12-20T20:00:00+08:00", "2024-12-22T08:00:00+08:00")
    assert "停机" in line


def test_a_bad_line_is_answered_and_told_and_the_others_are_read() -> None:
    code, lines, errors = run("extract", TOLD, "{", TOLD | {"timezone": "Mars/Base"}, TOLD | {"id": "n4"})
    answers = [json.loads(line) for line in lines]
    assert [a["id"] for a in answers] == ["n1", "2", "n1", "n4"]
    assert ["error" in a for a in answers] == [False, True, True, False]
    assert code == 1
    assert errors.splitlines()[0].startswith("line 2: not JSON")
    assert errors.splitlines()[1] == "line 3: timezone: 'Mars/Base' is not an IANA zone"
    assert answers[2]["error"] == errors.splitlines()[1]


def test_nothing_in_nothing_out() -> None:
    assert run("extract") == (0, [], "")


def test_text_that_cannot_be_encoded_is_written_all_the_same() -> None:
    code, (line,), _ = run("extract", '{"published":"2024-12-18T10:00:00+08:00","body":"\\ud800 12月20日停机","id":"\\udfff"}')
    assert code == 0
    assert json.loads(line)["text"] == "\n\ufffd 12月20日停机"


def test_each_answer_comes_before_the_next_line_is_there() -> None:
    command = [sys.executable, "-m", "notices.cli", "extract"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps(TOLD | {"id": str(number)}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == str(number)
        process.stdin.close()
        assert process.wait() == 0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(json.dumps(TOLD | {"id": id}) for id in ("a", "b")), "utf-8")
    return path


def test_a_file_may_be_named(file: Path) -> None:
    done = CliRunner().invoke(main, ["extract", str(file)])
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b"]


def test_explain_shows_mentions_rules_and_rejected_readings() -> None:
    code, lines, _ = run("explain", TOLD)
    shown = "\n".join(lines)
    assert code == 0
    for part in (
        "== n1 停机通知",
        "language zh",
        "“12月20日”  month_day  Day(month=12, day=20)",
        "定于[12月20日20:00至22日8:00]对电子税务局停机维护。",
        "taken as window (shut for works)",
        "rejected: office hours (opening hours)",
        "kind maintenance: 停机",
        "window 2024-12-20T20:00+08:00 to 2024-12-22T08:00+08:00  unavailable, confidence 0.97",
        "“电子税务局”  affects",
        "expected recovery 2024-12-22T08:00+08:00",
    ):
        assert part in shown


def test_explain_shows_one_record_and_tells_bad_lines() -> None:
    code, lines, errors = run("explain", "nonsense", TOLD, TOLD | {"id": "n2"}, only="n2")
    assert (code, errors, [line for line in lines if line.startswith("==")]) == (0, "", ["== n2 停机通知"])
    code, lines, errors = run("explain", "nonsense", TOLD)
    assert (code, [line for line in lines if line.startswith("==")]) == (1, ["== n1 停机通知"])
    assert errors.startswith("line 1: not JSON")


def test_explain_shows_the_layout() -> None:
    table = "<table><tr><th>停机时间<td>12月20日20:00至22:00<tr><th>影响系统<td>网厅</table><s>12月19日</s><nav>首页 12月1日</nav>"
    _, lines, _ = run("explain", TOLD | {"format": "html", "body": table + "<p>请广大用户提前做好安排,感谢您的理解。</p>"})
    shown = "\n".join(lines)
    assert "turned" in shown
    assert "struck out" in shown
    assert "page furniture" in shown
    assert "“网厅”  affects" in shown


SUMMARY = Path(__file__).parent / "sources" / "statuspage_v2" / "summary" / "in.json"


def test_parse_writes_the_notices_of_a_document_and_counts_what_else_it_holds() -> None:
    done = CliRunner().invoke(main, ["parse", "--url", "https://status.example.com/api/v2/summary.json", str(SUMMARY)])
    notices = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.exit_code, [notice["key"] for notice in notices]) == (0, ["inc111111111", "mnt222222222"])
    assert notices[1]["windows"] == [{"start": "2026-03-07T22:00:00-08:00", "end": "2026-03-08T02:00:00-08:00"}]
    assert done.stderr.startswith("2 notices, 0 requests, ")


def test_parse_writes_everything_with_its_type_when_asked() -> None:
    done = CliRunner().invoke(main, ["parse", "--everything", str(SUMMARY)])
    assert {json.loads(line)["is"] for line in done.stdout.splitlines()} == {"Notice", "Statement"}


@pytest.mark.parametrize("command", [["parse"], ["parse", "--kind", "statuspage_v2"], ["detect"]])
def test_what_is_of_no_known_format_is_told_with_its_file(tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "body"
    path.write_text('{"message": "Forbidden"}')
    done = CliRunner().invoke(main, [*command, str(path)])
    assert (done.exit_code, done.stdout) == (1, "")
    assert str(path) in done.stderr


def test_parse_takes_options_of_the_kind(tmp_path: Path) -> None:
    path = tmp_path / "body"
    path.write_text('{"rows": [{"t": "Login is slow"}]}')
    given = ["--option", "items=rows", "--option", "title=t"]
    done = CliRunner().invoke(main, ["parse", "--kind", "json_path", *given, str(path)])
    assert (done.exit_code, json.loads(done.stdout)["title"]) == (0, "Login is slow")


def test_detect_names_the_kind_alone() -> None:
    done = CliRunner().invoke(main, ["detect", str(SUMMARY)])
    assert (done.exit_code, done.stdout) == (0, "statuspage_v2\n")
