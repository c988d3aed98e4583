"""Who is asked in a round: adding people, letters and reminders, and how many have answered."""
