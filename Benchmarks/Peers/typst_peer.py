"""Typst on the same texts: typst_peer.py w1|w2 DATA.json OUT [each]."""

import json
import sys
from pathlib import Path

import typst


def main() -> None:
    workload, data, out = sys.argv[1:4]
    folder = Path(__file__).parent
    compiler = typst.Compiler(
        str(folder / "typst" / f"{workload}.typ"), root="/", font_paths=["/usr/share/fonts/truetype/paratype"],
        sys_inputs={"data": data},
    )
    if len(sys.argv) < 5:
        compiler.compile(output=f"{out}.pdf")
        return
    for index in range(len(json.loads(Path(data).read_text(encoding="utf-8")))):
        typst.compile(
            str(folder / "typst" / f"{workload}.typ"), root="/", output=f"{out}-{index + 1}.pdf",
            font_paths=["/usr/share/fonts/truetype/paratype"], sys_inputs={"data": data, "only": str(index)},
        )


main()
