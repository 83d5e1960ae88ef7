"""What the simulator's tests share."""

import plants
import pytest

from simulator import InteractionModel, Speaker


@pytest.fixture(scope="session")
def model() -> InteractionModel:
    """The plant doctor's interaction model."""
    return InteractionModel(plants.DOCUMENT)


@pytest.fixture
def speaker(model: InteractionModel) -> Speaker:
    """A speaker with the plant doctor."""
    return Speaker(plants.skill, model)
