"""How much of a text file is read: the bounds that keep a small hostile file from costing minutes.

Each is far above what an honest file needs and is named in the message of the diagnostic that it causes.
The size of a file is the only one that a site can set (``limits.file`` in its ``site.yaml``). How long texts, names and paths may be
stands in ``generator.diagnostics.bounds``.
"""

#: Bytes in a file, unless the site says otherwise.
FILE_BYTES = 20_000_000
#: Mappings and lists inside one another.
DEPTH = 40
#: Keys, values, mappings and lists in one file, those that aliases repeat included.
VALUES = 100_000
#: Aliases (``*name``) in one file.
ALIASES = 100
#: Characters in one line of YAML or CSV.
LINE_LENGTH = 100_000
#: Characters of a key: as many as YAML allows one without a question mark.
KEY_LENGTH = 1_024
#: Characters of a number.
NUMBER_LENGTH = 100
#: Problems told of one file; reading it stops there.
PROBLEMS = 100
#: Problems of form found in a site; of each file after that the first is told, and the others counted.
PROBLEMS_OF_SITE = 10_000
