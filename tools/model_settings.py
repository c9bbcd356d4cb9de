"""Which model reads free text, and its limits: the variables of langchain-openai, and SE_OPS_MODEL…"""

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from tools.errors import ConfigurationError


class ModelSettings(BaseSettings):
    """What the environment says of a model. Times are in seconds; tokens are estimated at four characters each."""

    model_config = SettingsConfigDict(
        frozen=True, extra="ignore", env_ignore_empty=True, populate_by_name=True, protected_namespaces=()
    )

    name: str | None = Field(None, alias="SE_OPS_MODEL", description="the model, or the deployment on Azure")
    openai_key: SecretStr | None = Field(None, alias="OPENAI_API_KEY")
    openai_url: str | None = Field(None, alias="OPENAI_BASE_URL")
    azure_key: SecretStr | None = Field(None, alias="AZURE_OPENAI_API_KEY")
    azure_url: str | None = Field(None, alias="AZURE_OPENAI_ENDPOINT")
    azure_version: str | None = Field(None, alias="OPENAI_API_VERSION")
    timeout: float = Field(30, gt=0, alias="SE_OPS_MODEL_TIMEOUT", description="one call")
    deadline: float = Field(180, gt=0, alias="SE_OPS_MODEL_DEADLINE", description="all calls of a run")
    retries: int = Field(2, ge=0, le=10, alias="SE_OPS_MODEL_RETRIES", description="after 429, 5xx and a hang")
    concurrency: int = Field(4, ge=1, le=32, alias="SE_OPS_MODEL_CONCURRENCY")
    call_tokens: int = Field(3_000, ge=200, alias="SE_OPS_MODEL_CALL_TOKENS", description="notes in one call")
    run_tokens: int = Field(150_000, ge=0, alias="SE_OPS_MODEL_RUN_TOKENS", description="above it a run asks first")
    answer_tokens: int = Field(4_000, ge=100, alias="SE_OPS_MODEL_ANSWER_TOKENS", description="longest answer")

    @property
    def on_azure(self) -> bool:
        """Whether the Azure variables name the endpoint; a key of OpenAI's own comes first."""
        return self.openai_key is None and self.azure_url is not None

    @property
    def has_key(self) -> bool:
        """Whether there is a key for an endpoint."""
        return self.openai_key is not None or (self.azure_key is not None and self.azure_url is not None)


def model_settings() -> ModelSettings:
    """The settings of this environment. Raises ConfigurationError that names the variable that is wrong."""
    try:
        return ModelSettings()
    except ValidationError as error:
        wrong = "; ".join(f"{item['loc'][0]}: {item['msg']}" for item in error.errors())
        raise ConfigurationError(f"wrong setting: {wrong}", hint="Correct or unset the variable.") from None
