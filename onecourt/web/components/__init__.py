"""What all pages are made of: one folder per component, found as `<c-name>`."""
