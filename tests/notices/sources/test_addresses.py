"""Links of announcement lists: made absolute, and told apart by what stays the same of them."""

import pytest

from notices.sources._addresses import absolute, date_in, key_of

HERE = "https://www.tax.example.gov.cn/notices/index.html"


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://tax.example.gov.cn/n/c102025/c5249875/content.html", "tax.example.gov.cn/c5249875"),
        ("https://www.tax.example.gov.cn/other/c5249875/content.html", "tax.example.gov.cn/c5249875"),
        ("https://tax.example.gov.cn/art/2026/1/5/art_88_1234.html", "tax.example.gov.cn/art_88_1234"),
        ("https://tax.example.gov.cn/x/post_12885568.html", "tax.example.gov.cn/post_12885568"),
        ("https://TAX.example.gov.cn:443/202606/t20260622_1.shtml", "tax.example.gov.cn/t20260622_1"),
        ("https://tax.example.gov.cn/view?id=7#top", "tax.example.gov.cn/view?id=7"),
    ],
)
def test_keys_ignore_scheme_www_and_column(url: str, key: str) -> None:
    assert key_of(url) == key


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("./202606/t20260622_1.html", "https://www.tax.example.gov.cn/notices/202606/t20260622_1.html"),
        ("//m.example.cn/1", "https://m.example.cn/1"),
        ("?page=2", "https://www.tax.example.gov.cn/notices/index.html?page=2"),
        ("javascript:void(0)", ""),
        ("mailto:a@example.cn", ""),
        ("file:///etc/passwd", ""),
        ("#top", ""),
        ("http://[", ""),
        ("http://user@10.0.0.1/", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_are_followed(href: str, url: str) -> None:
    assert absolute(HERE, href) == url


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("https://a.example.cn/202606/t20260622_1.html", (2026, 6, 22)),
        ("https://a.example.cn/art/2026/1/5/art_1_2.html", (2026, 1, 5)),
        ("https://a.example.cn/notice/2026/20260301093000123.html", (2026, 3, 1)),
        ("https://a.example.cn/c/c5249875/content.html", None),
        ("https://a.example.cn/x/post_12885568.html", None),
    ],
)
def test_dates_in_addresses(url: str, date: tuple[int, int, int] | None) -> None:
    assert date_in(url) == date
