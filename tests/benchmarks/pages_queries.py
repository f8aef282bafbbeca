"""What a process with the site in it can tell of each kind of page, as JSON: its queries, and what a map takes."""

import json
import sys

import django


def main() -> None:
    django.setup()
    from .pages import addresses, drawing
    from .targets import queries

    queries("/en/practices/")  # reads the index, which no later visit does
    asked = {kind: queries(address) for kind, address in addresses().items()}
    json.dump({"queries": asked, "map": drawing()}, sys.stdout)


if __name__ == "__main__":
    main()
