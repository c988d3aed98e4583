"""Where children live: the maps and tables of small areas as they will be published, for members to see."""
