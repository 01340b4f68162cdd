"""Japanese words for what is given to make good for trouble, and for trouble that such a notice tells besides."""

WORDS = {
    "amends": (
        r"^(?![^\n]{0,80}(?:復旧|延長|終了|完了|回復|解消|解決))[^\n]{0,60}?"
        r"(?:補填|お詫び(?:の品|の?アイテム|石|の?配布|として配布))[^\n]{0,20}$"
    ),
}
"""What `informing` asks for: the title, what is given, and what goes on still."""
