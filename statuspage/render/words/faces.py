"""The messages of the calendar, of the search among services and of what changed in a notice, in every language."""

from collections.abc import Mapping

ZH_HANS = {
    "nav.calendar": "日历",
    "cal.title": "已公告的维护",
    "cal.lead": "空心框是公告的时间；公告改了，这里跟着改。",
    "cal.none": "现在没有已公告的维护。",
    "cal.list": "逐项",
    "cal.today": "今天",
    "cal.until": "至 {at}",
    "cal.more": "还有 {n} 项",
    "cal.undated": "没有说时间的",
    "cal.cancelled": "已取消，原来的时间还没到",
    "cal.past": "以前的维护",
    "cal.cut": "这里只列最近的 {n} 项，其余在各系统的页面。",
    "diff.title": "改了什么：与第 {n} 版相比",
    "diff.how": "划掉的是旧的，下划线的是新的。",
    "find.text": "名称、别名或功能",
    "find.state": "只看",
    "find.all": "全部 {n}",
    "find.bad": "异常与不明 {n}",
    "find.one": "{state} {n}",
    "find.groups": "跳到一组",
    "find.found": "找到 {n} 项",
    "find.none": "没有找到",
}

EN = {
    "nav.calendar": "Calendar",
    "cal.title": "Announced maintenance",
    "cal.lead": "A hollow box is an announced time. When the announcement moves, so does this.",
    "cal.none": "No maintenance is announced.",
    "cal.list": "One by one",
    "cal.today": "today",
    "cal.until": "to {at}",
    "cal.more": "{n} more",
    "cal.undated": "Without a time",
    "cal.cancelled": "Cancelled, their time still to come",
    "cal.past": "Past maintenance",
    "cal.cut": "Only the next {n} are listed here; the others are on the pages of their services.",
    "diff.title": "What changed since version {n}",
    "diff.how": "Struck is old, underlined is new.",
    "find.text": "Name, alias or function",
    "find.state": "Show",
    "find.all": "All {n}",
    "find.bad": "Not right or not known {n}",
    "find.one": "{state} {n}",
    "find.groups": "Go to a group",
    "find.found": "{n} found",
    "find.none": "Nothing found",
}

MESSAGES: Mapping[str, Mapping[str, str]] = {"zh-Hans": ZH_HANS, "en": EN}
