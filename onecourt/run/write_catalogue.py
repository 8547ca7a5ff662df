"""The catalogue's command, with the platform joined first."""

import sys

import django

from onecourt.run.catalogue import main

if __name__ == "__main__":
    django.setup()
    sys.exit(main())
