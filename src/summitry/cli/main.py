"""The program's front door: registers the commands, and turns every error into one clear line."""

import os
import sys
import traceback

import typer

from summitry.cli import giving, judging, keeping, reading, seeing
from summitry.cli.common import Exit, say

app = typer.Typer(
    name="summitry",
    help="Read news coverage; keep a sourced record of leader-level diplomacy.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
)
for room in (reading, seeing, giving, judging, keeping):
    room.register(app)


def run() -> None:
    """Run the command line; the process ends with the contract's exit code."""
    debug = "--debug" in sys.argv
    arguments = [argument for argument in sys.argv[1:] if argument != "--debug"]
    sys.exit(guarded(arguments, debug))


def guarded(arguments: list[str], debug: bool = False) -> int:
    """The exit code of a command line; what goes wrong is one line on stderr (with ``debug``, its traceback too)."""
    try:
        return _command(arguments)
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
        return _explained(error, debug)


def _command(arguments: list[str]) -> int:
    try:
        result = app(args=arguments, standalone_mode=False)
    except typer.Exit as end:
        return int(end.exit_code)
    except typer.Abort:
        raise KeyboardInterrupt from None
    return result if isinstance(result, int) else Exit.DONE


def _explained(error: Exception, debug: bool) -> int:
    from summitry.store.errors import RecordError

    if isinstance(error, RecordError):
        say(str(error))
        return Exit.RECORD
    usage = getattr(error, "format_message", None)
    if usage is not None:
        context = getattr(error, "ctx", None)
        say(usage() + (f" (see `{context.command_path} --help`)" if context else ""))
        return Exit.USAGE
    hint = "" if debug else "; --debug shows where"
    say(f"the program failed: {type(error).__name__}: {' '.join(str(error).split())}{hint}")
    return Exit.RECORD
