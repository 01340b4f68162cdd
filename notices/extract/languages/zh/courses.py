"""The Chinese words of the course of trouble: logs and their entries, reports of what is over, what is well again."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, FORECAST
from notices.extract.mentions.marks import Role

_PART = r"(?:一?部分|个别|少数|少量|\d{1,3}(?:号楼?)?[至到~-]\d{1,3}号楼)(?!时[间段]|原因)"
_RETURNS = "(?:恢复|复[电水]|来[电水]|通[电水])"
_ALL_BACK = r"(?![^。;\n]{0,80}(?:全部|全面|全线|完全|均|都)[^。;,]{0,8}(?:恢复|复[电水]|正常))"
_AHEAD = "预计|计划|将|拟|力争|争取|有望|定于"

COURSES = {
    "part_back": (
        rf"(?:已(?:经)?[^。;,]{{0,14}}{_RETURNS}了?|{_RETURNS}了){_PART}{_ALL_BACK}|"
        rf"^(?![^\n]{{0,80}}(?:{_AHEAD}))[^\n]{{0,80}}?\d[时点分]?(?:左右|许)?(?:先行?)?{_RETURNS}了?{_PART}{_ALL_BACK}"
    ),
    "relapsed": (
        r"(?:再次|再度|又(?:一次|出现|发生|开始)?|重新出现)[^。;,恢]{0,8}?(?:中断|停[电水气机]|断[电网水线开]|跳闸|故障|掉线|宕机|瘫痪|崩溃|无法|不能|"
        r"失败|异常|报错|超时|爆管|卡顿|打不开|登不|连不)"
    ),
    "not_relapsed": (
        rf"[请切]勿|不要|防止|防范|避免|以免|以防|杜绝|确保|如|若|可能|风险|不会|{_AHEAD}|"
        r"明[天日晚]|检修|维护|升级|割接|施工|切换|通知|公告|\d[时点分]?[ ]?[至到~-][ ]?\d"
    ),
    "relapsed_then": r"^(?:左右|许|起|前后|后)?,?[^。;,\d]{0,14}$",
    "by_then": r"^\)?[之以]?前(?!后)",
    "aftermath": (
        r"(?:停[水电气机服]|断网|故障|中断|宕机|异常)(?:事件|事故|一事)?(?:所?造成|导致|引起|引发|产生|期间)?的?(?:的|之)"
        r"(?:重复扣款|多扣|损失|订单|扣款|退款|费用|补偿|赔偿|理赔|投诉)[^。;\d]{0,10}(?:已|均)|"
        r"(?:停[水电气机服]|断网|故障|中断|宕机|异常)(?:事件|事故)[^。;,\d]{0,8}(?:责任|补偿|赔偿|理赔|处罚|问责)"
    ),
    "log_word": (
        r"^[\W]{0,6}(?:已|部分|全部|正在|初步|首次|最新|第[一二三四五六七八九\d]次)?(?:解决|恢复|处理|监[控测]|观察|确认|定位|调查|"
        r"排查|更新|通[告报]|缓解|发现|进展|修复|告警|关闭)[^。;,:\d]{0,3}\W{0,6}$"
    ),
    "closing": (
        r"(?:现|目前|当前)(?![^。;,]{0,10}部分)[^。;,]{0,10}(?:运行|交易|服务|业务|通行|系统|网络|功能)(?:均|都|已|运行|恢复){0,2}(?:平稳|正常|稳定|如常)"
        r"(?=[,。;!\n]|$)|状态[: ]{1,2}已(?:关闭|解决|恢复)|(?:事件|故障单?|工单)(?:已)?(?:关闭|闭环)|一切正常(?=[,。;!\n]|$)"
    ),
    "besides": r"其中[^。;,\d]{1,14}(?:自|于|从)[^。;]{0,24}[,、][^。;,\d]{1,14}(?:自|于|从)",
    "broke_then": r"^\)?(?:左右|许)?,?[^。;]{0,30}(?:断[网电水联线]|烧毁|故障|中断|瘫痪|崩溃|跳闸|停[电水气]|掉线|无法)",
}

_AGAIN = (
    "(?:再次?|重新|恢复){0,2}(?:接通|[进登坐连刷付](?:[上录入]|了)?|登录|刷卡|打开|通[热冷自]?(?:来)?[水电气网]|用上?|供上|送上|好|[弄修搞换做]好|搞定|完[事工])(?:了|啦)?"
    "(?=[,。;!~\\n]|$)"
)
"""What is said in plain words of something that works again."""
_SOON = r"^\)?(?:左右|许|[之以]?前|前后)?"

RETURNED = (
    Cue(
        Role.UNAFFECTED,
        "work that is not felt",
        right=r"^(?:左右)?[^。;,\d停断]{0,6}(?:更换|检查|加固|清扫|巡检|测试)[^。;\d停断]{0,24},[^。;,]{0,8}(?:业务|服务|供[电水气热]|使用|网络|交易)[^。;,]{0,3}不(?:会)?(?:中断|停|受影响)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "doors open earlier or later",
        left=r"(?:提[前早]|推[迟后]|延后)(?:至|到)[^。;,]{0,2}$",
        right=r"^(?:才|再)?(?:开[门馆园诊]|上班|营业|办公|到岗|放学)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when an event begins",
        right=r"^(?:准时|正式)?(?:开讲|开播|开演|开赛|开幕|开唱|开席|开课)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when an event takes place",
        left=r"(?:开放日|家长会|运动会|招聘会|晚会|故事会|年会|例会|座谈会|说明会|见面会)[^。;,\d停断]{0,2}(?:是|为|在|于|:)[^。;,\d]{0,4}$",
        single=False,
    ),
    Cue(
        Role.ESTIMATE,
        "hoped for in plain words",
        left=r"^(?![^。;]{0,60}(?:已|请)[^。;,]{0,10}$)",
        right=r"^\)?(?:左右|许|[之以]?前|前后)?(?:应该|大概|估计)?(?:能|可|可以|会)[把将][^。;,]{1,10}(?:拉回|恢复|回到|降回|升回|修好)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "how long what was left over is sent on",
        left=r"(?:回传|补传|补录|补发|补推|(?<!上)(?<!暂停)传|消化)(?:到|至)[^。;,]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "how long it was watched",
        right=r"^[ ]{0,2}(?:已)?完成[^。;,]{0,10}(?:观察|监测|监控|核对|复盘)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "was to be shut until then",
        left=r"(?:本来|原本|本该|本应)(?:是)?(?:要|得|该|应)?(?:停|等)?(?:到|至)[^。;,]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "an example",
        left=r"(?:例如|比如|譬如|诸如|(?:示例|样例|范例|例子|模板)[中里内]?的?)[^。;,\d]{0,3}$",
        single=False,
    ),
    Cue(
        Role.START,
        "when it was shut",
        left=r"(?:关阀|停[水电气机航运]|断[电网水]|跳闸|中断|起火|拉闸)(?:的)?(?:时间|时刻)(?:是|为|在)?[^。;,\d]{0,2}$",
        right=r"^(?=[。;,!\n)]|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when more will be said",
        left=r"(?:时间|进展|消息|情况|安排|结果|详情)[^。;,\d]{0,6}$",
        right=rf"{_SOON}(?:再|另行|另|统一|对外)?(?:发布|公布|通报|公告|告知|通知|宣布)",
        single=True,
    ),
    Cue(
        Role.ESTIMATE,
        "hoped for in plain words",
        left=rf"^(?![^。;]{{0,60}}(?:已|请|停|维护)[^。;,]{{0,10}}$)[^。;]{{0,80}}?(?:{FORECAST}|应该|肯定|说)[^。;,]{{0,6}}$",
        right=rf"{_SOON}(?:应该|大概|基本|就|肯定|才){{0,2}}(?:可以|能|可|会)?(?:够)?{_AGAIN}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "hoped for in plain words",
        left=r"^(?![^。;]{0,60}(?:已|请)[^。;,]{0,10}$)",
        right=rf"{_SOON}(?:应该|大概|差不多|估计|肯定|基本|可能){{1,2}}(?:可以|能|可|会)(?:够)?{_AGAIN}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "works again since then",
        left=r"(?:自|从|于|,|:|^)[^。;,]{0,2}$",
        right=(
            r"^\)?(?:左右|许)?(?:起|后)[^。;,\d将拟]{0,10}(?:工作|运行|服务|响应|流量|速度|访问|指标|收发|传输|交易)(?:已|均|都|重新|恢复){0,2}正常"
            r"(?=[,。;!\n]|$)"
        ),
        sentence=r"^(?![^\n]{0,80}(?:预计|计划|将|拟|定于))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "an alarm was raised",
        left=r"^(?![^。;]{0,40}(?:预计|计划|将|拟|如|若))",
        right=(
            r"^[ ]?(?:监控|系统|平台)?(?:告警(?:触发|响|产生|[: ])|触发[^。;,\d]{0,8}告警)|"
            r"^[ ]?[^。;\d]{0,20}(?:成功率|可用率)[^。;,\d]{0,6}(?:下跌|下降|骤降|[跌降]至)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "done then, and back",
        left=r"(?:^|[,:(、])[ ]?$",
        right=(
            r"^[ ]?(?:完成|更换|切换|重启|回滚|回退|扩容|修复|隔离|清理|摘除|替换|重建|紧急|手工|人工|执行|恢复)[^。;,\d后]{0,14},"
            r"[^。;,\d将待可未尚后预部]{0,12}(?:恢复(?:正常)?|[回转]正常)(?=[。;!\n]|$)"
        ),
        sentence=r"^(?![^\n]{0,120}(?:预计|计划|将于|拟|定于|力争|争取))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "the time of the return",
        left=rf"(?:已(?:经)?[^。;,]{{0,12}}(?:{BACK}|通[网电水气]))[^。;\d]{{0,4}}(?:时间|时刻)(?:是|为|:)?[^。;,\d]{{0,2}}$",
        single=True,
        timed=True,
    ),
)
