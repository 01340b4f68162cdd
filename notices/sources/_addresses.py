"""Makes links absolute, and finds the article's stable id in an address."""

import re
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from notices.sources._html import attribute

# The article's own number in the addresses of the common content systems; the column before it varies with the list.
_IDS = (
    re.compile(r"/(t\d{8}_\d+)\.s?html?$"),  # TRS WCM
    re.compile(r"/(art_\d+_\d+)\.html?$"),  # Hanweb
    re.compile(r"/(post_\d+)\.html?$"),  # Guangdong
    re.compile(r"/(c\d{5,})/content\.s?html?$"),  # the tax administration, the securities commission
)
_INCIDENT = re.compile(r"/incidents/([A-Za-z0-9]{6,40})/?$")
_DATES = (
    re.compile(r"/t?(20\d\d)(\d\d)(\d\d)(?:\d{0,9}[_.]|/)"),
    re.compile(r"/(20\d\d)[-/](\d{1,2})[-/](\d{1,2})/"),
)


def start_of_links(page: LexborHTMLParser, url: str) -> str:
    """The address that relative links start from: the document's, or its `<base>`."""
    node = page.css_first("base[href]")
    return absolute(url, attribute(node, "href")) or url if node is not None else url


def absolute(start: str, href: str) -> str:
    """The http(s) address of a link; "" for scripts, fragments, other schemes and what is no address."""
    if not href or href.startswith("#"):
        return ""
    try:
        url = urljoin(start, href)
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and parts.netloc and "@" not in parts.netloc else ""


def key_of(url: str) -> str:
    """What stays the same of an article's address: host without www, and the article's id, or else path and query."""
    parts = urlsplit(url)
    host = parts.netloc.lower().removeprefix("www.").removesuffix(":80").removesuffix(":443")
    found = next((match.group(1) for match in (pattern.search(parts.path) for pattern in _IDS) if match), None)
    if found:
        return f"{host}/{found}"
    return f"{host}{parts.path or '/'}" + (f"?{parts.query}" if parts.query else "")


def date_in(url: str) -> tuple[int, int, int] | None:
    """Year, month and day that the address carries, as in /202606/t20260622_1.html and /art/2026/1/5/; None without."""
    path = urlsplit(url).path
    match = next((found for found in (pattern.search(path) for pattern in _DATES) if found), None)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups())
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def incident_in(url: str) -> str:
    """The id that the address of an incident ends with, as in /incidents/bhbcjn4n3jzp; "" without one."""
    match = _INCIDENT.search(urlsplit(url).path)
    return match[1] if match else ""
