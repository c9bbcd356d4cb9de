"""Messages that decide beyond doubt, with exactly what they decide on scene.PACKET: kind, item ids, changes."""

from tests.policy.chat.scene import DANA, WAITING, WRITES

FRIDAY = {"dueDate": "2026-11-27"}
Decided = tuple[str, tuple[str, ...], dict[str, dict[str, object]]]


def _approve(*items: str) -> Decided:
    return ("approve", items, {})


def _reject(*items: str) -> Decided:
    return ("reject", items, {})


def _revise(**changes: dict[str, object]) -> Decided:
    return ("revise", tuple(changes), changes)


APPROVALS: dict[str, Decided] = {
    "approve": _approve(*WRITES),
    "Approve.": _approve(*WRITES),
    "APPROVE": _approve(*WRITES),
    "approved": _approve(*WRITES),
    "I approve": _approve(*WRITES),
    "approve all": _approve(*WRITES),
    "approve everything": _approve(*WRITES),
    "approve them all please": _approve(*WRITES),
    "approve all of them": _approve(*WRITES),
    "Approve all items.": _approve(*WRITES),
    "please approve all": _approve(*WRITES),
    "aprove all": _approve(*WRITES),
    "aprrove everything, thanks": _approve(*WRITES),
    "yes, approve": _approve(*WRITES),
    "yes, go ahead and approve all": _approve(*WRITES),
    "ok approve all, thank you very much": _approve(*WRITES),
    "looks good, approve all": _approve(*WRITES),
    "great. approve all. thanks!": _approve(*WRITES),
    "approve the packet": _approve(*WRITES),
    "approve all 👍": _approve(*WRITES),
    "accept all": _approve(*WRITES),
    "apply all": _approve(*WRITES),
    "confirm all": _approve(*WRITES),
    "approve 1": _approve("i1"),
    "approve #1": _approve("i1"),
    "approve item 2 please": _approve("i2"),
    "approve no. 2": _approve("i2"),
    "approve i3": _approve("i3"),
    "approve number three": _approve("i3"),
    "ok do 2": _approve("i2"),
    "go ahead with 2": _approve("i2"),
    "please carry out 1 and 2": _approve("i1", "i2"),
    "approve 1 and 3": _approve("i1", "i3"),
    "Approve 1, 3": _approve("i1", "i3"),
    "approve 1, 2 and 3": _approve("i1", "i2", "i3"),
    "approve 1,2,3": _approve("i1", "i2", "i3"),
    "approve items 1 & 3": _approve("i1", "i3"),
    "approve 1-3": _approve("i1", "i2", "i3"),
    "approve 1 to 3": _approve("i1", "i2", "i3"),
    "approve one and three": _approve("i1", "i3"),
    "approve the first two": _approve("i1", "i2"),
    "approve the second one": _approve("i2"),
    "approve the last one": _approve("i6"),
    "only approve 2": _approve("i2"),
    "approve just 2 for now": _approve("i2"),
    "approve all but 2": _approve("i1", "i3", "i6"),
    "approve everything except 1 and 6": _approve("i2", "i3"),
    "approve 1 and 3, not 2": _approve("i1", "i3"),
    "approve the PoC task": _approve("i1"),
    "approve the design review": _approve("i2"),
    "approve the workshop one": _approve("i3"),
    "approve the design tasks": _approve("i2", "i3"),
    "approve all except the PoC one": _approve("i2", "i3", "i6"),
    "approve sha256:ab12ab12ab12": _approve(*WRITES),
    "approve 1 and approve 3": _approve("i1", "i3"),
    "hi, please approve 1 and 3 :)": _approve("i1", "i3"),
}
REJECTIONS: dict[str, Decided] = {
    "no": _reject(*WAITING),
    "No.": _reject(*WAITING),
    "nope": _reject(*WAITING),
    "no thanks": _reject(*WAITING),
    "no thank you": _reject(*WAITING),
    "reject": _reject(*WAITING),
    "reject all": _reject(*WAITING),
    "reject everything please": _reject(*WAITING),
    "reject all of them": _reject(*WAITING),
    "none of them": _reject(*WAITING),
    "drop 2": _reject("i2"),
    "drop items 2 and 3": _reject("i2", "i3"),
    "skip 3": _reject("i3"),
    "reject 4": _reject("i4"),
    "discard the PoC one": _reject("i1"),
    "don't do 2": _reject("i2"),
    "I don't want 3": _reject("i3"),
    "remove 2": _reject("i2"),
    "please decline 1 and 2": _reject("i1", "i2"),
    "no to 3": _reject("i3"),
    "leave out 2": _reject("i2"),
    "rejct 1": _reject("i1"),
    "throw out everything except 1": _reject("i2", "i3", "i4", "i6"),
}
REVISIONS: dict[str, Decided] = {
    "change 1 to Friday": _revise(i1=FRIDAY),
    "move 1 to Friday please": _revise(i1=FRIDAY),
    "no, move 1 to Friday": _revise(i1=FRIDAY),
    "yes but move 1 to Friday": _revise(i1=FRIDAY),
    "could you make 1 due Friday instead?": _revise(i1=FRIDAY),
    "1: due Friday": _revise(i1=FRIDAY),
    "1 should be due on Friday": _revise(i1=FRIDAY),
    "set the due date of 1 to 2026-12-15": _revise(i1={"dueDate": "2026-12-15"}),
    "change 1's due date to 15 December": _revise(i1={"dueDate": "2026-12-15"}),
    "push the PoC one to Dec 15": _revise(i1={"dueDate": "2026-12-15"}),
    "push 1 by a week": _revise(i1={"dueDate": "2026-12-09"}),
    "change 1 and 3 to Friday": _revise(i1=FRIDAY, i3=FRIDAY),
    "move 1 to Friday and 3 to Monday": _revise(i1=FRIDAY, i3={"dueDate": "2026-11-30"}),
    "move 1 to Friday and set 3 to Monday": _revise(i1=FRIDAY, i3={"dueDate": "2026-11-30"}),
    "rename 3 to 'Sizing workshop'": _revise(i3={"subject": "Sizing workshop"}),
    "change the title of 3 to Sizing workshop": _revise(i3={"subject": "Sizing workshop"}),
    "4: Done when the sizing is signed": _revise(i4={"description": "Done when the sizing is signed"}),
    "for 4: Done when the sizing is signed": _revise(i4={"description": "Done when the sizing is signed"}),
    "4: blocker: waiting for Dana's quota": _revise(i4={"description": "Blocker: waiting for Dana's quota"}),
    "set 1 to in progress": _revise(i1={"statusCode": 3}),
    "assign 3 to Dana Ruiz": _revise(i3={"ownerId": DANA}),
    "approve 1 but move it to Friday": _revise(i1=FRIDAY),
    "change 1 to Friday and approve 1": _revise(i1=FRIDAY),
    "approve all but move 1 to Friday": _revise(i1=FRIDAY),
}
MIXED: dict[str, tuple[Decided, ...]] = {
    "approve 1 and 3, drop 2": (_approve("i1", "i3"), _reject("i2")),
    "reject 2, approve the rest": (_reject("i2"), _approve("i1", "i3", "i6")),
    "approve 1. change 3 to Friday": (_approve("i1"), _revise(i3=FRIDAY)),
    "move 1 to Friday and approve 3": (_revise(i1=FRIDAY), _approve("i3")),
    "approve 1 and reject 2 and 3": (_approve("i1"), _reject("i2", "i3")),
}
