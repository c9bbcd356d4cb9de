from policy.batch import next_batch


def test_a_packet_holds_at_most_the_limit_in_order_and_defers_the_rest() -> None:
    kinds = {f"i{number}": "write" for number in range(1, 8)}
    assert next_batch(kinds, [], 3) == (["i1", "i2", "i3"], ["i4", "i5", "i6", "i7"])


def test_no_limit_takes_all() -> None:
    assert next_batch({"i1": "write", "i2": "manual"}, [], 0) == (["i1", "i2"], [])


def test_after_a_partial_answer_what_remains_waits_alone() -> None:
    assert next_batch({"i2": "write", "i3": "manual", "i4": "write"}, ["i1", "i2", "i3"], 3) == (["i2", "i3"], ["i4"])


def test_items_that_only_lack_words_are_carried_into_the_next_packet() -> None:
    assert next_batch({"i2": "needs_text", "i3": "manual", "i4": "write", "i5": "write"}, ["i1", "i2", "i3"], 2) == (
        ["i2", "i4"],
        ["i5"],
    )


def test_the_last_packet_keeps_its_manual_items() -> None:
    assert next_batch({"i3": "manual"}, ["i1", "i3"], 3) == (["i3"], [])


def test_a_packet_of_manual_items_alone_never_hides_a_write_behind_it() -> None:
    assert next_batch({"i1": "manual", "i2": "manual", "i3": "write"}, [], 2) == (["i3"], [])


def test_nothing_open_is_an_empty_packet() -> None:
    assert next_batch({}, ["i1"], 5) == ([], [])
