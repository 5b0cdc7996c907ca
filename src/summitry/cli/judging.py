"""Commands by which people decide: ``judge`` and ``retract``."""

import typer


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
