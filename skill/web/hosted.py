"""The skill as flask-ask-sdk wants one: the very entry point of Lambda behind its interface."""

import logging
from collections.abc import Callable
from typing import Any

from ask_sdk_core.skill_builder import SkillBuilder

from skill.web.envelope import parse
from skill.web.sdk import CustomSkill

Entry = Callable[[Any, Any], dict[str, Any]]

_LOG = logging.getLogger("muscle_check.web")


class _PlainJson:
    """The SDK's serializer raises on requests that it does not know; this one keeps them whole."""

    @staticmethod
    def deserialize(payload: str, obj_type: object) -> dict[str, Any]:
        del obj_type
        return parse(payload)

    @staticmethod
    def serialize(obj: Any) -> Any:
        return obj


class HostedSkill(CustomSkill):
    """Answers over HTTPS exactly what it would answer on Lambda."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(SkillBuilder().skill_configuration)
        self.serializer: Any = _PlainJson()
        self._entry = entry

    def invoke(self, request_envelope: Any, context: Any) -> Any:
        """The response to a request that has passed every check."""
        try:
            return self._entry(request_envelope, context)
        except Exception as error:  # the caller is Amazon: it must always get a valid response
            _LOG.error("the skill broke: %s", type(error).__name__)
            return {"version": "1.0", "response": {}}
