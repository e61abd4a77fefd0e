"""Writes site_templates/assets/fonts from the published Source fonts: fewer weights and features.

The pages use weights 400 to 700; the fonts come with 200 to 900, which nearly doubles the serif.
The licence reserves the name "Source", so the changed fonts have names of our own.

    npm pack @fontsource-variable/source-sans-3 @fontsource-variable/source-serif-4
    (unpack both; they hold folders `files`)
    pip install fonttools brotli click
    python tools/make_fonts.py FOLDER_OF_BOTH
"""

from pathlib import Path

import click
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TARGET = Path(__file__).parent.parent / "site_templates" / "assets" / "fonts"
FAMILIES = {"source-sans-3": "explainer-sans", "source-serif-4": "explainer-serif"}
PARTS = ("latin", "latin-ext")
STYLES = {"normal": "", "italic": "-italic"}
WEIGHTS = (400, 700)
FEATURES = ["calt", "ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"]
LICENCE_NAMES = {0, 7, 8, 9, 13, 14}
"""OpenType, `name` table: copyright, trademark, makers and licence, which stay as they are."""


def make_font(source: Path, target: Path, family: str) -> None:
    """Cut a variable font down to our weights and features, under the family's new name."""
    font = TTFont(source)
    if family == "Explainer Serif":  # The sans gets no smaller without its outer weights.
        font = instancer.instantiateVariableFont(font, {"wght": WEIGHTS})
        font.flavor = "woff2"
        font.save(target)
        font = TTFont(target)
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.hinting = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    names = font["name"]
    names.names = [name for name in names.names if name.nameID in LICENCE_NAMES]
    for name_id, text in ((1, family), (2, "Regular"), (4, family), (6, family.replace(" ", ""))):
        names.setName(text, name_id, 3, 1, 0x409)
    font.flavor = "woff2"
    font.save(target)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def main(folder: Path) -> None:
    """Write each font from the packages unpacked in FOLDER."""
    for package, name in FAMILIES.items():
        family = name.replace("-", " ").title()
        for part in PARTS:
            for style, ending in STYLES.items():
                found = next(folder.rglob(f"{package}-{part}-wght-{style}.woff2"))
                if part == "latin-ext" and style == "italic":
                    continue
                target = TARGET / f"{name}-{part}{ending}.woff2"
                make_font(found, target, family)
                sizes = f"{found.stat().st_size} -> {target.stat().st_size}"
                click.echo(f"{target.name}: {sizes}")


if __name__ == "__main__":
    main()
