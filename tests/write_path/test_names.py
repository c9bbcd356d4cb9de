"""Rig 9, small: look-alike names and ids in every form; 2,000 run in bench."""

from bench.write_path.names import measure
from policy.inert import inert


def test_what_only_looks_like_an_id_an_item_a_packet_or_a_name_is_refused_or_shown_for_what_it_is() -> None:
    figure = measure(240, 1)
    assert (figure.trials, figure.violations) == (240, [])


def test_a_letter_that_imitates_a_latin_one_is_shown_by_its_code() -> None:
    assert inert("C\u043entoso") == "C\\u{43e}ntoso"
    assert inert("\uff23ontoso") == "\\u{ff23}ontoso"
    for text in ("Контосо", "Ελλάδα", "5 µs", "nº 4", "Zürich", "東亜ABC電機", "ＡＢＣ株式会社"):
        assert inert(text) == text
