"""The people of the sandbox's portfolio. The one signed in is the Solution Engineer Avery Chen."""

from sandbox.portfolio_records import Person

ME = "avery"
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
