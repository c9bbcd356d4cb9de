from bench.write_path.tool_pins import ONE_TOOL, run


def test_no_tool_is_called_that_is_not_the_one_that_was_pinned() -> None:
    tried, wrong = run(40, processes=1, seed=5)
    assert wrong == []
    assert tried.pop("through a real server") == 1
    assert tried.total() == 40 and len(tried) == len(ONE_TOOL) + 11
