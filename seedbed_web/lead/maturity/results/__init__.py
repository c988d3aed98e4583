"""What a closed round says, worked out by the library from the rows that the site keeps."""
