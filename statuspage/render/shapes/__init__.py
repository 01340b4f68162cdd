"""The bodies that other programs read already: Statuspage's, Alertmanager's and Uptime Kuma's webhooks."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from statuspage.core.model import Event
from statuspage.core.subscriber import Shape
from statuspage.core.telling.matter import Trouble
from statuspage.core.telling.wording import Wording
from statuspage.render.edition import Edition
from statuspage.render.shapes import alertmanager, kuma, statuspage

_SHAPES: Mapping[Shape, Callable[[Wording, Event | Trouble | None, Edition], dict[str, Any]]] = {
    Shape.STATUSPAGE: statuspage.body,
    Shape.ALERTMANAGER: alertmanager.body,
    Shape.KUMA: kuma.body,
}


def shaped(shape: Shape, words: Wording, about: Event | Trouble | None, edition: Edition) -> bytes:
    """A message in a shape, as JSON at the edition's moment; `about` is the event or trouble that it tells, null for a test."""
    return json.dumps(_SHAPES[shape](words, about, edition), ensure_ascii=False).encode("utf-8", "replace")
