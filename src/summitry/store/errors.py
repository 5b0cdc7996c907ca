"""What can go wrong with a record, each with one line that a user understands."""


class RecordError(Exception):
    """The record could not be opened or written; what was committed before is there."""


class RecordMissing(RecordError):
    """There is no record at this address yet."""


class NotARecord(RecordError):
    """The file is no database, or another program's."""


class NewerRecord(RecordError):
    """The record was written by a newer version of the program."""


class DamagedRecord(RecordError):
    """The database's own structure is broken: cut short or overwritten."""


class RecordLocked(RecordError):
    """Another process holds the record for longer than we wait."""


class RecordFull(RecordError):
    """There is no room left to write."""


class RecordUnreachable(RecordError):
    """The file cannot be opened or made, or the server cannot be reached or went away."""


class RecordReadOnly(RecordError):
    """The record may not be written by this user."""
