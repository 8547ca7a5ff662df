"""The import contract of our own: other modules are entered by their front door (see .importlinter)."""

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class FrontDoor(Contract):
    """Of each package in the house, outsiders import only the door."""

    house = fields.StringField()
    door = fields.StringField()

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """List each import that enters a package of the house otherwise than by its door."""
        climbing_in = [
            (importer, room, line["line_number"])
            for room in sorted(graph.find_descendants(str(self.house)))
            if self._is_behind_the_door(room)
            for importer in sorted(graph.find_modules_that_directly_import(room))
            if not self._live_together(importer, room)
            for line in graph.get_import_details(importer=importer, imported=room)
        ]
        return ContractCheck(kept=not climbing_in, metadata={"climbing_in": climbing_in})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Say who came in where, and how to come in."""
        for importer, room, line in check.metadata["climbing_in"]:
            door = ".".join((*room.split(".")[: self._depth()], str(self.door)))
            output.print_error(f"- {importer} (l.{line}) imports {room}: import {door}", bold=False)

    def _depth(self) -> int:
        return len(str(self.house).split(".")) + 1

    def _is_behind_the_door(self, room: str) -> bool:
        tail = room.split(".")[self._depth() :]
        return tail[:1] != [self.door]

    def _live_together(self, one: str, other: str) -> bool:
        return one.split(".")[: self._depth()] == other.split(".")[: self._depth()]
