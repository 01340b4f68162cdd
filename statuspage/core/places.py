"""What a notice names that no component bears: districts, streets, regions. By these, notices that look alike are told apart."""

import re
from collections.abc import Iterable, Sequence

from statuspage.core.match import find, fold
from statuspage.core.model import NoticeRevision
from statuspage.settings import Service

_PLACE = re.compile(
    r"[省市区县镇乡村屯街路巷弄里苑站线町]$|街道$|花园$|大厦$|机房$|节点$|地域$|号楼$|丁目$|エリア$|リージョン$",
)
"""How Chinese and Japanese names of places end."""

_NAME = re.compile(r"\b[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,4}")

_TITLE, _NAMES, _BODY = 1_000, 20, 20_000
"""How much is looked at: characters of a title, names in it, characters of the body. Each name is one search in the body."""


def places(revision: NoticeRevision, unmatched: Iterable[str], services: Sequence[Service]) -> frozenset[str]:
    """The places (folded) that a notice is about: of the names that nobody bears, and of the proper names in its title."""
    told = [name for name in unmatched if _PLACE.search(name)]
    return frozenset(fold(name) for name in (*told, *_titled(revision, services)))


def _titled(revision: NoticeRevision, services: Sequence[Service]) -> Iterable[str]:
    """Names in capitals that the body bears out, so that a title in capitals throughout names nothing."""
    title, text = revision.title, revision.facts.text
    start = len(title) if text.startswith(title) else 0
    body = text[start : start + _BODY]
    told = list(dict.fromkeys(_NAME.findall(title[:_TITLE])))[:_NAMES]
    names = (name for name in told if not find(name, services))
    return (name for name in names if re.search(rf"\b{re.escape(name)}\b", body))


def are_apart(mine: frozenset[str], said: str, theirs: frozenset[str], told: Sequence[str]) -> bool:
    """Whether two sides (`said` and `told` are their folded texts) name places beside common ones, and none of the other's."""
    own, others = mine - theirs, theirs - mine
    if not own or not others:
        return False
    return not any(name in said for name in others) and not any(name in text for name in own for text in told)
