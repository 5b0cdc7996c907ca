"""The dossier as one self-contained HTML file, or as Markdown."""

from functools import cache
from typing import Any

from summitry.reports.dossier import Dossier
from summitry.reports.timeline import draw


@cache
def _environment() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

    return Environment(
        loader=PackageLoader("summitry.reports"),
        autoescape=select_autoescape(("html.j2", "svg.j2")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render_html(dossier: Dossier) -> str:
    """One page that needs nothing else: styles and drawing are inside, nothing is fetched."""
    template = _environment().get_template("dossier.html.j2")
    return str(template.render(dossier=dossier, drawing=draw(dossier.pages)))


def render_markdown(dossier: Dossier) -> str:
    """The same as Markdown, quotes as block quotes."""
    text = str(_environment().get_template("dossier.md.j2").render(dossier=dossier))
    lines = [line.rstrip() for line in text.split("\n")]
    kept = [line for n, line in enumerate(lines) if line or (n and lines[n - 1])]
    return "\n".join(kept).strip() + "\n"
