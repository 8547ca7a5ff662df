"""The catalogue of components, for those who make pages."""
