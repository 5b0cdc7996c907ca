"""Commands that keep the record: ``derive``, ``export``, ``verify``, ``changes``, ``check``, ``leaders``."""

import typer

from summitry.cli.common import RECORD, RecordOption


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("derive")(derive)


def derive(record: RecordOption = RECORD) -> None:
    """Bring the encounters up to date with the documents and judgements."""
    from summitry.pipeline.deriving import derive as bring_up_to_date
    from summitry.store import open_record

    with open_record(record) as opened:
        changed = bring_up_to_date(opened)
    print("derived" if changed else "up to date")
