"""A social insurance site, all of it in GB18030, that hides behind a bot wall for a while: story D."""

from datetime import datetime, timedelta

from statuspage.demo import world
from statuspage.demo.answer import Answer, page
from statuspage.demo.board import Article, Board
from statuspage.demo.world import Story

BOARD = Board("示范市社会保险服务中心", "1100000002", "公示公告", charset="gb2312")


def announcements(story: Story, now: datetime) -> Answer:
    """The list, or the wall: first with a status of its own (412), later disguised as a success (200)."""
    if not world.is_blocked(story, now):
        return BOARD.listing(standing(story))
    first_half = story.minute(now) < (world.SOCIAL_BLOCKED.start + world.SOCIAL_BLOCKED.end) / 2
    return _challenge(412 if first_half else 200)


def article(story: Story, now: datetime, path: str) -> Answer | None:
    """The article at that path, or the wall, which stands before everything; None where there is none."""
    if world.is_blocked(story, now):
        return _challenge(412)
    found = next((item for item in standing(story) if item.path == f"./{path}"), None)
    return BOARD.article(found) if found else None


def standing(story: Story) -> list[Article]:
    """Articles that announce no outage. Names hold a character (滘) that GB2312, which the pages declare, does not have."""
    texts = (
        (2, 2005, "关于发放社会保障卡的公告", "滘头街道居民请携带有效证件到服务窗口领取社会保障卡。"),
        (7, 2004, "关于调整缴费基数的通知", "本年度缴费基数上下限已公布，请各参保单位及时核对。"),
        (13, 2003, "关于养老保险待遇资格认证的通知", "请领取待遇人员按年度完成资格认证，可通过手机办理。"),
        (21, 2002, "关于公开招聘工作人员的公示", "现将拟聘用人员名单予以公示，公示期为7个工作日。"),
        (33, 2001, "关于灵活就业人员参保的政策解读", "灵活就业人员可自愿参加企业职工基本养老保险。"),
    )
    return [
        Article(number, title, story.start - timedelta(days=days), (text, BOARD.name), charset="gb2312")
        for days, number, title, text in texts
    ]


def _challenge(status: int) -> Answer:
    script = '<script>document.cookie="acw_check="+navigator.userAgent.length;location.reload()</script>'
    return page("请稍候", f"<noscript>请开启 JavaScript</noscript>\n{script}", status=status)
