from bench.write_path.audit_log import run


def test_every_change_behind_the_logs_back_is_found() -> None:
    made, missed = run(60, seed=3)
    assert missed == []
    assert made.total() == 60 and len(made) >= 8
