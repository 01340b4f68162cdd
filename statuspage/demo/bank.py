"""A bank: an RSS feed with a maintenance in each loop that goes as announced, and a login that fails without a word (story B)."""

from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape

from statuspage.demo import world
from statuspage.demo.answer import Answer, page
from statuspage.demo.prose import span
from statuspage.demo.world import Endpoint, Story

LOOPS_LISTED = 6
LABELS = {Endpoint.BANK_LOGIN: "登录", Endpoint.TRANSFER: "转账汇款"}


def feed(story: Story, now: datetime, site: str) -> Answer:
    """The feed; `site` is the address of the bank's site, with a slash at its end."""
    announced = [loop for loop in story.loops(now, LOOPS_LISTED) if story.at(loop, world.BANK_ANNOUNCED) <= now]
    items = "".join(_maintenance(story, loop, site) for loop in announced) + _standing(story, site)
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0">\n<channel>\n<title>示范银行公告</title>\n'
        f"<link>{escape(site)}</link>\n<description>示范银行客户公告</description>\n<language>zh-cn</language>\n{items}"
        "</channel>\n</rss>\n"
    )
    return Answer(body.encode(), content_type="application/rss+xml; charset=utf-8")


def _maintenance(story: Story, loop: int, site: str) -> str:
    start, end = (story.at(loop, minute) for minute in (world.BANK_WINDOW.start, world.BANK_WINDOW.end))
    text = f"尊敬的客户：我行将于{span(start, end)}进行系统维护，届时网上银行转账汇款功能将暂停使用，查询功能不受影响。"
    return _item(f"{site}notices/{story.number(loop)}", "关于转账汇款系统维护的公告", story.at(loop, world.BANK_ANNOUNCED), text)


def _standing(story: Story, site: str) -> str:
    published = story.start - timedelta(days=5)
    return _item(f"{site}notices/1001", "关于防范电信诈骗的提示", published, "请勿向陌生人透露短信验证码，谨防上当受骗。")


def _item(link: str, title: str, published: datetime, text: str) -> str:
    return (
        f'<item>\n<title>{escape(title)}</title>\n<link>{escape(link)}</link>\n<guid isPermaLink="true">{escape(link)}</guid>\n'
        f"<pubDate>{format_datetime(published)}</pubDate>\n<description>{escape(f'<p>{text}</p>')}</description>\n</item>\n"
    )


def function(story: Story, now: datetime, endpoint: Endpoint) -> Answer:
    """A function of the online bank: its page, or a bare 502."""
    if world.is_up(story, endpoint, now):
        return page(LABELS[endpoint], f"<h1>{LABELS[endpoint]}</h1>\n<p>服务正常</p>")
    return page("502", "<p>502 Bad Gateway</p>", status=502)


def notice(story: Story, now: datetime, number: int) -> Answer | None:
    """The page behind an item's link."""
    loop = story.numbered(number)
    if loop is None or now < story.at(loop, world.BANK_ANNOUNCED):
        return page("提示", "<h1>关于防范电信诈骗的提示</h1>") if number == 1001 else None
    start, end = (story.at(loop, minute) for minute in (world.BANK_WINDOW.start, world.BANK_WINDOW.end))
    return page("公告", f"<h1>关于转账汇款系统维护的公告</h1>\n<p>维护时间：{span(start, end)}</p>")
