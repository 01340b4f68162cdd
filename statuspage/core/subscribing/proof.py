"""Links and codes that prove something without a cookie or an account: each is signed, says what it is for, and ends when it says.

All of them follow from one key of the site's, so that nothing of them needs to be kept.
"""

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from enum import StrEnum

MAIL_VALID = timedelta(days=2)
"""How long the link of a mail asks to be opened."""
CODE_VALID = timedelta(minutes=30)
"""How long a code asks to be typed."""
TRIES = 5
"""How often a code may be guessed at: of a million there are, each ask lets five be tried."""

_DIGITS = 6
_MAC = 16
_LONGEST = 200


class Purpose(StrEnum):
    """What a link is for. CONFIRM came by mail and proves the mailbox; CODE leads to where a code is typed; MANAGE to the
    preferences, and lets leave."""

    CONFIRM = "c"
    CODE = "t"
    MANAGE = "m"


def signed(key: bytes, purpose: Purpose, subject: str, until: datetime | None = None) -> str:
    """A token for the path of an address: `subject` (letters, digits, `_` and `-`), its end in Unix seconds (0: none) and a MAC."""
    text = f"{subject}.{int(until.timestamp()) if until else 0}"
    return f"{text}.{_mac(key, purpose, text)}"


def subject_of(key: bytes, purpose: Purpose, token: str, now: datetime) -> str | None:
    """The subject of a token that was signed for `purpose` and is not over; null for any other."""
    text, _, mac = token[:_LONGEST].rpartition(".")
    if not hmac.compare_digest(_mac(key, purpose, text).encode(), mac.encode(errors="replace")):
        return None
    subject, _, until = text.rpartition(".")
    return subject if until == "0" or now < datetime.fromtimestamp(int(until), UTC) else None


def code(key: bytes, id: str, nonce: str) -> str:
    """The code that is sent for an ask: six digits."""
    digest = hmac.new(key, f"code\n{id}\n{nonce}".encode(), hashlib.sha256).digest()
    return f"{int.from_bytes(digest[:8]) % 10**_DIGITS:0{_DIGITS}d}"


def is_code(expected: str, typed: str) -> bool:
    """Whether what was typed is the code; blanks and hyphens do not count."""
    given = "".join(typed.split()).replace("-", "")
    return hmac.compare_digest(expected.encode(), given.encode(errors="replace"))


def _mac(key: bytes, purpose: Purpose, text: str) -> str:
    digest = hmac.new(key, f"{purpose}\n{text}".encode(errors="replace"), hashlib.sha256).digest()
    return base64.b32encode(digest[:_MAC]).rstrip(b"=").decode().lower()  # nothing at its end that a mail program leaves off
