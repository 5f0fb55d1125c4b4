"""Two facilitators on one roster see each other's marks without reloading."""

from roster import Roster


def tell(stage):
    theo = Roster(stage.visitor("theo.therapist")).open("Harbor")
    alex = Roster(stage.visitor("alex.associate")).open("Harbor")

    theo.press("Imani Castellanos", "Arrive")
    alex.says("Imani Castellanos", "Here since 10:20")

    alex.press("Marcus Bell", "Excused")
    theo.says("Marcus Bell", "Excused")

    # The row that came in by itself works like one that was there from the start.
    theo.press("Marcus Bell", "Undo")
    alex.says("Marcus Bell", "Not marked yet")
    theo.visitor.look()
    alex.visitor.look()
