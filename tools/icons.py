"""The skill's icons, drawn here: a muscle's pulse, calm and then twitching, on a disc."""

import math
import struct
import zlib
from functools import cache
from itertools import pairwise

SIZES = {"small": 108, "large": 512}
Colour = tuple[int, int, int]
_DISC: Colour = (18, 92, 110)
_LINE: Colour = (255, 255, 255)
_SAMPLES = 3  # each way, for smooth edges
_WIDTH = 0.056


def _height(x: float) -> float:
    """The line at x, both from -1 to 1."""
    return 0.44 * math.exp(-((x / 0.26) ** 2)) * math.sin(x * 16)


_POINTS = [(x / 200, -_height(x / 200)) for x in range(-132, 133)]


def _on_line(x: float, y: float) -> bool:
    """Whether a point is on the line; only the stretch of it that is near has to be looked at."""
    if not -0.7 < x < 0.7:
        return False
    low, high, near = _near(round(x * 200))
    return low < y < high and any(_distance(x, y, *a, *b) < _WIDTH for a, b in pairwise(near))


@cache
def _near(column: int) -> tuple[float, float, list[tuple[float, float]]]:
    """The points of the line around a column, and the heights between which they lie."""
    middle = column + 132
    near = _POINTS[max(0, middle - 13) : middle + 14]
    heights = [y for _, y in near]
    return min(heights) - _WIDTH, max(heights) + _WIDTH, near


def _distance(x: float, y: float, ax: float, ay: float, bx: float, by: float) -> float:
    dx, dy = bx - ax, by - ay
    along = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
    return math.hypot(x - ax - along * dx, y - ay - along * dy)


def _pixel(column: int, row: int, size: int) -> bytes:
    inside = line = 0
    for i in range(_SAMPLES):
        for j in range(_SAMPLES):
            x = (column + (i + 0.5) / _SAMPLES) / size * 2 - 1
            y = (row + (j + 0.5) / _SAMPLES) / size * 2 - 1
            if math.hypot(x, y) < 0.99:
                inside += 1
                line += _on_line(x, y)
    if not inside:
        return b"\0\0\0\0"
    share = line / inside
    colour = [round(a + (b - a) * share) for a, b in zip(_DISC, _LINE, strict=True)]
    return bytes([*colour, round(255 * inside / _SAMPLES**2)])


def png(size: int) -> bytes:
    """An icon of size by size pixels."""
    rows = [
        b"\0" + b"".join(_pixel(column, row, size) for column in range(size)) for row in range(size)
    ]
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
