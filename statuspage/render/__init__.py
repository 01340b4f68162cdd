"""Page in, bytes out: HTML and feeds. Nothing here touches the network, a database or the clock."""

from statuspage.render.rendered import Rendered
from statuspage.render.site import Site, render_site

__all__ = ["Rendered", "Site", "render_site"]
