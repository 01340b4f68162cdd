"""Chinese words of what stands in the way of a repair: roads that are cleared, water and weather that go down."""

from notices.extract.languages.zh.vocabulary import FORECAST

_WAY = (
    "(?<![待等])(?:道路|公路|便道|[国省县乡村]道(?!理)|山路|路段|桥梁?|塌方|坍方|滑坡|落石|泥石流|淤泥|积雪|积水|倒(?:伏|下)的?(?:树木?|大树)|"
    "通往|通向|进[山村乡场]|上山|救援通道|生命通道|抢修通道)"
)
_UP_TO = "(?:(?!施工|熔接|敷设|布放|接续|焊接|线路|光缆|电缆|断点|网络|管[道线网]|通信|供[电水气])[^。|\\n]){0,60}?"
"""What stands between a way and when it is clear: nothing of what is down itself."""
_CLEAR = (
    "(?:打通|抢通|疏通|贯通|通[车行](?!证)|恢复通[车行]|清[理除障]|放行|排[干空净]|能(?:够)?(?:走|过|进|通[车行])|可(?:以)?通[车行]|"
    "道路[^。;,]{0,6}[打抢疏畅]通)"
)
_SKY = "(?:雨[势量势]?|降雨|暴雨|风[力势浪]?|大风|台风|雪|浪|雷暴?|洪[水峰]|水位|山洪|火势)"
_LESS = "(?:减弱|减小|变小|转小|停止?(?=[,。;!\\n]|$)|过境|离开|回落|退[去水落]?(?=[,。;!\\n至到]|$)|过去|趋缓|止住|扑灭)"

_THEN_BACK = (
    r"^(?![^|\n]*\|[^。;\n]{0,30}后[^。;,]{0,6}(?:恢复(?!通[行车])|复[电水航工]|送[电水气]|供[电水气]|来[电水]|开[航行放]))"
)
"""That all comes back with it: then the time is that of the return."""

WAY_WORDS = {
    "way_clear": _THEN_BACK
    + (
        rf"(?:[^。|\n]{{0,100}}?{_WAY}{_UP_TO}{FORECAST}[^。;,|]{{0,12}}\|\)?(?:左右|许|前后?|之前)?[^。;,送供]{{0,8}}?{_CLEAR}|"
        rf"[^。|\n]{{0,100}}?{_SKY}[^。;,|]{{0,8}}{FORECAST}[^。;,|]{{0,12}}\|\)?(?:左右|许|前后?)?[^。;,]{{0,8}}?{_LESS}|"
        rf"[^。|\n]{{0,100}}?{FORECAST}[^。;,|]{{0,8}}?{_SKY}[^。;,|]{{0,12}}\|\)?(?:左右|许|前后?)?[^。;,]{{0,8}}?{_LESS}|"
        rf"[^|\n]{{0,200}}?{FORECAST}[^。;,|]{{0,12}}\|\)?(?:左右|许|前后?)?{_SKY}[^。;,]{{0,8}}?{_LESS}|"
        rf"[^|\n]{{0,200}}?{FORECAST}[^。;,|]{{0,12}}\|\)?(?:左右|许|前后?)?[^。;,]{{0,8}}?(?:道路|公路|便道|[国省县乡村]道|路段|桥梁?|塌方|积水)[^。;,]{{0,8}}?{_CLEAR})"
    ),
}
"""Patterns by their names in the engine; a bar stands in the place of a time."""
