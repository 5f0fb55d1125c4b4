"""Every screen is clean for a screen reader and fits on 320 pixels"""

PLACES = ["/", "/week", "/people", "/groups", "/settings/programmes", "/settings/packs", "/account"]


def tell(stage):
    director = stage.visitor("dana.director")
    for place in PLACES:
        director.go(place)
        director.fits()
