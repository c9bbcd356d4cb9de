"""The guards of the write path as data: the source of each, what takes it away, and the test that must fail then.

Used by bench.write_path.mutations. A fragment stands in its file exactly once.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Guard:
    """One guard. `without` is put in the place of `fragment`; `test` is the node of the test that must fail then."""

    name: str
    file: str
    fragment: str
    without: str
    test: str


_DECISION = (
    "tests/policy/test_decision.py::test_whatever_is_no_clear_decision_on_this_packet_is_refused_with_its_reason"
)
_LEDGER = "tests/tools/test_ledger.py::test_"
_DAMAGED = "tests/tools/test_damaged_state.py::test_"
_WRITES = "tests/tools/test_msx_writes.py::test_"
_QUERY = "tests/tools/test_msx_query.py::test_"
_PATH = "tests/graphs/test_write_path.py::test_"
_TROUBLE = "tests/graphs/test_write_trouble.py::test_"
_GUARD = "tests/policy/test_guard.py::test_"
_AUDIT = "tests/tools/test_audit_log.py::test_"
_PINS = "tests/write_path/test_tool_pins.py::test_no_tool_is_called_that_is_not_the_one_that_was_pinned"
_SUBMIT, _GATE = "nodes/submit_next_write.py", "nodes/await_approval.py"
# The statement that uses a packet up; another one reads the same columns for a revision.
_USED_ONCE = (
    "AND packet_hash = ? AND state = 'waiting' AND expires_at > ?\",\n                (thread_id, packet_hash, now),"
)
_TASK_FIELDS = ("milestone_id", "subject", "description", "due", "status_code", "is_open", "owner_id")
_MILESTONE_FIELDS = ("opportunity_id", "number", "name", "status", "active", "commitment", "due", "owner_id")


def _fields(name: str, fields: tuple[str, ...]) -> str:
    return f"{name} = (" + ", ".join(f'"{field}"' for field in fields) + ")"


def _drift(what: str, name: str, fields: tuple[str, ...], test: str) -> tuple[Guard, ...]:
    """One guard for each field that a write rests on."""
    return tuple(
        Guard(
            f"drift of a {what}'s {field}",
            "policy/guard.py",
            _fields(name, fields),
            _fields(name, tuple(other for other in fields if other != field)),
            f"{_GUARD}{test}[{field}]",
        )
        for field in fields
    )


GUARDS: tuple[Guard, ...] = (
    # What counts as an answer.
    Guard(
        "the answer names the waiting packet", "policy/decision.py", "named != packet.packet_hash", "False", _DECISION
    ),
    Guard(
        "an answer without a hash is none",
        "policy/decision.py",
        "    if named is None:\n",
        "    if named is None:\n        return None\n    if named is None:\n",
        _DECISION,
    ),
    Guard(
        "no unknown keys in an answer", "policy/decision.py", ") if extra else None", ") if False else None", _DECISION
    ),
    Guard("no item twice in one answer", "policy/decision.py", "len(named) != len(set(named))", "False", _DECISION),
    Guard(
        "what lacks words cannot be approved",
        "policy/decision.py",
        'item_id in approve and item.kind != "write"',
        "False",
        _DECISION,
    ),
    Guard(
        "what calls no tool cannot be approved",
        "policy/decision.py",
        "item.kind not in WAITING_KINDS",
        "False",
        _DECISION,
    ),
    Guard(
        "a bare answer counts only for a packet shown before",
        _GATE,
        'not counts_for_shown(answer, shown_now=invocation in ("", state.prepared_in))',
        "False",
        "tests/nodes/test_await_approval.py::"
        "test_a_bare_answer_that_comes_with_the_packet_itself_is_none_and_a_later_one_is",
    ),
    Guard(
        "an approval inside a pasted message is none",
        "policy/chat/packet_answers.py",
        "if _PASTED.search(text) or is_signed(text):",
        "if False:",
        "tests/policy/chat/test_packet_answers.py::test_what_only_sounds_like_an_approval_approves_nothing",
    ),
    # Who may approve, where, and for how long.
    Guard(
        "the same CRM and signed-in user",
        _GATE,
        "now != packet.crm or ",
        "",
        f"{_PATH}another_user_organisation_or_contract_cannot_approve",
    ),
    Guard(
        "the same contract",
        _GATE,
        " or sign_in.contract != packet.crm_contract",
        "",
        f"{_PATH}another_user_organisation_or_contract_cannot_approve",
    ),
    Guard(
        "the ledger's own user check",
        "tools/ledger.py",
        "packet.crm.user_id != by",
        "False",
        f"{_LEDGER}a_packet_of_another_thread_or_user_or_an_older_one_is_refused",
    ),
    Guard(
        "an approval is used once",
        "tools/ledger.py",
        _USED_ONCE,
        _USED_ONCE.replace("state = 'waiting' AND ", ""),
        f"{_LEDGER}an_approval_is_used_once",
    ),
    Guard(
        "an expired packet cannot be approved",
        "tools/ledger.py",
        _USED_ONCE,
        _USED_ONCE.replace("expires_at > ?", "'' <> ?"),
        f"{_LEDGER}an_expired_packet_cannot_be_approved_and_still_waits",
    ),
    Guard(
        "an approval expires before it is sent",
        "tools/ledger.py",
        "AND item_id = ? AND state = 'approved' AND expires_at > ?",
        "AND item_id = ? AND state = 'approved' AND '' <> ?",
        f"{_LEDGER}an_approval_that_was_not_carried_out_in_time_sends_nothing",
    ),
    Guard(
        "one claim wins",
        "tools/ledger.py",
        "AND item_id = ? AND state = 'approved' AND expires_at > ?",
        "AND item_id = ? AND expires_at > ?",
        f"{_LEDGER}only_one_of_many_wins_the_right_to_send_an_item",
    ),
    Guard(
        "a claim given back is that of an intent only",
        "tools/ledger.py",
        "AND packet_hash = ? AND item_id = ? AND state = 'intent'",
        "AND packet_hash = ? AND item_id = ?",
        f"{_LEDGER}a_claim_that_is_given_back_is_won_once_more_and_only_in_time",
    ),
    # What was approved is what is sent.
    Guard(
        "the stored packet's hash at approval",
        "tools/ledger_rows.py",
        "    if hash_of(packet) != packet_hash:",
        "    if False:",
        f"{_LEDGER}a_packet_that_was_changed_in_the_state_cannot_be_approved",
    ),
    Guard(
        "the stored packet's hash before sending",
        "tools/ledger.py",
        "packet.packet_hash != packet_hash or hash_of(packet) != packet_hash",
        "False",
        f"{_LEDGER}a_packet_that_was_changed_after_its_approval_is_not_carried_out",
    ),
    Guard(
        "the plan is the packet's",
        "tools/ledger.py",
        "item_of(item_id, planned.proposal) != item",
        "False",
        f"{_LEDGER}a_plan_that_differs_from_its_packet_is_not_carried_out",
    ),
    Guard(
        "only what was answered is sent",
        "tools/ledger.py",
        'rows[0][2] != "answered"',
        "False",
        f"{_DAMAGED}nothing_may_be_sent_of_a_packet_that_was_not_answered",
    ),
    Guard(
        "rows from before a decision make it void",
        "tools/ledger.py",
        "packet.expires_at <= now or transaction.rows(",
        "packet.expires_at <= now or None and transaction.rows(",
        f"{_DAMAGED}a_row_that_stood_there_before_the_decision_makes_the_decision_void",
    ),
    Guard(
        "the packet's own expiry",
        "tools/ledger.py",
        "packet.expires_at <= now or transaction.rows(",
        "transaction.rows(",
        f"{_DAMAGED}a_packet_whose_own_expiry_has_passed_is_not_approved_whatever_stands_beside_it",
    ),
    Guard(
        "a state of another version",
        "tools/schema_version.py",
        "if found and found != [SCHEMA_VERSION]:",
        "if False:",
        f"{_DAMAGED}a_state_of_another_version_is_named_and_left_as_it_is",
    ),
    Guard(
        "the preview is what was approved",
        "tools/msx_writer.py",
        "        if why := mismatch(tool, arguments, reply):\n            return",
        "        if why := None:\n            return",
        f"{_WRITES}a_changed_payload_is_refused_and_cancelled",
    ),
    Guard(
        "what is staged is what was approved",
        "tools/msx_writer.py",
        "        if why := mismatch(tool, arguments, reply):\n            cancelled",
        "        if why := None:\n            cancelled",
        f"{_WRITES}a_changed_payload_is_refused_and_cancelled",
    ),
    Guard(
        "no argument that the server drops",
        "tools/msx_writer.py",
        "if unknown else None",
        "if False else None",
        f"{_WRITES}trap_11_an_argument_that_the_tool_does_not_know_is_not_sent",
    ),
    Guard(
        "only the skill's write tools",
        "tools/msx_writer.py",
        "if tool not in WRITE_TOOLS:",
        "if False:",
        f"{_WRITES}a_tool_that_is_no_write_tool_of_the_skill_is_not_sent",
    ),
    Guard(
        "an operation is executed by the server that staged it",
        "tools/mcp_session.py",
        "generation is not None and connection.generation != generation",
        "False",
        "tests/tools/test_mcp_session.py::test_a_write_bound_to_a_connection_is_not_sent_on_the_next_one",
    ),
    Guard(
        "the target of a write cannot be revised",
        "policy/revision.py",
        "if name not in REVISABLE[tool]:",
        "if False:",
        "tests/policy/test_revision.py::test_what_cannot_be_changed_or_does_not_fit_is_refused",
    ),
    Guard(
        "only somebody whom the run has read becomes an owner",
        "policy/revision.py",
        "    if person is None:\n",
        "    if person is None:\n        return user_id\n    if person is None:\n",
        "tests/policy/test_revision.py::test_nobody_becomes_an_owner_who_was_not_read_or_is_disabled",
    ),
    # What must not have changed.
    *_drift("task", "_TASK_FIELDS", _TASK_FIELDS, "a_task_whose_value_changed_is_stale"),
    *_drift(
        "milestone",
        "_MILESTONE_FIELDS",
        _MILESTONE_FIELDS,
        "a_milestone_whose_value_changed_makes_its_own_writes_and_those_of_its_tasks_stale",
    ),
    Guard(
        "drift of the comments",
        "policy/guard.py",
        '(*_MILESTONE_FIELDS, "comments")',
        "_MILESTONE_FIELDS",
        f"{_GUARD}comments_that_changed_stop_only_what_replaces_them",
    ),
    Guard(
        "drift of a task's milestone",
        "policy/guard.py",
        'if tool in ("update_task", "close_task") and now is not None:',
        "if False:",
        f"{_GUARD}a_milestone_whose_value_changed_makes_its_own_writes_and_those_of_its_tasks_stale",
    ),
    Guard(
        "a milestone that is gone",
        "policy/guard.py",
        'return ["its milestone is gone"]',
        "return []",
        f"{_GUARD}a_record_or_a_milestone_that_is_gone_is_stale",
    ),
    Guard(
        "a record that is gone",
        "policy/guard.py",
        'return ["the record is gone"]',
        "return []",
        f"{_GUARD}a_record_or_a_milestone_that_is_gone_is_stale",
    ),
    Guard(
        "an equal task created meanwhile",
        "policy/guard.py",
        "found.strip().casefold() == subject.strip().casefold()",
        "False",
        f"{_GUARD}an_open_task_of_the_same_subject_stops_a_create",
    ),
    Guard(
        "any task created meanwhile",
        "policy/guard.py",
        "any_new_task_conflicts and task_id not in before",
        "False",
        f"{_GUARD}any_new_task_stops_a_create_that_yields_to_others_and_no_other",
    ),
    Guard(
        "drift is asked about before the write",
        _SUBMIT,
        "    if reasons:\n",
        "    if False:\n",
        "tests/graphs/test_write_drift.py::test_a_record_that_changes_twice_is_stale_twice",
    ),
    # What the server says, and what is called written.
    Guard(
        "a write's is_error",
        "tools/mcp_session.py",
        "        if result.is_error:\n            return WriteAnswer",
        "        if False:\n            return WriteAnswer",
        f"{_WRITES}an_error_at_staging_is_refused_and_nothing_is_executed",
    ),
    Guard(
        "a read's is_error",
        "tools/mcp_session.py",
        "            if not result.is_error:\n                return result",
        "            if True:\n                return result",
        "tests/tools/test_mcp_session.py::test_a_refusal_or_a_missing_sign_in_is_asked_once",
    ),
    Guard(
        "read back before verified",
        _SUBMIT,
        '    if found.result == "found":\n        detail = ',
        "    if True:\n        detail = ",
        f"{_PATH}a_task_that_the_server_created_twice_is_a_mismatch",
    ),
    Guard(
        "a refused execution is read back",
        _SUBMIT,
        'reply.answer == "refused" and not reply.perhaps_written',
        'reply.answer == "refused"',
        f"{_TROUBLE}a_write_that_the_server_repeated_and_then_refused_is_read_back_and_not_called_failed",
    ),
    Guard(
        "what cannot be found is unknown",
        _SUBMIT,
        '_Ended(outcome="unknown", detail=f"{why}; {found.detail}',
        '_Ended(outcome="failed", detail=f"{why}; {found.detail}',
        f"{_TROUBLE}an_update_whose_server_dies_before_it_writes_is_unknown_and_the_others_go_on",
    ),
    Guard(
        "an intent is read back and never sent again",
        _SUBMIT,
        'if now.state == "intent":',
        "if False:",
        "tests/runs/test_crash.py::test_after_a_kill_the_same_approval_goes_on_and_sends_nothing_twice",
    ),
    Guard(
        "a write is not tried again",
        "tools/mcp_session.py",
        "\n            raise self._uncertain(connection, tool, str(broken)) from None",
        "\n            await self._in_turn(connection, tool, arguments, seconds)"
        "\n            raise self._uncertain(connection, tool, str(broken)) from None",
        "tests/tools/test_mcp_session.py::test_a_write_that_times_out_is_uncertain_and_sent_once",
    ),
    Guard(
        "a 401 at staging keeps the approval",
        _SUBMIT,
        "        await to_thread(ledger.release, effect, detail=error.message)\n",
        "",
        f"{_TROUBLE}a_sign_in_that_ends_while_an_item_is_staged_keeps_that_items_approval_too",
    ),
    # One at a time.
    Guard(
        "a milestone's writes are held",
        _SUBMIT,
        "    async with _held(write_lease, proposal.milestone.id):",
        "    if True:",
        f"{_PATH}two_threads_that_propose_the_same_create_write_it_once",
    ),
    # What was read is what was asked for.
    Guard(
        "a record is the one asked for",
        "tools/msx_query.py",
        "not isinstance(reply, dict) or row_id(reply, entity.id_column) != record_id",
        "False",
        _QUERY + "a_record_of_another_id_is_no_answer",
    ),
    Guard(
        "rows are those asked for",
        "tools/msx_query.py",
        "if not {row_id(row, column) for row in answer.rows} <= set(ids):",
        "if False:",
        _QUERY + "rows_of_other_ids_are_a_failed_read",
    ),
    Guard(
        "a task is of its milestone",
        "tools/msx_reader.py",
        "any(task.milestone_id != guid(milestone_id) for task in tasks)",
        "False",
        _QUERY + "open_tasks_of_another_milestone_are_no_answer",
    ),
    Guard(
        "no item without an identity",
        "policy/approvable.py",
        "unnamed is not None and proposal.tool is not None",
        "False",
        "tests/policy/test_planning.py::test_an_item_whose_records_cannot_be_named_is_not_approvable",
    ),
    Guard(
        "another role writes nothing",
        "policy/approvable.py",
        "if not me.acts_as_se:",
        "if False:",
        "tests/policy/test_planning.py::test_for_another_role_every_proposal_is_a_recommendation_to_the_se_that_calls_no_tool",
    ),
    # Which tools are called.
    Guard(
        "tools are those that were pinned, at each connection",
        "tools/mcp_session.py",
        "                self._pin.check(connection.listing)\n",
        "                pass\n",
        "tests/cli/test_doctor_tools.py::test_doctor_pins_shows_a_change_calls_nothing_and_accepts_it_when_told_to",
    ),
    Guard(
        "tools are those that were pinned, before each write",
        "tools/mcp_session.py",
        "            self._pin.check(listed)\n",
        "            pass\n",
        _PINS,
    ),
    Guard(
        "changed tools of WorkIQ end the run", "tools/workiq.py", "except ToolsChanged:", "except GeneratorExit:", _PINS
    ),
    Guard(
        "changed tools after a refused execution give no claim back",
        "tools/msx_writer.py",
        "NotSignedIn, ToolRefused, ToolsChanged)",
        "NotSignedIn, ToolRefused)",
        f"{_WRITES}tools_that_change_while_a_refused_operation_is_cancelled_leave_the_refusal_as_it_is",
    ),
    Guard(
        "the sandbox is not run from the working folder",
        "tools/mcp_config.py",
        'crm = ("-P", "-m"',
        'crm = ("-m"',
        "tests/tools/test_connect.py::test_a_folder_that_is_named_like_the_sandbox_is_not_run_in_its_place",
    ),
    # What the log tells.
    Guard(
        "nothing is sent on a log that was cut",
        "tools/audit_log.py",
        "if head is None or last != [(head.number, head.hash)]:",
        "if head is None:",
        f"{_AUDIT}nothing_is_decided_or_sent_on_a_log_that_was_cut",
    ),
    Guard(
        "nothing is sent again from a database that was put back",
        "tools/audit_log.py",
        "if noted is not None and transaction.rows(",
        "if False and transaction.rows(",
        f"{_AUDIT}a_database_that_was_put_back_is_found_and_sends_nothing_again",
    ),
    Guard(
        "a line is what was hashed",
        "tools/audit_check.py",
        "elif hash_of_line(text) != stored or line.text() != text:",
        "elif False:",
        f"{_AUDIT}what_was_changed_behind_the_logs_back_is_found",
    ),
    Guard(
        "a line follows the one before it",
        "tools/audit_check.py",
        "elif line.number != number or line.previous != previous:",
        "elif False:",
        f"{_AUDIT}what_was_changed_behind_the_logs_back_is_found",
    ),
    Guard(
        "no secret in the ledger",
        "tools/ledger.py",
        "reply, detail = kept(reply or {}), kept(detail)",
        "reply, detail = reply or {}, detail",
        f"{_AUDIT}no_token_reaches_the_log_or_the_ledger",
    ),
    Guard(
        "no secret in the log",
        "tools/audit_log.py",
        "**brief(kept(told)),",
        "**brief(told),",
        f"{_AUDIT}no_token_reaches_the_log_or_the_ledger",
    ),
    Guard(
        "what a task quotes is not its own report",
        "policy/closing.py",
        "find_done(without_quotations(task.description))",
        "find_done(task.description)",
        "tests/policy/test_closing.py::test_words_of_the_task_close_it_and_quoted_words_do_not",
    ),
    Guard(
        "an instruction in a text states nothing",
        "policy/text/sentences.py",
        " if not is_instruction(part.text))",
        ")",
        "tests/policy/test_instructions_in_text.py::"
        "test_an_instruction_in_a_text_changes_nothing_that_a_harmless_sentence_does_not",
    ),
    # What is shown, and what is revived.
    Guard(
        "hidden characters are coded",
        "policy/inert.py",
        "_coded(character) if hidden or variation else character",
        "character",
        "tests/policy/test_inert.py::test_every_unicode_scalar_value_is_inert_and_can_be_read_back",
    ),
    Guard(
        "a letter that imitates a Latin one is coded",
        "policy/inert.py",
        "_coded(character) if place in imitating else _shown(character)",
        "_shown(character)",
        "tests/write_path/test_names.py::test_a_letter_that_imitates_a_latin_one_is_shown_by_its_code",
    ),
    Guard(
        "a quotation cannot end itself",
        "policy/inert.py",
        '.replace("”", _coded("”"))',
        "",
        "tests/write_path/test_shown.py::test_a_text_that_ends_its_quotation_and_goes_on_as_the_card_does_is_read_as_a_text",
    ),
    Guard(
        "text is no Markdown",
        "policy/markdown.py",
        "_MARKUP.sub(lambda found: _coded(found[0][0]), shown)",
        "shown",
        "tests/write_path/test_shown.py::test_text_in_markdown_is_no_markup_stays_readable_and_can_be_read_back",
    ),
    Guard(
        "checkpoints revive plain JSON only",
        "runs/checkpoints.py",
        "allowed_msgpack_modules=[]",
        "allowed_msgpack_modules=True",
        "tests/runs/test_checkpoints.py::test_a_type_in_a_checkpoint_is_not_revived_and_plain_json_is",
    ),
    Guard(
        "nothing widens what checkpoints revive",
        "runs/checkpoints.py",
        "        return self\n",
        "        return JsonPlusSerializer(allowed_msgpack_modules=list(extra_allowlist))\n",
        "tests/runs/test_checkpoints.py::test_a_type_in_a_checkpoint_is_not_revived_and_plain_json_is",
    ),
)
