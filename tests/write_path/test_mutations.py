"""The list of guards is true of the sources, and taking one away fails its test; all of them run in bench."""

import pytest

from bench.write_path.guards import GUARDS
from bench.write_path.mutations import misplaced, survivors

FOR_REAL = ("the answer names the waiting packet", "an equal task created meanwhile")


def test_every_guard_stands_once_in_its_file_and_names_a_test_that_exists() -> None:
    assert misplaced() == []
    assert len({guard.name for guard in GUARDS}) == len(GUARDS)
    assert all(guard.fragment != guard.without for guard in GUARDS)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_guard_that_is_taken_away_fails_its_named_test() -> None:
    figure = survivors([guard for guard in GUARDS if guard.name in FOR_REAL])
    assert (figure.trials, figure.violations) == (len(FOR_REAL), [])


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_guard_whose_test_passes_without_it_is_found() -> None:
    harmless = GUARDS[0].__class__(
        "a comment",
        "policy/guard.py",
        '"""What must be unchanged at the moment of writing',
        '"""What must be the same at the moment of writing',
        "tests/policy/test_guard.py::test_an_open_task_of_the_same_subject_stops_a_create",
    )
    assert survivors([harmless]).violations == [f"a comment (policy/guard.py): {harmless.test} passes without it"]
