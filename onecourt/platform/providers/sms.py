"""The contract for text messages to telephones."""

from onecourt.platform.providers.contracts import CONTRACTS, ProviderContract

# Request: phone (11 digits), text (what the person reads, without the signature), template (its key, for the
# provider's own register of templates). Codes: sent, bad_number, refused_text, over_quota, timeout,
# not_reachable.
SMS = ProviderContract(
    key="sms",
    says="Sends one text message to a mobile telephone in mainland China.",
    timeout_s=5.0,
    retries=2,
    label="短信",
    by_hand="立案庭在审核页看到没有发出的短信，打电话告知当事人。",
)


def declare() -> None:
    CONTRACTS[SMS.key] = SMS
