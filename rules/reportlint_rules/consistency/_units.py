"""The words of quantities: numbers in words, scales, currencies, units, each with its spellings."""

WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "dozen": 12,
}


def _table(*rows: str) -> dict[str, str]:
    """Read ``canonical: name, name`` rows into a dictionary from name to canonical."""
    made = {}
    for row in rows:
        canonical, _, names = row.partition(": ")
        made.update(dict.fromkeys(names.split(", "), canonical))
    return made


SCALES = {
    name: float(value)
    for name, value in _table(
        "1e2: hundred",
        "1e3: k, thousand",
        "1e5: lakh, lakhs",
        "1e6: m, mn, mio, million, millions, millionen, millones",
        "1e7: crore, crores",
        "1e9: b, bn, billion, billions, mrd, milliarden, milliards, md",
        "1e12: t, tn, trillion, trillions",
    ).items()
}
CURRENCIES = _table(
    "USD: $, us$, usd, dollar, dollars",
    "EUR: €, eur, euro, euros",
    "GBP: £, gbp, pounds",
    "JPY: ¥, jpy, yen, 円",
    "INR: ₹, inr, rs., rs, rupees",
    "KRW: ₩, krw, won, 원",
    "CNY: cny, rmb, yuan, 元",
    "CHF: chf",
    "RUB: ₽",
    "AUD: a$, aud",
    "CAD: c$, cad",
)
FRONTS = tuple(c for c in CURRENCIES if not c.isalpha() or c in ("usd", "eur", "gbp", "chf", "inr", "rs"))
"""The currencies that may stand before a number."""
UNITS = _table(
    "%: %, percent, per cent, pct, prozent, pour cent, por ciento",
    "pp: percentage points, percentage point, pp",
    "bps: bps, basis points",
    "x: x, times, -fold",
    "t: tons, tonnes",
    "mi: miles",
    "m³: m³, m3, cubic metres, cubic meters",
    "m²: m2, square metres, square meters",
    "km²: km2, square kilometres, square kilometers",
    "m: metres, meters",
    "km: kilometres, kilometers",
    "kg: kilograms, kilogrammes",
    "l: litres, liters",
    "ha: hectares, hectare",
    "kWh: kilowatt-hours, kilowatt hours",
    "s: seconds, second",
    "min: minutes, minute, min",
    "h: hours, hour",
    "d: days, day",
    "wk: weeks, week",
    "mo: months, month",
    "yr: years, year",
) | {
    name.casefold(): name
    for name in (
        "kg g mg km m cm mm km/h mph GB MB TB KB GHz MHz Hz kW MW GW kWh MWh GWh TWh ms °C °F ha km² m²".split()
    )
}
