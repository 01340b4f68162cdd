"""Writes the messages in traditional Chinese from the simplified ones: `python -m statuspage.render.words.traditional`.

OpenCC (of the development's packages) converts them with the words of Taiwan. What it gives is kept in a file beside this, so
that the site does without it. What it cannot know stands in `OWN`.
"""

import json
from collections.abc import Callable

import opencc

from statuspage.render.words import TRADITIONAL, Catalogue, simplified

OWN: Catalogue = {"lang.zh-Hans": "简", "verdict.without_effect": "已公告但無影響"}
"""Messages that are not converted."""

_WORDS = {
    "視窗": "時段",
    "窗口": "時段",
    "釋出": "發布",
    "隻列": "只列",
    "後臺": "後台",
    "運營": "營運",
    "演算法": "算法",
    "賬號": "帳號",
    "響應時間": "回應時間",
}
"""What it takes for something else: a window in time for one on a screen, publishing for setting free."""
_MARKS = str.maketrans("“”‘’", "「」『』")


def traditional(words: Catalogue, convert: Callable[[str], str]) -> dict[str, str]:
    """`words` in traditional Chinese, with its quotation marks."""
    return {key: OWN.get(key) or _corrected(convert(text)) for key, text in words.items()}


def _corrected(text: str) -> str:
    for wrong, right in _WORDS.items():
        text = text.replace(wrong, right)
    return text.translate(_MARKS)


def written() -> str:
    """The file as it has to be."""
    made = traditional(simplified(), opencc.OpenCC("s2twp").convert)
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    TRADITIONAL.write_text(written(), encoding="utf-8")
