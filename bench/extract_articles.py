"""Reads long articles as the service's reader does, patterns compiled and the collector put off; prints each one's seconds."""

import gc
import random
from collections import deque
from functools import partial

from bench.extract import ARTICLE_SIZE, corpus, read, read_all, spent
from notices.extract import ahead
from notices.lines import Announcement
from statuspage.jobs.reading_child import SELDOM

ARTICLES = 100


def main() -> None:
    gc.set_threshold(SELDOM)
    for lang in ("zh", "en"):
        read_all(corpus(lang))
    deque(ahead(), maxlen=0)
    chance = random.Random(1)
    for number in range(ARTICLES):
        print(spent(partial(read, article("zh" if number % 2 else "en", chance))))


def article(lang: str, chance: random.Random) -> Announcement:
    """An article made of the documents of a corpus."""
    pool = [d for d in corpus(lang) if d.format == "text"]
    body = ""
    while len(body.encode()) < ARTICLE_SIZE:
        body += chance.choice(pool).body + "\n\n"
    one = pool[0]
    return Announcement(0, "", one.title, body, "text", one.published, one.timezone, one.lang)


if __name__ == "__main__":
    main()
