"""Ages: how old somebody is said to be right behind the name: Ama Pell, 29, a pilot; Ama Pell (29)."""

_LEADS = (", aged ", " (aged ", ", ", " (")


def age_behind(text: str, end: int) -> str:
    """The digits of an age that follows a name which ends at a place; "" where none does."""
    lead = next((lead for lead in _LEADS if text.startswith(lead, end)), "")
    years = text[end + len(lead) : end + len(lead) + 3].rstrip(",.); ")
    return years if lead and years.isdecimal() else ""
