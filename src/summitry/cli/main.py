"""The program's front door: the commands, and every error as one clear line."""

import os
import sys
import traceback
from io import TextIOWrapper
from typing import TextIO

from summitry import __version__
from summitry.cli import comparing, giving, judging, keeping, reading, seeing
from summitry.cli.arguments import parser_of
from summitry.cli.common import Exit, say

ROOMS = (reading, seeing, giving, judging, keeping, comparing)
COMMANDS = tuple(command for room in ROOMS for command in room.COMMANDS)
DESCRIPTION = "Read news coverage; keep a sourced record of leader-level diplomacy."


def run() -> None:
    """Run the command line; the process ends with the contract's exit code."""
    os.environ.setdefault(
        "OMP_NUM_THREADS", "1"
    )  # read by numerical libraries when they are loaded: workers, no threads
    for stream in (sys.stdout, sys.stderr):
        speak_unicode(stream)
    debug = "--debug" in sys.argv
    code = guarded([argument for argument in sys.argv[1:] if argument != "--debug"], debug)
    sys.exit(code)


def speak_unicode(stream: TextIO) -> None:
    """Output is UTF-8; a terminal of another encoding gets question marks for what it cannot show."""
    if isinstance(stream, TextIOWrapper) and stream.encoding.lower() != "utf-8":
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8")


def guarded(arguments: list[str], debug: bool = False) -> int:
    """The exit code of a command line; what goes wrong is one line on stderr (with ``debug``, its traceback too)."""
    try:
        code = _command(arguments)
        sys.stdout.flush()
        return code
    except Exit as end:
        if end.line:
            say(end.line)
        return end.code
    except KeyboardInterrupt:
        say("stopped")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader of our output (``| head``) has seen enough; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except Exception as error:
        if debug:
            traceback.print_exc()
        say(_explained(error, debug))
        return Exit.RECORD


def _command(arguments: list[str]) -> int:
    given = parser_of(COMMANDS, DESCRIPTION).parse_args(arguments)
    if given.version:
        print(f"summitry {__version__}")
        return Exit.DONE
    if given.run is None:
        given.helper.print_help()
        return Exit.USAGE
    return given.run(given) or Exit.DONE


def _explained(error: Exception, debug: bool) -> str:
    from summitry.store.errors import RecordError

    if isinstance(error, RecordError) or type(error).__name__ in {"NoCluster", "CannotWork"}:
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'the output'}: {error.strerror}"
    hint = "" if debug else "; --debug shows where"
    return f"the program failed: {type(error).__name__}: {' '.join(str(error).split())}{hint}"
