from itertools import product

import pytest

from policy import roles
from policy.roles import CSA, CSAM, SE, SPECIALIST, UNKNOWN, Role

TITLES: dict[str | None, Role] = {
    "Solution Engineer": SE,
    "Sr. Solution Engineer - Data & AI": SE,
    "Technical Specialist": SE,
    "Senior Technical Specialist, Azure Infra": SE,
    "SE": SE,
    "SE, Security": SE,
    "Principal Solutions Engineer": SE,
    "Customer Success Account Manager": CSAM,
    "Sr CSAM": CSAM,
    "customer success account mgr": CSAM,
    "Cloud Solution Architect": CSA,
    "Cloud Solution Architect (CSA)": CSA,
    "Sr. Cloud Solutions Architect - Apps": CSA,
    "CSA": CSA,
    "Specialist": SPECIALIST,
    "Solution Specialist": SPECIALIST,
    "Azure Data Specialist": SPECIALIST,
    "Sales Excellence Manager": UNKNOWN,
    "Software Engineer": UNKNOWN,
    "Responsable de ventas se": UNKNOWN,
    "R&SE Lead": UNKNOWN,
    "Account Executive": UNKNOWN,
    "Director, Specialists": UNKNOWN,
    "CSAT Lead": UNKNOWN,
    "Data Scientist": UNKNOWN,
    "": UNKNOWN,
    None: UNKNOWN,
}
AMBIGUOUS = {
    "SE / CSA": (SE, CSA),
    "Solution Engineer and Specialist": (SE, SPECIALIST),
    "Technical Specialist / Solution Specialist": (SE, SPECIALIST),
    "CSAM, formerly CSA": (CSAM, CSA),
    "Cloud Solution Architect & Solution Engineer": (SE, CSA),
}


@pytest.mark.parametrize(("title", "role"), TITLES.items())
def test_a_title_names_its_role(title: str | None, role: Role) -> None:
    assert roles.role_of(title) == role
    assert len(roles.matched_roles(title)) == (role != UNKNOWN)


@pytest.mark.parametrize(("title", "matches"), AMBIGUOUS.items())
def test_a_title_that_fits_two_roles_is_ambiguous(title: str, matches: tuple[Role, ...]) -> None:
    assert roles.matched_roles(title) == matches
    assert roles.role_of(title) == UNKNOWN


@pytest.mark.parametrize(("title", "role"), TITLES.items())
def test_csu_is_csa_or_csam(title: str | None, role: Role) -> None:
    assert roles.is_csu(title) is (role in (CSA, CSAM))


@pytest.mark.parametrize(
    ("title", "said", "act_as_se"), list(product(TITLES, [None, SE, CSA, CSAM, SPECIALIST, UNKNOWN], [True, False]))
)
def test_the_gate_follows_one_title_else_the_users_word_else_asks(
    title: str | None, said: Role | None, act_as_se: bool
) -> None:
    gate = roles.role_gate(title, said=said, act_as_se=act_as_se)
    named = TITLES[title]
    if named != UNKNOWN:
        assert (gate.decision, gate.role, gate.confidence, gate.source) == (
            "proceed",
            named,
            "high",
            "systemusers.title",
        )
        assert (gate.warning is not None) == (said not in (None, UNKNOWN, named))
    elif said not in (None, UNKNOWN):
        assert (gate.decision, gate.role, gate.confidence, gate.source) == ("proceed", said, "confirmed", "user")
    else:
        assert (gate.decision, gate.role, gate.confidence) == ("ask", UNKNOWN, "low")
        assert gate.options == roles.ROLE_OPTIONS
    assert gate.acts_as_se is (gate.decision == "proceed" and (gate.role == SE or act_as_se))


def test_an_ambiguous_title_is_asked_about_with_the_roles_that_fit() -> None:
    gate = roles.role_gate("SE / CSA")
    assert gate.decision == "ask"
    assert gate.options == (SE, CSA)
    assert roles.role_gate("SE / CSA", said=CSA).role == CSA


@pytest.mark.parametrize(
    ("text", "role"),
    [("se", SE), ("Solution  Engineer", SE), ("CSAM", CSAM), ("csa", CSA), ("specialist", SPECIALIST), ("boss", None)],
)
def test_a_users_word_names_a_role(text: str, role: Role | None) -> None:
    assert roles.role_named(text) == role
