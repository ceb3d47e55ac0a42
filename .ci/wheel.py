"""Check a wheel: exactly two top-level packages, and every YAML file of the rules inside."""

import sys
import zipfile
from pathlib import Path

names = zipfile.ZipFile(sys.argv[1]).namelist()
tops = {n.split("/")[0] for n in names if ".dist-info" not in n.split("/")[0]}
assert tops == {"reportlint", "reportlint_rules"}, f"top-level names in the wheel: {sorted(tops)}"
wanted = {str(p.relative_to("rules")) for p in Path("rules").rglob("*.yaml")}
missing = wanted - set(names)
assert not missing, f"not in the wheel: {sorted(missing)[:5]}"
print(f"{len(names)} files, {len(wanted)} of them YAML")
