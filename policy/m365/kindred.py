"""Words of one field of work: who speaks of a VLAN speaks of the network. They tell milestones of one scope apart."""

from policy.text.words import words

KINDRED: tuple[frozenset[str], ...] = (
    words(
        "network vlan vnet subnet dns dhcp peering peered expressroute vpn firewall port switch router "
        "routing wan lan wifi bandwidth latency connectivity hub spoke privatelink endpoint proxy nsg "
        "cabling fibre fiber circuit cisco sdwan"
    ),
    words(
        "identity entra sso mfa login signin logon account directory ad adfs federation saml oidc "
        "conditional password passkey permission role privileged pim access authentication authorisation "
        "authorization"
    ),
    words(
        "device endpoint intune handheld tablet laptop phone mobile firmware autopilot mdm rugged scanner "
        "enrolment enrollment enrol enroll kiosk staging windows android ios"
    ),
    words("fabric capacity f64 f32 f128 f8 f16 sku reservation lakehouse onelake"),
    words("report reporting dashboard powerbi bi semantic model visual measure dax kpi analytic chart"),
    words(
        "data lake lakehouse warehouse pipeline etl ingestion ingest feed dataset table schema parquet delta "
        "databricks synapse purview catalog catalogue catalogu lineage record row backfill historian export"
    ),
    words("database sql oracle postgres db2 db schema replica replication failover cosmos mongodb mysql hana"),
    words("aks kubernete container cluster node pod ingress helm image registry namespace deployment nodepool"),
    words("solver optimiser optimizer engine algorithm run schedule scheduling timetable"),
    words(
        "security soc siem sentinel defender incident alert vulnerability pentest penetration finding "
        "hardening threat audit compliance"
    ),
    words("backup restore recovery vault immutable retention snapshot disaster dr failover rpo rto replication"),
    words(
        "model ml training inference accuracy prediction predictive forecast scoring drift label labelling "
        "feature algorithm precision recall"
    ),
    words(
        "copilot bot chatbot assistant agent prompt llm gpt openai answer grounding hallucination rag search "
        "index intent"
    ),
    words("search index relevance query indexing crawler result"),
    words("app application ui screen frontend mobile release build store user tester"),
    words("portal website web site page login form frontend accessibility wcag"),
    words("payment pay billing invoice card psp stripe adyen bank checkout refund terminal provider"),
    words(
        "rate throttle throttling call integration api interface gateway edi middleware connector endpoint "
        "webhook queue message event bus"
    ),
    words("migration migrate migrated cutover move wave workload server vm lift rehost replatform batch"),
    words("storage file share blob nas smb disk san archive volume"),
    words("iot sensor telemetry device gateway edge hub meter plc opc signal reading"),
    words(
        "training course workshop enablement trainer adoption champion learner attendee classroom session "
        "exam certification"
    ),
    words("licence license seat subscription renewal agreement contract amendment signature ea csp po purchase order"),
    words("funding budget money finance cfo investment po approval capex opex fund invoice price quote cost"),
    words("erp sap s4 s4hana dynamic finance ledger abap basis rise hana"),
    words("crm sale lead pipeline customer service case ticket"),
    words("contact centre center call telephony voice ivr queue agent teams phone sbc"),
    words("email mailbox mail exchange outlook calendar tenant"),
    words("camera video vision image inspection defect lens lighting"),
    words("robot robotic fleet agv control arm drive"),
    words(
        "landing zone subscription policy policie management governance tagging naming blueprint vending hub "
        "network firewall iam"
    ),
    words("virtual desktop avd citrix session host profile golden image thin client vdi cpc"),
    words("gpu quota region capacity core vcpu limit"),
    words("performance load stress test throughput latency sizing response"),
    words("test uat qa defect bug acceptance regression tester"),
    words("document contract record scan ocr extraction archive retention label clause matter dms"),
    words("legal privacy gdpr dpia dpa works council counsel law lawyer clause annex dpo"),
    words("workshop assessment discovery inventory survey scan"),
    words("monitoring alert log dashboard metric grafana observability trace"),
    words("twin simulation simulator digital 3d geometry"),
    words("store shop till pos checkout retail cashier"),
    words("warehouse stock inventory picking order replenishment"),
    words("patient clinical ward clinic hospital ehr epic fhir intake"),
    words("student course campus exam lms enrolment moodle canvas teacher"),
)
