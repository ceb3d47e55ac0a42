"""Classes made the quick way are what Python makes: the same program prints the same with and without it."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = r"""
import copy, inspect, pickle, sys
from dataclasses import FrozenInstanceError, InitVar, KW_ONLY, dataclass, field, fields, replace
from functools import cached_property
from typing import Annotated, ClassVar, NamedTuple
from reportlint import classes
if sys.argv[1] == "quick":
    classes.quicken()

def tried(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__

class One(NamedTuple):
    only: int
class Pair(NamedTuple):
    "A pair."
    left: int
    right: str = "r"
    @property
    def both(self): return (self.left, self.right)
    def __bool__(self): return False
class Text(NamedTuple):
    left: "int"
print(One(1), Pair(1), Pair(2, right="x") > Pair(1), Pair(3)._replace(left=4), Pair._make([5, "y"]))
print(Pair(1)._asdict(), Pair._fields, Pair._field_defaults, Pair.__match_args__, Pair.__doc__, One.__doc__)
print(Pair(1).both, bool(Pair(2)), Pair.__annotations__, Pair.__mro__, Pair.__qualname__, Pair.__module__)
print(pickle.loads(pickle.dumps(Pair(4))) == Pair(4), copy.copy(Pair(4)), str(inspect.signature(Pair)), Text(3))
print([tried(f) for f in (lambda: Pair(), lambda: Pair(1, 2, 3), lambda: Pair(1)._replace(up=2),
                          lambda: Pair._make([1]), lambda: setattr(Pair(1), "left", 2), lambda: Pair(1).other)])
def wrong():
    class Late(NamedTuple):
        a: int = 1
        b: int
def forbidden():
    class Bad(NamedTuple):
        a: int
        def _replace(self): return 1
print(tried(wrong), tried(forbidden))

@dataclass(frozen=True)
class Base:
    "Base."
    shared: ClassVar[int] = 3
    @cached_property
    def size(self): return len(fields(self))
@dataclass(frozen=True)
class Rule(Base):
    "Rule."
    limit: Annotated[int, "help"] = 5
    names: tuple = field(default_factory=tuple)
    other: str = field(default="o")
@dataclass(frozen=True)
class Strict(Rule):
    "Strict."
    limit: int = 9
@dataclass(frozen=True)
class Shown(Base):
    "Shown."
    needed: int
    hidden: int = field(default=1, repr=False)
@dataclass(frozen=True)
class After(Base):
    "After."
    start: InitVar[int] = 2
    def __post_init__(self, start): print("after", start)
@dataclass(frozen=True)
class Named(Base):
    "Named."
    _: KW_ONLY
    a: int = 1
for made in (Base(), Rule(), Rule(7, other="p"), Strict(), Strict(1, (2,), "q"), Shown(4), After(5), Named(a=3)):
    print(made, hash(made) == hash(copy.copy(made)), made == copy.copy(made), made.size, made.shared, made.__dict__)
    print([f.name for f in fields(made)], type(made).__match_args__, type(made).__doc__)
    print(type(made).__dataclass_params__)
    print(tried(lambda: setattr(made, "limit", 1)), tried(lambda: delattr(made, "limit")))
print(Rule() == Strict(), Rule(3) == Rule(3), Rule(3) != Rule(4), len({Rule(), Rule(), Rule(1)}))
print(replace(Rule(), limit=8))
print([tried(f) for f in (lambda: Rule(wrong=1), lambda: Rule(1, (), "a", 2), lambda: Rule(1, limit=2), Shown)])
def loose():
    @dataclass
    class Loose(Rule):
        "Loose."
def mutable():
    @dataclass(frozen=True)
    class Mutable(Rule):
        "Mutable."
        many: list = []
def late():
    @dataclass(frozen=True)
    class Late(Rule):
        "Late."
        bare: int
print(tried(loose), tried(mutable), tried(late))
if sys.argv[1] == "quick":
    assert Rule.__init__ is Strict.__init__ and Pair._replace is One._replace, "not made the quick way"
"""


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="later versions are left to Python")
def test_quick_classes_are_those_of_python() -> None:
    def run(how: str) -> str:
        return subprocess.run(
            [sys.executable, "-c", PROGRAM, how], capture_output=True, text=True, check=True,
            cwd=Path(__file__).parent.parent, env={"PYTHONPATH": "lint"},
        ).stdout  # fmt: skip

    assert run("quick") == run("plain")
