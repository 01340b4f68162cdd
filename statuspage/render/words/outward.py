"""The messages of what stands elsewhere: badges, cards, other people's pages, and the page that lists the API."""

from collections.abc import Mapping

ZH_HANS = {
    "brief.major_outage": "严重中断。",
    "brief.partial_outage": "部分中断。",
    "brief.delayed": "数据延迟。",
    "brief.degraded": "性能下降。",
    "brief.maintenance": "维护中。",
    "brief.unknown": "状态不明。",
    "brief.operational": "正常。",
    "brief.no_notice": "没有公告。",
    "brief.stale": "{at} 以后没有再核对过",
    "brief.never": "还没有核对过",
}

EN = {
    "brief.major_outage": "major outage.",
    "brief.partial_outage": "partial outage.",
    "brief.delayed": "delayed.",
    "brief.degraded": "degraded.",
    "brief.maintenance": "under maintenance.",
    "brief.unknown": "unknown.",
    "brief.operational": "operational.",
    "brief.no_notice": "no notice.",
    "brief.stale": "nothing has been checked since {at}",
    "brief.never": "nothing has been checked yet",
}

MESSAGES: Mapping[str, Mapping[str, str]] = {"zh-Hans": ZH_HANS, "en": EN}
