"""The demonstration's own folder: its settings file, its keys, and the story it tells, with which a second run goes on."""

import base64
import json
import secrets
import shutil
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from string import Template

from statuspage.demo.world import Story
from statuspage.errors import StatuspageError

MARK = "story.json"
"""The file by which a folder is known to be a demonstration's."""
SETTINGS = "statuspage.toml"
PING_KEY = "ping.key"
HOOK_KEY = "hook.key"


class DemonstrationError(StatuspageError):
    """The demonstration cannot start; says why and which option helps."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the status page and the upstreams are, each with a slash at its end."""

    public: str
    upstream: str


def prepare(folder: Path, now: datetime, speed: float, *, fresh: bool) -> Story:
    """Makes the folder and its keys, emptied first if `fresh`; gives the story to tell, the former one if it had the same speed.

    Raises DemonstrationError when the folder holds something else.
    """
    _claim(folder)
    if fresh and folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    story = _former(folder / MARK, now, speed) or Story.beginning(now, speed)
    (folder / MARK).write_text(json.dumps({"start": story.start.isoformat(), "speed": speed}), encoding="utf-8")
    _keep(folder / PING_KEY, str(uuid.uuid4()))
    _keep(folder / HOOK_KEY, "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode())
    return story


def write_settings(folder: Path, addresses: Addresses, story: Story) -> Path:
    """Writes the settings file and returns its path."""
    path = folder / SETTINGS
    path.write_text(settings_text(addresses, story), encoding="utf-8")
    return path


def settings_text(addresses: Addresses, story: Story) -> str:
    """The settings as TOML. Intervals are short, for a story of minutes; the lag that counts as a delay and the
    tolerance of verdicts follow its speed."""
    lag = max(5, round(30 / story.speed))
    damping = max(2, round(12 / story.speed))
    tolerance = max(3, round(15 / story.speed))
    port = addresses.public.rstrip("/").rpartition(":")[2]
    template = Path(__file__).with_name("site.toml").read_text(encoding="utf-8")
    return Template(template).substitute(
        public=addresses.public.rstrip("/"), port=port, upstream=addresses.upstream, lag=lag, tolerance=tolerance, damping=damping
    )


def _claim(folder: Path) -> None:
    if folder.exists() and not (folder / MARK).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise DemonstrationError(f"{folder} is not the folder of a demonstration; name another one with --folder")


def _former(mark: Path, now: datetime, speed: float) -> Story | None:
    """The story told before. One of another speed, or from the future, is not gone on with."""
    try:
        told = json.loads(mark.read_text(encoding="utf-8"))
        story = Story(datetime.fromisoformat(told["start"]), told["speed"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return story if story.speed == speed and story.start <= now else None


def _keep(path: Path, secret: str) -> None:
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secret, encoding="utf-8")
