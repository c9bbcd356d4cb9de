"""The timeline as a list of milestones by date; the marks are a picture beside words that say the same."""

from collections.abc import Callable, Mapping
from typing import Any

from web.elements import Words, element
from web.timeline import Timeline

# The mark differs by shape as well as by colour.
_SHAPES = {"On Track": ("●", "good"), "Completed": ("✔", "good"), "At Risk": ("▲", "warn"), "Blocked": ("■", "bad")}


def timeline_view(drawn: Timeline, as_of: str, anchor: Callable[[str], str]) -> None:
    """Draw it. `anchor` gives the address of a milestone on the page."""
    with element("section", "timeline", id="timeline", aria_labelledby="timeline-heading"):
        Words("h2", "Timeline of active milestones", id="timeline-heading")
        Words("p", "● On Track  ▲ At Risk  ■ Blocked  ◆ other; the line is today, " + as_of, "faint")
        with element("ol", "dates"):
            _months(drawn)
            for mark in drawn.marks:
                with element("li", "dated"):
                    _name(mark.milestone, anchor)
                    with element("span", "track", aria_hidden="true"):
                        element("span", "today").style(f"left: {drawn.today}%")
                        shape, colour = _SHAPES.get(mark.milestone["status"], ("◆", "other"))
                        Words("span", shape, f"mark {colour}").style(f"left: {mark.at}%")
                    late = ", past" if mark.milestone["date"] < as_of else ""
                    Words("span", f"{mark.milestone['date']}{late}", "when")
                    Words("span", mark.milestone["status"] or "no status", "status")
        if drawn.undated:
            Words("p", "Without a date:")
            with element("ul"):
                for milestone in drawn.undated:
                    with element("li"):
                        _name(milestone, anchor)


def _months(drawn: Timeline) -> None:
    with element("li", "dated months", aria_hidden="true"):
        element("span", "name")
        with element("span", "track"):
            for tick in drawn.ticks:
                Words("span", tick.label, "tick").style(f"left: {tick.at}%")
        element("span", "when")
        element("span", "status")


def _name(milestone: Mapping[str, Any], anchor: Callable[[str], str]) -> None:
    with element("span", "name"):
        Words("a", milestone["name"] or "(no name)", href=anchor(milestone["milestone_id"]))
        Words("span", milestone["account_name"] or "", "faint")
