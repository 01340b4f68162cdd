"""Bodies become visible text: what is seen, in which order, and what the layout says of it."""

from typing import NamedTuple

import pytest

from notices.text import Cell, Stretches, Visible, visible

Grid = list[list[str]]


def grid(page: Visible, number: int = 0) -> Grid:
    """A table's cells as text, those of a head with a star."""
    return [[page.text[c.start : c.end] + "*" * c.header for c in row] for row in page.tables[number].rows]


def quotes(page: Visible, stretches: Stretches) -> list[str]:
    return [page.text[s.start : s.end] for s in stretches]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>2024年<b>12</b>月<i>20</i>日<span>20</span>:<span>00</span></p>", "2024年12月20日20:00"),
        ("<p>一</p><p>二</p>三<br>四<br><br>五", "一\n二\n三\n四\n五"),
        ("<div>一<div>二</div>三</div>", "一\n二\n三"),
        ("  <p>\n  many \n\t words  </p>  ", "many words "),
        ("12&nbsp;月&ensp;20&#12288;日", "12\u00a0月\u200220\u3000日"),
        ("20&#8203;:&#xfeff;00&shy;&zwj;起", "20:00起"),
        ("20\u200b:\u206000", "20:00"),
        ("a&amp;b &lt;c&gt; &#x20AC;&bogus;", "a&b <c> €&bogus;"),
        ("显<span style='display: none'>隐</span><i hidden>隐</i><b style='FONT-SIZE:0px'>隐</b>示", "显示"),
        ("显<u style='visibility:hidden'>隐</u><u style='opacity:0'>隐</u><u style='mso-hide:all'>隐</u>示", "显示"),
        ("<div style='max-height:0; overflow:hidden'>预览</div><p style='max-height:0.5em;opacity:0.9'>显示</p>", "显示"),
        ("<p style='font-size:0.9em;line-height:0'>显示</p>", "显示"),
        ("显<font class='jammer'>h4!2</font>示<script>1</script><style>2</style><textarea>3</textarea><!-- 4 -->", "显示"),
        ("<title>题</title><p><noscript>无</noscript><select><option>选</select>文", "文"),
        ("<ruby>障害<rp>(</rp><rt>しょうがい</rt><rp>)</rp></ruby>発生", "障害発生"),
        ("<span style='display:block'>20:00</span><span style='display:block'>22:00</span>", "20:00\n22:00"),
        ("<span style='display:inline-block'>20:00</span><span>-22:00</span>", "20:00-22:00"),
        ("<ol><li>一<ul><li>甲</li><li>乙</li></ul></li><li>二</li></ol>", "一\n甲\n乙\n二"),
        ("<pre>Start: 20:00\n  End:   22:00</pre>rest", "Start: 20:00\n  End:   22:00\nrest"),
        ("<p style='white-space: pre-line'>Start\nEnd</p>", "Start\nEnd"),
        ("<p>one\r\ntwo</p>", "one two"),
        (
            "<table><tr><td><p>甲</p></td><td><p>20:00</p><p>22:00</p></td></tr><tr><td></td><td>乙</td></tr></table>",
            "甲\t20:00\n22:00\n乙",
        ),
        ("<p>一<table><tr><td>二</td><td><table><tr><td>三</table></td><td>四</td></tr></table>五", "一\n二\n三\n四\n五"),
        ("a\x00b\ud800c", "a b\ufffdc"),
        ("", ""),
        ("<p>", ""),
        ("<p>没有结束<b>的标签", "没有结束的标签"),
        ("</p></div>文<p", "文"),
    ],
)
def test_html_shows(html: str, text: str) -> None:
    assert visible(html, "html").text == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("a\r\nb\rc\u2028d\x0be\x85f", "a\nb\nc\nd\ne\nf"),
        ("<t:1734700000:F> & <b>", "<t:1734700000:F> & <b>"),
        ("  两  格  ", "  两  格  "),
        ("20\u200b:\u00ad00\ufeff\u202e", "20:00"),
        ("1️⃣26号", "1️⃣26号"),
        ("a\x00b\udfffc", "a b\ufffdc"),
    ],
)
def test_text_stays_save_what_nobody_sees(body: str, text: str) -> None:
    assert visible(body, "text").text == text


TABLES = [
    (
        "<table><tr><th>系统<th>开始<th>结束<tr><td>甲<td>20:00<td>22:00</table>",
        [["系统*", "开始*", "结束*"], ["甲", "20:00", "22:00"]],
    ),
    (
        "<table><tr><td rowspan=2>12月20日<td>甲<td>20:00<tr><td>乙<td>21:00<tr><td>21日<td>丙<td>1:00</table>",
        [["12月20日", "甲", "20:00"], ["12月20日", "乙", "21:00"], ["21日", "丙", "1:00"]],
    ),
    ("<table><tr><td colspan=2>甲<td>乙<tr><td>一<td>二<td>三</table>", [["甲", "甲", "乙"], ["一", "二", "三"]]),
    (
        "<table><tr><td>一<td rowspan=2 colspan=2>甲<td rowspan=3>乙<tr><td>二<tr><td>三<td>四<td>五</table>",
        [["一", "甲", "甲", "乙"], ["二", "甲", "甲", "乙"], ["三", "四", "五", "乙"]],
    ),
    ("<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>", [["甲", "1"], ["甲", "2"], ["甲", "3"]]),
    ("<table><tr><td rowspan=x colspan=-1>甲<td>1<tr><td>乙<td>2</table>", [["甲", "1"], ["乙", "2"]]),
    ("<table><tr><td>甲<td><tr><td><td>2</table>", [["甲", ""], ["", "2"]]),
    ("<table><caption>安排<thead><tr><td>系统<td>时间<tbody><tr><td>甲<td>1</table>", [["系统", "时间"], ["甲", "1"]]),
    ("<dl><dt>停机时间<dd>20:00至22:00<dt>影响<dd>甲<dd>乙</dl>", [["停机时间*", "20:00至22:00"], ["影响*", "甲", "乙"]]),
    ("<dl><div><dt>时间</dt><dd><p>20:00</p></dd></div></dl>", [["时间*", "20:00"]]),
    ("<pre>\nSystem  Start  End\nmail    20:00  22:00\n</pre>", [["System", "Start", "End"], ["mail", "20:00", "22:00"]]),
]


@pytest.mark.parametrize(("html", "rows"), TABLES)
def test_tables_are_grids(html: str, rows: Grid) -> None:
    page = visible("<p>如下:</p>" + html + "<p>完</p>", "html")
    assert grid(page) == rows
    assert page.text.startswith("如下:\n")
    assert page.text.endswith("\n完")


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ("<table><tr><td>一栏<tr><td>无表</table>", 0),
        ("<table><tr><td><table><tr><td>甲<td>乙</table><td>丙</table>", 1),
        ("<table><tr><td>甲<td>乙</table><table><tr><td>丙<td>丁</table>", 2),
        ("<dl><dt>一<dd><table><tr><td>甲<td>乙</table></dl>", 1),
        ("<tr><td>没有表<td>的格", 0),
    ],
)
def test_tables_that_only_arrange_are_none(html: str, count: int) -> None:
    assert len(visible(html, "html").tables) == count


def test_a_few_letters_cannot_ask_for_millions_of_cells() -> None:
    spans = "<table>" + "<tr><td rowspan=200 colspan=200>1" * 200 + "</table>"
    page = visible(spans * 3, "html")
    assert sum(len(row) for table in page.tables for row in table.rows) <= 20_000 + 600


class Case(NamedTuple):
    html: str
    format: str = "html"
    struck: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()


@pytest.mark.parametrize(
    "case",
    [
        Case("<p><s>20:00</s>改为<ins>21:00</ins></p>", struck=("20:00",)),
        Case("<del>一</del><strike>二</strike>三", struck=("一", "二")),
        Case("<span style='color:red; TEXT-DECORATION: line-through'>一</span>二", struck=("一",)),
        Case("<span style='text-decoration-line:underline line-through'>一</span>二", struck=("一",)),
        Case("<span class='line-through'>一</span>二", struck=("一",)),
        Case("<s><p>一</p><p><s>二</s></p></s>三", struck=("一\n二",)),
        Case("~~20:00~~ 21:00 ~~ x", "text", struck=("~~20:00~~",)),
        Case("8:00~~9:00, 10:00~~11:00", "text"),
        Case("<div class='main position-relative'>停机维护通知,时间见下文,敬请谅解,共二十个字以上</div>"),
        Case("<div class='nav-wrap'>停机维护</div>"),
        Case("<div id='location'>首页>公告</div><p>本系统将于近期停机维护,敬请广大用户谅解。</p>", aside=("首页>公告",)),
        Case("<nav>首页</nav><p>本系统将于近期停机维护,敬请广大用户谅解。</p><footer>版权</footer>", aside=("首页", "版权")),
        Case(
            "<p>停机</p><ul><li><a href=1>一一一一</a><li><a href=2>二二二二</a><li><a href=3>三三三三</a></ul>",
            aside=("一一一一\n二二二二\n三三三三",),
        ),
        Case("<p>停机</p><ul><li><a href=1>一</a><li><a href=2>二</a></ul>"),
        Case("<ul><li>甲系统不可用,<a>详情</a><li>乙系统不可用,<a>详情</a><li>丙系统不可用,<a>详情</a></ul>"),
        Case("<h3>一、时间</h3><p>20:00</p><table><caption>表</table>", headings=("一、时间", "表")),
        Case("<p>Now 21:00</p><blockquote type=cite>then 20:00</blockquote>", quoted=("then 20:00",)),
        Case("<p>Now 21:00</p><div class='gmail_quote'>then 20:00</div>", quoted=("then 20:00",)),
        Case("<p>Now 21:00</p><div id=divRplyFwdMsg>From: x</div><p>20:00</p>", quoted=("From: x\n20:00",)),
        Case("<p>通知</p><blockquote>20:00停机</blockquote>"),
        Case("<p>FYI</p><div class='gmail_quote'>then 20:00</div>"),
        Case("now 21:00\n> then 20:00\n >more", "text", quoted=("> then 20:00", " >more")),
        Case("FYI\n> then 20:00", "text"),
        Case(
            "now 21:00\nOn Mon, 2 Dec 2024 at 10:00 X wrote:\n> y", "text", quoted=("On Mon, 2 Dec 2024 at 10:00 X wrote:\n", "> y")
        ),
        Case("改为21:00\n-----原始邮件-----\n20:00", "text", quoted=("-----原始邮件-----\n20:00",)),
        Case("now 21:00\n________________\nFrom: x\nSent: y\n20:00", "text", quoted=("________________\nFrom: x\nSent: y\n20:00",)),
        Case("see below\n-----Original Message-----\n20:00", "text"),
    ],
)
def test_layout_marks(case: Case) -> None:
    page = visible(case.html, case.format)
    found = {name: tuple(quotes(page, getattr(page, name))) for name in ("struck", "aside", "quoted", "headings")}
    assert found == {"struck": case.struck, "aside": case.aside, "quoted": case.quoted, "headings": case.headings}


def test_a_cell_begins_and_ends_with_its_own_text() -> None:
    page = visible("<table><tr><td> <p>甲 系统</p> </td><td>\n20:00</td></tr></table>", "html")
    assert page.tables[0].rows == ((Cell(0, 4), Cell(5, 10)),)
