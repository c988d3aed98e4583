"""Values looked up by a person in the published tables, typed here once: what every figure must agree with.

Source: Department for Education, Local Authority Interactive Tool, 2016 to 2025; `None` is the
dash by which that table marks an absent value. Keys are the year in which the period ends.
"""

VALUES = {
    "806": {  # Middlesbrough
        "gld": {
            2016: 60.3,
            2017: 63.2,
            2018: 63.9,
            2019: 63.1,
            2020: None,
            2021: None,
            2022: 56.5,
            2025: 61.6,
        },
        "gld fsm": {2019: 55, 2022: 43.6, 2025: 53.5},
        "gld not-fsm": {2019: 66, 2022: 63.8, 2024: 66.1, 2025: 66.5},
        "gld black": {2025: 70.6},
        "gld sen-support": {2025: 18.9},
        "communication-and-language": {2022: 69.8, 2023: 71.1, 2024: 70.3, 2025: 70},
        "low-birth-weight": {2016: 4.68, 2023: 2.98, 2024: 3.38},
        "infant-mortality": {2018: 2.7, 2022: 3.9, 2023: 4.9},
        "breastfeeding": {2016: 28.67, 2024: 45.84},
        "reception-excess-weight": {2020: 31.97, 2021: None, 2022: 26.7, 2025: 28.4},
        "take-up-at-two": {2018: 80.9, 2024: 99.4, 2025: 101.1},
        "quality-at-two": {2016: 93, 2020: 94.9, 2024: 95.1},
        "children-in-low-income-families": {2022: 35.7, 2025: 34.4},
    },
    "942": {  # Cumberland, new in April 2023
        "gld": {2016: None, 2022: None, 2023: 65, 2024: 65.2, 2025: 64},
        "gld chinese": {2025: 0},
        "low-birth-weight": {2023: None, 2024: None},
        "infant-mortality": {2022: None, 2023: 2.2},
        "take-up-at-two": {2023: None, 2024: 81, 2025: 66.5},
        "reception-excess-weight": {2022: None, 2023: 24.1, 2025: 25.6},
        "breastfeeding": {2024: None},
    },
    "940": {  # North Northamptonshire, new in April 2021
        "gld": {2021: None, 2022: 62.1, 2023: 66.1, 2025: 67},
        "gld fsm": {2025: 47.9},
        "infant-mortality": {2018: None, 2019: 3.5, 2020: None, 2021: 4, 2023: 4.7},
        "breastfeeding": {2021: None, 2022: 46.57, 2024: 49.05},
        "quality-at-two": {2021: None, 2024: 100},
    },
    "201": {  # City of London
        "gld": {2016: 78.6, 2019: 85.1, 2022: 66.7, 2025: 78.8},
        "gld fsm": {2017: 100, 2019: 75, 2025: 100},
        "take-up-at-two": {2018: 33.3, 2020: 150, 2025: 233.3},
        "low-birth-weight": {2022: None, 2023: 11.54, 2024: None},
        "reception-excess-weight": {2016: None, 2025: None},
        "breastfeeding": {2016: None, 2024: None},
        "children-in-low-income-families": {2022: 33.2, 2025: 6.9},
    },
    "420": {  # Isles of Scilly
        "gld": {2016: None, 2018: 91.7, 2022: 80, 2023: 69.2, 2025: 92.3},
        "gld fsm": {2022: None, 2025: None},
        "infant-mortality": {2016: 0, 2017: 0, 2018: None, 2023: None},
        "take-up-at-two": {2018: 0, 2021: 50, 2023: 0, 2024: 100, 2025: 0},
        "quality-at-two": {2018: None, 2023: None, 2024: 100},
    },
    "881": {  # Essex
        "gld": {2016: 71.9, 2019: 74.4, 2022: 66.8, 2025: 70.7},
        "breastfeeding": {2016: None, 2018: 31.65, 2022: None, 2024: 51.8},
        "reception-excess-weight": {2021: None, 2025: 22.6},
        "quality-at-two": {2016: 84, 2019: 97.2, 2023: 95.7},
        "low-birth-weight": {2021: 1.93, 2024: 2.48},
    },
    "330": {  # Birmingham
        "gld": {2016: 63.7, 2017: 65.9, 2022: 62.7, 2024: 65, 2025: 66.3},
        "infant-mortality": {2016: 7.9, 2022: 8.7, 2023: 8.8},
        "breastfeeding": {2016: 51.45, 2017: None, 2024: None},
        "children-in-low-income-families": {2025: 39.5},
        "take-up-at-two": {2021: 48.3, 2025: 59.1},
    },
    "857": {  # Rutland
        "gld": {2016: 72.1, 2022: 70.9, 2023: 75.5, 2025: 70.8},
        "gld fsm": {2017: 64, 2023: 25, 2025: 33.3},
        "infant-mortality": {2017: 2, 2018: None, 2020: 5.4, 2022: 10.9, 2023: None},
        "breastfeeding": {2021: None, 2022: 57.41, 2024: 63.6},
        "low-birth-weight": {2018: 1.01, 2019: 4.47, 2024: 2.65},
        "quality-at-two": {2020: 72.7, 2024: 100},
    },
    "839": {  # Bournemouth, Christchurch and Poole, new in April 2019
        "gld": {2018: None, 2019: 73.8, 2022: 67.6, 2025: 71.5},
        "low-birth-weight": {2016: 3.41, 2023: 1.64, 2024: 2.57},
        "breastfeeding": {2023: None, 2024: 58.38},
        "reception-excess-weight": {2019: None, 2020: 20.03, 2023: 18, 2025: 22.4},
        "quality-at-two": {2019: None, 2020: 99, 2023: 95.3, 2024: 93.8},
    },
    "352": {  # Manchester
        "gld": {2016: 63.7, 2022: 53.1, 2025: 60.3},
        "gld not-fsm": {2022: 57.8, 2025: 67.1},
        "infant-mortality": {2022: 7.3, 2023: 5.4},
        "breastfeeding": {2016: None, 2020: 56.77, 2024: 61.49},
        "take-up-at-two": {2018: 76.8, 2025: 64.9},
    },
    "886": {  # Kent
        "gld": {2018: 75.1, 2022: 65.8, 2025: 68.9},
        "breastfeeding": {2021: None, 2022: 50.13, 2024: 50.96},
        "reception-excess-weight": {2018: 20.69, 2025: 24.1},
        "children-in-low-income-families": {2022: 15.1, 2025: 15.3},
    },
    "931": {  # Oxfordshire
        "gld": {2019: 73.5, 2024: 68.8, 2025: 70.4},
        "breastfeeding": {2020: 61.21, 2021: None, 2024: None},
        "reception-excess-weight": {2020: 18.69, 2022: 19.9, 2025: 20.5},
        "take-up-at-two": {2018: 71.7, 2025: 61.4},
    },
}

ENGLAND = {
    "gld": 68.3, "communication-and-language": 79.5, "personal-social-emotional": 83.1,
    "infant-mortality": 3.9, "reception-excess-weight": 23.5, "take-up-at-two": 65.2,
    "quality-at-two": 96.8, "children-in-low-income-families": 19.8,
}  # fmt: skip
"""England, latest year. The gap for free school meals is 72.5 − 51.3 = 21.2."""

REGIONS = {
    "806": {
        "gld": 66.5,
        "low-birth-weight": 2.78,
        "breastfeeding": 38.47,
        "take-up-at-two": 73.1,
        "gld-fsm-gap": 22.7,
    },
    "942": {"gld": 65, "infant-mortality": 4.1, "take-up-at-two": 69.3},
    "881": {"gld": 68.7, "breastfeeding": 59.32, "quality-at-two": 97.1},
    "330": {"gld": 66.9, "children-in-low-income-families": 27.1},
    "352": {"reception-excess-weight": 25, "quality-at-two": 96.8},
    "886": {"gld": 70.7, "breastfeeding": None, "infant-mortality": 3},
    "839": {"gld": 70.2, "breastfeeding": None, "quality-at-two": 94.6},
    "201": {"gld": 70.7, "take-up-at-two": 61.1},
}
"""The region of each, for the period of the authority's latest figure; None where the table has a dash."""

VERY, NEAR, FAR = "Very close", "Close", "Not close"
NEIGHBOURS = {
    "806": {"890": VERY, "805": NEAR, "861": NEAR, "354": NEAR, "391": NEAR,
            "336": NEAR, "335": NEAR, "393": NEAR, "341": NEAR, "355": NEAR},
    "330": {"892": VERY, "352": VERY, "380": VERY, "391": NEAR, "353": NEAR,
            "889": NEAR, "373": NEAR, "806": NEAR, "852": NEAR, "355": NEAR},
    "942": {"943": VERY, "925": VERY, "884": VERY, "888": NEAR, "813": NEAR,
            "384": NEAR, "860": NEAR, "929": NEAR, "371": NEAR, "370": NEAR},
    "857": {"865": NEAR, "815": NEAR, "893": NEAR, "895": NEAR, "850": NEAR,
            "823": NEAR, "916": NEAR, "855": NEAR, "869": NEAR, "811": NEAR},
    "420": {"869": FAR, "825": FAR, "872": FAR, "931": FAR, "850": FAR,
            "936": FAR, "873": FAR, "802": FAR, "867": FAR, "865": FAR},
}  # fmt: skip
"""DfE statistical neighbours, May 2025, nearest first."""
