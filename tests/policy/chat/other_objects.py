"""Near-approvals of a third kind: with times, counts, other objects, speakers. A packet waits (scene.PACKET)."""

OTHER_OBJECTS = tuple(
    line
    for line in """
i approve, i guess
approve, i suppose
approve if ok
approve when possible
approve at your convenience
approve whichever
approve 1 please?
approve 1 please, but ask Dana first
approve all & then some
approve all minus the risky ones
approve 1 (2 too?)
approve 1/3
approve 1 / 3
approve 1;3?
approve one through three maybe
go ahead with 1 once ready
go ahead with 2?
do 1, i think
do 1 later
do all tomorrow
do all except the ones that need review
ok do 2 when you can
ok do 9
ok do it
ok do that one
ok do the thing
carry out whatever
accept all cookies
accept all terms
accept all meetings
confirm all attendees
confirm all with Dana
confirm 2 with Dana
apply all patches
apply 1 patch
submit all timesheets
submit 2 tickets
write all of it down
write 2 mails
execute 1 query
approve 2 tickets
approve 3 POs
approve 1 more time
approve 1 day leave
approve 2 days later
approve in 2 days
approve by 2
approve before 3
approve at 3
approve at 3pm
approve 1st thing tomorrow
approve 2nd quarter budget
approve 1st
approve first
approve last
approve Q1
approve 1 of 3
approve 1 out of 3
approve 3 of them
approve two of them
approve three items
approve 3 items
approve 2 items
approve 1 item
approve the 2 items
approve any 2
approve about 3
approve nearly all
approve almost everything
approve all-ish
approve all (except 2)
approve all [1, 2]
approve all: no
approve all = no
approve all != yes
no approve all
not approve all
never mind, approve all
nope approve all
wait approve all
approve all wait
cancel, approve all
approve all cancel
stop approve all
I said approve all yesterday
as I said, approve all
like I said approve 1
per Dana, approve all
Dana: approve all
@bot approve all
fwd: approve all
re: approve all
Subject: approve all
approve all -- Dana
approve all, Dana
approve all sent from my iPhone
approve all — signed, the CFO
please get someone to approve all
please let me approve all
let us approve all
let's approve all
we approve all
everyone approve all
nobody approve all
y'all approve all
both approve all
approve all both
yes no
yes and no
yes 1 no 2
no yes
yes to 1?
yes to all?
yes to all but not now
yes to all if possible
yes to everything he says
""".strip().splitlines()
    if line
)
