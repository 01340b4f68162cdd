"""The messages about answer times."""

from collections.abc import Mapping

ZH_HANS = {
    "latency.title": "响应时间",
    "latency.how": "只算正确的应答；“一般”是中位数，较长的一段是各小段中位数的平均",
    "latency.typical_long": "一般",
    "latency.band": "最快到最慢；太慢的在上边截去，数字在表里",
    "latency.failure": "检查没有得到正确的应答",
    "latency.day": "近 24 小时",
    "latency.since": "{at} 以来",
    "latency.month": "近 {n} 天",
    "latency.sum": "一般 *{typical}*，最快 {least}，最慢 {most}；",
    "latency.fine": "{n} 次检查都有正确的应答。",
    "latency.failed": "{n} 次检查里 {failed} 次没有正确的应答。",
    "latency.none": "{n} 次检查都没有正确的应答。",
    "latency.when": "时间",
    "latency.checks": "检查",
    "latency.failures": "失败",
    "latency.least": "最快",
    "latency.typical": "一般",
    "latency.most": "最慢",
    "latency.ms": "{value} 毫秒",
    "latency.s": "{value} 秒",
}

EN = {
    "latency.title": "Response times",
    "latency.how": "Of right answers only. “Typical” is the median; over several steps, the mean of their medians",
    "latency.typical_long": "Typical",
    "latency.band": "Fastest to slowest; what is far too slow is cut off above, the table has it",
    "latency.failure": "Checks without a right answer",
    "latency.day": "Last 24 hours",
    "latency.since": "Since {at}",
    "latency.month": "Last {n} days",
    "latency.sum": "typically *{typical}*, fastest {least}, slowest {most}; ",
    "latency.fine": "all {n} checks had a right answer.",
    "latency.fine.one": "the one check had a right answer.",
    "latency.failed": "{failed} of {n} checks had no right answer.",
    "latency.none": "none of {n} checks had a right answer.",
    "latency.none.one": "the one check had no right answer.",
    "latency.when": "Time",
    "latency.checks": "Checks",
    "latency.failures": "Failed",
    "latency.least": "Fastest",
    "latency.typical": "Typical",
    "latency.most": "Slowest",
    "latency.ms": "{value} ms",
    "latency.s": "{value} s",
}

MESSAGES: Mapping[str, Mapping[str, str]] = {"zh-Hans": ZH_HANS, "en": EN}
