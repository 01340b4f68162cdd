"""A tax bureau: its announcement site, which tells story A, and the functions of its electronic office."""

from datetime import datetime, timedelta

from statuspage.demo import world
from statuspage.demo.answer import Answer, page
from statuspage.demo.board import Article, Board, article_number
from statuspage.demo.prose import moment, span, until
from statuspage.demo.world import Endpoint, Story

BOARD = Board("示范市税务局", "1100000001", "通知公告")
LOOPS_LISTED = 4
ARTICLES_PER_LOOP = 10
"""How many article numbers each loop has for itself."""


def announcements(story: Story, now: datetime) -> Answer:
    """The list: the newest loops' announcements above the standing ones."""
    recent = [article for loop in story.loops(now, LOOPS_LISTED) for article in loop_articles(story, loop, now)]
    return BOARD.listing([*recent, *standing(story)])


def article(story: Story, now: datetime, path: str) -> Answer | None:
    """The article at that path, however old; None where there is none (yet)."""
    number = article_number(path)
    loop = None if number is None else story.numbered(number // ARTICLES_PER_LOOP)
    candidates = standing(story) if loop is None else loop_articles(story, loop, now)
    found = next((item for item in candidates if item.path == f"./{path}"), None)
    return BOARD.article(found) if found else None


def loop_articles(story: Story, loop: int, now: datetime) -> list[Article]:
    """What one loop has announced so far, newest first."""
    every = (_recovery(story, loop), _maintenance(story, loop, now))
    return [item for item in every if item.published <= now]


def _maintenance(story: Story, loop: int, now: datetime) -> Article:
    start, end = (story.at(loop, minute) for minute in (world.TAX_WINDOW.start, world.TAX_WINDOW.end))
    later = story.at(loop, world.TAX_EXTENDED_WINDOW.end)
    if now < story.at(loop, world.TAX_EXTENDED):
        what = f"为提升服务质量，我局定于{span(start, end)}对发票开具、发票勾选功能进行停机升级，期间上述功能暂停使用。"
    else:
        what = (
            f"因数据迁移耗时超出预期，发票开具、发票勾选功能的停机升级（{moment(start)}开始），"
            f"结束时间由{until(start, end)}延长至{until(start, later)}，期间上述功能暂停使用。"
        )
    return Article(
        number=story.number(loop) * ARTICLES_PER_LOOP + 1,
        title="关于发票开具、发票勾选功能停机升级的通告",
        published=story.at(loop, world.TAX_ANNOUNCED),
        paragraphs=(
            what,
            "停机期间，开票软件可离线开票，系统恢复后自动上传。",
            "如有疑问，请拨打12366纳税缴费服务热线。",
            BOARD.name,
        ),
    )


def _recovery(story: Story, loop: int) -> Article:
    """Written in GB18030, with a character (滘) that GB2312, which the page declares, does not have."""
    back = story.at(loop, world.TAX_BACK)
    return Article(
        number=story.number(loop) * ARTICLES_PER_LOOP + 2,
        title="关于发票开具、发票勾选功能恢复使用的通告",
        published=story.at(loop, world.TAX_RECOVERY_ANNOUNCED),
        paragraphs=(
            f"此前通告的停机升级已完成，发票开具、发票勾选功能已于{moment(back)}恢复正常。",
            "停机期间离线开具的发票请联网上传。如需协助，可前往滘头办税服务厅咨询。",
            BOARD.name,
        ),
        charset="gb2312",
    )


def standing(story: Story) -> list[Article]:
    """Older articles that announce no outage, though they are full of dates and clocks."""
    texts = (
        (3, 1005, "关于开展“便民办税”主题宣传活动的公告", "我局将在各办税服务厅开展主题宣传活动，欢迎广大纳税人参加。"),
        (9, 1004, "关于明确本月申报纳税期限的公告", "各税种申报纳税期限截至本月15日，请及时办理申报，避免逾期。"),
        (16, 1003, "关于调整办税服务厅办公时间的公告", "办税服务厅对外办公时间调整为工作日9:00至17:30，中午不休息。"),
        (24, 1002, "关于公布重大税收违法案件信息的公告", "现公布一批重大税收违法案件信息，详见附件。"),
        (40, 1001, "关于推广全面数字化电子发票的政策解读", "数字化电子发票与纸质发票具有同等法律效力，纳税人可按需领用。"),
    )
    return [Article(number, title, story.start - timedelta(days=days), (text, BOARD.name)) for days, number, title, text in texts]


def function(story: Story, now: datetime, endpoint: Endpoint) -> Answer:
    """A function of the electronic office. Under maintenance one answers 503, the other 200 with another text, as such sites do."""
    if world.is_up(story, endpoint, now):
        return page(LABELS[endpoint], f"<h1>{LABELS[endpoint]}</h1>\n<p>服务正常</p>")
    return page("系统维护", "<p>系统升级维护中，请稍后再试。</p>", status=503 if endpoint is Endpoint.INVOICING else 200)


LABELS = {Endpoint.TAX_LOGIN: "登录", Endpoint.INVOICING: "发票开具", Endpoint.SELECTION: "发票勾选"}
