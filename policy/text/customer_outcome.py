"""What a text says for or against an outcome of the customer's: section 5 of policy.md.

An outcome is a result that the customer wants or will get: a target, a measure or a capability.
"""

import datetime
from collections.abc import Iterator

from policy.text.need import find_need
from policy.text.quote import quote_of
from policy.text.statements import Claim
from policy.text.wanted_result import wanted_results


def find_customer_outcome(text: str, said_on: datetime.date | None) -> tuple[Claim, ...]:
    """Every claim of a text for or against a customer outcome, in its order, each with the date it was said on."""
    return tuple(sorted(_claims(text, said_on), key=lambda claim: claim.quote.start))


def _claims(text: str, said_on: datetime.date | None) -> Iterator[Claim]:
    for result in wanted_results(text, said_on):
        if result.problem or (result.firmness != "plain" and not result.technical):
            sentence = result.statement.sentence
            quote = quote_of(text, sentence.start, sentence.end)
            yield Claim(verdict="for", quote=quote, said_on=result.statement.said_on)
    yield from (claim for claim in find_need(text, said_on) if claim.verdict == "against")
