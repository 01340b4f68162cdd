"""Programs of others read the API of a running server, where they are installed: a Statuspage client, a fuzzer of descriptions."""

import asyncio
import json
import os
import re
import shutil
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path

import pytest

from tests.scenarios.conftest import Start
from tests.scenarios.test_worked_example import SETTINGS, beijing, the_internet

NOW = beijing("18 10:10")


def program(name: str) -> str:
    """Where a program is; else the test is left out."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


async def run(folder: Path, *command: str, **environ: str) -> str:
    """What a program prints that works in `folder`; it has to end well, and within a minute."""
    given = {**os.environ, **environ}
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=STDOUT, cwd=folder, env=given)
    try:
        async with asyncio.timeout(60):
            printed, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
    assert process.returncode == 0, printed.decode()
    return printed.decode()


async def test_an_exporter_for_statuspage_reads_the_site_and_a_service(start: Start, tmp_path: Path) -> None:
    exporter = program("statuspage-prometheus-exporter")
    asked, metrics = tmp_path / "services.json", tmp_path / "out.prom"
    async with start(SETTINGS, NOW, the_internet()) as world:
        paths = {"site": "/api/v2/summary.json", "etax": "/en/services/etax/api/v2/summary.json"}
        asked.write_text(json.dumps({name: {"url": world._public + path, "name": name} for name, path in paths.items()}), "utf-8")
        await run(tmp_path, exporter, RUN_MODE="once", SERVICES_JSON_PATH=str(asked), METRICS_TEXTFILE_PATH=str(metrics))
    told = metrics.read_text("utf-8")
    assert 'statuspage_probe_check{service_name="site"} 1.0' in told
    assert 'statuspage_component_status{component_name="Login",service_name="etax"}' in told
    ends = re.findall(r'statuspage_maintenance_info\{.*scheduled_end="([^"]+)".*service_name="(\w+)"', told)
    assert [(end[:16], name) for end, name in sorted(ends)] == [("2024-12-22T08:00", "etax"), ("2024-12-22T08:00", "site")]


async def test_a_fuzzer_finds_nothing_that_is_not_as_it_is_described(start: Start, tmp_path: Path) -> None:
    fuzzer = program("schemathesis")
    async with start(SETTINGS, NOW, the_internet()) as world:
        some = ("--include-path-regex", "/(site|events|changes/.after.)", "--phases", "examples,coverage", "--no-color")
        printed = await run(tmp_path, fuzzer, "run", f"{world._public}/api/openapi.json", "--url", world._public, *some)
    assert "No issues found" in printed
