"""The ordinary program, save that its sources' hosts, and one for visitors to name, are all at one port of this machine.

REROUTED=PORT python -m tests.prove.rerouted serve -c FILE
"""

import os
from typing import Any
from urllib.parse import urlsplit

from statuspage import app
from statuspage.cli import main
from statuspage.net.client import Client
from statuspage.settings import Settings

NAMED = "named.example"
"""The host that visitors may name: they reach no private range."""

_PLACE = ("127.0.0.1", int(os.environ.get("REROUTED", "0")))


class _Rerouted(app.App):
    def __init__(self, settings: Settings, *given: Any) -> None:
        hosts = {NAMED, *(urlsplit(source.url).hostname or "" for source in settings.sources)}
        client = Client(user_agent=app.user_agent(settings), reroute={(host, 80): _PLACE for host in hosts})
        super().__init__(settings, *given or (app.Parts(client=client),))


if __name__ == "__main__":
    app.App = _Rerouted  # type: ignore[misc, assignment]
    main()
