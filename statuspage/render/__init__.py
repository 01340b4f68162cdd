"""Page in, bytes out: HTML and feeds. Nothing here touches the network, a database or the clock."""

from statuspage.render.site import Rendered, Site, render_site

__all__ = ["Rendered", "Site", "render_site"]
