"""A page that tells visitors of the demonstration what is true at this moment, to compare with what the status page shows."""

from datetime import datetime

from statuspage.demo import world
from statuspage.demo.answer import Answer, Sheet
from statuspage.demo.world import Endpoint, Story

STEPS = (
    (world.TAX_ANNOUNCED, "The tax bureau announces a maintenance of 发票开具 and 发票勾选."),
    (world.TAX_WINDOW.start, "It begins: both functions fail."),
    (1.5, "The bank's login fails. Nobody announces it."),
    (world.SOCIAL_BLOCKED.start, "The social insurance site hides behind a bot wall; nothing else measures it."),
    (world.TAX_EXTENDED, "The tax bureau edits its article: extended by a minute. The bank's login works again."),
    (3.25, "The cloud's object storage fails; its provider says so a little later."),
    (world.SOCIAL_BLOCKED.end, "The social insurance site can be read again."),
    (world.BANK_ANNOUNCED, "The bank announces a maintenance of 转账汇款 in its feed."),
    (world.CLOUD_MONITORING, "The tax bureau's announced end passes: 发票勾选 works, 发票开具 does not. The cloud is monitoring."),
    (world.SYNC_STALLED.start, "The invoice synchronisation still pings, but its data stands still."),
    (world.CLOUD_RESOLVED, "The cloud's incident is resolved."),
    (world.TAX_BACK, "发票开具 works again. The bank's maintenance begins."),
    (world.TAX_RECOVERY_ANNOUNCED, "The tax bureau announces the recovery, in GB18030."),
    (world.BANK_WINDOW.end, "The bank's maintenance ends as announced."),
    (world.SYNC_STALLED.end, "The synchronisation catches up."),
)


def guide(story: Story, now: datetime, public: str) -> Answer:
    """The steps of the loop with the running one marked, what each endpoint answers, and where everything is."""
    minute = story.minute(now)
    running = max((at for at, _ in STEPS if at <= minute), default=-1.0)
    steps = "\n".join(f"<li>{_marked(f'{at:g} min: {text}', at == running)}</li>" for at, text in STEPS)
    states = "\n".join(f"<li>{endpoint}: {'up' if world.is_up(story, endpoint, now) else 'DOWN'}</li>" for endpoint in Endpoint)
    links = "\n".join(f'<li><a href="{link}">{link}</a></li>' for link in (public, *LINKS))
    body = (
        f"<h1>The demonstration's world</h1>\n<p>Minute {minute:.1f} of {world.LOOP_MINUTES}, at speed {story.speed:g}.</p>\n"
        f"<ol>\n{steps}\n</ol>\n<h2>What is true now</h2>\n<ul>\n{states}\n</ul>\n<h2>Addresses</h2>\n<ul>\n{links}\n</ul>"
    )
    meta = {"viewport": "width=device-width"}
    html = Sheet("The demonstration's world", body, meta, lang="en").html()
    return Answer(html.replace("<head>", '<head>\n<meta http-equiv="refresh" content="5">', 1).encode())


LINKS = ("tax/notices/", "social/notices/", "bank/feed.xml", "cloud/api/v2/summary.json", "receiver", "robots")


def _marked(text: str, running: bool) -> str:
    return f"<strong>{text}</strong>" if running else text
