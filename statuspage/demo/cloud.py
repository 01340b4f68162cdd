"""A cloud provider: its Statuspage v2 documents, with one incident in each loop that goes from investigating to resolved."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from statuspage.demo import world
from statuspage.demo.answer import Answer
from statuspage.demo.world import Endpoint, Story

PAGE_ID = "demo0cloud01"
STORAGE = ("demo0storage", "Object Storage")
COMPUTE = ("demo0compute", "Compute")
LOOPS_LISTED = 3
JSON = "application/json; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of the incident: the minute it begins, the provider's words, and what its component's status becomes."""

    minute: float
    status: str
    body: str
    component: str


STEPS = (
    Step(world.CLOUD_INVESTIGATING, "investigating", "We are investigating failed requests to Object Storage.", "major_outage"),
    Step(world.CLOUD_IDENTIFIED, "identified", "The cause has been identified and a fix is being applied.", "major_outage"),
    Step(world.CLOUD_MONITORING, "monitoring", "A fix has been applied and we are monitoring the results.", "degraded_performance"),
    Step(world.CLOUD_RESOLVED, "resolved", "This incident has been resolved.", "operational"),
)
INDICATORS = {"operational": ("none", "All Systems Operational"), "degraded_performance": ("minor", "Minor Service Outage")}


def summary(story: Story, now: datetime, site: str) -> Answer:
    """`/api/v2/summary.json`. It goes on holding a resolved incident for a while, which real ones leave to `incidents.json`."""
    status = storage_status(story, now)
    indicator, description = INDICATORS.get(status, ("major", "Partial System Outage"))
    return _json(
        {
            "page": _page(story, now, site),
            "components": [_component(story, STORAGE, status, 1), _component(story, COMPUTE, "operational", 2)],
            "incidents": incidents(story, now, site),
            "scheduled_maintenances": [],
            "status": {"indicator": indicator, "description": description},
        }
    )


def history(story: Story, now: datetime, site: str) -> Answer:
    """`/api/v2/incidents.json`."""
    return _json({"page": _page(story, now, site), "incidents": incidents(story, now, site)})


def incidents(story: Story, now: datetime, site: str) -> list[dict[str, Any]]:
    """The incidents of the newest loops, newest first."""
    told = ((loop, _told(story, loop, now)) for loop in story.loops(now, LOOPS_LISTED))
    return [_incident(story, loop, steps, site) for loop, steps in told if steps]


def storage_status(story: Story, now: datetime) -> str:
    """The status of Object Storage that the provider gives now."""
    steps = _told(story, story.loop(now), now)
    return steps[-1].component if steps else "operational"


def function(story: Story, now: datetime) -> Answer:
    """The storage's health address: 200 and `"ok"`, or 503."""
    up = world.is_up(story, Endpoint.STORAGE, now)
    return _json({"status": "ok" if up else "failing"}, status=200 if up else 503)


def _told(story: Story, loop: int, now: datetime) -> list[Step]:
    return [step for step in STEPS if loop >= 0 and story.at(loop, step.minute) <= now]


def _incident(story: Story, loop: int, steps: Sequence[Step], site: str) -> dict[str, Any]:
    code = f"demo{story.number(loop):x}"
    resolved = next((_time(story.at(loop, step.minute)) for step in steps if step.status == "resolved"), None)
    return {
        "id": code,
        "name": "Elevated error rates in Object Storage",
        "status": steps[-1].status,
        "impact": "major",
        "created_at": _time(story.at(loop, STEPS[0].minute)),
        "started_at": _time(story.at(loop, STEPS[0].minute)),
        "updated_at": _time(story.at(loop, steps[-1].minute)),
        "monitoring_at": next((_time(story.at(loop, step.minute)) for step in steps if step.status == "monitoring"), None),
        "resolved_at": resolved,
        "shortlink": f"{site}incidents/{code}",
        "page_id": PAGE_ID,
        "incident_updates": [_update(story, loop, steps, n) for n in reversed(range(len(steps)))],
        "components": [_component(story, STORAGE, steps[-1].component, 1)],
    }


def _update(story: Story, loop: int, steps: Sequence[Step], n: int) -> dict[str, Any]:
    step, at = steps[n], _time(story.at(loop, steps[n].minute))
    before = steps[n - 1].component if n else "operational"
    change = {"code": STORAGE[0], "name": STORAGE[1], "old_status": before, "new_status": step.component}
    return {
        "id": f"demo{story.number(loop):x}u{n + 1}",
        "incident_id": f"demo{story.number(loop):x}",
        "status": step.status,
        "body": step.body,
        "created_at": at,
        "display_at": at,
        "updated_at": at,
        "affected_components": [change],
    }


def _component(story: Story, named: tuple[str, str], status: str, position: int) -> dict[str, Any]:
    code, name = named
    created = _time(story.start)
    fixed = {"group": False, "group_id": None, "showcase": True, "only_show_if_degraded": False, "description": None}
    return {"id": code, "name": name, "status": status, "position": position, "created_at": created, "page_id": PAGE_ID, **fixed}


def _page(story: Story, now: datetime, site: str) -> dict[str, Any]:
    steps = [story.at(loop, step.minute) for loop in story.loops(now, 2) for step in _told(story, loop, now)]
    return {
        "id": PAGE_ID,
        "name": "Sample Cloud",
        "url": site,
        "time_zone": "Etc/UTC",
        "updated_at": _time(max(steps, default=story.start)),
    }


def _time(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"


def _json(content: Mapping[str, Any], status: int = 200) -> Answer:
    return Answer(json.dumps(content, ensure_ascii=False).encode(), content_type=JSON, status=status)
