"""What looks like a token or a secret in text from outside. Better a harmless word masked than a secret kept."""

import re

MASK = "***"
NAMES = (
    r"access[_-]?token|refresh[_-]?token|id[_-]?token|api[-_ ]?key|account[-_ ]?key|shared[-_ ]?access[-_ ]?key"
    r"|client[-_ ]?secret|private[-_ ]?key|connection[-_ ]?string|pass(?:word|wd|code|phrase)|pwd|secret|token"
    r"|set-cookie|cookie|authorization|credentials?"
)
# What stands in a group before the secret is not secret itself.
_LOOKS = (
    # a name, then its value, quoted as in JSON (also JSON inside of JSON) or bare
    rf"(?i:((?:\b|_)(?:{NAMES})\\*[\"']?\s*[:=]\s*\\*[\"']?(?:(?:bearer|basic)\s+)?))[^\s\"'\\,;&}}]+"
    r"|(?i:(\bbearer\s+))[^\s\"']{6,}"
    r"|(?i:(\bbasic\s+))(?=[\w+/]*[0-9=]|[\w+/]+[A-Z])[\w+/=]{6,}"
    r"|(://[^\s/:@]*:)[^\s/@]+(?=@)"
    r"|(?i:([?&](?:sig|se|code|key|token)=))[^\s&\"']+"
    r"|\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?"
    r"|\b(?i:sk|pk|rk|gh[pousr]|github_pat|glpat|xox[abprs]|AKIA|ASIA)[-_]?[A-Za-z0-9_-]{16,}"
    r"|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|\Z)"
)
_SECRET = re.compile(_LOOKS)
# A person's note also says it in a sentence; a server's message that "the token is expired" must stay readable.
_SECRET_IN_A_NOTE = re.compile(
    rf"{_LOOKS}|(?i:((?:\b|_)(?:{NAMES}|pin)\s+is\s+[\"']?|\b(?:pass|pin)\s*[:=]\s*[\"']?))[^\s\"',;]{{4,}}"
)


def redacted_text(text: str) -> str:
    """The text with whatever looks like a token or a secret masked."""
    return _SECRET.sub(lambda found: f"{_before(found)}{MASK}", text)


def without_secrets(text: str) -> str:
    """A person's note with a dot for each character of what looks like a secret: of the same length."""

    def dotted(found: re.Match[str]) -> str:
        kept = _before(found)
        return kept + "·" * (len(found[0]) - len(kept))

    return _SECRET_IN_A_NOTE.sub(dotted, text)


def _before(found: re.Match[str]) -> str:
    return next((part for part in found.groups() if part), "")
