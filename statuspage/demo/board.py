"""An announcement site as Chinese authorities run them: a list of relative links and its articles, all with the usual meta tags."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from statuspage.demo.answer import Answer, Sheet
from statuspage.demo.prose import BEIJING, short_day, stamp


@dataclass(frozen=True, slots=True)
class Article:
    """An announcement; `number` is its id in the address."""

    number: int
    title: str
    published: datetime
    paragraphs: tuple[str, ...]
    charset: str = "utf-8"

    @property
    def path(self) -> str:
        """Its address relative to the list, in the manner of the TRS content system."""
        local = self.published.astimezone(BEIJING)
        return f"./{local:%Y%m}/t{local:%Y%m%d}_{self.number}.html"


@dataclass(frozen=True, slots=True)
class Board:
    """A site: its name, its identification code, the title of its one column and the charset of its list."""

    name: str
    code: str
    column: str
    charset: str = "utf-8"

    def listing(self, articles: Sequence[Article]) -> Answer:
        """The announcement list, newest first as given."""
        rows = "\n".join(
            f'<li><a href="{article.path}" title="{escape(article.title)}" target="_blank">{escape(article.title)}</a>'
            f"<span>[{short_day(article.published)}]</span></li>"
            for article in articles
        )
        meta = self._site() | {"ColumnName": self.column, "ColumnType": "通知公告"}
        return _encoded(Sheet(self.column, f'<h1>{self.column}</h1>\n<ul class="list">\n{rows}\n</ul>', meta, charset=self.charset))

    def article(self, article: Article) -> Answer:
        """One article."""
        meta = self._site() | {
            "ColumnName": self.column,
            "ArticleTitle": article.title,
            "PubDate": stamp(article.published),
            "ContentSource": self.name,
        }
        text = "\n".join(f"<p>　　{escape(paragraph)}</p>" for paragraph in article.paragraphs)
        body = (
            f'<h1>{escape(article.title)}</h1>\n<div class="info">发布时间：{stamp(article.published)}　来源：{self.name}</div>\n'
            f'<div id="zoomcon">\n{text}\n</div>'
        )
        return _encoded(Sheet(article.title, body, meta, charset=article.charset))

    def _site(self) -> dict[str, str]:
        return {"SiteName": self.name, "SiteDomain": "127.0.0.1", "SiteIDCode": self.code}


def article_number(path: str) -> int | None:
    """The number in an article's path, or None where it is no article's path."""
    digits = path.removesuffix(".html").rpartition("_")[2]
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 15 else None


def _encoded(sheet: Sheet) -> Answer:
    """GB2312 is what such pages declare and GB18030 what they hold; the header is silent, so that the page must be believed."""
    if sheet.charset == "utf-8":
        return Answer(sheet.html().encode())
    return Answer(sheet.html().encode("gb18030"), content_type="text/html")
