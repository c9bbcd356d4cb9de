"""Names and nouns of products, architectures and places where software runs (section 5 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

# A product's name counts only with a capital; the other nouns are in lower case.
TECHNICAL_NAME = CuePattern(
    r"""(?<!\w)\.NET\b|\b(?:Azure|AKS|ACA|ACR|APIM|AVD|AVS|ADX|ADF|ADLS|ANF|AML|ACS|ASR|ASE|AOAI|Kusto|Eventhouse|
    OneLake|Lakehouse|Fabric|Synapse|Databricks|Purview|Sentinel|Defender|Entra|Intune|Autopilot|Copilot|Foundry|
    OpenAI|GPT(?:-?\d\w*)?|Cosmos(?:DB)?|Redis|Postgres\w*|PostgreSQL|MySQL|MongoDB|Mongo|Oracle|HANA|SAP|S/4\w*|
    SQL\w*|Hyperscale|Snowflake|Kafka|RabbitMQ|Terraform|Bicep|Ansible|Pulumi|GitHub|GitLab|DevOps|Jenkins|ArgoCD|
    Argo|Flux|Helm|Kubernetes|K8s|OpenShift|Docker|Istio|Cilium|Linux|Ubuntu|RHEL|Windows|VMware|Hyper-V|Citrix|
    Nutanix|ExpressRoute|vWAN|VWAN|SD-?WAN|VPN|VNet|NSG|NVA|WAF|Front\sDoor|AFD|Traffic\sManager|App\sGateway|AppGW|
    Palo\sAlto|Fortinet|Fortigate|Zscaler|Logic\sApps?|Functions?|App\sService|Container\sApps|Service\sBus|
    Event\sHubs?|Event\sGrid|IoT\sHub|IoT\sEdge|IoT\sCentral|IoT\sOperations|Stream\sAnalytics|Power\s(?:BI|Apps?|
    Automate|Platform|Pages)|PBI|Dataverse|Dynamics|D365|SharePoint|Teams|Exchange|M365|AI\sSearch|
    Document\sIntelligence|Doc\sIntelligence|Form\sRecognizer|Speech|External\sID|Data\sFactory|Custom\sVision|
    Copilot\sStudio|Virtual\sDesktop|Update\sManager|BankID|Key\sVault|HSM|BYOK|CMK|MFA|SSO|SAML|OIDC|OAuth\d?|SCIM|
    LDAP|AD(?!\s\d)|B2C|PIM|Private\sLink|Private\sEndpoints?|RBAC|CycleCloud|Slurm|HPC|Lustre|NetApp|Blob|Data\sLake|
    Delta|Parquet|Iceberg|dbt|Airflow|Spark|Flink|Kinesis|S3|AWS|GCP|Bedrock|Gemini|Claude|Llama|Mistral|Phi(?:-\d)?|
    RAG|LLMs?|SLMs?|Semantic\sKernel|LangChain|LangGraph|AutoGen|MCP|REST|gRPC|GraphQL|MQTT|AMQP|OPC(?:\sUA)?|Modbus|
    MQ|ETL|(?<!at\s)(?<!the\s)ELT|CDC|FHIR|HL7|EDI|DICOM|SFTP|HTTPS?|TLS|IPsec|BGP|DNS|CIDR|IPv6|API|APIs|SDK|GPU|
    GPUs|CPU|SKU|[A-Z][A-Za-z]?-?series|NC\w*|ND\w*|H100|A100|Arc|Stack\sHCI|HCI|Local|Edge|Virtual\sWAN|Bastion|
    Monitor|Log\sAnalytics|Application\sInsights|App\sInsights|Grafana|Prometheus|Splunk|QRadar|Elastic\w*|Datadog|
    Dynatrace|ServiceNow|Salesforce|Okta|Ping|CyberArk|CrowdStrike|Cloudflare|Akamai|MuleSoft|Boomi|Informatica|
    Talend|Tableau|Qlik|Looker|Veeam|Commvault|Rubrik|MI\b|Flex(?:ible)?\sServer|Batch|Spring|Java|\.NET|Python|
    Node(?:\.js)?|React|Blazor|Angular|TypeScript|WebSockets?|SignalR|Media|(?:Sweden|West|East|North|South|Central|
    France|Germany|UK|US|Norway|Switzerland|Brazil|Canada|Japan|Korea|India|Australia|Italy|Poland|Spain|Israel|Qatar|
    UAE|Mexico|Southeast|Finland|Denmark|Austria|Belgium)\s(?:Central|West|East|North|South|Europe|US|Asia|UK|India|
    Japan|Pacific)(?:\s[23])?|GRS|LRS|ZRS|RA-GRS|AZs?|DR|HA|RPO|RTO|PaaS|IaaS|SaaS|CAF|WAF|ALZ|ADR|HLD|LLD|YARP|Dapr|
    KEDA|Orleans|Temporal|Camunda|Jira|Confluence|Backstage|Keycloak|HashiCorp|Vault|Consul|Nomad|Rancher|Tanzu|
    Cassandra|Neo4j|Pinecone|pgvector|Qdrant|Weaviate|Chroma|Whisper|DALL-?E|LoRA|ONNX|MLflow|Kubeflow|Ray|vLLM|CUDA|
    InfiniBand|NVMe|SSD)\b""",
    re.VERBOSE,
)
TECHNICAL_NOUN = CuePattern(
    r"""\b(?:architecture|segmentation|\w*segmentierung|dmz|netz\w*|topology|hub[\s-]and[\s-]spoke|hub[\s-]?spoke|
    landing\szones?|lz|reference\s(?:design|architecture)|(?:target|network|solution|data|system|technical|security|
    identity|hub|agreed|integration|storage|tenant|detailed|high[\s-]level|low[\s-]level|app(?:lication)?|infra\w*|
    platform|cluster|api|schema|dr|backup|migration|final)\s(?:design|layout|model|architecture|pattern|stack|
    blueprint)|design\s(?:pattern|doc\w*|v?\d)|blueprint|tech(?:nology)?\s(?:stack|choice|pick)|stack|
    micro-?services?|monolith|serverless|containers?|containeri[sz]\w+|clusters?|node\spools?|host\spools?|pooled|
    vms?|virtual\s
    machines?|bare[\s-]metal|appliance|gateways?|firewalls?|load\sbalanc\w+|proxy|reverse\sproxy|cdn|peering|subnets?|
    vnets?|private\s(?:link|endpoints?|networking)|public\s(?:endpoints?|ip|internet)|tunnels?|express\s?route|vpn|
    bastion|dns|tls|mtls|tenants?|single[\s-]tenant|multi[\s-]tenant|subscriptions?|regions?|availability\szones?|
    zone[\s-]redundan\w+|two\sregions|single[\s-]region|multi[\s-]region|active[\s/-]?(?:active|passive)|fail-?over|
    geo[\s-]?\w*redundan\w+|replicas?|replicat\w+|read[\s-](?:only|replica)|backup|snapshots?|restore|warm\sstandby|
    pilot\slight|rehost\w*|re-?platform\w*|refactor\w*|lift[\s-](?:and|&|n)[\s-]shift|strangler|big[\s-]bang|
    phased\s(?:cutover|migration)|blue[\s/-]?green|canary|side[\s-]by[\s-]side|parallel\srun|greenfield|brownfield|
    database|db|datastore|data\s(?:store|lake|warehouse|mesh|product|model|vault|flow|residency|platform)|lake-?house|
    warehouse|medallion|bronze|schema|tables?|index(?:es)?|vector\s?(?:store|db|search|index)?|hybrid\s(?:search|
    index|cloud|join\w*)|embeddings?|semantic|rag|retrieval|fine-?tun\w+|prompt\w*|models?|llms?|agents?|agentic|
    multi-?agent|orchestrat\w+|inference|ptu|ptus|provisioned\sthroughput|pay-?go|batch|streaming|real-?time|
    event[\s-]driven|events?\s(?:bus|broker|sourcing)|queues?|topics?|message\s?(?:bus|broker|queue)|broker|
    pub[\s/-]?sub|webhooks?|polling|apis?|api[\s-]first|sdk|connectors?|middleware|integration|interfaces?|adapter|
    bridge|esb|etl|cdc|pipelines?|ci/?cd|iac|infrastructure\sas\scode|gitops|mono-?repo|repo|branching|runners?|
    registry|helm|policy\sas\scode|azure\spolicy|encryption|customer[\s-]managed\skeys?|keys?\s
    (?:in|held|managed|vault)|tokens?|certificates?|managed\sidentit\w+|service\sprincipals?|conditional\saccess|
    passwordless|passkeys?|sso|mfa|identity\sprovider|idp|federat\w+|b2b|b2c|sync\s(?:engine|agent)|connect\ssync|
    role\smodel|rbac|least\sprivilege|zero\strust|siem|soar|xdr|edr|dlp|labels?|on[\s-]?prem\w*|onprem|edge|
    cloud[\s-]only|cloud[\s-]native|sovereign\w*|colo\w*|gpus?|skus?|[a-z]v?\d+s?_v\d|ephemeral|spot\s(?:vms?|
    instances?)|reserved\sinstances|storage|premium|standard\stier|tier|hot/cool|retention|archive\stier|cach(?:e|
    ing)|sessions?\sstate|frontend|front[\s-]end|back-?end|portal\s(?:stack|framework)|single[\s-]page|native\sapp|
    android|ios\b|pwa|low[\s-]code|no[\s-]code|plug-?in|template|custom\s(?:code|build|model|app|connector)|
    out[\s-]of[\s-]the[\s-]box|oob|built[\s-]in|open[\s-]source|managed\s(?:service|instance|grafana|kubernetes|
    runtime|redis|network)|self[\s-]hosted|hosting|hosted|runtime|framework|protocol|logging|telemetry|observab\w+|
    monitoring|dashboards?|semantic\smodel|direct\slake|import\smode|capacity|f\d{1,4}|dtu|vcores?|server(?:s|less)?|
    nodes?|pools?|instances?|historians?|scada|plc|opc|mqtt|sensors?|cameras?|gateway|firmware|thin\sclients?|kiosks?|
    vdi|desktops?|images?|golden\simage|app-?v|msix|mdm|scheduler|workloads?|microsegment\w+|hsm|sandbox|engine|
    library|parser|ocr|file\s(?:share|format)|nfs|smb|iscsi|csv|json|xml|parquet|format|payload|contract\sschema|
    software|tool(?:ing|chain|s)?|tech|technolog\w+|approach|pattern|design|components?|services?\sbus|
    site[\s-]to[\s-]site|cutover\s(?:method|approach))\b""",
    _FLAGS,
)
