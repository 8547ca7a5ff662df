"""Tags used inside components."""
