"""Section 7 of policy.md, `capacity_or_region`."""

import pytest

from policy.text.capacity import find_capacity_constraint

CONSTRAINTS = (
    "quota request pending since 5/6",
    "waiting on quota increase for NCv3 in UK South",
    "no H100 capacity in Sweden Central",
    "PTU quota denied, appeal under way",
    "East US 2 is out of D-series capacity",
    "allocation failures on ND96 nodes in West US 3",
    "Region is restricted for new subscriptions, exception request filed",
    "We hit the vCPU quota in France Central",
    "gpt-4o not available in Switzerland West",
    "stuck on GPU quota, ticket 2405 unanswered",
    "Quota increase approved for dev only on 3/4. 3/9: prod quota request declined",
    "A100 waitlisted in Japan East",
    "capacity constraints in North Europe, CSS looking",
    "Standard_ND96isr_H100_v5 cannot be deployed in Sweden Central",
    "M-series not available in Qatar Central, customer wants it there",
    "ms turned down our ask for 200 more cores",
    "cores request still with the capacity team",
    "we're capped at 100 vCPU until MS answers",
    "zone 3 in UK South restricted for this sub",
    "no GPUs in West Europe until Q2",
    "AOAI PTUs sold out in Sweden Central, waitlisted",
    "SkuNotAvailable when deploying D16s in East US",
    "Fabric isn't available in Israel Central yet",
    "they need 2,000 vCPUs, quota is 350, request 41233 open",
    "Quota bump denied twice",
    "capacity crunch in West US 2 hits the AKS pool",
    "Dv5 not available in Belgium Central for this sub",
    "asked for 500 more vCPU, MS said no",
    "quota raise still with support",
    "GPU quota of 8 is too low, increase requested 3/3",
    "ND H100 on waitlist",
    "SKU restricted in West Europe for new customers",
    "we can't get zonal capacity in UK South",
    "AOAI quota in Sweden Central maxed out",
    "regional capacity shortage, CSU escalated",
    "Increase to 1M TPM not approved so far",
)
NO_CONSTRAINTS = (
    "team capacity is tight in May",
    "parking capacity at the plant is full",
    "quota attainment 80%",
    "sales region declined the offer",
    "800 vCPU ask was declined 10/22. 10/30 appeal granted.",
    "GPU quota approved",
    "partner has no capacity until June",
    "SE capacity pending",
    "capacity in West Europe confirmed",
    "SKU now available in Brazil South",
    "wave 1, 12 servers",
    "Runs 2.1 TB/day for 5 days",
    "region lead declined the meeting",
    "Quota was denied in May, resolved 6/2",
    "VMs in West Europe are not migrated yet",
    "nodes keep failing in UK South since the patch",
    "cluster is down, node pool upgrade failed",
    "Region choice done: North Europe",
    "agents not deployed on 4 VMs",
    "GPU driver installed on both nodes",
    "their region is EMEA, manager declined the meeting",
    "waiting on customer to pick a region",
    "need the region list from Pia",
    "team at capacity, declined extra work",
    "quota is fine",
    "no capacity issues",
    "no quota issues in East US",
    "Model not approved by legal",
    "the instance is not reachable",
    "quota increase came thru",
    "seller quota pending for FY27",
    "storage capacity 40 TB, growing",
    "service owner not available this week",
    "H100 capacity secured in Sweden Central",
    "DR region is pending a decision",
    "customer data must stay in region",
    "TPM increase approved",
    "quota request granted after escalation",
    "training room capacity 20, full",
    "partner team short of people",
    "Zone design agreed",
    "3 VMs in North Europe, all fine",
    "we picked Sweden Central as GPUs are available there",
    "waiting for customer's network team in region South",
    "no capacity on our side this week",
    "the cluster upgrade in West Europe is blocked by DNS",
    "GPU quota was too low, raised to 16 last week",
)


@pytest.mark.parametrize("text", CONSTRAINTS)
def test_an_open_cloud_limit_is_a_constraint(text: str) -> None:
    quote = find_capacity_constraint(text)
    assert quote is not None
    assert quote.text == text[quote.start : quote.end]
    assert quote.text


@pytest.mark.parametrize("text", NO_CONSTRAINTS)
def test_what_is_granted_or_no_cloud_limit_is_none(text: str) -> None:
    assert find_capacity_constraint(text) is None


def test_the_latest_statement_decides() -> None:
    denied, granted = "3/2: quota increase denied", "3/9: quota increase granted"
    assert find_capacity_constraint(f"{denied}\n{granted}") is None
    assert find_capacity_constraint(f"{granted}\n{denied}") is None
    assert find_capacity_constraint("3/2: quota increase granted\n3/9: second quota request denied") is not None


def test_money_that_was_approved_does_not_resolve_the_quota_that_stood_before_it() -> None:
    text = "Quota request in Switzerland North was declined. CHF 210k is approved by the board. They want it fast."
    found = find_capacity_constraint(text)
    assert found is not None
    assert found.text.startswith("Quota request")
