"""An HTML page of an edition in the frame that all of them have: head, navigation, banner, foot."""

from collections.abc import Mapping

from statuspage.render.assets import environment
from statuspage.render.card import card_of, locale_of
from statuspage.render.edition import Edition, path_of
from statuspage.render.feeds.follow import follow
from statuspage.render.theme import dress


def framed(edition: Edition, others: Mapping[str, Edition], path: str, template: str, context: Mapping[str, object]) -> bytes:
    """The page at `path` from its template and what that is given; `others` are all editions, for the links between them."""
    theme, logo = (asset.path if asset else "" for asset in dress(edition.page.settings))
    given = {
        "e": edition,
        "t": edition.t,
        "times": edition.times,
        "link": edition.link,
        "path_of": path_of,
        "card_of": card_of,
        "locale_of": locale_of,
        "page": edition.page,
        "path": path,
        "languages": [(lang, other.link(path), other.absolute(path)) for lang, other in others.items()],
        "follow": follow(edition, path),
        "theme": theme,
        "logo": logo,
        **context,
    }
    return environment().get_template(template).render(given).encode("utf-8")
