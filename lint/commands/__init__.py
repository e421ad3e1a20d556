"""Commands: one module each, with `add_options(parser)` and `run(options) -> int`, the exit status.

`COMMANDS` maps the word that a user types to the module and to its line in the help; modules are imported on first use.
"""

from lint.values import NamedTuple


class Command(NamedTuple):
    """A command: the module that does it, and what it does in a few words."""

    module: str
    summary: str


COMMANDS: dict[str, Command] = {
    "check": Command("lint.commands.check", "check articles and report what a careful desk would send back"),
    "quotes": Command("lint.commands.quotes", "list quotations, reported statements and sources of articles"),
    "show": Command("lint.commands.show", "print an article as it was understood: blocks, quotations, sources"),
    "verify": Command("lint.commands.verify", "hold quotations against transcripts, captions, notes and documents"),
    "report": Command("lint.commands.report", "write the editorial report: who speaks, for whom, what to ask"),
    "sources": Command("lint.commands.sources", "list the sources of an archive as a table"),
    "explain": Command("lint.commands.explain", "say what a rule wants, why, with examples"),
    "rules": Command("lint.commands.rules", "list the rules"),
    "config": Command("lint.commands.config", "list the keys of the configuration, or say what one means"),
    "test": Command("lint.commands.test", "run the examples of a folder of rules"),
    "server": Command("lint.commands.server", "answer an editor over the Language Server Protocol"),
    "clean": Command("lint.commands.clean", "delete the results that earlier runs have kept"),
    "init": Command("lint.commands.init", "write a configuration to start with"),
    "version": Command("lint.commands.version", "print the version"),
}
DEFAULT = "check"
