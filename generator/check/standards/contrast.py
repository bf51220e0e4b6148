"""How well two colours stand apart, as WCAG 2.2 counts it, and the nearest colour that stands apart enough.

Takes colours as ``#rrggbb``, gives ratios from 1 to 21 and colours. What has to be read and what is only seen, the caller knows.
Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from collections.abc import Iterable

#: What text has to have on its ground (1.4.3), and what is only looked at (1.4.11).
TEXT = 4.5
LINE = 3.0
#: In how many steps a colour goes all the way to black or to white.
_STEPS = 64


def contrast(one: str, other: str) -> float:
    """The contrast ratio.

    >>> round(contrast("#000000", "#ffffff"), 1), round(contrast("#777777", "#ffffff"), 2)
    (21.0, 4.48)
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def apart(colour: str, grounds: Iterable[str], needed: float) -> str | None:
    """The colour nearest to ``colour`` that has ``needed`` on each of ``grounds``; None where none has.

    >>> apart("#777777", ["#ffffff"], 4.5), apart("#777777", ["#000000", "#ffffff"], 7)
    ('#757575', None)
    """
    grounds = tuple(grounds)
    mixed = (
        _mixed(colour, end, step / _STEPS) for step in range(_STEPS + 1) for end in ("#000000", "#ffffff")
    )
    return next((each for each in mixed if all(contrast(each, ground) >= needed for ground in grounds)), None)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def _mixed(colour: str, end: str, share: float) -> str:
    parts = zip(_channels(colour), _channels(end), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in parts)
