"""Settings of a run from the environment: every name begins with SE_OPS_."""

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from tools.errors import ConfigurationError

Mode = Literal["auto", "legacy"]


class RunSettings(BaseSettings):
    """What the environment may set. Times are in seconds."""

    model_config = SettingsConfigDict(env_prefix="SE_OPS_", frozen=True, extra="ignore", env_ignore_empty=True)

    state: str | None = None
    contract: Literal["dry_run", "staged"] | None = None
    mcp_config: Path | None = None
    crm_server: str | None = None
    workiq_server: str | None = None
    mcp_mode: Mode = "auto"
    connect_timeout: float = Field(60, gt=0)
    read_timeout: float = Field(60, gt=0)
    # Longer than a read: the server itself sends a write up to three times (see its documented retries).
    write_timeout: float = Field(120, gt=0)
    workiq_timeout: float = Field(300, gt=0)
    concurrency: int = Field(8, ge=1, le=52)
    read_tries: int = Field(3, ge=1, le=10)
    retry_delay: float = Field(0.5, ge=0)


def run_settings() -> RunSettings:
    """The settings of this environment. Raises ConfigurationError that names the variable that is wrong."""
    try:
        return RunSettings()
    except ValidationError as error:
        wrong = "; ".join(f"SE_OPS_{str(item['loc'][0]).upper()}: {item['msg']}" for item in error.errors())
        raise ConfigurationError(f"wrong setting: {wrong}", hint="Correct or unset the variable.") from None
