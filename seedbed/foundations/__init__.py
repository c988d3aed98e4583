"""What every part shares: areas, periods, figures, intervals, text in two languages, faults and packs."""
