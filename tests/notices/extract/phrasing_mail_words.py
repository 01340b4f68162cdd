"""Labels, subjects, zones and sentences of carriers' mails; `phrasing_mails` puts them together."""

BOUNDS = (
    ("Start", "End"), ("Start time", "End time"), ("Begin", "End"), ("Begins", "Ends"), ("From", "To"), ("From", "Until"),
    ("Commencement", "Completion"), ("Start date/time", "End date/time"), ("Window start", "Window end"),
    ("Window opens", "Window closes"), ("Planned start", "Planned end"), ("Scheduled start", "Scheduled end"),
    ("Start of work", "End of work"), ("Beginning of works", "End of works"), ("Maintenance start", "Maintenance end"),
    ("Start of window", "End of window"), ("Window opening", "Window closing"), ("Works begin", "Works finish"),
    ("Commences", "Concludes"),
    ("Start date and time", "End date and time"), ("Not before", "Not after"), ("Event start", "Event end"),
    ("Activity start", "Activity end"), ("Starting", "Ending"), ("Begin of maintenance", "End of maintenance"),
    ("Date of start", "Date of end"), ("Initiation", "Termination"), ("Start hour", "End hour"), ("Beginning", "Conclusion"),
)  # fmt: skip
"""Each beginning with its end."""
IN_UTC = ("{} (UTC)", "{} UTC", "UTC {}", "{} [UTC]", "{} (GMT)", "GMT {}", "{} in UTC", "{} (Zulu)", "{}, UTC")
LOCAL = ("{} (local)", "{} local", "Local {}", "{} [local]", "{} (local time)", "{} local time", "{} in local time", "{}, local")
WINDOWS = (
    "Window", "Maintenance window", "Work window", "Date and time", "Schedule", "Planned window", "Time window", "When", "Timing",
    "Date/Time", "Service window", "Change window", "Period", "Date & time", "Execution", "Time of works", "Interval",
)  # fmt: skip
UTC_CLOCKS = ("{} UTC", "{} (UTC)", "{} GMT", "{}Z", "{} UTC+0")
TWICE = ("{u} ({l} local)", "{u} / {l} local", "{u} ({l} local time)", "{u} = {l} local", "{u} [{l} local]")
"""One moment in UTC, and on the clock of the place."""
ZONE_LINES = (
    "All times are UTC.", "All times in UTC.", "Times are given in UTC.", "All times are in UTC unless stated otherwise.",
    "(all times UTC)", "Please note that all times are UTC.", "All dates and times are stated in UTC.", "NB: times in GMT.",
)  # fmt: skip
ZONE_ROWS = ("Time zone", "Timezone", "Times in", "Zone", "TZ", "Time zone used")
NIGHTS = (
    "Night {n}", "Window {n}", "Window #{n}", "Phase {n}", "Slot {n}", "Date {n}", "Stage {n}", "Part {n}", "Step {n}", "Day {n}",
    "Maintenance window {n}", "{o} night", "{o} window", "{o} date",
)  # fmt: skip
ORDINALS = ("1st", "2nd", "3rd")
EACH_NIGHT = (
    "Work is done on the nights listed below, each from {a} to {b}:", "Each of the following nights, {a} to {b}:",
    "One node a night, always {a} to {b}:", "In the following nights, from {a} to {b} each:",
    "The works take place between {a} and {b} on these dates:", "On three nights, each from {a} to {b}:",
    "Every night from {a} to {b}:", "Time: {a} - {b} on each of these dates:",
)  # fmt: skip
PRIMARY = (
    ("Primary window", "Backup window"), ("Primary date", "Backup date"), ("Primary night", "Reserve night"),
    ("Main window", "Reserve window"), ("Primary slot", "Fallback slot"), ("Primary", "Backup"), ("Primary", "Alternate"),
    ("Window", "Backup window (if needed)"), ("Preferred date", "Alternative date"), ("Planned date", "Contingency date"),
    ("First choice", "Spare date"), ("Maintenance window", "Rain date"), ("Primary date/time", "Back-up date/time"),
)  # fmt: skip
CIRCUIT_LABELS = (
    "Circuit", "Circuits", "Circuit ID", "Service ID", "Your services", "Affected circuits", "Services affected", "Service(s)",
    "Circuit(s) affected", "Impacted services", "Line", "Link ID", "Service reference", "Affected connections", "Your circuits",
)  # fmt: skip
CIRCUITS = ("LDN-AMS-10G-0417", "NF/100G/004471", "ETH-20981", "WAV-7731-02", "PLN-L2-00871", "IPT-55120", "SEG4-OTU4-0017")
CIRCUIT_HEADS = (
    ("Circuit ID", "A end", "Z end", "Impact"), ("Service", "Location", "Expected impact", "Customer ref"),
    ("Order no", "Circuit", "Bandwidth", "Outage"), ("Your reference", "Our reference", "Effect", "Site"),
)  # fmt: skip
CIRCUIT_CELLS = {
    "A end": "Leeds", "Z end": "Hull", "Impact": "Outage 30 min", "Location": "Slough", "Expected impact": "2 x 15 min",
    "Customer ref": "PO 4471", "Order no": "55120", "Bandwidth": "10G", "Outage": "60 minutes", "Your reference": "n/a",
    "Effect": "at risk", "Site": "Telehouse",
}  # fmt: skip
IMPACTS = (
    ("Impact", "Service outage"), ("Expected impact", "2 x 15 min"), ("Expected outage", "up to 30 minutes"), ("Outage", "60 min"),
    ("Impact", "up to 4 hours within the window"), ("Downtime", "2 x 5 minutes"), ("Expected downtime", "45 minutes"),
    ("Service interruption", "max. 20 minutes"), ("Impact duration", "3 hours"), ("Expected break", "2 x 10 min"), ("Hits", "2"),
    ("Impact", "loss of service, 1 x 90 min"), ("Impact", "switch hit, less than 50 ms"), ("Unavailability", "15 min"),
)  # fmt: skip
REASONS = (
    ("Reason", "Replacement of a faulty amplifier"), ("Work", "Software upgrade of two routers"), ("Activity", "Fibre splicing"),
    ("Description", "Exchange of power supplies"), ("Purpose", "Relocation of a cable"), ("Scope", "Line card replacement"),
    ("Nature of work", "Card swap"), ("Details", "Firmware upgrade"),
)  # fmt: skip
OTHERS = (
    ("Ticket", "CHG0048213"), ("Reference", "MNT-20718"), ("Location", "Leeds, hall 4"), ("Priority", "Medium"),
    ("Contact", "noc@example.net"), ("Notice no", "2"), ("Customer", "Halden Ltd"), ("Phone", "+44 1632 960123"),
    ("Rollback point", "1 hour before the end"), ("Version", "1.2"), ("Supplier", "third party"), ("Type", "planned"),
)  # fmt: skip
SUBJECTS = (
    "{s}: Maintenance MNT-20718", "[{s}] Planned work MNT-20718 - Leeds", "MNT-20718 - {s} - fibre works Leeds",
    "{s} - Maintenance Notification - Halden Ltd", "Planned work MNT-20718 ({s})", "Network maintenance MNT-20718 | {s}",
    "{s} // CHG0048213 // Leeds - Hull", "Fwd: {s}: planned engineering works Leeds", "Re: MNT-20718 {s}",
)  # fmt: skip
PLANNED = (
    "Planned", "SCHEDULED", "Notice", "REMINDER", "Update #2", "EMERGENCY", "URGENT", "Confirmed", "First notice", "Final reminder",
    "UPDATED", "New", "Upcoming", "Approved", "Short notice", "Starting soon", "Amendment 1",
)  # fmt: skip
MOVED = ("RESCHEDULED", "Rescheduled", "POSTPONED", "New date", "Date changed", "Moved", "Change of date", "Re-scheduled")
EXTENDED = ("EXTENDED", "Extended", "Extension", "Overrun", "Prolonged", "Window extended", "Work overrunning")
CANCELLED = ("CANCELLED", "Cancelled", "CANCELED", "Withdrawn", "WITHDRAWN", "Cancellation", "Called off")
COMPLETED = ("COMPLETED", "Completed", "Complete", "Closed", "Successfully completed", "Finished", "Work completed")
OLD_NEW = (
    ("Old", "New"), ("Original", "New"), ("Previous", "Revised"), ("Old", "Rescheduled"), ("Before", "Now"), ("Was", "Now"),
    ("Former", "New"), ("Initial window", "Updated window"), ("Originally", "Now"), ("Previously", "Rescheduled to"),
    ("Old date", "New date"),
    ("Original window", "New window"), ("First announced", "Now planned"), ("Planned", "Rescheduled"),
)  # fmt: skip
BROKE = (
    "Incident start", "Start of incident", "Start of outage", "Outage start", "Time down", "Down time", "Down since",
    "Fault start", "Fault began", "Impact start", "Failure time", "Time of failure", "Occurred", "Start of event", "Began",
    "Service down", "Start", "Beginning of the fault", "Interrupted since", "Interruption start", "Interrupted from", "Started",
    "Event start", "Start time", "Onset", "Fault occurred", "Link down", "Alarm time", "Outage began", "Disturbance since",
)  # fmt: skip
HOPED = (
    "ETR", "ETA", "ETTR", "Estimated restoration", "Est. restoration", "Expected restoration", "Estimated time of repair",
    "Estimated fix", "Fix expected", "Expected end", "Estimated recovery", "Tentative ETR", "Expected to be resolved",
    "Forecast", "Estimated end", "Restoration expected", "Target restoration", "Repair expected", "Expected resolution time",
    "Expected fix", "Solution expected", "ETA for resolution", "Estimated repair time", "Resolution expected by", "Estimate",
)  # fmt: skip
MENDED = (
    "Restored", "Incident end", "End of incident", "Outage end", "Time up", "Up", "Fault cleared", "Impact end", "Recovered",
    "Resolved", "Service restored", "End", "End of outage", "Available again from", "Restoration time", "Cleared", "Ended",
    "Time restored", "Fault repaired", "Link up", "Service back", "Up again", "Time of restoration", "Normalised", "End time",
    "Service re-established", "Interruption end", "Repaired", "Clearance", "Back in service",
)  # fmt: skip
FAULTS = (
    "Outage LDN-AMS-10G-0417", "INC-771204: link down Leeds - Hull", "Fault notification TT 4402917", "Fibre cut Leeds",
    "Unplanned outage: IPT-55120", "P1 incident INC-771204", "Service disruption WAV-7731-02", "Incident INC-771204 - packet loss",
)  # fmt: skip
MENDED_SUBJECTS = (
    "RESOLVED: INC-771204 link Leeds - Hull", "Outage WAV-7731-02 - resolved", "Fault cleared: TT 4402917", "Closed: INC-771204",
    "RFO - INC-771204", "[RESTORED] IPT-55120", "Final report TT 4402917", "Reason for outage: LDN-AMS-10G-0417",
    "Closing report: outage of WAV-7731-02", "Incident report INC-771204", "Service restored - IPT-55120", "All clear: TT 4402917",
)  # fmt: skip
NEWS = (
    ("Next update", "{t}"), ("Cause", "under investigation"), ("Team", "on site"), ("Severity", "P2"), ("Ticket", "TT 4402917"),
    ("Location", "Leeds"), ("Root cause", "fibre cut by a third party"), ("Action", "splicing in progress"),
)  # fmt: skip
QUOTES = (
    "On {d}, NOC wrote:",
    "-----Original Message-----",
    "> From: noc@example.net",
    "From: NOC <noc@example.net>\nSent: {d}\nTo: all\nSubject: Planned work",
)
LONGER = (
    "The work takes longer than planned. We need until {t}.", "We need another {n} hours.", "The window is extended until {t}.",
    "Work has overrun and will now end at {t}.", "We have to extend this maintenance by {n} hours.",
    "Sorry, we are not finished. New end: {t}.", "The end moves to {t}.", "We will not be done in time; please expect {t}.",
    "We ask for {n} more hours.", "The new end time is {t}.", "We are running late and expect to finish at {t}.",
)  # fmt: skip
GONE = (
    "The work below is cancelled.", "This work will not take place.", "Please disregard the notice below: the work is off.",
    "The maintenance below has been cancelled by our supplier.", "We have withdrawn the maintenance below.",
    "The work announced below is no longer required.", "This has been called off.", "We will not do this work after all.",
)  # fmt: skip
LATER = (
    "The work below has been moved to {w}.", "This work is rescheduled to {w}.", "New window: {w}. The rest stays as announced.",
    "We had to put off the work below. It now takes place {w}.", "The maintenance below will instead be done {w}.",
    "We move this to {w}.", "Change of plan: the new window is {w}.", "The work slips to {w}.", "Please note the new time: {w}.",
)  # fmt: skip
ENTRIES = (
    "We see packet loss on link FRA-NUE-2 and are investigating.", "Customers on edge4 cannot be reached.",
    "Alarms were received from the Leeds node; services are down.", "We are aware of an outage of the Leeds node.",
    "Link FRA-NUE-2 is down.", "Several customers report loss of service.",
)  # fmt: skip
MEANWHILE = (
    "A technician is on the way.", "The fault has been located in Hanau.", "The supplier was called.", "A spare is being fetched.",
    "Splicing is in progress.", "The card has been ordered from the depot.", "We continue to work on it.",
)  # fmt: skip
LAST = (
    "The link is up again and stable.", "All services are restored.", "The incident is resolved.", "Traffic is back to normal.",
    "The card was replaced and all alarms have cleared.", "Services have recovered.", "Everything works again.",
)  # fmt: skip
FORECASTS = (
    "We expect to be done by {t}.", "Restoration is expected at {t}.", "We expect the line to be clean by {t}.", "ETA: {t}.",
    "Our current estimate is {t}.", "The repair should be finished by {t}.", "Estimated time of repair: {t}.",
    "We think that traffic will be back to normal around {t}.", "The supplier estimates {t}.", "Service should return by {t}.",
)  # fmt: skip
STAMPS = ("{t} - {s}", "{t}: {s}", "[{t}] {s}", "{t}\n{s}", "Update {t}: {s}", "{t} | {s}", "* {t} {s}", "{t} {s}")
GREETINGS = (
    "Dear Customer,", "Dear partners,", "Hi all,", "Good morning,", "To whom it may concern,", "", "", "MAINTENANCE NOTIFICATION",
    "We would like to inform you of the following works in our network.", "Please be advised of the following.",
    "Dear valued customer,\nplease find the details below.",
)  # fmt: skip
CLOSINGS = (
    "Kind regards\nNOC", "", "Questions? Call +44 1632 960123 (24/7).", "We apologise for any inconvenience.",
    "-- \nNetwork operations",
    "No action is required.", "If service has not returned after the window, please restart your equipment.",
    "Our desk is open Monday to Friday, 09:00 to 17:00.", "Objections have to reach us five working days before.",
)  # fmt: skip
