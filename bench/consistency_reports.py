"""A third set of frames for ``bench/consistency.py``: how reports say a thing twice.

Each frame is a cut through a report (summary, body, table, conclusion) in the wording of market, project, audit and
incident reports; ``⟦old→new⟧`` marks the one change that makes it disagree with itself. The set was written in one go,
before the rules were changed after the second set, and is not used to mend them.
"""

_NUMBER = """
## Executive Summary

The global heat pump market was valued at USD 68.4 billion in 2023 and is growing fast.

## Market Overview

Demand comes from housing. In 2023, the global heat pump market size was estimated at USD ⟦68.4→86.4⟧ billion.
=====
## Executive Summary

Customer churn fell to 4.1% in the third quarter.

## Retention

New contracts helped. Customer churn stood at ⟦4.1%→6.1%⟧ in the third quarter, the lowest so far.
=====
## Key Findings

- The outage lasted 47 minutes and hit three regions.

## Timeline

The pager went off at noon. In total, the outage lasted ⟦47→74⟧ minutes.
=====
# Audit of the travel budget

The department spent $1.9 million on travel in fiscal year 2022.

## Conclusion

In fiscal year 2022, travel spending by the department came to ⟦$1.9 million→$2.9 million⟧.
=====
## Summary

The pilot enrolled 240 students across six schools.

## Sample

Teachers chose the classes. A total of ⟦240→420⟧ students were enrolled in the pilot.
=====
## Highlights

The Brno plant employs 1,150 people.

## Sites

Brno is the largest site. With ⟦1,150→1,510⟧ employees, the Brno plant makes all gearboxes.
=====
## Overview

The Delta pipeline is 312 km long.

## Route

It crosses two rivers. The ⟦312→213⟧ km Delta pipeline was laid in two seasons.
=====
## Abstract

Our classifier achieves an F1 score of 88.2 % on the municipal archive.

## Conclusion

We have shown that the classifier reaches an F1 score of ⟦88.2→82.8⟧ % on the municipal archive.
=====
## Executive Summary

Average delivery time dropped to 2.4 days after the depot opened.

## Results

After the depot opened, the average delivery time was ⟦2.4→4.2⟧ days.
=====
## At a glance

| Metric | Value |
|---|---|
| Total project cost | €14.6 million |
| Homes connected | 3,400 |

## Finance

The total project cost was ⟦€14.6 million→€16.4 million⟧, of which half was a grant.
=====
## Executive Summary

Renewables supplied 46% of Portland Island's electricity in 2022.

## Energy mix

In 2022, ⟦46%→64%⟧ of Portland Island's electricity was supplied by renewables.
=====
## Introduction

The dataset contains 18,250 labelled images of road signs.

## Data

Images come from dash cameras. The dataset consists of ⟦18,250→12,850⟧ labelled images of road signs.
"""

_YEAR = """
## Company profile

Nordhafen Logistics GmbH was founded in 1974 and has 900 staff.

## History

- **⟦1974→1947⟧** – Nordhafen Logistics GmbH is founded in Kiel
- **1999** – First warehouse abroad
=====
## Executive Summary

The clean air act of Tarnow was adopted in 2016.

## Policy background

Since the clean air act of Tarnow was adopted in ⟦2016→2018⟧, stoves have been replaced.
=====
## Overview

The Meridian protocol was first published in 2011.

## Standards

The Meridian protocol, published in ⟦2011→2013⟧, is used by most vendors.
=====
## Summary

The second terminal opened in March 2015.

## Capacity

Capacity doubled when the second terminal opened in ⟦2015→2012⟧.
=====
## Background

Aurora Foods Inc. acquired the Hillside brand in 2019.

## Brands

Hillside was acquired by Aurora Foods Inc. in ⟦2019→2017⟧.
=====
| Year | Event |
|---|---|
| 2008 | Kestrel released |
| 2014 | Kestrel 2 released |

## Adoption

Kestrel was released in ⟦2008→2010⟧ and spread slowly.
=====
## Key dates

The old mill burned down in 1911.

## Rebuilding

Rebuilding began soon after the old mill burned down in ⟦1911→1919⟧.
=====
## Introduction

Helena Marsh (born 1948) led the institute for two decades.

## People

Helena Marsh was born in ⟦1948→1958⟧ in Cork.
=====
## Executive Summary

The data breach was discovered on 14 February 2022.

## Incident timeline

The data breach was discovered on ⟦14→24⟧ February 2022 by a contractor.
=====
## Overview

Founded in 1988, the Lakeside Trust manages nine parks.

## Governance

The Lakeside Trust was established in ⟦1988→1998⟧ as a charity.
"""

_EXPANSION = """
## Executive Summary

The Customer Data Platform (CDP) went live in May.

## Architecture

The Customer ⟦Data→Delivery⟧ Platform (CDP) stores all events.
=====
Service quality is set out in a Service Level Agreement (SLA).

## Penalties

If the Service ⟦Level→Limit⟧ Agreement (SLA) is missed, fees fall.
=====
## Glossary

| Acronym | Definition |
|---|---|
| MTTR | Mean Time to Repair |
| RPO | Recovery Point Objective |

## Results

The Mean Time to ⟦Repair→Review⟧ (MTTR) fell.
=====
Emissions are priced under the Emission Trading Scheme (ETS).

## Outlook

The ETS (Emission ⟦Trading→Transfer⟧ Scheme) will be widened.
=====
## Abbreviations

- **GWP** – Global Warming Potential
- **LCA** – Life Cycle Assessment

## Method

We carried out a Life Cycle ⟦Assessment→Audit⟧ (LCA).
=====
The Joint Monitoring Committee (JMC) met twice.

## Findings of the committee

The joint ⟦monitoring→management⟧ committee (JMC) saw no breach.
=====
We used Gradient Boosted Trees (GBT) throughout.

## Model

Gradient ⟦Boosted→Based⟧ Trees (GBT) were tuned by hand.
=====
The Net Promoter Score (NPS) rose.

## Survey

NPS stands for Net ⟦Promoter→Preference⟧ Score.
"""

_COUNT = """
The review identified ⟦three→four⟧ root causes:

1. An expired certificate
2. A missing alarm
3. An unclear handover
=====
## Recommendations

We make ⟦five→four⟧ recommendations:

- Train staff
- Replace the pumps
- Publish the data
- Close the depot
- Review in a year
=====
The market can be divided into ⟦four→three⟧ segments:

* **Residential**: homes
* **Commercial**: offices
* **Industrial**: plants
* **Public**: schools
=====
Our analysis focuses on the following ⟦three→five⟧ areas:

1. **Cost**
2. **Risk**
3. **Time**
=====
Table 2 compares the ⟦three→four⟧ options.

| Option | Cost |
|---|---|
| Repair | low |
| Rebuild | high |
| Rent | medium |
=====
The consortium has ⟦four→five⟧ partners: Alder, Birch, Cedar and Dogwood.
=====
There were ⟦two→three⟧ incidents during the year:

- a fire in the store
- a burst pipe in the cellar
=====
The programme rests on ⟦four→six⟧ pillars, described below:

1. Housing
2. Transport
3. Schools
4. Parks
"""

_TOTAL = """
| Department | Headcount |
|---|---|
| Sales | 48 |
| Support | 31 |
| Engineering | 96 |
| **Total** | **⟦175→157⟧** |
=====
| Category | Budget (USD) | Actual (USD) |
|---|---|---|
| Staff | 420,000 | 431,500 |
| Travel | 35,000 | 28,200 |
| Equipment | 88,000 | 90,300 |
| Total | 543,000 | ⟦550,000→505,000⟧ |
=====
| Region | Q1 | Q2 | Q3 | Q4 | Total |
|---|---|---|---|---|---|
| North | 12 | 15 | 14 | 19 | 60 |
| South | 22 | 20 | 25 | 23 | ⟦90→99⟧ |
| West | 8 | 9 | 7 | 11 | 35 |
=====
| Severity | Tickets |
|---|---:|
| Critical | 4 |
| High | 17 |
| Medium | 52 |
| Low | 81 |
| All | ⟦154→145⟧ |
=====
| Phase | Duration (weeks) |
|---|---|
| Design | 6 |
| Build | 14 |
| Test | 5 |
| Total duration | ⟦25→35⟧ |
=====
The fleet has 14 buses, 9 vans and 5 trucks, for a total of ⟦28→38⟧ vehicles.
"""

_CELL = """
| Product | 2022 | 2023 | Growth |
|---|---|---|---|
| Oats | 200 | 230 | 15% |
| Rye | 150 | 180 | ⟦20%→30%⟧ |
| Corn | 400 | 420 | 5% |
| Peas | 80 | 100 | 25% |
=====
| Item | Budget | Actual | Variance |
|---|---|---|---|
| Rent | $12,000 | $12,000 | $0 |
| Tools | $4,500 | $5,100 | $600 |
| Fuel | $3,200 | $2,900 | ⟦-$300→-$500⟧ |
| Food | $1,000 | $1,250 | $250 |
=====
| Team | Opened | Closed | Open |
|---|---|---|---|
| A | 40 | 31 | 9 |
| B | 55 | 50 | 5 |
| C | 23 | 20 | ⟦3→7⟧ |
| D | 61 | 44 | 17 |
=====
| Server | Units | Unit cost | Cost |
|---|---|---|---|
| Small | 12 | €40 | €480 |
| Large | 5 | €110 | €550 |
| Disk | 30 | €15 | ⟦€450→€540⟧ |
| Switch | 4 | €95 | €380 |
"""

_SHARE = """
The customer base breaks down into retail (48%), wholesale (33%) and online (⟦19→29⟧%).
=====
Respondents were distributed as follows:

- Urban: 51%
- Suburban: 30%
- Rural: ⟦19→29⟧%
=====
| Segment | Market share |
|---|---|
| Alpha | 38% |
| Beta | 27% |
| Gamma | 21% |
| Others | ⟦14→24⟧% |
=====
Of the total budget, 60% goes to staff, 25% to equipment, and ⟦15→25⟧% to overhead.
=====
## Energy mix

* Hydro: 44%
* Wind: 28%
* Gas: 18%
* Other: ⟦10→20⟧%
=====
Hardware accounted for 55 % of sales, services for 30 % and licences for ⟦15→25⟧ %.
"""

_GROWTH = """
Revenue increased from $4.0 million in 2021 to $5.0 million in 2022, representing a growth of ⟦25→35⟧%.
=====
The market is projected to grow from USD 12.0 billion in 2023 to USD 24.1 billion by 2030, at a CAGR of ⟦10.5→15.5⟧%.
=====
Error rates were reduced by ⟦50→70⟧%, from 8 per thousand to 4 per thousand.
=====
Energy use fell from 900 MWh to 720 MWh, a reduction of ⟦20→40⟧%.
=====
Headcount went from 80 to 100 during the year, a ⟦25→45⟧% increase.
=====
The user base ⟦tripled→doubled⟧, growing from 20,000 to 60,000 accounts.
"""

_DATE = """
**Date:** ⟦30→31⟧ November 2023

The committee met in the hall.
=====
The release is planned for ⟦Tuesday→Friday⟧, October 15, 2024.
=====
The reporting period ran from 1 January to ⟦30→31⟧ April 2023.
=====
| Milestone | Due |
|---|---|
| Draft | 2024-06-⟦30→31⟧ |
| Final | 2024-08-15 |
=====
The contract was signed on February ⟦28→30⟧, 2022.
=====
Backup failed on ⟦Mon→Sat⟧, 3 Jun 2024 at 02:00.
"""

_REFERENCE = """
## 1. Executive Summary

Costs are discussed in Section ⟦3→8⟧.

## 2. Background

Text.

## 3. Costs

Text.
=====
Table 1: Budget by year

| Year | Budget |
|---|---|
| 2021 | 4 |

As Table ⟦1→5⟧ shows, the budget is small.
=====
See [Risk register](#⟦risk-register→risks-register⟧) for more.

## Risk register

Text.
=====
## 1. Scope

Text.

## 2. Method

Limits are given in Section ⟦2.2→2.7⟧.

### 2.1 Sample

Text.

### 2.2 Limits

Text.
=====
The questionnaire is in Appendix ⟦A→C⟧.

## Appendix A: Questionnaire

Text.
"""

_CITATION = """
Adoption grew by a third [1], mostly in cities [⟦2→4⟧].

## References

1. Energy office, annual report, 2023.
2. City survey, 2022.
=====
The outage cost about 40,000 euros.[^⟦1→2⟧]

[^1]: Finance department, internal note.
=====
Heat pumps save energy [1, 2], but installers are rare [⟦3→7⟧].

## Sources

[1] Test centre, 2021
[2] Energy office, 2022
[3] Chamber of trades, 2023
=====
Rents rose sharply [1]-[⟦3→6⟧].

## Bibliography

[1] Rent index, 2019.

[2] Rent index, 2021.

[3] Rent index, 2023.
"""

_HEADING = """
## 1. Executive Summary

Text.

## 2. Market

Text.

## ⟦3→4⟧. Competitors

Text.

## ⟦4→5⟧. Outlook

Text.
=====
## 1. Introduction

Text.

### 1.1 Scope

Text.

### ⟦1.2→1.3⟧ Method

Text.

### ⟦1.3→1.4⟧ Sources

Text.

## 2. Results

Text.
=====
## Recommendation 1: Train staff

Text.

## Recommendation 2: Replace pumps

Text.

## Recommendation ⟦3→2⟧: Publish data

Text.
=====
Staff were trained.

⟦##→#⟧ Conclusion

All went well.

## Annex

Text.
"""

KINDS: dict[str, str] = {
    "number": _NUMBER,
    "year": _YEAR,
    "expansion": _EXPANSION,
    "count": _COUNT,
    "total": _TOTAL,
    "table cell": _CELL,
    "share": _SHARE,
    "growth": _GROWTH,
    "date": _DATE,
    "reference": _REFERENCE,
    "citation": _CITATION,
    "heading": _HEADING,
}
