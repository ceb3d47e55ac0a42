"""Judge what a whole sentence says of the training of its one model: objectives, and labels where it needs none."""

import re

from reportlint import Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.expressions import matches
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._objectives import right_tasks, task_table, wrong_tasks
from reportlint_rules.facts._opposites import OTHERWISE
from reportlint_rules.facts._verdict import Verdict


def judge_training(entity: Entity, subject: Item, words: str, span: Span, base: Knowledge) -> Verdict | None:
    """The verdict on what a sentence says the thing learns from, or is trained to do."""
    labels = _labels(entity, words)
    if labels:
        message = f'"{subject.text}" is said to learn from labels; it is self-supervised.'
        evidence = {"property": "supervision"}
        return Verdict("wrong-training-task", span, message, entity, labels, "self-supervised", evidence)
    said = _wrong_task(entity, words, base).replace("-", " ")
    if not said:
        return None
    holds = ", ".join(t.replace("-", " ") for t in entity.trained_with) or entity.gist or "other objectives"
    message = f'"{subject.text}" is not trained with {said}, but with {holds}.'
    return Verdict("wrong-training-task", span, message, entity, said, holds)


def _wrong_task(entity: Entity, words: str, base: Knowledge) -> str:
    """The first wrong objective of the table that is said, where no right one is; nothing otherwise."""
    right, wrong = right_tasks(entity), wrong_tasks(entity, base)
    said = ""
    for task, pattern, phrases in task_table(base) if wrong else ():
        if task not in right and (task not in wrong or said):
            continue
        if (pattern and pattern.search(words)) or any(matches(groups, words) for groups in phrases):
            if task in right:
                return ""
            said = task
    return said


_FROM_LABELS = re.compile(
    r"(?<!\S)(?:trained|pretrained|pre trained|learns?|learned|taught)(?: \S+){0,4}? (?:on|with|from|using|by)"
    r"(?: \S+){0,4}? ((?:class |human |manual |ground truth )?labels|labeled \S+|(?:human |manually |hand )annotated \S+)(?!\S)"  # noqa: E501
)


def _labels(entity: Entity, words: str) -> str:
    """The labels that a thing which learns without any is said to learn from."""
    known = set(entity.properties.get("supervision", ()))
    m = _FROM_LABELS.search(words)
    if (
        m is None
        or not known
        or not known <= {"self-supervised", "unsupervised"}
        or OTHERWISE.intersection(words.split())
    ):
        return ""
    return m[1]
