"""The dossier of a record, or of a part of it."""

from summitry.checks import check
from summitry.pipeline.viewing import Library, Wanted, encounters
from summitry.reports.dossier import Shelf, build
from summitry.reports.render import render_html, render_markdown
from summitry.store import Record


def dossier_text(record: Record, wanted: Wanted, markdown: bool) -> str:
    """The page, or the same in Markdown."""
    library = Library(record)
    found = tuple(encounters(record, wanted, library))
    keys = [key for each in found for key in each.reports]
    reports = {key: library.report(key) for key in keys}
    documents = {key.partition("#")[0]: library.document(key) for key in keys}
    problems = check(found, reports.values())
    backing = {each.id: library.backing(each) for each in found}
    dossier = build(found, Shelf(reports, documents, backing), problems, _scope(wanted))
    return render_markdown(dossier) if markdown else render_html(dossier)


def _scope(wanted: Wanted) -> str:
    """What was asked for, in words."""
    selection = wanted.selection
    parts = [f"with {' and '.join(wanted.people)}" if wanted.people else "", selection.status or ""]
    parts += [f"from {selection.start}" if selection.start else "", f"to {selection.end}" if selection.end else ""]
    parts += [f"in {wanted.place}" if wanted.place else ""]
    return ", ".join(part for part in parts if part)
