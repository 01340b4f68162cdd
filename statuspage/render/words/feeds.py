"""The messages of feeds and calendars, in every language, and what others say there, since that is read later (`.lasting`)."""

from collections.abc import Mapping

ZH_HANS = {
    "feed.title": "{subject}{words}",
    "feed.changes.title": "{title}：每次变化",
    "feed.changes.lead": "公告、变化、超时与结束，一条一次。",
    "feed.events.title": "{title}：每个事件",
    "feed.events.lead": "一个事件一条，随时更新。",
    "feed.incidents.title": "{title}：故障",
    "feed.incidents.lead": "故障的每次变化，一条一次。",
    "feed.maintenance.title": "{title}：维护",
    "feed.maintenance.lead": "维护的每次变化，一条一次。",
    "feed.window": "公告窗口：{span}，{what} {impact}。",
    "feed.back": "公告预计 {at} 恢复。",
    "feed.says": "{source}：“{title}”，{at} 发布。",
    "feed.observed": "实测：{words}。",
    "feed.unannounced": "测到的，没有公告。",
    "calendar.title": "{title}：维护日历",
    "calendar.lead": "已公告的维护，一个时段一条。",
    "calendar.cancelled": "已取消：{title}",
    "calendar.postponed": "已推迟：{title}",
    "tell.state_operational.lasting": "正常，",
    "tell.seen_up.lasting": "我们测得*可用*。",
    "tell.over.lasting": "我们测得已超过公告时间，没有新公告。",
}

EN = {
    "feed.title": "{subject} {words}",
    "feed.changes.title": "{title}: every change",
    "feed.changes.lead": "Announcements, changes, overruns and ends; one item each.",
    "feed.events.title": "{title}: every event",
    "feed.events.lead": "One item per event, kept up to date.",
    "feed.incidents.title": "{title}: incidents",
    "feed.incidents.lead": "Every change of incidents; one item each.",
    "feed.maintenance.title": "{title}: maintenance",
    "feed.maintenance.lead": "Every change of maintenance; one item each.",
    "feed.window": "Announced window: {span}, {what} {impact}.",
    "feed.back": "Announced back by {at}.",
    "feed.says": "{source}: “{title}”, published {at}.",
    "feed.observed": "Observed: {words}.",
    "feed.unannounced": "Observed, not announced.",
    "calendar.title": "{title}: maintenance",
    "calendar.lead": "Announced maintenance, one entry per window.",
    "calendar.cancelled": "Cancelled: {title}",
    "calendar.postponed": "Postponed: {title}",
    "tell.state_operational.lasting": " up,",
    "tell.seen_up.lasting": "we measure it *up*.",
    "tell.over.lasting": "we measure it past that, no new notice.",
}

MESSAGES: Mapping[str, Mapping[str, str]] = {"zh-Hans": ZH_HANS, "en": EN}
