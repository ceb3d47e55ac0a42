"""Named tuples and rules, whose classes Python makes anew in every process, made in a third of the instructions.

``typing.NamedTuple`` and ``dataclasses`` write and compile methods for each class and put them in one by one: 440,000
and 570,000 instructions, of which a class itself takes 90,000; a run makes 170 of them. Here one set of methods
serves all classes of a kind, and a class is made with them at once. What they answer is the same. Only programs
that own their process call ``quicken``; whatever is not of the plain form is left to Python.
"""

import collections
import dataclasses
import inspect
import sys
import typing
from collections.abc import Callable, Iterable
from typing import Any

_VERSIONS = ((3, 11), (3, 13))
"""First and last version of Python whose private functions are known."""
_PLAIN = (True, True, True, False, False, True, True, False, False, False)
"""What ``@dataclass(frozen=True)`` hands to ``_process_class``, in its order."""
_OWN = frozenset(
    ("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__post_init__")
)
"""Methods that a data class of the plain form does not write itself."""
_RESERVED = frozenset(
    (
        *("__new__", "__init__", "__slots__", "__getnewargs__"),
        *("_fields", "_field_defaults", "_make", "_replace", "_asdict", "_source"),
    )
)
"""Names that Python forbids in the body of a named tuple."""

_name_tuple: Callable[..., Any] | None = None
_process: Callable[..., Any] | None = None
_evaluate: Callable[..., Any] = eval


def quicken(evaluate: Callable[..., Any] = eval) -> None:
    """From now on, make classes of the plain form the quick way; ``evaluate`` stands in for ``eval``."""
    global _name_tuple, _process, _evaluate
    known = _VERSIONS[0] <= sys.version_info[:2] <= _VERSIONS[1]
    if _process is not None or not known or sys.implementation.name != "cpython":
        return
    _evaluate = evaluate
    _name_tuple, _process = typing.NamedTupleMeta.__new__, dataclasses._process_class  # type: ignore[attr-defined]
    typing.NamedTupleMeta.__new__ = _named_tuple  # type: ignore[attr-defined]
    dataclasses._process_class = _data_class  # type: ignore[attr-defined]


# Methods of named tuples. -------------------------------------------------------------------------


def _make(cls: Any, iterable: Iterable[Any]) -> Any:
    """Make a new object from a sequence or iterable."""
    made = tuple.__new__(cls, iterable)
    if len(made) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
    return made


def _replace(self: Any, /, **values: Any) -> Any:
    """Return a new object with new values for these fields."""
    made = self._make(map(values.pop, self._fields, self))
    if values:
        raise (TypeError if sys.version_info >= (3, 13) else ValueError)(
            f"Got unexpected field names: {list(values)!r}"
        )
    return made


def _show_tuple(self: Any) -> str:
    shown = ", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True)])
    return f"{self.__class__.__name__}({shown})"


def _asdict(self: Any) -> dict[str, Any]:
    """Return the values by the names of their fields."""
    return dict(zip(self._fields, self, strict=True))


def _arguments(self: Any) -> tuple[Any, ...]:
    return tuple(self)


_METHODS = {
    "__slots__": (),
    "_make": classmethod(_make),
    "_replace": _replace,
    "__repr__": _show_tuple,
    "_asdict": _asdict,
    "__getnewargs__": _arguments,
    **({"__replace__": _replace} if sys.version_info >= (3, 13) else {}),
}
_getter: Callable[[int, str], Any] = collections._tuplegetter  # type: ignore[attr-defined]


def _named_tuple(meta: Any, name: str, bases: tuple[Any, ...], body: dict[str, Any]) -> Any:
    """Make the class of a named tuple, as ``typing.NamedTupleMeta`` does."""
    assert _name_tuple is not None
    types = body.get("__annotations__", {})
    fields = tuple(types)
    defaults = tuple([body[field] for field in fields if field in body])
    plain = (
        len(bases) == 1
        and fields
        and not any(field[0] == "_" for field in fields)
        and not any(isinstance(type, str) for type in types.values())
        and not any(field in body for field in fields[: len(fields) - len(defaults)])
        and _RESERVED.isdisjoint(body)
    )
    if not plain:
        return _name_tuple(meta, name, bases, body)
    listed = ", ".join(fields) + ("," if len(fields) == 1 else "")
    space = {"_tuple_new": tuple.__new__, "__builtins__": {}, "__name__": f"namedtuple_{name}"}
    new = _evaluate(f"lambda _cls, {listed}: _tuple_new(_cls, ({listed}))", space)
    new.__name__, new.__qualname__ = "__new__", f"{name}.__new__"
    new.__annotations__ = types
    if defaults:
        new.__defaults__ = defaults
    made = {"__doc__": f"{name}({listed})", **_METHODS, **body, "__new__": new}
    made.update(
        _fields=fields,
        _field_defaults=dict(zip(fields[len(fields) - len(defaults) :], defaults, strict=True)),
    )
    made["__match_args__"] = fields
    made["__qualname__"] = body.get("__qualname__", name)
    for number, field in enumerate(fields):
        made[field] = _getter(number, f"Alias for field number {number}")
    return type(name, (tuple,), made)


# Methods of frozen data classes. ------------------------------------------------------------------


def _fields(self: Any) -> list[str]:
    return [name for name, field in self.__dataclass_fields__.items() if field._field_type is _FIELD]


_FIELD = dataclasses._FIELD  # type: ignore[attr-defined]


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in _fields(self)])


def _initialise(self: Any, *given: Any, **named: Any) -> None:
    space = self.__dict__
    names = _fields(self)
    if len(given) > len(names):
        raise TypeError(f"{type(self).__name__}() takes {len(names)} arguments but {len(given)} were given")
    for name, value in zip(names, given, strict=False):
        if name in named:
            raise TypeError(f"{type(self).__name__}() got multiple values for argument {name!r}")
        space[name] = value
    for name in names[len(given) :]:
        field = self.__dataclass_fields__[name]
        if name in named:
            space[name] = named.pop(name)
        elif field.default is not dataclasses.MISSING:
            space[name] = field.default
        elif field.default_factory is not dataclasses.MISSING:
            space[name] = field.default_factory()
        else:
            raise TypeError(f"{type(self).__name__}() lacks the argument {name!r}")
    if named:
        raise TypeError(f"{type(self).__name__}() got an unexpected argument {next(iter(named))!r}")


def _show(self: Any) -> str:
    shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in _fields(self)])
    return f"{self.__class__.__qualname__}({shown})"


def _equal(self: Any, other: Any) -> Any:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _set(self: Any, name: str, value: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


_FROZEN = {
    "__init__": _initialise,
    "__repr__": _show,
    "__eq__": _equal,
    "__hash__": _hash,
    "__setattr__": _set,
    "__delattr__": _delete,
}


def _inherited(cls: Any) -> dict[str, Any] | None:
    """Return the fields of the frozen data classes above ``cls``; None where it is not of the plain form."""
    fields: dict[str, Any] = {}
    for base in cls.__mro__[-1:0:-1]:
        if "__dataclass_fields__" in base.__dict__:
            if not base.__dataclass_params__.frozen:
                return None
            fields.update(base.__dataclass_fields__)
    return fields if cls.__dictoffset__ else None


def _data_class(cls: Any, *how: Any) -> Any:
    """Make a data class of ``cls``, as ``dataclasses._process_class`` does."""
    assert _process is not None
    fields = _inherited(cls) if how == _PLAIN and _OWN.isdisjoint(cls.__dict__) else None
    if fields is None or not cls.__doc__ or hasattr(cls, "__post_init__"):
        return _process(cls, *how)
    for name, type in inspect.get_annotations(cls).items():
        if isinstance(type, str) or type is dataclasses.KW_ONLY:
            return _process(cls, *how)
        field = dataclasses._get_field(cls, name, type, False)  # type: ignore[attr-defined]
        usual = field.init and field.repr and field.compare and field.hash is None and not field.kw_only
        if field._field_type is dataclasses._FIELD_INITVAR or not usual:  # type: ignore[attr-defined]
            return _process(cls, *how)
        if field.default is field.default_factory and field._field_type is _FIELD:
            return _process(cls, *how)  # without a default: Python knows whether it may stand here
        fields[name] = field
    for name, field in fields.items():
        if isinstance(cls.__dict__.get(name), dataclasses.Field):
            if field.default is dataclasses.MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, field.default)
    cls.__dataclass_fields__ = fields
    if cls.__init__ is not _initialise:
        parameters = dataclasses._DataclassParams  # type: ignore[attr-defined]
        cls.__dataclass_params__ = parameters(*how[: len(parameters.__slots__)])
        for name, method in _FROZEN.items():
            setattr(cls, name, method)
    names = tuple([name for name, field in fields.items() if field._field_type is _FIELD])
    setattr(cls, "__match_args__", names)  # noqa: B010 - mypy lets nobody assign it
    return cls
