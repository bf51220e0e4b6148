"""A PNG with as few bytes as its colours need: true colour becomes a palette of 256.

Takes the PNG that the renderer wrote, gives the same picture; a colour that is not among the most frequent (the edge of a letter) becomes
the nearest of them. A card is a fifth of what it was, and nobody sees it. It reads no other PNG: what it does not know stays as it is.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import Any

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOURS = 256
#: Eight bits, red green blue alpha, no interlacing: what the renderer writes.
_TRUE_COLOUR = (8, 6, 0, 0, 0)
_PALETTE = (8, 3, 0, 0, 0)
#: PNG's filter by which each byte is told by its difference from the pixel before; the renderer uses no other.
_SUB = 1
_OPAQUE = 255


def with_palette(png: bytes) -> bytes:
    """The same picture with a palette; ``png`` itself where it is not as the renderer writes it, or not opaque."""
    chunks = dict(_chunks(png))
    width, height, *form = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    pixels = _pixels(zlib.decompress(chunks[b"IDAT"]), width, height) if tuple(form) == _TRUE_COLOUR else None
    if pixels is None:
        return png
    colours, places = _quantised(pixels)
    rows = _with_filter_bytes(places.reshape(height, width))
    header = struct.pack(">IIBBBBB", width, height, *_PALETTE)
    written = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(*each) for each in written)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks by their kind, those of the pixels as one."""
    place, pixels = len(_SIGNATURE), b""
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        kind, content = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        if kind == b"IDAT":
            pixels += content
        else:
            yield kind, content
        place += 12 + length
    yield b"IDAT", pixels


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _pixels(raw: bytes, width: int, height: int) -> Any:
    """Red, green and blue of each pixel; None of what is not as it is expected."""
    import numpy as np  # noqa: PLC0415  # a build without cards may not need it

    rows = np.frombuffer(raw, np.uint8).reshape(height, 1 + 4 * width)
    if (rows[:, 0] != _SUB).any():
        return None
    channels = np.cumsum(rows[:, 1:].reshape(height, width, 4), axis=1, dtype=np.uint8).reshape(-1, 4)
    return None if (channels[:, 3] != _OPAQUE).any() else channels[:, :3]


def _quantised(pixels: Any) -> tuple[bytes, Any]:
    """The palette, and for each pixel its place in it.

    Colours are told apart by their first five bits, and each is the mean of its pixels; of those as frequent as each other the darker
    comes first.
    """
    import numpy as np  # noqa: PLC0415

    red, green, blue = (pixels[:, place] for place in range(3))
    coarse = ((red >> 3).astype(np.uint16) << 10) | ((green >> 3).astype(np.uint16) << 5) | (blue >> 3)
    counts = np.bincount(coarse, minlength=1 << 15)
    found = np.flatnonzero(counts)
    means = np.stack(
        [
            np.bincount(coarse, weights=each, minlength=1 << 15)[found] / counts[found]
            for each in (red, green, blue)
        ],
        axis=1,
    )
    kept = means[np.argsort(-counts[found], kind="stable")[:_COLOURS]]
    nearest = np.zeros(1 << 15, np.uint8)
    nearest[found] = ((means[:, None, :] - kept[None, :, :]) ** 2).sum(axis=2).argmin(axis=1)
    return np.rint(kept).astype(np.uint8).tobytes(), nearest[coarse]


def _with_filter_bytes(rows: Any) -> bytes:
    """The rows as PNG has them, each told as it is."""
    import numpy as np  # noqa: PLC0415

    return np.pad(rows, ((0, 0), (1, 0))).tobytes()
