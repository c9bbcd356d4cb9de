"""The people, customers and opportunities of the sandbox's portfolio."""

from dataclasses import dataclass, field
from typing import Any

ME = "avery"


@dataclass(frozen=True)
class Person:
    """A systemuser."""

    key: str
    name: str
    title: str | None
    disabled: bool = False


@dataclass(frozen=True)
class Customer:
    """An account with its top parent."""

    key: str
    name: str
    tpid: str


@dataclass(frozen=True)
class Opportunity:
    """An opportunity. `closes` and `completes` are days from today; `team` the keys of its deal team."""

    key: str
    customer: str
    name: str
    owner: str
    stage: int
    team: tuple[str, ...]
    closes: int = 60
    completes: int | None = 120
    state: int = 0
    fields: dict[str, Any] = field(default_factory=dict)


PEOPLE = (
    Person(ME, "Avery Chen", "Solution Engineer"),
    Person("bruno", "Bruno Keller", "Technical Specialist"),
    Person("dana", "Dana Ruiz", "Cloud Solution Architect"),
    Person("elif", "Elif Aydin", "Sr Cloud Solution Architect"),
    Person("femi", "Femi Adeyemi", "CSAM"),
    Person("greta", "Greta Holm", "Customer Success Account Manager"),
    Person("hugo", "Hugo Marchetti", "Specialist"),
    Person("ines", "Inês Tavares", "Solution Specialist, Infrastructure"),
    Person("jonas", "Jonas Weiss", "Data & AI Specialist"),
    Person("kim", "Kim Park", "Account Executive"),
    Person("lena", "Lena Vogt", "Solution Engineer"),
    Person("maxine", "Maxine Poole", "Specialist", disabled=True),
)

CUSTOMERS = (
    Customer("contoso", "Contoso Ltd", "1000000"),
    Customer("contoso_retail", "Contoso Retail Ltd", "1000417"),
    Customer("fabrikam", "Fabrikam Manufacturing", "1000001"),
    Customer("northwind", "Northwind Traders", "1000002"),
    Customer("zurich", "Zürich Präzision AG", "1000003"),
    Customer("toa", "東亜電機", "1000004"),
    Customer("oreilly", "O'Reilly Freight", "1000005"),
    Customer("tailspin", "Tailspin Energy", "1000006"),
)

TEAM = (ME, "hugo", "dana", "femi")
OPPORTUNITIES = (
    Opportunity(
        "c1",
        "contoso",
        "Landing zone migration",
        "hugo",
        861980002,
        TEAM,
        fields={
            "budgetamount": 480000,
            "budgetstatus": 2,
            "decisionmaker": 1,
            "need": 0,
            "purchasetimeframe": 1,
            "customerneed": "Leave the Leeds data centre before the lease ends; no outage of the order desk.",
        },
    ),
    Opportunity("c2", "contoso", "Contact centre with AI", "jonas", 861980001, TEAM, fields={"budgetstatus": 1}),
    Opportunity("r1", "contoso_retail", "Store analytics on Fabric", "jonas", 861980001, (ME, "jonas", "elif")),
    Opportunity(
        "f1",
        "fabrikam",
        "Factory telemetry",
        "ines",
        861980002,
        (ME, "ines", "dana", "greta"),
        fields={"need": 1, "purchasetimeframe": 4, "proposedsolution": "IoT Operations at the edge, ADX in the cloud."},
    ),
    Opportunity("f2", "fabrikam", "Plant SAP to Azure", "ines", 861980003, (ME, "ines", "elif", "greta")),
    Opportunity("n1", "northwind", "Disaster recovery", "hugo", 861980002, TEAM),
    Opportunity("n2", "northwind", "Virtual desktops for branches", "hugo", 861980001, (ME, "hugo"), closes=25),
    Opportunity("z1", "zurich", "CAD workstations in the cloud", "ines", 861980001, (ME, "ines", "dana")),
    Opportunity("z2", "zurich", "Document intelligence", "jonas", 861980000, (ME, "jonas")),
    Opportunity(
        "t1", "toa", "Quality inspection with vision models", "jonas", 861980002, (ME, "jonas", "elif", "femi")
    ),
    Opportunity("o1", "oreilly", "Dispatch platform on AKS", ME, 861980003, (ME, "hugo", "dana", "femi")),
    Opportunity("o2", "oreilly", "Security operations uplift", "hugo", 861980001, (ME, "hugo"), completes=-45),
    Opportunity("e1", "tailspin", "Grid forecasting", "jonas", 861980002, ("jonas", "elif")),
    Opportunity("e2", "tailspin", "Data estate modernisation", "jonas", 861980001, ("lena", "jonas")),
    Opportunity("e3", "tailspin", "Developer productivity", "kim", 861980001, ("lena", "kim")),
    Opportunity("c9", "contoso", "Backup renewal", "hugo", 861980004, TEAM, state=1, closes=-90, completes=-80),
)
