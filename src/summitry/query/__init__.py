"""Views of the record: which encounters are asked for, how they are printed, and who meets whom."""

from summitry.query.filtering import Filter, apply
from summitry.query.leading import Leader, leaders
from summitry.query.printing import backing_json, encounter_json

__all__ = ["Filter", "Leader", "apply", "backing_json", "encounter_json", "leaders"]
