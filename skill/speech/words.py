"""Texts with their blanks filled in: who it is about, where they live."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from skill.findings import Findings, Person, Relation
from skill.speech import catalog

WORDS_A_SECOND = 2.5
_YOU = {
    "you": "you",
    "your": "your",
    "them": "you",
    "yourself": "yourself",
    "are": "are",
    "do": "do",
    "have": "have",
    "was": "were",
    "were": "were",
}
_THEY = _YOU | {"you": "they", "your": "their", "them": "them", "yourself": "themselves"}
_HE = {
    "you": "he",
    "your": "his",
    "them": "him",
    "yourself": "himself",
    "are": "is",
    "do": "does",
    "have": "has",
    "was": "was",
    "were": "was",
}
_SHE = _HE | {"you": "she", "your": "her", "them": "her", "yourself": "herself"}
_MALE = frozenset(
    {
        Relation.SON,
        Relation.HUSBAND,
        Relation.FATHER,
        Relation.GRANDFATHER,
        Relation.BROTHER,
    }
)
_FEMALE = frozenset(
    {
        Relation.DAUGHTER,
        Relation.WIFE,
        Relation.MOTHER,
        Relation.GRANDMOTHER,
        Relation.SISTER,
    }
)


def _pronouns(person: Person | None, relation: Relation | None) -> dict[str, str]:
    if relation in _MALE:
        return _HE
    if relation in _FEMALE:
        return _SHE
    if person in (None, Person.ME) and relation is None:
        return _YOU
    return _THEY


@lru_cache(maxsize=256)
def _blanks(locale: str, person: Person | None, relation: Relation | None) -> dict[str, str]:
    values = dict(catalog.table(locale, "region")["region"])
    values |= _pronouns(person, relation)
    values["your_own"] = "your"
    for name, word in tuple(values.items()):
        capital = word[:1].upper() + word[1:]
        values[name[:1].upper() + name[1:]] = capital
        values[f"{name}_cap"] = capital
    return values


class Words:
    """Says texts of one locale about one person."""

    def __init__(
        self, locale: str, person: Person | None = None, relation: Relation | None = None
    ) -> None:
        self.locale = locale
        self._about = (person, relation)
        self.male = relation in _MALE

    @classmethod
    def about(cls, locale: str, findings: Findings) -> "Words":
        """The words for whoever these findings are about."""
        return cls(locale, findings.person, findings.relation)

    def say(self, path: str, **values: str) -> str:
        """The text at ``file.table.key`` with its blanks filled.

        Raises:
            MissingTextError: no catalog has it.
        """
        return self.fill(catalog.text(self.locale, path), **values)

    def may_say(self, path: str, **values: str) -> str:
        """As `say`, or an empty string where no catalog has it."""
        found = catalog.find(self.locale, path)
        return self.fill(found, **values) if isinstance(found, str) else ""

    def find(self, path: str) -> Any:
        """The list or table at a path as it stands, or None."""
        return catalog.find(self.locale, path)

    def fill(self, template: str, **values: str) -> str:
        """A template with its blanks filled."""
        blanks = _blanks(self.locale, *self._about)
        return template.format_map({**blanks, **values} if values else blanks)

    def fact(self, name: str, value: Any) -> str:
        """What a fact is called when it is said back, such as "chest pain" or "bad pain"."""
        if isinstance(value, tuple | list):
            return self.join(self.fact(name, item) for item in value)
        if name == "body_parts":
            return self.part(value)
        return self.may_say(f"facts.{name}.{value}") or self.say(f"facts.answers.{name}")

    def part(self, part: str) -> str:
        """A body part with its owner, such as "your calf"."""
        return self.fill("{your} ") + self.say(f"facts.body_parts.{part}")

    def facts(self, findings: Findings, names: Iterable[str], limit: int = 3) -> str:
        """Several facts said back in one breath."""
        spoken = [self.fact(name, getattr(findings, name)) for name in names]
        return self.join(spoken[:limit])

    def join(self, items: Iterable[str], last: str = "and") -> str:
        """A spoken list: "a, b and c", or "a, b or c"."""
        listed = list(dict.fromkeys(item for item in items if item))
        if len(listed) < 2:
            return "".join(listed)
        return f"{', '.join(listed[:-1])} {self.say(f'dialog.describe.{last}')} {listed[-1]}"


def sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if not text or text[-1] in ".?!" else f"{text}."


def seconds(text: str) -> float:
    """How long a text takes to say, at 150 words a minute."""
    return len(text.split()) / WORDS_A_SECOND
