"""What is wrong with how mail is to go out: receivers of mail without a server, and half of a login."""

from collections.abc import Iterator

from statuspage.settings.mistakes import Mistake, Table, tables


def mail_mistakes(merged: Table) -> Iterator[Mistake]:
    """Mail that nothing takes, and a user without a password or the other way round."""
    mail = merged.get("mail")
    for loc, table in tables(merged, "subscribers"):
        if table.get("kind") == "email" and mail is None:
            yield Mistake((*loc, "kind"), 'is "email", and no server takes mail; write [mail] with host = "…" and sender = "…"')
    if not isinstance(mail, dict):
        return
    for own, other in (("user", "password"), ("password", "user")):
        if own in mail and other not in mail:
            yield Mistake(("mail", own), f"stands there without {other}; a login has both")
