"""The errors that a user can cause; each message names the file, the line where known, and the remedy."""


class ReportlintError(Exception):
    """The run cannot go on; the command line prints the message on one line and exits with 2."""


class ConfigError(ReportlintError):
    """A configuration file, an option of a rule or a command line cannot be used as it stands."""


class PackError(ReportlintError):
    """A rule pack, a rule file or an example in one cannot be loaded."""


class KnowledgeError(ReportlintError):
    """A knowledge file cannot be loaded: schema, dangling reference, contradiction, missing source."""


class InputError(ReportlintError):
    """A path to be checked cannot be read, or there is nothing to check."""
