"""Messages of another customer, and messages about the customer that only mention somebody."""

import pytest

from policy.m365.other_customer import other_customer

CUSTOMER = "Harrowgate Ceramics"
KNOWN = ("Kiln monitoring", "Kiln telemetry live", "Ines Duarte", "Tom Becker", "waiting on Siemens for the PLC driver")
OTHERS = [
    "Hi Ines, Lindqvist Paper here. We signed on Monday.",
    "Ines, Ove from Lindqvist Paper (we met in Oslo). Our pilot has passed.",
    "Hello Tom, at Lindqvist Paper we go live on 4 May.",
    "Tom, our board approved it, thanks from everyone at Lindqvist!",
    "Harrowgate Opticians: we chose Snowflake and push the start to June.",
    "Tom, Harrowgate Opticians moved their go-live to June.",
    "Dear Ines, our VP has signed, Lindqvist Paper goes with you.",
    "Lindqvist Paper Mills - approvals page: the director approved the project.",
    "Tom, we at Bergen Shipyards went with Databricks.",
]
OURS = [
    "Kiln telemetry live moves to 4 May, says Tom Becker.",
    "Hi Ines, Harrowgate here. We signed on Monday.",
    "Ines, Ove from Finance (we met on Monday). Our pilot has passed.",
    "Siemens here: the PLC driver for you is released.",
    "Tom Becker: our kilns all report now.",
    "Museum weekly. Kiln test passed, all fine.",
    "Olga Petrova signed the design yesterday.",
    "Harrowgate Ceramics moved the go-live to June, Lindqvist Paper was never part of it.",
    "Good Morning Ines. We are done with the kilns.",
    "Dear Ines, Dr. Moss accepted the report.",
    "Ines, Azure Data Explorer. That's our pick.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_message_that_speaks_for_another_company_is_another_customers(text: str) -> None:
    assert other_customer(text, CUSTOMER, KNOWN) is not None


@pytest.mark.parametrize("text", OURS)
def test_a_message_about_the_customer_stays(text: str) -> None:
    assert other_customer(text, CUSTOMER, KNOWN) is None


@pytest.mark.parametrize(
    ("author", "text", "theirs"),
    [
        ("Ove Dahl (Lindqvist Paper)", "Tom, our go-live moves to 4 December.", True),
        ("Ove Dahl (Harrowgate Ceramics)", "Tom, our go-live moves to 4 December.", False),
        ("Ove Dahl (Siemens Support)", "Tom, the driver is fixed, our engineers tested it.", False),
        ("Ove Dahl (kiln hall)", "Tom, our go-live moves to 4 December.", False),
    ],
)
def test_a_company_beside_the_authors_name_counts_where_it_tells_of_its_own_project(
    author: str, text: str, theirs: bool
) -> None:
    assert (other_customer(text, CUSTOMER, KNOWN, author=author) is not None) is theirs
