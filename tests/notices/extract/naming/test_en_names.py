"""Names in English: layouts and sentences that give them, and words near them that are none."""

from datetime import UTC, datetime

import pytest

from notices.extract import extract
from notices.model import Facts, Kind

WINDOW = "Window: 2025-06-10 22:00 - 2025-06-11 04:00 UTC\n"
PUBLISHED = datetime(2025, 6, 2, 9, tzinfo=UTC)


def read(body: str, title: str = "Planned maintenance notification") -> Facts:
    return extract(title=title, body=body, format="text", published=PUBLISHED, timezone="UTC", lang="en")


def affected(facts: Facts) -> set[str]:
    return {name for window in facts.windows for name in window.affects}


LABELLED = (
    "Circuits affected:\n- ABC-100-22\n- ABC-100-23\n",
    "Impacted circuit IDs\nABC-100-22\nABC-100-23\n",
    "CIDs: ABC-100-22, ABC-100-23\n",
    "Circuit(s): ABC-100-22 and ABC-100-23\n",
    "Your affected services:\n1. ABC-100-22 (10G wave)\n2. ABC-100-23 (100G wave)\n",
    "The following services of yours will be affected:\n* ABC-100-22\n* ABC-100-23\n",
    "Circuit ID: ABC-100-22\nCircuit ID: ABC-100-23\n",
    "List of affected services: ABC-100-22; ABC-100-23\n",
    "Services | ABC-100-22 | ABC-100-23\n",
    "Services remaining down: ABC-100-22, ABC-100-23\n",
    "Affected Service IDs: ABC-100-22\n                      ABC-100-23\n",
    "Circuits with impact:\nABC-100-22   down 30 min\nABC-100-23   down 30 min\n",
    "Affected Services\n-----------------\nABC-100-22\nABC-100-23\n",
    "Circuits affected    :\n   1) ABC-100-22\n   2) ABC-100-23\n",
    "Liens concernés / Affected links: ABC-100-22, ABC-100-23\n",
    "Impacted elements: edge1.fra2\nImpacted services: ABC-100-22, ABC-100-23\nReference: CHG0012345\n",
    "This maintenance affects your circuits ABC-100-22 and ABC-100-23.\n",
    "Your circuits ABC-100-22 and ABC-100-23 will be down for 30 minutes.\n",
    "Circuits fed by the module are: ABC-100-22, ABC-100-23.\n",
    "The services below can lose traffic for some minutes.\nABC-100-22\nABC-100-23\n",
)


@pytest.mark.parametrize("lines", LABELLED)
def test_identifiers_are_found_in_every_layout(lines: str) -> None:
    assert affected(read(WINDOW + lines)) == {"ABC-100-22", "ABC-100-23"}


NOT_LABELLED = (
    "Ticket: ABC-100-22\n",
    "Change reference: CHG-100-22\n",
    "Work order number: 3-300441772\n",
    "Customer: Acme Retail Group\n",
    "Service window: as above\n",
    "Traffic is sent via circuit ABC-100-22 in the meantime.\n",
    "The circuit ABC-100-22 is not affected.\n",
    "Contact: noc@carrier.example, +31 20 555 0110\n",
)


@pytest.mark.parametrize("lines", NOT_LABELLED)
def test_references_and_what_goes_on_are_no_names(lines: str) -> None:
    assert affected(read(WINDOW + lines)) == set()


SENTENCES = (
    ("You won't be able to access Online Banking, Bill Pay or Transfers{when}.", {"Online Banking", "Bill Pay", "Transfers"}),
    ("The web shop, the app and the hotline will be unavailable{when}.", {"web shop", "app", "hotline"}),
    ("The quarterly patching of the mail servers takes place{when}.", {"mail servers"}),
    ("We will upgrade the software of switch sw4-thn{when}. Ports on this switch go down.", {"sw4-thn"}),
    ("Our e-services (renewal, payment and transfer) will be suspended{when}.", {"renewal", "payment", "transfer"}),
    ("Confluence – offline from 1:00 until 5:00 on 10 June", {"Confluence"}),
    ("No login to the ticket shop is possible{when}. The shop is closed then.", {"ticket shop"}),
)  # fmt: skip


@pytest.mark.parametrize(("body", "names"), SENTENCES)
def test_sentences_name_what_stops(body: str, names: set[str]) -> None:
    assert affected(read(body.replace("{when}", " on 10 June from 1:00 to 5:00"), "Maintenance")) == names


def test_a_label_before_each_window_belongs_to_it() -> None:
    body = (
        "STAGE 1\nScope: unit A\nStart: 10 June 2025, 08:00\nFinish: 10 June 2025, 18:00\n\n"
        "STAGE 2\nScope: unit B\nStart: 12 June 2025, 08:00\nFinish: 12 June 2025, 18:00\n\n"
        "STAGE 3\nScope: unit C\nDates will be announced.\n"
    )
    assert [w.affects for w in read(body).windows] == [("unit A",), ("unit B",)]


BESIDE = (
    "The next customer tour takes place on 20 June, 14:00-16:00.",
    "Monday to Friday 9am to 5pm our desk answers questions.",
    "Billing: 9:00 AM - 4:30 PM, Monday through Friday",
    "Claim period: until 2025/06/28 23:59.",
    "Work performed between 00:00 and 06:00 is excluded from the SLA.",
    "If severe weather is forecast, the outage will take place on 12 June from 1:00 to 5:00.",
    "In case of problems the work will be repeated on 12 June from 1:00 to 5:00.",
    "From 20 June 2025, 00:00, please use our new address.",
    "Enrollment opens on 20 June at 8:00 and closes on 27 June at 23:59.",
    "Customer outage start: 10 June 2025 23:00\nCustomer outage end: 10 June 2025 23:30",
)


@pytest.mark.parametrize("words", BESIDE)
def test_other_times_are_no_windows(words: str) -> None:
    body = "Maintenance start: 10 June 2025 22:00\nMaintenance end: 11 June 2025 04:00\nCircuit: ABC-100-22\n\n"
    assert [(w.start, w.end) for w in read(body + words).windows] == [
        (datetime(2025, 6, 10, 22, tzinfo=UTC), datetime(2025, 6, 11, 4, tzinfo=UTC))
    ]


MOVED = (
    "The work scheduled for 10 June 2025 22:00 - 23:00 could not be started. It will instead be carried out on {}.",
    "The work planned for 10 June 2025 22:00 - 23:00 had to be aborted. A new attempt will be made on {}.",
    "                 Start               End\nPrevious date:   2025-06-10 22:00    2025-06-10 23:00\nNew date:        {}",
)


@pytest.mark.parametrize("words", MOVED)
def test_work_that_did_not_happen_moves(words: str) -> None:
    new = "2025-06-12 22:00    2025-06-12 23:00" if "New date" in words else "12 June 2025 22:00 - 23:00"
    facts = read(words.format(new), "Maintenance rescheduled" if "New date" in words else "Maintenance")
    assert facts.kind is Kind.POSTPONEMENT
    assert [(w.start, w.end) for w in facts.windows] == [
        (datetime(2025, 6, 12, 22, tzinfo=UTC), datetime(2025, 6, 12, 23, tzinfo=UTC))
    ]


LATER = (
    "The ETR moves from 12:00 to 15:30. The outage began at 6:10.",
    "ETA for restoration is now 15:30 (was 12:00). The outage began at 6:10.",
    "The outage began at 6:10. We wanted to be up by 12:00. It's going to be 15:30 now.",
)


@pytest.mark.parametrize("body", LATER)
def test_an_end_that_moves_is_an_extension(body: str) -> None:
    facts = read(body, "Outage of the portal")
    assert facts.kind is Kind.EXTENSION
    assert [(w.start, w.end) for w in facts.windows] == [
        (datetime(2025, 6, 2, 6, 10, tzinfo=UTC), datetime(2025, 6, 2, 15, 30, tzinfo=UTC))
    ]


NOT_OF_WINDOWS = ("new timesheet app", "old datepicker service", "new endpoint console")


@pytest.mark.parametrize("name", NOT_OF_WINDOWS)
def test_words_that_only_begin_like_those_of_windows_are_parts_of_names(name: str) -> None:
    facts = read(f"The {name} will be unavailable on 10 June 2025 from 22:00 to 23:00.", "Maintenance")
    assert affected(facts) == {name}


@pytest.mark.parametrize("label", ["New time", "Original end", "Scheduled windows", "Actual restoration", "Ending time"])
def test_heads_of_times_are_no_names(label: str) -> None:
    facts = read(f"Affected services: {label}\nThe portal will be unavailable on 10 June 2025 from 22:00 to 23:00.", "Maintenance")
    assert label not in affected(facts)
