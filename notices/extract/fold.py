"""Folds spellings that mean the same onto one, code point by code point, so that offsets stay."""

_DASHES = "‐‑‒–—―−﹘﹣－─━"
_TILDES = "～〜∼˜"
_QUOTES = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "〔": "(",
    "〕": ")",
    "﹝": "(",
    "﹞": ")",
    "【": "[",
    "】": "]",
    "︰": ":",
    "∶": ":",
    "﹕": ":",
}
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\ufeff\t"
_TRADITIONAL = (
    "時點週號後開復暫停務預計間內個於為關閉維護統連線異發障電網業辦訂設進結導轉遷測試誤點還會過從單檢據庫資訊無報應"
    "發佈壞隨請問選擇啟動臨傳輸軟體館圖書證詢處現實際約歷時響況師員訊類續該權證劃鐘這兩邊東車產運輸變區縣鎮鄉樓"
    "標題內容緊級調整將對涉則屬讓給與營帳戶銀行錄獲認證驗憑額擴項層領獎稅醫險團體對話線圍範終錯緩慢損壞雲務課禮節氣溫"
    "斷開換際陸續廣審記轄須繳納惡勢導緻輪流供訖迄離峰隔週禮拜產業賬號幣價匯術實體幾據長門"
)
_SIMPLIFIED = (
    "时点周号后开复暂停务预计间内个于为关闭维护统连线异发障电网业办订设进结导转迁测试误点还会过从单检据库资讯无报应"
    "发布坏随请问选择启动临传输软体馆图书证询处现实际约历时响况师员讯类续该权证划钟这两边东车产运输变区县镇乡楼"
    "标题内容紧级调整将对涉则属让给与营帐户银行录获认证验凭额扩项层领奖税医险团体对话线围范终错缓慢损坏云务课礼节气温"
    "断开换际陆续广审记辖须缴纳恶势导致轮流供讫迄离峰隔周礼拜产业账号币价汇术实体几据长门"
)


def _common() -> dict[int, str]:
    table = {ord(c): "-" for c in _DASHES} | {ord(c): "~" for c in _TILDES} | {ord(c): " " for c in _SPACES if c != "\t"}
    table |= {0xFF01 + i: chr(0x21 + i) for i in range(94)} | {ord(k): v for k, v in _QUOTES.items()}
    return table | {ord("～"): "~", ord("－"): "-"}


COMMON = _common()
"""Full-width forms, dashes, spaces and quotation marks."""

CHINESE = COMMON | {ord(t): s for t, s in zip(_TRADITIONAL, _SIMPLIFIED, strict=True) if t != s}
"""Traditional characters that occur in the rules, on top; the rules are written in simplified ones."""
