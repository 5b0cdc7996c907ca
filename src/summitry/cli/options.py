"""Options that several commands take."""

from summitry.cli.arguments import argument, flag

RECORD = argument(
    "--record", variable="SUMMITRY_RECORD", default="summitry.db", help="the record: a file, or postgresql://..."
)
JSON = flag("--json", "one JSON object a line")
FILTERS = (
    argument(
        "--with", dest="people", metavar="NAME", action="append", default=[],
        help="a person or polity taking part; may be repeated",
    ),
    argument("--status", help="held, scheduled, floated, postponed, cancelled, denied, lapsed ..."),
    argument("--from", dest="start", metavar="DATE", help="on or after this day, month or year"),
    argument("--to", dest="end", metavar="DATE", help="on or before this day, month or year"),
    argument("--place", help="a city, venue or country"),
)  # fmt: skip
ENCOUNTER = argument("encounter", metavar="ID", help="an encounter's id, or the beginning of it")
