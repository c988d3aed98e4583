"""A round on paper: the questionnaire to print, letters, and typing answers in."""
