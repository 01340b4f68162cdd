"""Labelled notices with prose around them that has nothing to do with the matter: from them it is learnt how little that says."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from random import Random

from training.documents import First, Labelled

EVERY = 3
"""Of so many notices one is given a second time, with prose around it."""
PROSE = {
    "zh": (
        "为持续优化服务，我单位不断推进信息化建设，去年全年累计受理各类业务三十余万笔，平均办理时长比上年缩短两成。",
        "服务大厅上班时间：周一至周五8:30至12:00，14:00至17:30（法定节假日除外）。",
        "请勿轻信以系统维护、账户异常为名索要验证码的来电和短信，谨防上当受骗，如有疑问请向官方客服核实。",
        "《网络安全管理规定》自2024年3月1日起施行，各部门应于每季度末完成一次自查。",
        "人工客服在工作日9:00—17:00为您服务，其余时间请使用智能客服。",
        "上月平台整体可用率为99.98%，故障平均处置时间二十六分钟，比上月有所下降。",
        "关注官方公众号，及时了解最新资讯；下载客户端，享受掌上办理的便利。",
        "年度申报将于5月31日截止，请尚未办理的用户尽早办理，逾期将无法补报。",
        "诚邀您参加用户满意度调查，调查将持续到本月底，您的意见对我们很重要。",
        "附件：操作手册（第三版）。本文由信息中心负责解释。",
    ),
    "en": (
        "Our service desk is open Monday to Friday from 8:30 to 17:30, except on public holidays.",
        "Over the past year we have replaced much of our equipment, and the number of faults has fallen by a third.",
        "We will never ask you for your password by phone or e-mail. Please report any message that does.",
        "The user survey is open until the end of the month, and every answer helps us to improve.",
        "Last quarter our platform was available 99.97% of the time, and faults were put right after 24 minutes on average.",
        "The security policy of 1 March 2024 applies to all accounts. Reviews are due by 31 December of each year.",
        "Follow us for news and tips, or subscribe to our monthly newsletter.",
        "This message was sent to you because you are a registered contact of your organisation.",
        "Applications for the summer term close on 15 July. Late applications cannot be considered.",
        "Frequently asked questions and guides can be found in our help centre at any time of day.",
    ),
}
"""Paragraphs by language."""


def surrounded(documents: Iterable[Labelled], language: str) -> Iterator[Labelled]:
    """The documents, some of them also with prose around them, chosen in the same way each time."""
    chance, prose = Random(language), PROSE.get(language, ())  # noqa: S311 - nothing is secret
    for number, document in enumerate(documents):
        yield document
        if prose and number % EVERY == 0 and document.given["format"] == "text":
            before, *after = chance.sample(prose, 3)
            yield _with_prose(document, before, after)


def _with_prose(document: Labelled, before: str, after: Iterable[str]) -> Labelled:
    body = "\n".join([before, document.given["body"], *after])
    return Labelled(document.given | {"body": body}, document.first and _moved(document.first, len(before) + 1))


def _moved(first: First, by: int) -> First:
    """The first reading of a text whose times stand so much further on."""
    return replace(first, times={(at + by, whole): said for (at, whole), said in first.times.items()})
