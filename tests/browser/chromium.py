"""Finds the Chromium that the browser tests drive; as a program, exits 1 when there is none."""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

ARGUMENTS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def executable() -> str | None:
    """The path of a Chromium that starts: $STATUSPAGE_CHROMIUM, the system's, or Playwright's own; None without one."""
    named = [os.environ.get("STATUSPAGE_CHROMIUM"), *map(shutil.which, _NAMES)]
    return next((path for path in (*named, _of_playwright()) if path and _starts(path)), None)


def _of_playwright() -> str | None:
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _starts(path: str) -> bool:
    # Ubuntu's chromium-browser is a script that only says where to get the snap.
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    sys.exit(executable() is None)
