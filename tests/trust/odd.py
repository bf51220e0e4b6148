"""Odd values: what a key can be given that is no value of its kind, or one of the farthest, as YAML on one line.

The lists are by what they try. Each is written where a right value stood.
"""

from collections.abc import Mapping

#: What YAML 1.1 takes for something else than 1.2, and people for something else than either.
TRAPS = (
    "yes", "no", "on", "off", "NO", "y", "~", "null", "Null", "", "true", "False", "1:30", "12:30:45", "190:20:30", "017", "0o17",
    "0x1F", "0b101", "1_000", "1,000", "1.000,5", "2026-11-30", "2026-11-30T10:00:00Z", "2026-11-30 10:00:00 +01:00", "=", "<<", "%",
    "'2026'", '"no"', "12e03", "685.230_15e+03", "+12", ".5", "5.", "1e3", "|", ">", "-", "?", "!", "&", "*", "---", "...", "#", "@a", "`a",
)  # fmt: skip
NUMBERS = (
    "0", "-0", "-0.0", "-1", "1", "400", "480", "1e400", "-1e400", ".nan", ".inf", "-.inf", "nan", "inf", "Infinity", "1e308", "-1e308", "1e-320",
    "9007199254740993", "9" * 5_000, "0." + "3" * 5_000, "1e-5000", "99999999999999999999", "0.1", "100%", "-100%", "+0", "-0%",
    '">= 0"', '"<= -5"', '"+1e300%"', '"-100%"', '">= 1e308"', '"+9e307"', '"<= 480"', "１２", "٤٨٠", "½", "1 200", "−5", "1e309 h", "5 d", "NOK 5",
)  # fmt: skip
DAYS = (
    "2026-02-30", "2026-13-01", "2026-00-00", "0000-01-01", "0001-01-01", "1899-12-31", "1900-01-01", "2199-12-31", "2200-01-01", "9999-12-31",
    "10000-01-01", "-0001-01-01", "2026-2-3", "30.11.2026", "11/30/2026", "today", "2026-W53", "2025-W53", "2026-W00", "2026-Q5", "2026-Q0", "1900",
    "2199-Q4", "2199-W52", "2026-11-23T24:00", "P0D", "P1D", "-P1D", "P99999D", "P9999Y", "P99999999999999D", "P1.5D", "PT1H", "P", "P1Y2M3W4D", "P1M1M",
    "{start: 2199-12-31, end: 1900-01-01}", "{start: 1900-01-01, end: 2199-12-31}", "{start: 2026-11-23, length: P0D}",
    "{start: 2199-12-31, length: P9Y}", "{start: 2026-11-23, end: 2026-12-22, length: P1M}",
)  # fmt: skip
TEXTS = (
    '"\\u202Egnirts"', '"a\\u2066b"', '"\\0"', '"\\uD800"', '"\\uD83D\\uDE00"', '"\\x1b[31m"', '"\\u200B"', '"\\uFEFF"', '"\\u0085"', '"\\u2028"', '"a\\nb"',
    '"\\t"', '" "', "\u202e", "\u2028", "\ufeff", "e\u0301", "\u00e9", "\U0001f355", "\U0001f468\u200d\U0001f469", "ﷺ", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A", "\U000e0041", "\ue000",
    "x" * 9_999, "x" * 10_001, "x " * 4_000, "'" + '"' * 500 + "'", "../../etc/passwd", "..", "/", "\\\\host\\share", "%2e%2e%2f", "CON", "nul.txt", "a.", "a ",
    "<script>alert(1)</script>", "'{{ 7 * 7 }}'", "'{% include \"x\" %}'", "'[a](javascript:alert(1))'", "'=cmd|calc!A1'", "'::set-output name=a::b'",
    "javascript:alert(1)", "http://", "https://user:secret@example.org/", "file:///etc/passwd", "https://exa mple.org", "assets/../../x.svg", "nb", "en-US-x-a",
    "facebook/", "/palace", "x/a/b/c", "followers", "full", "lone", "crowd", "own_sum", "own_rate", "followers / 0", "1 / 0", "own_sum + 1", "((((1))))",
    "$(id)", "`id`", "%s%s%n", "#1f5fa8", '"#fff"', '"#1f5fa8"', "0 MB", "1e9 GB", "20 MB", "999999999999 B", "C:\\Windows",
)  # fmt: skip
SHAPES = (
    "[]", "{}", "[~]", "[[]]", "[{}]", "{a: b}", "[a, b]", "[a, [b, [c]]]", "{a: {b: {c: d}}}", "{'': x}", "{x: }", "[a, a]", "{1: 2}", "{~: 1}", "{true: 1}",
    "{en: a, nb: b}", "{en: {en: a}}", "{xx: a}", "{en: }", "{nb: only}", "{? [a] : b}", "{value: 1}", "{date: 2026-12-01}", "{op: gte}", "{op: lte, value: -1}",
    "[1, two, 3.0, ~, true]", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    "{a: 1, a: 2}", "[" + "a, " * 1_500 + "a]", "{" + ", ".join(f"k{n}: 1" for n in range(1_200)) + "}", "{one: a, other: b, many: c, zero: d}",
)  # fmt: skip
TAGS = (
    "!!binary aGk=", "!!python/object/apply:os.system [id]", "!!set {a, b}", "!!omap [a: 1]", "!!float 1", "!!str 2026", "!!timestamp 2026-11-30",
    "!local x", "!<tag:yaml.org,2002:str> x", "&a x", "*a", "*none", "&a [*a]", "{<<: {a: 1}}", "{<<: *none}", "%TAG", "!!merge x", "!!null x", "!!int abc",
)  # fmt: skip

VALUES: Mapping[str, tuple[str, ...]] = {
    "traps": TRAPS,
    "numbers": NUMBERS,
    "days": DAYS,
    "texts": TEXTS,
    "shapes": SHAPES,
    "tags": TAGS,
}
