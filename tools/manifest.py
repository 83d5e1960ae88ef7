"""`skill.json`: what the store is told, with its words from the catalogs."""

from collections.abc import Sequence
from typing import Any

from skill.speech import catalog
from skill.speech.words import Words

CATEGORY = "HEALTH_AND_FITNESS"
Json = dict[str, Any]


def manifest(locales: Sequence[str], invocations: dict[str, str], privacy_policy: str) -> Json:
    """The manifest.

    Args:
        locales: where the skill is offered; the first one's testing instructions are used.
        invocations: the invocation name in each locale.
        privacy_policy: the address of the publisher's own policy.
    """
    first = locales[0]
    testing = Words(first).say("manifest.store.testing.instructions", invocation=invocations[first])
    return {
        "manifest": {
            "manifestVersion": "1.0",
            "apis": {"custom": {"interfaces": []}},
            "permissions": [],
            "publishingInformation": {
                "category": CATEGORY,
                "distributionMode": "PUBLIC",
                "isAvailableWorldwide": True,
                "distributionCountries": [],
                "testingInstructions": testing.strip(),
                "locales": {locale: _store(locale, invocations[locale]) for locale in locales},
            },
            "privacyAndCompliance": {
                "allowsPurchases": False,
                "containsAds": False,
                "isChildDirected": False,
                "isExportCompliant": True,
                # Nothing that a person says is collected: it lives in the session.
                "usesHealthInfo": False,
                "usesPersonalInfo": False,
                "locales": {locale: {"privacyPolicyUrl": privacy_policy} for locale in locales},
            },
        }
    }


def _store(locale: str, invocation: str) -> Json:
    words = Words(locale)
    table = catalog.table(locale, "manifest")["store"]
    paragraphs = ("opening", "asking", "private", "disclaimer")
    return {
        "name": words.say("manifest.store.name"),
        "summary": words.say("manifest.store.summary"),
        "description": "\n\n".join(words.say(f"manifest.store.{part}") for part in paragraphs),
        "examplePhrases": [words.fill(text, invocation=invocation) for text in table["examples"]],
        "keywords": list(table["keywords"]),
        "smallIconUri": "file://assets/images/small.png",
        "largeIconUri": "file://assets/images/large.png",
    }
