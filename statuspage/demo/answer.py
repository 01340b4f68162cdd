"""What an upstream answers, and the frame that its HTML pages share."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, a content type and a body; the server adds the entity tag."""

    body: bytes
    content_type: str = HTML
    status: int = 200


@dataclass(frozen=True, slots=True)
class Sheet:
    """An HTML page: its title, its `meta` tags (name to content) and the HTML of its body."""

    title: str
    body: str
    meta: Mapping[str, str]
    lang: str = "zh-CN"
    charset: str = "utf-8"

    def html(self) -> str:
        """The whole page."""
        tags = "\n".join(f'<meta name="{escape(name)}" content="{escape(content)}">' for name, content in self.meta.items())
        return (
            f'<!DOCTYPE html>\n<html lang="{self.lang}">\n<head>\n<meta charset="{self.charset}">\n{tags}\n'
            f"<title>{escape(self.title)}</title>\n</head>\n<body>\n{self.body}\n</body>\n</html>\n"
        )


def page(title: str, body: str, *, status: int = 200) -> Answer:
    """A plain UTF-8 page."""
    return Answer(Sheet(title, body, {}).html().encode(), status=status)
