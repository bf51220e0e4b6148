"""A PNG with a palette: the same picture in fewer bytes."""

import struct
import zlib

import vl_convert

from generator.chart.card.palette import with_palette

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#ffffff"/>{}</svg>'


def png(shapes: str) -> bytes:
    return bytes(vl_convert.svg_to_png(SVG.format(shapes)))


def pixels(content: bytes) -> list[tuple[int, int, int]]:
    """Red, green and blue of each pixel of a PNG with a palette whose rows are told as they are."""
    chunks, place = {}, 8
    while place < len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        chunks[content[place + 4 : place + 8]] = content[place + 8 : place + 8 + length]
        kind = content[place + 4 : place + 8 + length]
        assert struct.unpack(">I", content[place + 8 + length : place + 12 + length]) == (zlib.crc32(kind),)
        place += 12 + length
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    raw, palette = zlib.decompress(chunks[b"IDAT"]), chunks[b"PLTE"]
    rows = [raw[row * (width + 1) : (row + 1) * (width + 1)] for row in range(height)]
    assert {row[0] for row in rows} == {0}
    return [tuple(palette[3 * each : 3 * each + 3]) for row in rows for each in row[1:]]


def test_plain_colours_stay_what_they_are() -> None:
    found = pixels(with_palette(png('<rect width="10" height="20" fill="#ad2118"/>')))
    assert found[0] == (0xAD, 0x21, 0x18)
    assert found[39] == (255, 255, 255)
    assert len(found) == 800


def test_a_picture_that_is_not_opaque_stays_as_it_is() -> None:
    clear = bytes(vl_convert.svg_to_png('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))
    assert with_palette(clear) == clear
