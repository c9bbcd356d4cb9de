"""Words that tell what an unknown name is the name of: pieces of work, and people's first names."""

from policy.chat.word_list import word_set

# The last word of a milestone's or an opportunity's name is mostly one of these.
PROJECT_WORDS = word_set(
    """
    zone migration platform poc pilot rollout roll-out modernization modernisation workload foundation deployment
    build implementation lakehouse warehouse integration onboarding assessment execution landing expansion renewal
    upgrade program programme project phase wave proof prototype consolidation adoption transformation enablement
    cutover go-live launchpad copilot analytics datacenter dr backup replatform replatforming optimization
    optimisation
    """
)
FIRST_NAMES = word_set(
    """
    aaron adam adele alan alex alice amy ana andrea andrew angela anna anne anthony antonio avery barbara ben bernd
    beth bob brian bruno carla carlos carol caroline catherine charles charlie chen chris christian christine claire
    clara claudia dan dana daniel dave david deborah dennis diana diego dirk elena elizabeth ella emil emily emma
    eric erik eva fatima felix fiona francesca frank gary george grace greg hanna hannah hans harry heidi helen
    henry ian ingrid irina isaac ivan jack jacob james jan jane janet jason javier jay jean jeff jenny jens jessica
    jim joan joe john jon jordan jorge jose josef joseph joshua juan julia julian karen kate katrin kelly ken kevin
    kim klaus kumar lara larry laura lee lena leo linda lisa liz lucas lucy luis luke lynn marc marco maria marie
    mario mark marta martin mary matt megan mehmet mei michael miguel mike miriam mohamed monica morgan nadia nancy
    natalie nick nicole nina noah nora olga oliver olivia omar oscar pablo pat patricia patrick paul pedro peter
    phil pia priya rachel raj ralf ray rebecca rene ricardo richard rita rob robert robin rosa ruth ryan sam
    samantha sandra sara sarah scott sean sergio sharon simon sofia sonia stefan stephanie steve steven sue susan
    sven tara taylor ted thomas tim tina tom tony ursula vera victor vijay walter wei wendy will william yan yuki
    yusuf zoe
    """
)
