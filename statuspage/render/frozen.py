"""A page that cannot be rendered anew: its last bytes, with the banner that says how old they are."""

import re
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from statuspage.render.assets import environment
from statuspage.render.edition import PREFIXES
from statuspage.render.times import Times
from statuspage.render.words import CATALOGUES, fill
from statuspage.settings import Settings

_BODY = re.compile(rb"<body[^>]*>")
_BANNER = re.compile(rb'<div id="stale">.*?</div>\n(?=<div id="offline")', re.DOTALL)


def frozen(body: bytes, path: str, settings: Settings, at: datetime, now: datetime) -> bytes:
    """The HTML page that stood at `path` when it was rendered, at `at`, as one that has been frozen since."""
    lang = language(path, settings)
    times = Times(lang, ZoneInfo(settings.site.timezone), now)
    banner = environment().get_template("page/_frozen.html").render(t=partial(fill, CATALOGUES[lang]), times=times, at=at, now=now)
    shown = b'<div id="stale">' + banner.encode() + b"</div>\n"
    return _BANNER.sub(lambda _: shown, _BODY.sub(b'<body class="is-stale">', body, count=1), count=1)


def language(path: str, settings: Settings) -> str:
    """The language of a published address."""
    first = settings.site.languages[0]
    others = (lang for lang in settings.site.languages[1:] if path.startswith(f"{PREFIXES[lang]}/"))
    return next(others, first)
