"""The code of a pack's modules, kept in one file between runs: a run imports a hundred of them.

To import a module the ordinary way, Python looks through folders, asks twice for a file's date, and opens it: half
of what the import of a small module costs. The key is made of the bytes of the whole pack, so nothing kept is stale.
Only programs that own their process call ``use``.
"""

import marshal
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType
from typing import Any

from reportlint import rows, store

_FORMAT = 7
_KIND = "codes"
_KEPT = 4
"""Files of codes that stay: several packs, several interpreters."""
_LEAN = ("reportlint", "reportlint_rules")
"""Packs whose functions ask nobody for their annotations and docstrings; others may (``singledispatch`` does)."""


class _Codes:
    """Finds and loads the modules of one pack; what is not kept yet is left to Python, and kept at the end."""

    def __init__(self, pack: str, key: str) -> None:
        self.pack = pack
        self.before = frozenset(sys.modules)
        """What was imported before, the ordinary way, and will be in the next run."""
        self.key = store.key([(f"{sys.version} {sys.path} {key}", b"")], _FORMAT)
        self.rows: Sequence[bytes] = rows.read(_KIND, self.key) or (b"",)
        try:
            names = self.rows[0].decode().split("\n")
        except (ValueError, IndexError):
            names = []
        self.places = dict(zip(names, range(1, len(self.rows)), strict=False))
        """Names of modules, with a final dot for packages, and their rows."""

    def code(self, place: int) -> CodeType | None:
        """Return the code in a row; None where it is damaged."""
        try:
            code = marshal.loads(self.rows[place])
        except (ValueError, EOFError, TypeError, IndexError):
            return None
        return code if isinstance(code, CodeType) else None

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Find a module, as Python asks all finders."""
        package = False
        place = self.places.get(name)
        if place is None:
            place = self.places.get(name + ".")
            if place is None:
                return None
            package = True
        code = self.code(place)
        if code is None:
            return None
        loader: Any = self
        spec = ModuleSpec(name, loader, origin=code.co_filename, loader_state=code, is_package=package)
        if package:
            spec.submodule_search_locations = [os.path.dirname(code.co_filename)]
        return spec

    def create_module(self, _spec: ModuleSpec) -> ModuleType | None:
        """Let Python make the module."""
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Run the module's code."""
        spec: Any = module.__spec__
        code, spec.loader_state = spec.loader_state, None
        module.__file__ = spec.origin
        exec(code, module.__dict__)

    def get_source(self, name: str) -> str:
        """Return the source, for tracebacks and those who look at it."""
        with open(sys.modules[name].__file__ or "", encoding="utf-8") as file:
            return file.read()

    def keep(self) -> None:
        """Add the code of modules that Python imported by itself."""
        begin = self.pack + "."
        new = []
        for name, module in list(sys.modules.items()):
            # A folder without __init__ has no file: Python finds it anew, for its code would not say where it is.
            ours = (name == self.pack or name.startswith(begin)) and getattr(module, "__file__", None)
            if ours and name not in self.before and getattr(module, "__loader__", self) is not self:
                new.append((name, module))
        if not new:
            return
        codes = {}
        for name, place in self.places.items():
            code = self.code(place)
            if code is not None:
                codes[name] = self.rows[place]
        for name, module in new:
            loader: Any = module.__loader__
            try:
                if self.pack in _LEAN:
                    code = _lean(loader.get_source(name), str(module.__file__))
                else:
                    code = loader.get_code(name)
            except (AttributeError, ImportError, OSError, SyntaxError, ValueError, TypeError):
                continue
            if isinstance(code, CodeType):
                codes[name + ("." if hasattr(module, "__path__") else "")] = marshal.dumps(code)
        rows.write(_KIND, self.key, ["\n".join(codes).encode(), *codes.values()], keep=_KEPT)


def _lean(source: str, file: str) -> CodeType:
    """Compile a module without what only tools read: docstrings and annotations of functions, types of constants.

    Python makes the annotations of all functions when it imports a module. Classes keep theirs: they are the fields
    of rules and tuples, and their docstrings are the documentation of rules. Lines stay where they were.
    """
    import ast

    def strip(node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            strip(child)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            node.returns = None
            taken = node.args
            for argument in (*taken.posonlyargs, *taken.args, *taken.kwonlyargs, taken.vararg, taken.kwarg):
                if argument is not None:
                    argument.annotation = None
            if ast.get_docstring(node, clean=False) is not None:
                node.body[0] = ast.copy_location(ast.Pass(), node.body[0])
        elif isinstance(node, ast.Module):
            node.body = [bare(statement) for statement in node.body]

    def bare(statement: ast.stmt) -> ast.stmt:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            if statement.value is None:
                return ast.copy_location(ast.Pass(), statement)
            return ast.copy_location(ast.Assign([statement.target], statement.value), statement)
        return statement

    tree = ast.parse(source, file)
    strip(tree)
    return _nameless(compile(tree, file, "exec", dont_inherit=True))


_OPTIMISED = 1
"""Flag of code whose local variables are numbered: all functions, no module, no body of a class."""


def _nameless(code: CodeType) -> CodeType:
    """Take the names of local variables and the qualified names out of a code: a third of the time to load it.

    Names of arguments stay, for callers use them, and names that inner functions share.
    """
    inner = tuple([_nameless(part) if isinstance(part, CodeType) else part for part in code.co_consts])
    locals = code.co_varnames
    if code.co_flags & _OPTIMISED:
        taken = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
        shared = {*code.co_cellvars, *code.co_freevars}
        locals = locals[:taken] + tuple([name if name in shared else "_" for name in locals[taken:]])
    return code.replace(co_consts=inner, co_varnames=locals, co_qualname=code.co_name)


_used: dict[str, _Codes] = {}


def use(packs: Mapping[str, str]) -> None:
    """Take the modules of packs from what is kept: names of packs, and keys made of the bytes of all their files."""
    for pack, key in packs.items():
        if pack.isidentifier() and pack not in _used:
            _used[pack] = finder = _Codes(pack, key)
            sys.meta_path.insert(0, finder)


def use_own() -> None:
    """Take the tool's own modules from what is kept, those that are not imported yet."""
    with suppress(OSError):
        use({"reportlint": store.own_key()})


def keep() -> None:
    """Keep what was new in this process (at its end)."""
    for codes in _used.values():
        codes.keep()
