"""Messages that sound like an approval, or could be taken for one, and are none. A packet waits (scene.PACKET)."""

from tests.policy.chat.other_objects import OTHER_OBJECTS
from tests.policy.chat.others_words import OTHERS_WORDS

_SOUNDING = tuple(
    line
    for line in """
yes
Yes.
yes!
yep
yeah
yup
y
ok
OK.
ok?
okay then
sure
Sure thing
sure, why not
fine
fine by me
sounds good
sounds great to me
looks good
looks good to me
LGTM
lgtm 👍
👍
✅
great
perfect, thanks
cool
alright
agreed
absolutely
of course
go ahead
please go ahead
go for it
do it
just do it
yes do it
yes please
yes, go ahead
ship it
make it so
proceed
please proceed
confirmed
confirm
apply
done
approve?
Approve all?
approve 1?
approve 1 and 3?
shall I approve?
should I approve
should i approve 2
can I approve 2?
could you approve 1
can you approve all of them for me
would you approve this
do you want me to approve
do I have to approve
what if I approve all
what happens when I approve all
is it safe to approve 1
why should I approve 2?
who has to approve this
which ones can I approve
how do I approve
I would approve
I would approve all of them
I'd approve 1 and 3
I'd approve it
I might approve 1
I may approve all tomorrow
I will approve later
I'll approve it tomorrow
I'll approve once Dana is back
I am going to approve them soon
I want to approve 1 but not yet
I think we should approve all
I guess approve all
maybe approve 1
perhaps approve all
probably approve 1 and 3
let me approve tomorrow
approve later
approve tomorrow
approve all of them later
approve all of them tomorrow
approve 1 later today
approve 1 next week
approve on Friday
approve in an hour
approve soon
don't approve
dont approve anything
do not approve 1
don't approve yet
never approve
not approved
I don't approve
I do not approve of this
approve nothing
approve none
approve none of them
approve not 1
approve, not
approve all - not
approve... not
approve all, just kidding
approve all? no
approve all. no wait
approve all, wait
approve all, hold on
wait, don't approve all
hold on before I approve all
no, approve
no approve
yes but not 2
yes but wait
yes but change everything
yes but first check with Dana
approve but
approve but not yet
approve if Dana agrees
approve 1 if 2 fails
approve all if the budget is there
approve once the CFO signs
approve all when I'm back
approve 1 unless it is done
approve all after the review
approve 2 after 1
approve all provided Dana is fine
approve all assuming nobody minds
approve all as long as it is a dry run
approve all subject to legal
approve all pending sign-off
approve 1 until Friday
approve 1 or 3
approve either 1 or 2
approve some
approve a few
approve most of them
approve the important ones
approve whatever you like
approve what makes sense
approve one
approve two
approve one of them
approve any
approve the good ones
approve 4
approve 5
approve 1 and 4
approve 1, 2 and 5
approve 7
approve 0
approve 1 and 9
approve 12
approve 1-9
approve 3-1
approve 100
approve 1.5
approve i9
approve the design task
approve the design one
approve the landing zone one
approve the data platform item
approve the security task
approve the Contoso ones
approve all 3
approve all 6
approve all seven
approve both
approve that
approve it
approve this one
approve packet sha256:0000000000000000
approve sha256:1234567890abcdef1234
approve all in packet sha256:ffffffffffffffff
approve all of packet 2
approve the other packet
approve yesterday's packet
approve the last packet
approve the old one
approve 1 and 1
approve 1 twice
approve 1 and reject 1
approve all and reject 2
approve all but reject 2 and 2
""".strip().splitlines()
    if line
)
NEAR_APPROVALS = (*_SOUNDING, *OTHERS_WORDS, *OTHER_OBJECTS)
MULTILINE = (
    "> approve all\nthanks",
    "Dana wrote:\napprove all",
    "Hi,\n\n> approve\n\nwhat do you think?",
    "From: Dana Ruiz\nSubject: packet\n\napprove all",
    "approve all\n> or not",
    "approve all\nor maybe not",
    "approve\nif you must",
    "Here is what the task says:\n\napprove all\n",
    "```\napprove all\n```",
    "- approve all\n- close the task",
    "the customer replied:\n\nyes, approve 1 and 3",
    "approve all\nDana",
)
