"""Importing this loads everything that coding needs: workers are forked from a process that has done so.

What cannot be loaded is not said here; every worker tries again, and says so.
"""

import gc
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # read by numerical libraries when they are loaded

from summitry.pipeline.coder import prepare
from summitry.pipeline.workers import Isolated

with Isolated():
    prepare()
gc.collect()
gc.set_threshold(20_000, 20, 20)  # a document makes many small things that a count takes back; cycles are few
gc.freeze()  # what is loaded stays: collections in the workers need not look at it, nor copy its pages
