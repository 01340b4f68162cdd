"""The bodies that other programs read already: Statuspage's, Alertmanager's and Uptime Kuma's webhooks."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from statuspage.core.model import Event
from statuspage.core.subscriber import Shape
from statuspage.core.telling.wording import Wording
from statuspage.render.edition import Edition
from statuspage.render.shapes import alertmanager, kuma, statuspage

_SHAPES: Mapping[Shape, Callable[[Wording, Event | None, Edition], dict[str, Any]]] = {
    Shape.STATUSPAGE: statuspage.body,
    Shape.ALERTMANAGER: alertmanager.body,
    Shape.KUMA: kuma.body,
}


def shaped(shape: Shape, words: Wording, event: Event | None, edition: Edition) -> bytes:
    """A message in a shape, as JSON at the edition's moment; `event` is null for what is about none."""
    return json.dumps(_SHAPES[shape](words, event, edition), ensure_ascii=False).encode("utf-8", "replace")
