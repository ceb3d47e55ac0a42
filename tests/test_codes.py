"""Kept codes of modules: what is imported is what Python imports, whatever became of the file."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reportlint import codes

ROOT = Path(__file__).parent.parent
PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from reportlint import codes
codes.use({"house_pack": sys.argv[2]})
from house_pack.rooms import kitchen
import house_pack.rooms
import inspect
for module in (house_pack, house_pack.rooms, kitchen):
    print(module.__name__, module.__file__, module.__package__, getattr(module, "__path__", None), module.__doc__)
print(kitchen.cook(), inspect.getsource(kitchen.cook))
print(type(kitchen.__loader__).__name__, file=sys.stderr)
codes.keep()
"""


def _run(folder: Path, home: Path, key: str) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), key],
        env={"REPORTLINT_CACHE_DIR": str(home), "PYTHONPATH": str(ROOT / "lint")},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout, done.stderr.strip()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A package with a package inside, and a module in that."""
    rooms = tmp_path / "src" / "house_pack" / "rooms"
    rooms.mkdir(parents=True)
    (rooms.parent / "__init__.py").write_text('"""A house."""\n', "utf-8")
    (rooms / "__init__.py").write_text("", "utf-8")
    (rooms / "kitchen.py").write_text('def cook():\n    return "soup"\n', "utf-8")
    return tmp_path / "src"


@pytest.mark.parametrize("damage", ["", "last row", "index", "empty"])
def test_kept_modules_are_what_python_imports(pack: Path, tmp_path: Path, damage: str) -> None:
    home = tmp_path / "home"
    first, loader = _run(pack, home, "one")
    assert loader == "SourceFileLoader"
    [file] = home.glob("codes-*.bin")
    whole = file.read_bytes()
    if damage == "last row":
        file.write_bytes(whole[:-4] + b"\xff" * 4)
    elif damage == "index":
        file.write_bytes(whole[:14] + b"\xff\xff" + whole[16:])
    elif damage == "empty":
        file.write_bytes(b"")
    again, loader = _run(pack, home, "one")
    assert again == first
    assert loader == ("SourceFileLoader" if damage else "_Codes")
    assert _run(pack, home, "one") == (first, "_Codes"), "damage is mended at the end of the run that met it"


def test_other_content_is_another_key(pack: Path, tmp_path: Path) -> None:
    _run(pack, tmp_path / "home", "one")
    (pack / "house_pack" / "rooms" / "kitchen.py").write_text('def cook():\n    return "stew"\n', "utf-8")
    said, loader = _run(pack, tmp_path / "home", "two")
    assert "stew" in said
    assert loader == "SourceFileLoader"


def test_a_folder_without_init_is_found_anew(pack: Path, tmp_path: Path) -> None:
    """Another run may ask for other modules of such a folder than the run that kept its codes."""
    cellar = pack / "house_pack" / "cellar"
    cellar.mkdir()
    for name in ("wine", "beer"):
        (cellar / f"{name}.py").write_text(f'NAME = "{name}"\n', "utf-8")
    program = (
        "import sys\nsys.path.insert(0, sys.argv[1])\nfrom reportlint import codes\n"
        'codes.use({"house_pack": "one"})\nfrom importlib import import_module\n'
        'print(import_module("house_pack.cellar." + sys.argv[2]).NAME)\ncodes.keep()\n'
    )
    for name in ("wine", "beer", "wine"):
        done = subprocess.run(
            [sys.executable, "-c", program, str(pack), name],
            env={"REPORTLINT_CACHE_DIR": str(tmp_path / "home"), "PYTHONPATH": str(ROOT / "lint")},
            capture_output=True,
            text=True,
        )
        assert done.stdout == f"{name}\n", done.stderr


def test_lean_code_keeps_fields_documentation_and_lines() -> None:
    source = (
        '"""Module."""\n'
        "from typing import Final, NamedTuple\n"
        "LIMIT: Final = 3\n"
        "later: int\n"
        "class Row(NamedTuple):\n"
        '    """A row."""\n'
        "    left: int = 1\n"
        "    def twice(self) -> unknown_name:\n"
        '        """Double it."""\n'
        "        return self.left * 2\n"
        "async def only() -> None:\n"
        '    """Nothing but this."""\n'
        "def fails(by: also_unknown, *more: no, key: no = 0, **rest: no) -> no:\n"
        '    """Divide."""\n'
        "    return 1 / by\n"
    )
    space: dict[str, Any] = {"__name__": "made"}
    exec(codes._lean(source, "made.py"), space)
    assert space["LIMIT"] == 3
    assert space["Row"](4).twice() == 8
    assert space["Row"].__doc__ == "A row."
    assert space["Row"].__annotations__ == {"left": int}
    assert space["only"].__doc__ is None
    with pytest.raises(ZeroDivisionError) as raised:
        space["fails"](0)
    assert [frame.lineno + 1 for frame in raised.traceback][-1] == 15
