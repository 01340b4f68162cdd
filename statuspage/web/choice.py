"""Which page a request for a diagnosis means: its query names a service and a function, and so is a part of the address.

Only addresses that the settings know have a page, so that what is rendered and kept is bounded, whatever is asked for.
"""

from urllib.parse import parse_qs

from statuspage.render.diagnose import PATH, UNKNOWN, WRONG, address_of

_MOST = 1024
"""Bytes of a query that are read; ids are far shorter."""

_FIELDS = 16


def chooses(path: str, query: bytes) -> bool:
    """Whether the query of a request is a part of its address. Links of others add parameters of their own to any address."""
    return bool(query) and path.endswith(PATH)


def address(path: str, query: bytes) -> str:
    """The published address that a request means: of a diagnosis, of the choice before it, or of the page on wrong addresses."""
    folder = path.removesuffix(PATH)
    try:
        given = parse_qs(query.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except ValueError:  # bytes that are no text, or too many parameters
        return folder + WRONG
    services, components = given.get("service", []), given.get("component", [])
    if len(query) > _MOST or len(services) > 1 or len(components) > 1:
        return folder + WRONG
    if not services or not services[0]:
        return folder + (WRONG if components and components[0] else PATH)
    return folder + address_of(services[0], components[0] if components else None)


def refused(path: str, query: bytes) -> tuple[str, int]:
    """The address of the page that says what is wrong with a request that no page answers, and the status to send with it."""
    folder = path.removesuffix(PATH)
    wrong = address(path, query) == folder + WRONG
    return (folder + WRONG, 400) if wrong else (folder + UNKNOWN, 404)
