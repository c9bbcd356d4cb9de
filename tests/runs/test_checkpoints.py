"""A checkpoint that somebody wrote to makes no object and runs no code."""

from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from runs.checkpoints import PlainSerializer
from tools.ports import ScopeRequest


def test_a_type_in_a_checkpoint_is_not_revived_and_plain_json_is() -> None:
    trusting = JsonPlusSerializer(allowed_msgpack_modules=True)
    poisoned = trusting.dumps_typed({"request": ScopeRequest(tpids=("1",)), "plain": {"a": [1, None, "x"]}})
    assert isinstance(trusting.loads_typed(poisoned)["request"], ScopeRequest)
    for strict in (PlainSerializer(), PlainSerializer().with_msgpack_allowlist([ScopeRequest])):
        read = strict.loads_typed(poisoned)
        assert not isinstance(read["request"], ScopeRequest)
        assert read["plain"] == {"a": [1, None, "x"]}
