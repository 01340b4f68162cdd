"""Labels, heads and stamps of notices that are laid out in blocks, tables and logs; `phrasing_layouts` puts them together."""

STARTS = (
    "Start", "Start time", "Starts", "Begin", "Beginning", "Begins at", "From", "Planned start", "Scheduled start", "Work starts",
    "Start of work", "Window opens", "Commencement", "Maintenance start", "Start date/time", "Outage start",
    "Date and time of start",
)  # fmt: skip
ENDS = (
    "End", "End time", "Ends", "Finish", "Finishes", "Ends at", "Until", "Planned end", "Scheduled end", "Work ends",
    "End of work", "Window closes", "Completion", "Maintenance end", "End date/time", "Outage end", "Date and time of end",
)  # fmt: skip
"""Each beginning with the end at the same place."""
WINDOWS = (
    "Window", "Maintenance window", "When", "Date and time", "Schedule", "Time frame", "Timeframe",
    "Outage window", "Planned window",
    "Period", "Slot", "Change window", "Scheduled for", "Timing", "Service window", "Downtime",
)  # fmt: skip
STATUSES = ("Status", "State", "Change status", "Current status", "Notice type", "Type", "Category", "Class", "Event type", "Stage")
PLANNED = ("Scheduled", "Planned", "Confirmed", "Approved", "Planned maintenance", "Scheduled maintenance")
IMPACTS = (
    "Impact", "Expected impact", "Effect", "Effect on you", "Service impact", "Severity", "What to expect", "Customer impact",
    "Consequences", "Impact level", "User impact", "Impact description", "Effect on service", "Level of impact", "Risk",
)  # fmt: skip
EFFECTS = (
    "Service unavailable",
    "Loss of service",
    "No access",
    "Full outage",
    "Short interruptions",
    "Unavailable",
    "Down throughout",
)
SERVICES = (
    "Service", "Services affected", "Affected service", "System", "Affected systems", "Component", "Product",
    "Platform", "Application",
    "Affected", "Impacted service", "What is affected", "Service name", "Affected components", "Environment",
)  # fmt: skip
REASONS = (
    "Reason", "Purpose", "Cause", "Details", "Description", "Background", "Why", "Activity", "Work",
    "Nature of work", "Scope of work",
    "Summary", "Task", "Reason for work", "Description of work",
)  # fmt: skip
WORKS = (
    "Replacement of two switches", "Software upgrade", "Firmware update", "Fibre relocation",
    "Database migration", "Security patches",
    "Move to new racks", "Exchange of a power unit", "Upgrade to release 7.2",
)  # fmt: skip
OTHERS = (
    ("Ticket", "CHG0048213"), ("Reference", "MNT-20718"), ("Location", "Leeds, hall 4"), ("Contact", "noc@example.net"),
    ("Priority", "Medium"), ("Owner", "Network operations"), ("Phone", "+44 1632 960123"), ("Customer", "Halden Ltd"),
)  # fmt: skip
SYSTEMS = (
    "Mail gateway",
    "File store",
    "Customer portal",
    "Wiki",
    "Phone system",
    "Print server",
    "Billing",
    "Ledger API",
    "Intranet",
)
SYSTEM_HEADS = (
    "System",
    "Service",
    "Component",
    "Application",
    "Product",
    "Platform",
    "Site",
    "Affected service",
    "Name",
    "Server",
)
ROW_STARTS = (
    "Start",
    "From",
    "Begin",
    "Off at",
    "Down from",
    "Start time",
    "Unavailable from",
    "Goes down",
    "Offline from",
    "Starts",
)
ROW_ENDS = ("End", "To", "Finish", "Back at", "Up again", "End time", "Available from", "Comes back", "Online again", "Ends")
SEPARATORS = (": ", ":", ":\t", "\t", " - ", " – ", " ..... ", " : ", " | ", " = ")
DAYS = ("%-d %B %Y", "%Y-%m-%d", "%d-%b-%Y", "%B %-d, %Y", "%a %-d %b %Y", "%A, %-d %B %Y", "%d %b %Y")
CLOCKS = ("%H:%M", "%H:%M", "%I:%M %p", "%-I:%M %p", "%H:%M %Z", "%H:%M (%Z)")
INTROS = (
    "", "Dear customer,", "Please note the following work.",
    "We would like to inform you about planned work.", "MAINTENANCE NOTICE",
    "This is a notice of scheduled maintenance.", "Hello, please see below.", "Details of the work are given below.",
)  # fmt: skip
OUTROS = (
    "", "", "Kind regards", "We apologise for any inconvenience.", "Questions? Write to noc@example.net.",
    "Thank you for your patience.",
    "Our service desk is open from 08:00 to 18:00 on weekdays.",
)  # fmt: skip
FIRST_ENTRIES = (
    ("Investigating", "We are investigating errors when opening {s}."),
    ("Investigating", "{s} is currently unavailable. We are looking into the cause."),
    ("Investigating", "Users report that {s} does not load."),
    ("Investigating", "We are aware of an outage of {s}."),
)
MIDDLE_ENTRIES = (
    ("Identified", "The cause has been found and a fix is being prepared."),
    ("Identified", "A failed disk is the cause; engineers are replacing it."),
    ("Update", "We continue to work on this."),
    ("Update", "Some users may still see errors."),
)
LATE_ENTRIES = (
    ("Monitoring", "A fix has been put in place and we are monitoring the results."),
    ("Monitoring", "{s} is recovering. We are watching it."),
)
LAST_ENTRIES = (
    ("Resolved", "This incident has been resolved."),
    ("Resolved", "{s} is working normally again."),
    ("Resolved", "All is back to normal. Thank you for your patience."),
    ("Resolved", "The fix has held and {s} is available again."),
)
OLD_STARTS = (
    "Original start",
    "Previous start",
    "Old start",
    "Start was",
    "Originally planned start",
    "Former start",
    "Start (old)",
    "Previously announced start",
)
NEW_STARTS = ("New start", "New start", "New start", "Start now", "Revised start", "New start time", "Start (new)", "Updated start")
OLD_ENDS = (
    "Original end",
    "Previous end",
    "Old end",
    "End was",
    "Originally planned end",
    "Former end",
    "End (old)",
    "Previously announced end",
)
NEW_ENDS = ("New end", "New end", "New end", "End now", "Revised end", "New end time", "End (new)", "Updated end")
OLD_WINDOWS = (
    "Original window",
    "Previous window",
    "Old window",
    "Was",
    "Originally",
    "Old date",
    "Original schedule",
    "Previously",
    "Before",
    "Former date",
)
NEW_WINDOWS = ("New window", "New window", "New window", "Now", "Now", "New date", "Revised schedule", "Now", "After", "New date")
PLANNED_STARTS = ("Planned start", "Scheduled start", "Start (planned)", "Announced start", "Start as planned", "Start planned")
PLANNED_ENDS = ("Planned end", "Scheduled end", "End (planned)", "Announced end", "End as planned", "End planned")
ACTUAL_STARTS = ("Actual start", "Start (actual)", "Started", "Began", "Work started", "Actual start time")
ACTUAL_ENDS = ("Actual end", "End (actual)", "Completed", "Finished", "Work completed", "Actual end time")
RESERVES = (
    "Backup window", "Backup date", "Reserve window", "Alternative date", "Contingency window", "Fallback date", "Backup night",
    "Back-up window", "Spare date", "Reserve date", "Fall-back window", "Alternate window", "Contingency date", "If needed",
)  # fmt: skip
GOES = (
    "{s} closed", "{s} off", "{s} offline", "{s} stops", "{s} down", "Last use of {s}", "{s} unavailable", "{s} suspended",
    "{s} goes read-only", "{s} frozen", "{s} halted", "{s} out of service from", "Step 1. {s} shut",
)  # fmt: skip
RETURNS = (
    "{s} re-opened", "{s} on", "{s} online", "{s} resumes", "{s} up", "First use of {s}", "{s} available again", "{s} restored",
    "{s} opens", "{s} back", "{s} live", "{s} in service again from", "Step 2. {s} open",
)  # fmt: skip
"""What goes, each with what comes back at the same place."""
FOR_EACH_DAY = (
    "{s} is offline from {h}, each time on another day:",
    "{s} will be unavailable {h} on each of these dates:",
    "We take {s} down on several evenings, always {h}:",
    "{s} cannot be reached ({h}, on the days below):",
    "{s} is shut down {h} as follows:",
)
SAME = ("same", "ditto", "same time", "as above", "same hours")
