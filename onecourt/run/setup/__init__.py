"""Setting up what is missing, with the standard library alone."""
