"""Which version of se-ops' tables a state holds. Another version's tables are neither read nor written to."""

from tools.database import Database
from tools.errors import ConfigurationError

SCHEMA_VERSION = 1


def check_schema_version(database: Database) -> None:
    """Note this version in a new state; raise ConfigurationError where another version has written it."""
    with database.transaction() as transaction:
        transaction.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)")
        found = [row[0] for row in transaction.rows("SELECT version FROM schema_version")]
        if not found:
            transaction.execute("INSERT INTO schema_version VALUES (?)", (SCHEMA_VERSION,))
    if found and found != [SCHEMA_VERSION]:
        newer = all(version > SCHEMA_VERSION for version in found)
        raise ConfigurationError(
            f"{database.place} was written by {'a newer' if newer else 'another'} version of se-ops"
            f" (tables of version {', '.join(map(str, found))}; this one has version {SCHEMA_VERSION})",
            hint="use that version of se-ops, or name another --state: nothing was read or changed here",
        )
