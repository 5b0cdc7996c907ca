"""Importing this loads everything that coding needs: workers are forked from a process that has done so.

What cannot be loaded is not said here; every worker tries again, and says so.
"""

import gc
import os
import sys
from types import ModuleType

os.environ.setdefault("OMP_NUM_THREADS", "1")  # read by numerical libraries when they are loaded

from summitry.pipeline.coder import prepare
from summitry.pipeline.workers import Isolated


def _load_parser() -> None:
    """Import spaCy without its command line, which brings in web clients: a third of the import's time."""
    names = ("spacy.cli", "spacy.cli.info")
    for name in names:
        sys.modules[name] = ModuleType(name)
    vars(sys.modules["spacy.cli.info"])["info"] = None
    import spacy  # noqa: F401

    for name in names:  # whoever asks for it later gets the real one
        del sys.modules[name]


gc.disable()  # what is loaded stays, and need not be looked through again and again on the way
with Isolated():
    _load_parser()
    prepare()
gc.set_threshold(100_000, 20, 20)  # a document makes many small things that a count takes back; cycles are few
gc.freeze()  # collections in the workers need not look at what is loaded, nor copy its pages
gc.enable()
