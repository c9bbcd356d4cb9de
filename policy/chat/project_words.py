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
    abdul abigail aditya agnieszka ahmed aisha akira alberto alejandro aleksandra alessandro amir amit anders andre
    andrei andrzej anil anita anjali ankit antoine antonia anton aoife arjun armando arthur arun astrid ayse beatriz
    benjamin bianca bjorn bogdan brigitte camille carlo carmen cecilia chiara chloe christoph ciara cristina damien
    darren deepak denis diana dieter dimitri dmitri dominik dorothea edoardo eduardo elif elisa emre enrique esther
    farid federico fernando filip florian franz gabriel gabriela gerhard giovanni giulia gonzalo guillaume gunther
    hamza haruki hassan heike helga hiroshi hugo hyun ibrahim ilse imran ines ingo isabel isabella ismail jakob jamal
    jana jaroslav jerome jesus joao joaquin joanna johan johannes jonas juan jun jurgen kaito karim karin karl karolina
    katarina katharina kavita kenji kenneth khalid kiran krzysztof kristina lakshmi lars lea leila leon leticia liam
    lorenzo lotte louis louise lukas magnus mahmoud malik manfred manuel marcel marek margarita marta mateo mathieu
    matteo matthias mathilde max maya meera mehdi mia mikael mikhail milan minh miroslav mohammad mohammed monika
    monique murat mustafa nam naoko neha nikhil nikolai nils niamh nisha olaf ole olivier onur otto padma paolo pascal
    patrice petra philippe pierre piotr pooja prakash pranav quentin rafael rahul rajesh ramesh rania ravi regina
    renata rene rekha rohan roland rolf rosario sabine sakura salma sandeep sanjay saskia satoshi sebastian selin
    serge sergei shreya silvia simone siobhan slavko sofie sophie soren stefania sunil suresh sven svetlana tamara
    tanja tariq tatiana thiago thorsten tobias tomas tomasz ulrich ulrike uwe valentina vanessa vikram vincent
    vladimir waleed wiktor wolfgang xavier yasmin youssef yves yvonne zainab zeynep zofia
    """
)
