"""Generate reports for timing: deterministic, varied, of the size and shape of real ones; sentences are our own.

``python bench/reports.py FOLDER 1000`` writes 1,000 reports, 8 to 9 MB. Most are sound; some hold what rules look
for (a copied section, a template, a wrong fact, broken characters, leftovers), at the rates real corpora show.
"""

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

SEED = 20_261_122
THINGS = (
    "heat pumps|district heating|rooftop solar|tram lines|cargo bikes|rain gardens|school meals|night buses|"
    "library opening hours|bike parking|green roofs|street trees|waste sorting|noise barriers|tap water|"
    "data centres|search engines|speech recognition|machine translation|image classifiers|recommendation systems|"
    "code review|unit tests|build caches|log retention|access control|feature stores|model monitoring|"
    "vaccination campaigns|hospital discharge|triage rules|home care|drug shortages|telemedicine|lab automation|"
    "grain storage|soil moisture|drip irrigation|orchard pests|milk prices|fish quotas|forest thinning|"
    "freight rail|port handling|customs checks|container tracking|spare parts|warehouse robots|returns"
).split("|")
AGENTS = (
    "the city council|the operator|the working group|the ministry|a team of engineers|the hospital board|the auditors|"
    "two universities|the regional office|the supplier|our survey|the pilot group|the maintainers|the agency"
).split("|")
ACTS = (
    "measured|compared|reviewed|counted|costed|surveyed|replaced|postponed|extended|simplified|documented|tested|"
    "priced|audited|mapped|inspected|modelled|repaired|negotiated|described"
).split("|")
OBJECTS = (
    "the yearly cost of|complaints about|the demand for|failures in|the staffing of|delays in|the energy use of|"
    "the coverage of|waiting times for|contracts on|the upkeep of|errors in|the training for|access to|rules for"
).split("|")
PLACES = (
    "in the northern districts|across four sites|in a town of 40,000 people|over two winters|during the trial|"
    "at the main plant|in the second quarter|in rural areas|on weekdays|for new customers|under the old contract|"
    "before the merger|after the audit|in nine of twelve regions|along the river"
).split("|")
JOINTS = (
    "which|although|because|while|since|so that|where|but only if|until|even though|unless|whereas".split("|")
)
OPENERS = (
    "In practice, |By contrast, |According to the records, |For the first time, |In the end, |At the same time, |"
    "For this reason, |On paper, |Unlike the year before, |As a rule, |During the review, |Two years later, "
).split("|")
QUALITIES = (
    "cheaper|slower|easier to explain|harder to audit|more reliable|less popular|quicker to repair|safer|"
    "noisier|better documented|more expensive|simpler|easier to staff|of little use|worth the effort"
).split("|")
NOUNS = (
    "invoice|sensor|valve|ticket|schedule|permit|index|forecast|counter|ledger|manual|shift|queue|sample|label|route|"
    "depot|form|account|filter|pump|panel|cable|archive|patch|release|branch|runner|image|packet|corpus|benchmark|"
    "token|layer|gradient|encoder|query|cluster|shard|replica|patient|ward|dose|clinic|harvest|silo|field|herd|crate"
).split("|")
VERBS = (
    "explains|hides|limits|delays|doubles|halves|steers|replaces|precedes|follows|feeds|blocks|covers|predicts|shapes"
).split("|")
ARTICLES = "the|a|this|every|one|another|no|its|some|their|any|our".split("|")
KINDS = (
    "old|spare|public|local|missing|yearly|second|cheap|broken|digital|shared|signed|regional|empty|silent|daily|open|"
    "narrow|heavy|late|early|modern|private|single|double|central|northern|tested|borrowed|printed|paper|steel|small"
).split("|")
WHENS = (
    "in March|after 2019|before noon|on Sundays|within a week|at night|by hand|in most years|since the trial|for once|"
    "without notice|in winter|every quarter|at low cost|on average|in theory|under load|by law|in two cases|so far"
).split("|")
HEADINGS = (
    "Background|What was measured|Costs|Method|Results by site|Staffing|Limits of the data|What users said|Maintenance|"
    "Comparison with last year|Risks|Procurement|Energy use|Training|Timetable|Open questions|Recommendations|Outlook|"
    "Data quality|Legal basis|Pilot sites|Lessons|Next steps|Failures and repairs|Reporting|Access|Prices"
).split("|")
MODELS = (
    ("BERT", "was introduced by Google in 2018 and reads text in both directions"),
    ("GPT-3", "was released by OpenAI in 2020 and works from left to right"),
    ("The Transformer", "was introduced by Vaswani et al. in 2017"),
    ("LoRA", "freezes the pre-trained weights and trains low-rank matrices"),
    ("Dropout", "switches units off at random during training"),
    ("Adam", "adapts the learning rate for each parameter"),
)
WRONG = (
    "BERT, developed by OpenAI, reads text in both directions.",
    "GPT-3 was released by Google in 2020.",
    "LoRA updates all weights of the pre-trained model.",
    "RoBERTa was proposed by Microsoft in 2016.",
)
FRAME = (
    "The benefits of {0} include lower costs, better planning and higher satisfaction. However, {0} also poses "
    "challenges, such as high investment, missing standards and a lack of skilled staff."
)
_AN = re.compile(r"\b(a)(?= [aeio])")
"""An article before a vowel: nouns and kinds are drawn after it."""
LEFTOVERS = (
    "Certainly! Here is the report you asked for:\n\n",
    "As of my last knowledge update, no newer figures were available.\n\n",
    "[Insert name of the agency here]\n\n",
)


class Writer:
    """Writes one report; all chance comes from its own generator."""

    def __init__(self, number: int) -> None:
        """Seed the generator with the number of the report."""
        self.number = number
        self.chance = random.Random(SEED + number)
        self.topic = self.chance.choice(THINGS)
        self.near = self.chance.sample(THINGS, 5)

    def tail(self) -> str:
        """Return a subordinate clause, or nothing."""
        pick = self.chance.choice
        if self.chance.random() < 0.45:
            return ""
        noun, other = self.chance.sample(NOUNS, 2)
        joint = pick(JOINTS)
        if joint == "which":
            return f", which {pick(VERBS)} {pick(ARTICLES)} {pick(KINDS)} {noun}"
        return f" {joint} {pick(ARTICLES)} {pick(KINDS)} {noun} {pick(VERBS)} {pick(ARTICLES)} {other} {pick(WHENS)}"

    def sentence(self) -> str:
        """Return a sentence of one of ten shapes, filled at random."""
        pick, number = self.chance.choice, self.chance.randint
        thing = pick(self.near) if self.chance.random() < 0.5 else self.topic
        noun, other = self.chance.sample(NOUNS, 2)
        kind, verb, tail = pick(KINDS), pick(VERBS), self.tail()
        shape = number(0, 9)
        if shape < 3:
            text = f"{pick(AGENTS)} {pick(ACTS)} {pick(OBJECTS)} {thing} {pick(PLACES)}{tail}"
        elif shape == 3:
            text = f"{thing} were {pick(QUALITIES)} than {pick(THINGS)} {pick(WHENS)}, by {number(2, 60)} %"
        elif shape == 4:
            text = f"{pick(ARTICLES)} {kind} {noun} {verb} {pick(ARTICLES)} {other} {pick(PLACES)}{tail}"
        elif shape == 5:
            text = f"of {number(40, 900)} {kind} {noun}s, {number(3, 39)} had no {other} {pick(WHENS)}{tail}"
        elif shape == 6:
            text = f"{pick(AGENTS)} expected {pick(THINGS)} to be {pick(QUALITIES)}{tail}"
        elif shape == 7:
            text = f"a {kind} {noun} costs {number(2, 95)}.{number(0, 9)} euros {pick(WHENS)} and {verb} the {other}"
        elif shape == 8:
            text = f"what {verb} {pick(ARTICLES)} {noun} is rarely the {other}"
            text += f"; {pick(AGENTS)} {pick(ACTS)} both [{number(1, 6)}]"
        else:
            text = f"each {kind} {noun} in {thing} {verb} one {other} or more{tail}"
        if self.chance.random() < 0.3:
            text = pick(OPENERS) + text
        text = _AN.sub(r"\1n", text)
        return text[0].upper() + text[1:] + "."

    def paragraph(self) -> str:
        """Return three to seven sentences, some words in bold, as code or as a link."""
        sentences = [self.sentence() for _ in range(self.chance.randint(3, 7))]
        roll = self.chance.random()
        if roll < 0.12:
            sentences[0] = sentences[0].replace(self.topic, f"**{self.topic}**", 1)
        elif roll < 0.18:
            sentences.append(
                f"See `{self.chance.choice(NOUNS)}_{self.chance.choice(NOUNS)}.csv` for the raw values."
            )
        elif roll < 0.26:
            word = self.chance.choice(NOUNS)
            sentences.append(
                f"The [{word} register](https://register.gridworks.info/{word}/{self.number}) is public."
            )
        elif roll < 0.34:
            name, claim = self.chance.choice(MODELS)
            sentences.append(f"{name} {claim}.")
        return " ".join(sentences)

    def items(self) -> str:
        """Return a list, half of them with bold labels."""
        bold = self.chance.random() < 0.5
        rows = []
        for noun in self.chance.sample(NOUNS, self.chance.randint(3, 6)):
            text = self.sentence()
            rows.append(f"- **{noun.capitalize()}**: {text}" if bold else f"- {text}")
        return "\n".join(rows)

    def table(self) -> str:
        """Return a table of figures."""
        number = self.chance.randint
        rows = [f"| {noun} | {number(10, 999)} | {number(1, 99)} |" for noun in self.chance.sample(NOUNS, 4)]
        return "\n".join(["| Item | Count | Share |", "|---|---:|---:|", *rows])

    def section(self, title: str, level: int) -> str:
        """Return a section: paragraphs, now and then a list, a table, a code block or a quotation."""
        parts = [f"{'#' * level} {title}"]
        for _ in range(self.chance.randint(1, 3)):
            parts.append(self.paragraph())
            roll = self.chance.random()
            if roll < 0.22:
                parts.append(self.items())
            elif roll < 0.28:
                parts.append(self.table())
            elif roll < 0.31:
                lines = [f"run --{noun} {self.number}" for noun in self.chance.sample(NOUNS, 3)]
                parts.append("\n".join(("```sh", *lines, "```")))
            elif roll < 0.34:
                parts.append("> " + self.sentence())
        return "\n\n".join(parts)

    def report(self) -> str:
        """Return the whole report."""
        chance = self.chance
        titles = chance.sample(HEADINGS, chance.randint(4, 8))
        sections = [self.section(title, 2 + (chance.random() < 0.15)) for title in titles]
        if chance.random() < 0.04:  # a copied section
            at = chance.randrange(len(sections))
            sections.insert(chance.randrange(len(sections)), sections[at])
        if chance.random() < 0.06:  # a template
            sections = [s + "\n\n" + FRAME.format(chance.choice(self.near)) for s in sections]
        if chance.random() < 0.05:  # a wrong fact
            sections[-1] += "\n\n" + chance.choice(WRONG)
        title = f"# {self.topic.capitalize()} {chance.choice(PLACES)}: report {self.number}"
        cited = sorted(set(re.findall(r"\[(\d)\]", "\n".join(sections))))
        new = {n: str(at) for at, n in enumerate(cited, 1)}
        sections = [re.sub(r"\[(\d)\]", lambda m: f"[{new[m[1]]}]", s) for s in sections]
        sources = "\n".join(
            f"[{n}] {chance.choice(NOUNS).capitalize()} office, annual report {chance.randint(2012, 2024)}, "
            f"https://gridworks.info/{chance.choice(NOUNS)}/{self.number}-{n}"
            for n in new.values()
        )
        text = "\n\n".join([title, *sections, "## References", sources]) + "\n"
        if chance.random() < 0.03:
            text = text.replace(" its ", " itâ€™s ", 1)
        if chance.random() < 0.3:
            text = text.replace(" every ", " every – even the café’s – ", 2)
        return chance.choice(LEFTOVERS) + text if chance.random() < 0.03 else text


def reports(count: int, first: int = 0) -> Iterator[tuple[str, str]]:
    """Yield names and texts of ``count`` reports."""
    for number in range(first, first + count):
        yield f"{number // 1000:03}/{number:06}.md", Writer(number).report()


def write(folder: Path, count: int, first: int = 0) -> int:
    """Write reports into a folder and return their size in bytes."""
    size = 0
    for name, text in reports(count, first):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        file.write_bytes(data)
        size += len(data)
    return size


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), int(sys.argv[2])), "bytes")
