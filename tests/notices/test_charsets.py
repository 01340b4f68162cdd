"""East Asian pages in each of their charsets, whatever they and their headers declare, are read as they were written."""

import pytest

from notices import charsets
from notices.decode import decode

ZH = "税务局通知：关于电子税务局停机维护的公告。定于2026年3月12日20时至次日6时停机维护，期间暂停办理各项涉税业务，敬请谅解。"
TW = "稅務局公告：關於電子申報系統停機維護之通知。訂於2026年3月12日20時至翌日6時停機維護，期間暫停受理各項業務，敬請見諒。"
JA = "システムメンテナンスのお知らせ。2026年3月12日20時から翌日6時まで、サービスを停止いたします。ご迷惑をおかけします。"
KO = "시스템 점검 안내: 보다 나은 서비스를 위해 2026년 3월 12일 20시부터 다음 날 6시까지 서비스가 중단됩니다."
WRITTEN = [
    (ZH, "gb18030", "gb2312"),
    (ZH, "gbk", "GBK"),
    (TW, "gb18030", "gb18030"),
    (TW, "big5", "big5"),
    (TW, "big5hkscs", "big5-hkscs"),
    (JA, "cp932", "shift_jis"),
    (JA, "euc_jp", "euc-jp"),
    (JA, "iso2022_jp", "iso-2022-jp"),
    (KO, "euc_kr", "euc-kr"),
    (KO, "cp949", "ks_c_5601-1987"),
    (ZH, "utf-8", "utf-8"),
]
WRONG = [
    "utf-8",
    "gbk",
    "windows-1251",
    "big5",
    "shift_jis",
    "iso-8859-1",
    "euc-kr",
    "windows-1252",
    "us-ascii",
    "nonsense",
    "utf-16",
    "",
]


def page(text: str, head: str = "") -> str:
    return f"<html><head>{head}<title>{text[:12]}</title></head><body><p>{text}</p></body></html>"


def ids(value: str) -> str:
    return value if len(value) < 20 else value[:4]


@pytest.mark.parametrize(("text", "codec", "name"), WRITTEN, ids=ids)
class TestAPageIsReadAsItWasWritten:
    def test_by_its_header(self, text: str, codec: str, name: str) -> None:
        assert text in decode(page(text).encode(codec), f"text/html; charset={name}")

    @pytest.mark.parametrize("before", ["", "<script>" + "x" * 1500 + "</script>", "<!--" + "y" * 9000 + "-->"], ids=len)
    @pytest.mark.parametrize("meta", ['<meta charset="{}">', "<META content='text/html; charset={}' http-equiv=Content-Type>"])
    def test_by_its_meta_tag_wherever_it_stands(self, text: str, codec: str, name: str, meta: str, before: str) -> None:
        assert text in decode(page(text, before + meta.format(name)).encode(codec))

    @pytest.mark.parametrize("wrong", WRONG)
    def test_whatever_the_header_says(self, text: str, codec: str, name: str, wrong: str) -> None:
        assert text in decode(page(text, f'<meta charset="{name}">').encode(codec), f"text/html; charset={wrong}")

    @pytest.mark.parametrize("wrong", WRONG)
    def test_whatever_its_meta_tag_says(self, text: str, codec: str, name: str, wrong: str) -> None:
        assert text in decode(page(text, f'<meta charset="{wrong}">').encode(codec))

    def test_without_a_word_of_it(self, text: str, codec: str, name: str) -> None:
        assert text in decode(page(text).encode(codec))


@pytest.mark.parametrize("declared", ["", "text/html; charset=utf-8", "text/html; charset=utf-16", "text/html; charset=gbk"])
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("text", [ZH, JA, KO], ids=["zh", "ja", "ko"])
def test_utf16_with_and_without_its_mark(text: str, codec: str, declared: str) -> None:
    assert text in decode(page(text).encode(codec), declared)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ZH, TW, JA], ids=["zh", "tw", "ja"])
def test_utf16_without_its_mark_and_without_markup(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize("wrong", ["", *WRONG])
@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("系统维护通知：今晚22点至明早6点网上银行暂停服务。", "gbk"),
        ("電子申報系統因設備異常暫停服務，預計下午三時恢復正常。", "gb18030"),
        ("系統停機公告：本局網站將暫停服務。", "gbk"),
        ("系統停機公告：本局網站將暫停服務。", "big5"),
        ("障害は復旧しました。", "euc_jp"),
        ("障害は復旧しました。", "shift_jis"),
        ("인터넷뱅킹 서비스 장애가 발생하여 복구 중입니다.", "euc_kr"),
    ],
)
def test_a_line_alone_is_read_whatever_the_header_says(text: str, codec: str, wrong: str) -> None:
    assert decode(text.encode(codec), f"text/html; charset={wrong}") == text


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        ("Störung – „behoben“: Verträge können wieder geändert werden, Überweisungen auch.", "cp1252", "iso-8859-1"),
        ("Плановые работы: сервис будет недоступен с 20:00 до 6:00, приносим извинения.", "cp1251", "windows-1251"),
        ("Плановые работы: сервис будет недоступен с 20:00 до 6:00.", "koi8-r", "koi8-r"),
        ("РАБОТЫ НЕДОСТУПЕН. ДОСТУП НА ВОССТАНОВЛЕНИЯ ПРОВОДИТЬСЯ", "cp1251", "windows-1251"),  # pairs of common ones in GBK
        ("Προγραμματισμένη συντήρηση: η υπηρεσία δεν θα είναι διαθέσιμη.", "iso8859-7", "iso-8859-7"),
        ("Planlı bakım: hizmet şu saatlerde kullanılamayacaktır, özür dileriz.", "cp1254", "iso-8859-9"),
        (TW, "gb18030", "gbk"),  # traditional characters, rare in GB 2312
    ],
)
def test_what_is_declared_rightly_is_not_doubted(text: str, codec: str, declared: str) -> None:
    assert decode(text.encode(codec), f"text/html; charset={declared}") == text


@pytest.mark.parametrize("body", [b"", b"plain", b"\xe4\xb8", b"\xff\xff\xff\xff", "ö".encode("cp1252")])
def test_little_is_nothing(body: bytes) -> None:
    assert charsets.likely(body) is None
    assert charsets.contradicts(body, "cp1252") is None


def test_a_sample_that_ends_within_a_character_is_enough() -> None:
    for length in range(16_380, 16_388):
        assert charsets.likely((ZH * 500).encode("gb18030")[:length]) == "gb18030"


def test_english_in_utf8_that_is_called_gbk_is_utf8() -> None:
    text = "We\u2019re looking into it \u2013 sorry."
    assert decode(text.encode(), "text/html; charset=gbk") == text
