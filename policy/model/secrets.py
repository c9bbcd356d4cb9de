"""What looks like a secret in a record's text is no model's business: it is masked, in its length."""

import re

_SECRET = re.compile(
    r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|\Z)"
    r"|\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?"
    r"|\b(?:sk|pk|rk|ghp|gho|ghs|github_pat|xox[abprs]|AKIA|ASIA)[-_]?[A-Za-z0-9_-]{16,}"
    r"|\b(?:bearer|basic)\s+[A-Za-z0-9+/=._~-]{16,}"
    r"|(?:\b|_)(?:pass(?:word|wd|code|phrase)?|pwd|secret|token|api[-_ ]?key|account[-_ ]?key|"
    r"shared[-_ ]?access[-_ ]?key|client[-_ ]?secret|connection[-_ ]?string|pin)"
    r"\s*(?::|=|\bis\b)\s*[\"']?[^\s\"',;]{4,}"
    r"|[?&](?:sig|se|token|key|code)=[^\s&\"']{8,}"
    r"|\b[a-z][a-z0-9+.-]{1,20}://[^\s/@:]{1,80}:[^\s/@]{1,200}@",
    re.IGNORECASE,
)


def without_secrets(text: str) -> str:
    """The text with a dot for each character of what looks like a key, a token or a password. Of the same length."""
    return _SECRET.sub(lambda match: "·" * len(match[0]), text)
