"""Compiled forms that a wheel brings along, so that the first run on a machine is as quick as the second."""

from reportlint import translations
from reportlint.knowledge.loader import ship as ship_knowledge
from reportlint.pack import CORE_PACK, compile_catalogue, knowledge_folders


def ship(place: str) -> None:
    """Compile the core pack's catalogue, its knowledge base and all regular expressions into a folder."""
    translations.remember()
    import reportlint.check  # noqa: F401

    ship_knowledge(knowledge_folders((CORE_PACK,)), place)
    compile_catalogue(CORE_PACK, place)
    translations.keep(place)
