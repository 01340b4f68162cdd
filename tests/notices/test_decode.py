"""What bytes mean, and what is refused as text."""

import codecs
import zlib

import pytest

from notices.decode import decode
from notices.model import ParseError

NOTICE = "关于电子税务局停机维护的通知，发票系统暂停（瑢）"
KANJI = "システムメンテナンスのお知らせ"


def page(declaration: str, text: str = NOTICE) -> str:
    return f"<html><head>{declaration}<title>{text}</title></head></html>"


META = '<meta http-equiv="Content-Type" content="text/html; charset={}">'


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (codecs.BOM_UTF8 + NOTICE.encode(), "text/html; charset=gbk"),
        (codecs.BOM_UTF16_BE + NOTICE.encode("utf-16-be"), "text/html; charset=utf-8"),
        (codecs.BOM_UTF16_LE + NOTICE.encode("utf-16-le"), ""),
        (codecs.BOM_UTF32_LE + NOTICE.encode("utf-32-le"), ""),
        (NOTICE.encode("gb18030"), "text/html; charset=gb2312"),
        (NOTICE.encode("gb18030"), "text/html;charset='GBK'"),
        (NOTICE.encode("gb18030"), "text/html; Charset=x-gbk"),
        (NOTICE.encode(), "text/html; charset=gb2312"),
        (NOTICE.encode(), "text/html; charset=iso-8859-1"),
        (NOTICE.encode(), "text/html; charset=nonsense"),
        (NOTICE.encode(), "text/html; charset=utf-16"),
        (NOTICE.encode(), ""),
    ],
)
def test_marks_and_headers(body: bytes, content_type: str) -> None:
    assert decode(body, content_type) == NOTICE


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (page(META.format("gb2312")), "gb18030"),
        (page("<META CHARSET=gbk>"), "gb18030"),
        (page("<!--" + "x" * 3500 + "-->" + META.format("gb2312")), "gb18030"),
        ('<?xml version="1.0" encoding="gb2312"?><rss>' + NOTICE + "</rss>", "gb18030"),
        (page(META.format("big5"), "電子申報系統維護公告"), "big5"),
        (page(META.format("shift_jis"), KANJI), "cp932"),
        (page(META.format("windows-1251"), "Плановые работы"), "cp1251"),
        (page(META.format("iso-8859-1"), "Störung – “behoben”"), "cp1252"),
    ],
)
def test_declarations(text: str, charset: str) -> None:
    assert decode(text.encode(charset)) == text


def test_the_header_beats_the_page() -> None:
    text = page(META.format("iso-8859-1"))
    assert decode(text.encode("gb18030"), "text/html; charset=gbk") == text


def test_a_page_that_says_gb2312_but_is_utf8_is_utf8() -> None:
    text = page(META.format("gb2312"))
    assert decode(text.encode()) == text


def test_few_characters_in_gbk_are_not_taken_for_utf8() -> None:
    """陆 and 禄 are sound UTF-8 when written in GBK; what is declared counts then."""
    assert decode("陆禄".encode("gbk"), "text/html; charset=gbk") == "陆禄"


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(charset: str) -> None:
    text = '[{"service": "EC2", "region": "北京"}]'
    assert decode(text.encode(charset), "application/json; charset=utf-8") == text


@pytest.mark.parametrize("text", ["公告", "你好", "系统升级公告", NOTICE])
def test_gbk_without_any_word_of_it_is_recognised(text: str) -> None:
    assert decode(text.encode("gb18030")) == text


def test_japanese_and_traditional_chinese_are_recognised() -> None:
    assert decode((KANJI * 3).encode("shift_jis")) == KANJI * 3
    assert decode(("電子申報系統將於本週日進行維護，屆時暫停服務。" * 3).encode("big5")).startswith("電子申報系統")


def test_one_broken_byte_does_not_make_a_page_unreadable() -> None:
    body = page(META.format("gb2312"), NOTICE * 20).encode("gb18030")
    assert NOTICE in decode(body + b"\xff")


@pytest.mark.parametrize("charset", ["utf-7", "hz-gb-2312", "hex", "unicode_escape", "zlib"])
def test_charsets_that_hide_markup_or_are_none_are_not_followed(charset: str) -> None:
    assert decode(b"+ADw-script+AD4-", f"text/html; charset={charset}") == "+ADw-script+AD4-"


@pytest.mark.parametrize(
    "body", [zlib.compress(b"x" * 5000), b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, b"%PDF\x00\x01\x02\x03\x04"]
)
def test_what_is_no_text_is_refused(body: bytes) -> None:
    with pytest.raises(ParseError):
        decode(body)


def test_nothing_is_the_empty_text() -> None:
    assert decode(b"") == ""
