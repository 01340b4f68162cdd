"""The Chinese words by which a promised return is overtaken by a later one, and the cues of what goes on longer."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, HALT, WORK
from notices.extract.mentions.marks import Role

_TOLD = (
    "(?:说好?|讲好?|告知|通报|通告|通知|公告|公布|预[计估告期定]|估计|估算|给出|承诺|答复|发布|宣布|对外公布|约定|安排|"
    "设定|确定|答应|许诺|保证|[定计拟](?!位|时))"
)
_EARLIER = "(?:原(?:先|来|本)?|此前|之前|先前|早前|起初|最初|一开始|前次|上次|上一?[次版条]|首次|早先|刚才|稍早|第[一二三四两]次)"
PROMISED = rf"(?:{_EARLIER}[^。;,:\d]{{0,8}}?{_TOLD}|本应|本该|本来|说好的?|讲好的?|拟于|原定于?)"
"""What is said before a time at which something was to be back."""
_RETURN = (
    rf"(?:{BACK}|完工?(?=[,。;!\n]|$)|[登打使访][得能开]|[可能](?:以)?[登使访用打]|开(?=[门张])|[开通好][了上]?(?=[,。;!\n]|$))"
)

AILING = (
    "(?:故障|异常|拥[塞堵]|[蓝黑白花]屏|问题|失败|中断|延迟|缓慢|卡[顿死]|报错|超时|丢包|抖动|停[电水气]|断[网电水联]|瘫痪|崩溃|"
    "事故|宕机|积压|堵塞|滞后|乱码|闪退|掉线|泄漏|爆管|打不开|不可用|无法|失灵|(?:返回|响应|报)[ ]?[45]\\d\\d)"
)
"""What is said of something that does not work as it should."""
REPLANNED = {
    "was_promised": rf"{PROMISED}[^。;,]{{0,12}}$",
    "return_promised": rf"(?:{BACK}|抢修|修复)[^。;,|]{{0,10}}\||\|\)?(?:左右|许|[之以]?前|前后)?[^。;,]{{0,12}}{_RETURN}",
    "promised_anew": (
        r"(?:现|新|改|调整|推|延|挪|拖|要(?!求)|得|需|须|等|看来|估计|预[计估]|顺延|力争|争取|有望|最[快晚迟]|变更|更新|"
        r"重新|恐怕|到)[^。;,:\d]{0,14}$"
    ),
    "realistic": r"^\)?(?:左右|许|[之以]?后|前)?(?:才|再|方)(?:能|可|会|开|行|见|恢复|上线)",
    "not_promised_anew": (
        rf"^\)?(?:左右|许|前后)?(?:起|开始|后|[之以]?前)?[^。;,]{{0,10}}(?:{HALT}|通报|公布|更新进展|发布|提交|报送|开始(?!供|恢复|开放)|截止)|"
        r"^\)?(?:之?前)[^。;,]{0,4}(?:请|务必|完成(?:申报|缴费|提交))"
    ),
    "label_new": (
        r"^\W*(?:新的?|最新的?|(?:更新|调整|变更|改期)后的?|现)(?:停[机服水电气运]|维护|升级|检修|割接|施工)?"
        r"(?:开始|起始|启始|起|窗口|时段|时间|日期)"
    ),
}

LONGER = (
    Cue(
        Role.OFFICE,
        "an event is prolonged",
        left=(
            r"(?:活动|抽奖|促销|优惠|报名|展览|征集|投票|特展|认购|团购|大促|比赛|打折)(?![^。;,]{0,20}(?:系统|平台|页面|入口|恢复|停|维护|故障))"
            r"[^。;]{0,16}(?:延长|延期|顺延|延)(?:至|到)[^。;,]{0,2}$"
        ),
        single=True,
    ),
    Cue(
        Role.START,
        "what is prolonged began",
        right=(
            rf"^\)?(?:左右)?(?:起|开始|启动|实施|进行|开启|开展)?的[^。;,]{{0,20}}(?:{WORK}|停[水电气暖服机办])[^。;]{{0,60}}"
            r"(?:延长|延时|加时|拖)[^。;,]{0,4}$"
        ),
        left=r"^(?![^。;]{0,20}(?:原|此前|之前|先前))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "the trouble of then",
        left=r"^(?![^。;]{0,40}(?:预计|可能|将|计划|拟|定于|如|若))",
        right=(
            rf"^\)?(?:左右|许|前后)?(?:起|开始)(?:陆续|大量|持续)?(?:发生|出现)?的?,?[^。;,\d]{{0,20}}{AILING}(?!处理|排查|排除|修复|测试|演练|切换)|"
            rf"^[^。;,\d]{{2,20}}开始(?:出现|大量|明显|持续|频繁|陆续){{0,2}}{AILING}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "broke as soon as it opened",
        right=rf"^\)?[^。;,\d]{{0,8}}一(?:开放|开始|开抢|上线|开闸|开售|开)[^。;]{{0,24}}?(?:{AILING}|挤[爆垮瘫]|崩|卡|瘫|慢)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "opens later than it should have",
        left=r"(?:开放|开门|开服|恢复|登录|使用)(?:的)?时间(?:将|再|又|需|继续|只能|要){0,2}(?:推[迟后]?|延[后迟长]?|顺延|往后[推延挪]|挪)(?:至|到)[^。;,]{0,2}$",
        sentence=r"故障|崩|出(?:了)?问题|异常|中断|抢修|未能|没能|没好",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "an end that moves on",
        left=(
            r"(?:停[机服水电气办运用网]|维护|升级|检修|施工|割接|中断|暂停|切换|封闭)[^。;,]{0,6}(?:截止|结束|终止|完成|恢复)(?:的)?时间[^。;,\d]{0,4}$"
        ),
        right=r"^(?:左右)?(?:再|又|继续)?(?:顺延|延[长后迟]|推[迟后]|往后[延推挪移])",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "has gone on since then",
        left=r"(?:自|从|由|于)[^。;,]{0,4}$",
        right=r"^\)?(?:左右|许)?(?:起|开始)?[,]?(?:一直)?(?:延续|持续|存在|拖)?(?:至今|到现在)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "a planned end that is not kept",
        left=r"^(?![^。;]{0,60}(?:若|如果|一旦|万一))",
        right=(
            r"^\)?(?!(?:左右)?(?:起|开始)?(?:进行|实施)?的)[^。;,]{0,6}(?:未能?|没能|无法|不能|难以|来不及|已无法)(?:如期|按时|按期|按原?计划|准时|按约|兑现|实现)|"
            r"^\)?(?:没|未)(?:能)?(?:兑现|赶上|实现|赶得及)|"
            r"^\)?(?:左右|前|之前)?(?:还|又|是|也)?[来开通供送恢修][复好放上]?不[了好上](?!的)[^。;]{0,10},"
            rf"^\)?(?:左右)?(?:的)?(?:{BACK}|开[门张服]|登录)[^。;,\d]{{0,6}}(?:已|怕是|恐)?(?:(?:无法|未能?|没能?|不能)(?:兑现|实现|做到|达成|保证|赶上)|"
            r"泡汤|落空|做不到|开不了)|"
            rf"^\)?(?:左右)?[^。;,\d]{{0,8}}(?:{BACK}|开[门张服]|登录)[^。;,\d]{{0,4}},[^。;,\d]{{0,8}}(?:做不到|办不到|没做到|泡汤|落空)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "moved by so much, to what is told next",
        right=(
            r"^\)?[^。;,]{0,20}(?:顺延|延后|推迟|推后|提前|后延|延期)[^。;,\d]{0,6}(?:周|天|日|星期|小时|个月),?"
            r"(?:即|改[为到至在]|调整[为至到]|也就是|变更为)[^。;,]{0,4}$"
        ),
    ),
    Cue(
        Role.OLD,
        "moved from that day",
        left=r"[由从]原?定?的?[^。;,\d]{0,2}$",
        right=r"^\)?(?:全天|整天|全日|一天)?(?:改|调整?|挪|移|推迟|顺延|提前|延[后期]|变更)[到至为]",
        single=True,
        timed=False,
    ),
    Cue(
        Role.OLD,
        "promised before, in brackets",
        left=rf"[(][^。;()]{{0,4}}{PROMISED}[^。;,()]{{0,6}}$",
        right=r"^[^。;,()]{0,8}\)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "takes until then, not as was told",
        left=r"(?:要|得|需要?|须|推[迟后]?|改|延[长迟后]?|顺延|拖|预[计估])[^。;,]{0,4}[至到为于][^。;,]{0,2}$",
        sentence=rf"[(,][^。;()]{{0,4}}{PROMISED}[^。;()]{{0,16}}\)?[。;\n]",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "not back by then, but by a later time",
        left=r"(?:[来通供送]不了[水电气暖]?|(?:恢复|修|弄|开|好|做)不[了好完])[^。;\d]{0,12}[,;][^。;,]{0,6}(?:改|推[迟后]?|延[长迟后]?|挪|拖|顺延)[到至为][^。;,]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "moved to when it is back",
        left=r"(?:改|挪|推[迟后]?|拖|延[长迟后]?|调整?|顺延|变更)[到至为][^。;,]{0,2}$",
        right=r"^\)?(?:左右|许)?(?:才|再|方)?(?:能|可|会)?(?:恢复|复[电水气]|重开|开服|来[水电]|通[水电气]|送[电气])(?!后)",
        single=True,
        timed=True,
    ),
)
