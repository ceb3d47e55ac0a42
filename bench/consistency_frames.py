"""A second set of frames for ``bench/consistency.py``, in other words, genres and layouts than the first.

Each frame is a short passage that agrees with itself; ``⟦old→new⟧`` marks the one change that makes it disagree. The
clean twin is the passage with every ``old``. Frames of one kind differ in genre, unit, order and layout.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

_MARK = re.compile(r"⟦([^→⟧]*)→([^⟧]*)⟧")


class Frame(NamedTuple):
    """A passage before and after its change."""

    kind: str
    clean: str
    changed: str


_NUMBER = """
The ferry line carried 214,000 passengers in 2023.

## Money

Fares were raised in May.

## In short

In 2023 the line carried ⟦214,000→241,000⟧ passengers, more than in any year before.
=====
## Abstract

We trained the parser on 48 hours of recorded speech.

## Data

The corpus was collected in two villages. The parser was trained on ⟦48→84⟧ hours of recorded speech from both.
=====
The museum received a grant of €3.2 million for the roof.

## Finance

Wages stayed level. For the roof the museum received a grant of ⟦€3.2 million→€2.3 million⟧.
=====
## Overview

The town hall used 18,400 kWh of electricity in 2022.

## Details

Lamps were replaced. In total the town hall consumed ⟦18,400→14,800⟧ kWh of electricity in 2022.
=====
## Summary

Our survey reached 612 households in the valley.

## Methods

Letters went out in March; 612 answers were counted.

## Results

Of the ⟦612→621⟧ households in the survey, most heat with wood.
=====
The bridge is 342 m long and carries two lanes.

## History

It replaced a ferry. With a length of ⟦342→324⟧ m the bridge is the longest of the county.
=====
## Key points

* Revenue of the Lisbon office: CHF 7.4 million in 2021

## Lisbon

In 2021 the Lisbon office had revenue of ⟦CHF 7.4 million→CHF 4.7 million⟧, mostly from repairs.
=====
## Summary

The average waiting time at the clinic was 37 minutes.

## Findings

Nurses are few. The average waiting time at the clinic was ⟦37→73⟧ minutes, longest on Mondays.
=====
## Ergebnis

The plant in Ulm produces 5,600 tonnes of glass per year.

## Outlook

A second furnace is planned. The plant in Ulm makes ⟦5,600→6,500⟧ tonnes of glass per year today.
=====
The model reaches an accuracy of 91.4 % on the held-out letters.

## Discussion

Errors are mostly in names. An accuracy of ⟦91.4→94.1⟧ % on the held-out letters is enough for search.
"""

_YEAR = """
The Harbour Museum opened in 1987.

## Visitors

Since the Harbour Museum opened in ⟦1987→1978⟧, two million people have come.
=====
## Background

Law No. 48 on river fishing was passed in 2014.

## Effects

Catches fell at first. Law No. 48, passed in ⟦2014→2011⟧, set the quota.
=====
Marta Lindqvist was born in 1931 in Visby.

## Works

Marta Lindqvist (born ⟦1931→1913⟧) wrote nine novels.
=====
Orchard 2 was released on 4 May 2019.

## Later versions

After Orchard 2 was released in ⟦2019→2017⟧, most sites moved to it.
=====
Granary Ltd. was founded in Leeds in 1962 by two brothers.

## Timeline

* ⟦1962→1926⟧: Granary Ltd. founded
* 1999: Granary Ltd. sold
=====
The Salt Road Tunnel was completed in 2006.

## Costs

The Salt Road Tunnel, completed in ⟦2006→2009⟧, cost twice the estimate.
=====
Northlight acquired Beacon Labs in 2018.

## Beacon Labs

Beacon Labs was acquired by Northlight in ⟦2018→2015⟧ and kept its name.
=====
## Summary

The Moor Dam was built in 1954.

## Safety

Built in ⟦1954→1945⟧, the Moor Dam has no second spillway.
=====
The first edition of Bird Atlas appeared in 1993.

## Sources

The first edition of Bird Atlas was published in ⟦1993→1991⟧.
=====
The Quarry Strike began on 12 June 1903.

## Aftermath

Nobody was punished. The Quarry Strike, which began on ⟦12→21⟧ June 1903, lasted nine weeks.
"""

_EXPANSION = """
The Regional Housing Fund (RHF) pays half.

## Plans

Claims go to the Regional ⟦Housing→Health⟧ Fund (RHF) in spring.
=====
We use a Support Vector Machine (SVM).

## Results

The Support Vector ⟦Machine→Method⟧ (SVM) did best.
=====
Parts are checked by the QAB (Quality Assurance Board).

## Roles

The QAB (Quality ⟦Assurance→Approval⟧ Board) meets monthly.
=====
## Abbreviations

* DWS: Drinking Water Station
* TNP: Tall Needle Pine

## Text

Each Drinking Water ⟦Station→System⟧ (DWS) has a meter.
=====
The annual nitrogen budget (ANB) is drawn up in May.

## Farms

Each farm keeps an annual nitrogen ⟦budget→balance⟧ (ANB).
=====
| Term | Meaning |
|---|---|
| LTM | Light Timber Mount |
| OPF | Open Plan Floor |

The beams rest on a Light Timber ⟦Mount→Module⟧ (LTM).
=====
The Coastal Bird Census, or CBC, counts in winter.

## Numbers

The Coastal Bird ⟦Census→Count⟧ (CBC) found 400 terns.
=====
**SRT** stands for Short Rail Track.

## Layout

The Short ⟦Rail→Road⟧ Track (SRT) is laid on gravel.
"""

_COUNT = """
There are ⟦four→five⟧ reasons for the delay:

* rain
* strikes
* missing parts
* a lost key
=====
The board agreed on ⟦three→two⟧ changes.

1. The gate is moved.
2. The fence is raised.
3. The lamp is mended.
=====
The method has ⟦five→six⟧ steps:

1. Weigh the sample.
2. Dry it.
3. Weigh it again.
4. Note both.
5. Compare.
=====
We asked ⟦4→3⟧ respondents:

- a baker
- a teacher
- a pilot
- a nurse
=====
This guide covers the following ⟦three→four⟧ tools:

* saw
* plane
* chisel
=====
⟦Three→Four⟧ villages took part: Arle, Benno and Cray.
=====
Two teams and ⟦six→seven⟧ volunteers cleared the path. The volunteers were:

* Ann
* Bo
* Cy
* Di
* Ed
* Flo
=====
The kit contains ⟦five→four⟧ parts, which are listed here:

- lid
- ring
- valve
- hose
- clamp
=====
## Sources

This report draws on ⟦three→five⟧ sources.

1. Harbour log, 2020.
2. Parish register, 1998.
3. Letters of the mayor, 1971.
=====
It rests on three pillars:

- **Water** from the hill
- **Stone** from the pit
- **Wood** from the forest

## Review

The list of risks has ⟦four→three⟧ entries:

1. Frost
2. Flood
3. Fire
4. Theft
=====
The ⟦three→four⟧ main findings are as follows:

1. Roads are worn.
2. Bridges hold.
3. Signs are missing.
=====
Table 1 lists the ⟦four→five⟧ stations.

| Station | Height |
|---|---|
| Arle | 12 m |
| Benno | 80 m |
| Cray | 41 m |
| Dunn | 9 m |
"""

_TOTAL = """
| Crop | Tonnes |
|---|---|
| Wheat | 410 |
| Rye | 265 |
| Oats | 130 |
| Total | ⟦805→850⟧ |
=====
| Item | Cost (€) |
|:---|---:|
| Paint | 1.250,00 |
| Wood | 830,50 |
| Nails | 19,50 |
| **Sum** | **⟦2.100,00→2.010,00⟧** |
=====
| Quarter | North | South | Total |
|---|---|---|---|
| Q1 | 12 | 30 | 42 |
| Q2 | 18 | 25 | ⟦43→53⟧ |
=====
| | Men | Women | All |
|---|---|---|---|
| Arle | 41 | 52 | 93 |
| Benno | 18 | 33 | 51 |
| Cray | 27 | 22 | 49 |
| All | 86 | ⟦107→117⟧ | 193 |
=====
| Position | Amount |
|---|---|
| Rent | $12,000 |
| Wages | $45,500 |
| Power | $3,250 |
| Total cost | ⟦$60,750→$67,050⟧ |
=====
| Use | 2023 (m³) | 2024 (m³) |
|---|---|---|
| Taps | 5,200 | 4,100 |
| Baths | 7,400 | 6,900 |
| Pool | 2,100 | 2,100 |
| Total | 14,700 | ⟦13,100→12,100⟧ |
=====
| Month | Visits |
|---|---|
| January | 1'204 |
| February | 998 |
| March | 1'455 |
| Grand total | ⟦3'657→3'567⟧ |
=====
| Year | Wood | Coal | Gas | Sum |
|---|---|---|---|---|
| 2020 | 5.5 | 12.0 | 3.1 | 20.6 |
| 2021 | 6.0 | 11.2 | 3.9 | 21.1 |
| 2022 | 6.4 | 9.8 | 4.4 | ⟦20.6→26.0⟧ |
=====
| Task | Hours |
|---|---|
| Survey | 14 |
| Drawings | 32 |
| Permits | 9 |
| Site visits | 11 |
| Total hours | ⟦66→76⟧ |
=====
The collection holds 40 maps, 25 letters and 15 prints, ⟦80→90⟧ items in total.
"""

_CELL = """
| Town | 2010 | 2020 | Difference |
|---|---|---|---|
| Arle | 410 | 455 | +45 |
| Benno | 900 | 870 | -30 |
| Cray | 120 | 190 | ⟦+70→+60⟧ |
| Dunn | 77 | 80 | +3 |
=====
| Site | Planned | Built | Built (%) |
|---|---|---|---|
| A | 200 | 150 | 75 % |
| B | 80 | 60 | 75 % |
| C | 120 | 30 | ⟦25 %→35 %⟧ |
| D | 50 | 45 | 90 % |
=====
| Part | Pieces | Price | Amount |
|---|---|---|---|
| Bolt | 40 | $0.50 | $20.00 |
| Plate | 12 | $4.00 | ⟦$48.00→$84.00⟧ |
| Hinge | 8 | $2.50 | $20.00 |
| Lock | 3 | $19.00 | $57.00 |
=====
| Shop | Before | After | Change in % |
|---|---|---|---|
| A | 100 | 120 | 20 |
| B | 250 | 200 | -20 |
| C | 80 | 100 | ⟦25→52⟧ |
| D | 40 | 30 | -25 |
=====
| Route | Adults | Children | Passengers |
|---|---|---|---|
| 1 | 130 | 45 | 175 |
| 2 | 90 | 60 | 150 |
| 3 | 75 | 12 | ⟦87→78⟧ |
| 4 | 210 | 33 | 243 |
=====
| Firm | Income | Costs | Profit |
|---|---|---|---|
| A | €5.2 m | €4.0 m | €1.2 m |
| B | €7.9 m | €6.1 m | €1.8 m |
| C | €3.3 m | €2.2 m | ⟦€1.1 m→€2.1 m⟧ |
| D | €9.6 m | €8.9 m | €0.7 m |
=====
| Use | 2022 | 2023 | Change |
|---|---|---|---|
| Taps | 500 | 450 | −10 % |
| Baths | 800 | 880 | ⟦+10 %→+20 %⟧ |
| Pool | 200 | 210 | +5 % |
| Garden | 400 | 300 | −25 % |
=====
| Ward | Beds | Occupied | Free |
|---|---|---|---|
| 1 | 30 | 22 | 8 |
| 2 | 24 | 24 | 0 |
| 3 | 18 | 11 | ⟦7→9⟧ |
"""

_SHARE = """
Wood accounts for 40 %, coal for 35 %, gas for ⟦15→25⟧ % and oil for 10 % of the total.
=====
Of all visitors, 52 % came by train, 31 % by car and ⟦17→27⟧ % on foot.
=====
The budget is divided as follows:

- Wages: 55 %
- Rent: 25 %
- Power: ⟦12→21⟧ %
- Other: 8 %
=====
| Fuel | Share |
|---|---|
| Wood | 45 % |
| Gas | ⟦35→45⟧ % |
| Oil | 20 % |
=====
| Age | Share of members (%) |
|---|---|
| under 20 | 12 |
| 20-40 | 33 |
| 40-60 | ⟦38→28⟧ |
| over 60 | 17 |
=====
Energy use by purpose:

* Heating – 61 %
* Hot water – 22 %
* Light – ⟦17→7⟧ %
=====
The electorate split into 48 % for the bridge, 39 % against it and ⟦13→23⟧ % undecided.
=====
Lime makes up 60 percent of the mix, sand 30 percent and water ⟦10→20⟧ percent.
=====
The land consists of forest (54 %), meadow (29 %), fields (⟦11→21⟧ %) and roads (6 %).
=====
```mermaid
graph TD
```

Revenue came from tickets (62%), the shop (23%), and grants (⟦15→25⟧%).
"""

_GROWTH = """
The herd grew from 120 to 150 animals, a rise of ⟦25→35⟧ %.
=====
Sales increased by ⟦20→30⟧ % from €50 million to €60 million.
=====
Membership fell from 800 in 2019 to 600 in 2022, down ⟦25→15⟧ %.
=====
In 2020 the port handled 400 ships; by 2023 it was 500, an increase of ⟦25→45⟧ %.
=====
Between 2015 and 2020 output ⟦doubled→tripled⟧ from 30 to 60 tonnes.
=====
The price rose ⟦10→20⟧ percent, from $200 to $220.
=====
Use dropped to 45,000 m³ from 60,000 m³, a decrease of ⟦25→35⟧ %.
=====
The fund stood at £2.0 million in 2018 and £3.0 million in 2023, a gain of ⟦50→80⟧ %.
=====
The number of wells went up from 16 to 20 (⟦+25→+40⟧ %).
=====
The market was valued at $10 billion in 2020 and will reach $20 billion by 2030, a CAGR of ⟦7.2→12.7⟧ %.
=====
Response time was cut by ⟦40→60⟧ %, from 50 ms to 30 ms.
"""

_DATE = """
The meeting takes place on ⟦Tuesday→Thursday⟧, 5 March 2024.
=====
The report is due on ⟦30→31⟧ June 2025.
=====
On ⟦Friday→Sunday⟧, June 7, 2019, the lock was opened.
=====
The audit ended on ⟦28→29⟧ February 2023.
=====
Delivered 2022-09-⟦30→31⟧.
=====
Trial (⟦Wednesday→Monday⟧, 14 August 2024) went well.
=====
The fair runs from 28 November to ⟦30→31⟧ November.
=====
The deadline is ⟦Fri→Tue⟧, 15 Mar 2024.
=====
Due 30.⟦09→13⟧.2025, at noon.
=====
The lease ends on ⟦30th→31st⟧ of September 2026.
=====
⟦Monday→Saturday⟧ 6 May 2024: first visit.
=====
Signed 04/⟦30→31⟧/2023 in Graz.
"""

_REFERENCE = """
## Intake

Text.

## Pump

Section ⟦3→7⟧ lists the works of this year.

## Works

Text.
=====
## 1. Intake

As shown in Section ⟦2→6⟧, all is well.

## 2. Pump

Text.

## 3. Works

Text.
=====
## 1 Intake

Details follow (see section ⟦2.1→2.4⟧).

## 2 Pump

### 2.1 Motor

Text.

### 2.2 Valve

Text.
=====
Table 1: Costs

| A | B |
|---|---|
| x | 1 |

Table ⟦1→3⟧ gives the costs.
=====
![Plan](plan.png)

*Figure 1: Plan of the site*

The wall is seen in Figure ⟦1→4⟧.
=====
The forms are in Appendix ⟦B→D⟧.

## Appendix A: Letters

Text.

## Appendix B: Forms

Text.
=====
The limits are given in [the next part](#⟦limits→limit-values⟧).

## Limits

Text.
=====
## Data

Text.

## Method

Chapter ⟦2→9⟧ of this report describes the method.
=====
## 1. Intake

Text.

## 2. Pump

The costs are broken down in Sections 1 and ⟦3→8⟧.

## 3. Costs

Text.
=====
**Table 1.** Height of the stations

| Station | Height |
|---|---|
| Arle | 12 m |

**Table 2.** Depth of the wells

| Well | Depth |
|---|---|
| Benno | 80 m |

The depths (Table ⟦2→5⟧) were measured twice.
=====
## 1. Intake

The permit question is taken up again in § ⟦3→9⟧.

## 2. Pump

Text.

## 3. Permits

Text.
"""

_CITATION = """
Rain fell early [1]. Wells rose [⟦2→5⟧].

## Sources

[1] Weather log, 2020.

[2] Well log, 2021.
=====
The operator expects growth [⟦1→4⟧].

## Sources

[1] Meter readings, 2023 and 2024.
=====
Rain fell early[^1] and wells rose[^⟦2→3⟧].

[^1]: Weather log.
[^2]: Well log.
=====
Rain fell early [1], wells rose [2], all agree [1, ⟦2→6⟧].

## References

1. Weather log, 2020.
2. Well log, 2021.
=====
Rain fell early [1]. Wells rose [2]. Frost came late [⟦3→8⟧].

## Bibliography

- [1] Weather log, 2019
- [2] Well log, 2020
- [3] Frost log, 2020
=====
Rain fell early [1]–[⟦3→9⟧].

## References

[1] Weather log, 2020.
[2] Well log, 2021.
[3] Frost log, 2021.
=====
Rain fell early.[^rain] Wells rose.[^⟦well→wells⟧]

[^rain]: Weather log.
[^well]: Well log.
=====
Rain fell early (see [⟦1→3⟧]).

**References**

[1] Weather log, 2020.
[2] Well log, 2021.
=====
Rain fell early [⟦2→12⟧], as others say [1].

### Literature

1. Abel, A.: Rain. 2020.
2. Berg, B.: Wells. 2021.
=====
Rain fell early [1][⟦2→7⟧].

## Notes

[1]: https://example.org/rain "Rain"
[2]: https://example.org/wells "Wells"
=====
Rain fell early<sup>[⟦1→6⟧]</sup>. Wells rose<sup>[2]</sup>.

## References

[1] Weather log.

[2] Well log.
"""

_HEADING = """
## 1. Intake

Text.

## 2. Pump

Text.

## ⟦3→4⟧. Works

Text.

## ⟦4→5⟧. Costs

Text.
=====
## A. Intake

Text.

## B. Pump

Text.

## ⟦C→D⟧. Works

Text.

## ⟦D→E⟧. Costs

Text.
=====
## Step 1: Dig

Text.

## Step ⟦2→3⟧: Fill

Text.

## Step ⟦3→4⟧: Press

Text.
=====
## 1 Intake

### 1.1 Pipe

Text.

### ⟦1.2→1.1⟧ Gate

Text.

### 1.3 Sieve

Text.

## 2 Pump

Text.
=====
## I. Intake

Text.

## II. Pump

Text.

## ⟦III→IV⟧. Works

Text.

## ⟦IV→V⟧. Costs

Text.
=====
Text.

⟦##→#⟧ Summary

The baths used less water.

## Costs

Text.
=====
Water is short.

⟦##→#⟧ Water use by month

Text.

## Costs

Text.
=====
## Phase 1 – Dig

Text.

## Phase 2 – Fill

Text.

## Phase ⟦3→2⟧ – Press

Text.

## Phase 4 – Seed

Text.
=====
## Chapter 1: Intake

Text.

## Chapter 2: Pump

Text.

## Chapter ⟦3→4⟧: Works

Text.
=====
## 1) Intake

Text.

## 2) Pump

Text.

## ⟦3→5⟧) Works

Text.
"""

RULES: dict[str, tuple[str, tuple[str, ...]]] = {
    "number": (_NUMBER, ("number-conflict",)),
    "year": (_YEAR, ("date-conflict", "number-conflict")),
    "expansion": (_EXPANSION, ("acronym-two-expansions",)),
    "count": (_COUNT, ("count-mismatch",)),
    "total": (_TOTAL, ("table-total", "table-arithmetic", "sum-mismatch")),
    "table cell": (_CELL, ("table-arithmetic",)),
    "share": (_SHARE, ("percent-sum",)),
    "growth": (_GROWTH, ("growth-mismatch",)),
    "date": (_DATE, ("impossible-date",)),
    "reference": (_REFERENCE, ("dangling-reference",)),
    "citation": (_CITATION, ("dangling-citation",)),
    "heading": (_HEADING, ("numbering-gap", "multiple-h1")),
}


def frames(texts: Mapping[str, str] | None = None) -> list[Frame]:
    """All frames, in order; of another set where its texts by kind are given."""
    made = []
    for kind, text in (texts or {kind: text for kind, (text, _) in RULES.items()}).items():
        for passage in text.strip("\n").split("\n=====\n"):
            clean, changed = (_MARK.sub(rf"\{group}", passage).strip() + "\n" for group in (1, 2))
            made.append(Frame(kind, clean, changed))
    return made
