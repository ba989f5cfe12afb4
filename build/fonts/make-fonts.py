#!/usr/bin/env python3
"""Makes NoProofCity.Web/Fonts from the fonts as they are published. Needs fontTools (Debian: python3-fonttools).

    make-fonts.py FOLDER      FOLDER holds NotoSerifSC_400Regular.ttf, NotoSerifSC_700Bold.ttf,
                              NotoSansSC_500Medium.ttf and LXGWWenKai-Regular.ttf

Only what is printed stays: no hints, no layout tables, no vertical metrics. Outlines stand on 500 units to the em instead of
1000 and curves take as few points as keep within two thousandths of an em: 0.01 mm at 16 points, a quarter of a
printer's dot. That makes every letter a fifth smaller.
"""
import sys
from multiprocessing import Pool
from pathlib import Path

from fontTools.cu2qu.cu2qu import curve_to_quadratic
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "NoProofCity.Web" / "Fonts"
EM, TOLERANCE = 500, 2.0

# LXGW is a reserved name: what was changed must not carry it. The others reserve nothing that they are called.
FONTS = [
    ("NotoSerifSC_400Regular.ttf", "NotoSerifSC-Regular.ttf", "Noto Serif SC", "Regular", False),
    ("NotoSerifSC_700Bold.ttf", "NotoSerifSC-Bold.ttf", "Noto Serif SC", "Bold", True),
    ("NotoSansSC_500Medium.ttf", "NotoSansSC-Medium.ttf", "Noto Sans SC", "Medium", True),
    ("LXGWWenKai-Regular.ttf", "NoProofCityKai-Regular.ttf", "NoProofCity Kai", "Regular", True),
]


def common_characters():
    """GB 2312, what the table of standard characters has beyond it (most of it names), and Latin with its signs."""
    gb = {c for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF) for c in bytes([row, cell]).decode("gb2312", "ignore")}
    more = set((HERE / "beyond-gb2312.txt").read_text(encoding="utf-8")) - {"\n"}
    return {ord(c) for c in gb | more} | set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | set(range(0x2000, 0x2070)) | {0x2103, 0x2116, 0x221A, 0x25A1}


def evaluate(points, t):
    """A point of a chain of quadratic arcs, all arcs taking equal parts of t."""
    controls, arcs = points[1:-1], len(points) - 2
    arc = min(int(t * arcs), arcs - 1)
    u = t * arcs - arc
    start = points[0] if arc == 0 else middle(controls[arc - 1], controls[arc])
    end = points[-1] if arc == arcs - 1 else middle(controls[arc], controls[arc + 1])
    return tuple((1 - u) ** 2 * a + 2 * u * (1 - u) * b + u * u * c for a, b, c in zip(start, controls[arc], end))


def middle(a, b):
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def fewer(points):
    """The curve with fewer control points, or as it was. The published outlines are cubic arcs cut into equal quadratic ones."""
    count = len(points) - 2
    if count < 2:
        return points
    s, e, first, last = points[0], points[-1], points[1], points[-2]
    c1 = tuple(a + (b - a) * count / 1.5 for a, b in zip(s, first))
    c2 = tuple(a + (b - a) * count / 1.5 for a, b in zip(e, last))
    found = curve_to_quadratic([s, c1, c2, e], TOLERANCE)
    if found is None or len(found) >= len(points):
        return points
    off = max(abs(complex(*evaluate(points, t / 12)) - complex(*evaluate(found, t / 12))) for t in range(1, 12))
    return [s, *((round(x), round(y)) for x, y in found[1:-1]), e] if off <= TOLERANCE else points


def refit(contour):
    """(x, y, on curve) all around."""
    first = next((i for i, p in enumerate(contour) if p[2]), None)
    if first is None:
        return contour
    contour = contour[first:] + contour[:first]
    made, run = [], [contour[0][:2]]
    for x, y, on in [*contour[1:], contour[0]]:
        run.append((x, y))
        if on:
            run = fewer(run)
            made += [(*run[0], 1), *((*p, 0) for p in run[1:-1])]
            run = [(x, y)]
    return made


def needless(before, here, after):
    if before[:2] == here[:2] and before[2] == here[2]:
        return True
    if here[2] and not before[2] and not after[2]:
        return abs(before[0] + after[0] - 2 * here[0]) <= 1 and abs(before[1] + after[1] - 2 * here[1]) <= 1
    if not (before[2] and after[2]):
        return False
    dx, dy = after[0] - before[0], after[1] - before[1]
    length = (dx * dx + dy * dy) ** 0.5
    if length == 0:
        return bool(here[2])
    along = dx * (here[0] - before[0]) + dy * (here[1] - before[1])
    return abs(dx * (here[1] - before[1]) - dy * (here[0] - before[0])) / length <= 0.3 and 0 <= along <= length * length


def thin(contour):
    i = 0
    while i < len(contour) and len(contour) > 3:
        if needless(contour[i - 1], contour[i], contour[(i + 1) % len(contour)]):
            del contour[i]
        else:
            i += 1
    return contour


def each_contour(glyph, change):
    points = [(x, y, f & 1) for (x, y), f in zip(glyph.coordinates, glyph.flags)]
    made, ends, start = [], [], 0
    for end in glyph.endPtsOfContours:
        made += change(points[start:end + 1])
        ends.append(len(made) - 1)
        start = end + 1
    glyph.coordinates = GlyphCoordinates([p[:2] for p in made])
    glyph.flags = bytearray(p[2] for p in made)
    glyph.endPtsOfContours = ends


def make(job):
    folder, source, target, family, style, common = job
    font = TTFont(Path(folder) / source)
    options = Options(layout_features=[], hinting=False, glyph_names=False, notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
                      name_languages=[0x409], drop_tables=["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp", "DSIG", "meta"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=common_characters() if common else font.getBestCmap().keys())
    subsetter.subset(font)
    glyphs, table = font.getGlyphSet(), font["glyf"]
    for name in font.getGlyphOrder():
        if table[name].isComposite():
            whole, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
            glyphs[name].draw(whole)
            whole.replay(pen)
            table[name] = pen.glyph()
        if table[name].numberOfContours > 0:
            each_contour(table[name], refit)
    scale_upem(font, EM)
    for name in font.getGlyphOrder():
        if table[name].numberOfContours > 0:
            each_contour(table[name], thin)
            table[name].recalcBounds(table)
    names = {1: family, 2: style, 3: f"{family} {style}, made for NoProofCity", 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]
    font["post"].formatType = 3.0
    font.save(TARGET / target)
    return target, len(font.getGlyphOrder()), (TARGET / target).stat().st_size


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    TARGET.mkdir(exist_ok=True)
    with Pool() as pool:
        for line in pool.imap_unordered(make, [(sys.argv[1], *font) for font in FONTS]):
            print(*line)
