"""Compiled forms that a wheel brings along, so that the first run on a machine is as quick as the second."""

import os

from reportlint import translations


def ship(place: str) -> None:
    """Compile the core pack's catalogue, its knowledge base and all regular expressions into a folder."""
    os.environ["REPORTLINT_CACHE_DIR"] = place  # what this user's cache knows must be shipped nevertheless
    translations.remember()
    import reportlint.check
    import reportlint.corpus.command  # noqa: F401
    from reportlint.kit import Item, Kit, Plan
    from reportlint.knowledge.loader import ship as ship_knowledge
    from reportlint.lazy import compile_all
    from reportlint.pack import CORE_PACK, compile_catalogue, knowledge_folders
    from reportlint.selection import RuleSettings

    ship_knowledge(knowledge_folders((CORE_PACK,)), place)
    specs = compile_catalogue(CORE_PACK, place)
    # Much is made only when a document calls for it: the rules' own examples do.
    kit = Kit(Plan((CORE_PACK,), (RuleSettings(preview=True),)))
    for spec in specs:
        for example in spec.meta.bad:
            if isinstance(example.text, str):
                kit.examine(Item("example.md", None, example.text.encode("utf-8", "surrogatepass")))
    compile_all()
    translations.keep(place)
    for name in os.listdir(place):
        if not name.startswith(("catalogue-", "knowledge-", "names-", "table-", "translations-")):
            os.unlink(os.path.join(place, name))
