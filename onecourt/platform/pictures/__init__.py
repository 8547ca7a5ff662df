"""Pictures of pages, measured: sharpness, light, edges, course of the lines, likeness. Numbers only.

What is too dark or too soft for a court is not decided here but by `documents`.
"""

from onecourt.platform.pictures.arrays import Rgb, opened
from onecourt.platform.pictures.likeness import unlikeness
from onecourt.platform.pictures.measuring import Measures, measure
from onecourt.platform.pictures.straightening import size_when_straight, straightened

__all__ = ["Measures", "Rgb", "measure", "opened", "size_when_straight", "straightened", "unlikeness"]
