"""Cold starts under Amazon's runtime client, and how much memory they take."""

from dataclasses import dataclass
from pathlib import Path

from bench.figures import middle
from bench.subjects import Subject
from tools.runtime_api import Function

SMALL = 0.3
"""Of one processor: about what Lambda gives a function with 512 MB."""


@dataclass(frozen=True, slots=True)
class Cold:
    """What starts of one subject took."""

    seconds: float
    """From starting the process to the first response, the median."""
    kilobytes: int
    """The most memory that a process held after every one of its turns."""


def starts(subjects: tuple[Subject, ...], client: Path, share: float, runs: int) -> list[Cold]:
    """Start each subject in turn, over and over; the first round only fills the disk's cache."""
    seconds: list[list[float]] = [[] for _ in subjects]
    memory = [0] * len(subjects)
    for run in range(runs + 1):
        for number, subject in enumerate(subjects):
            with Function(subject.folder, client, share=share) as function:
                _, moment = function.timed(subject.requests[0])
                if run:
                    seconds[number].append(moment - function.started)
                if share == 1.0 and run == runs:
                    for request in subject.requests:
                        function.invoke(request)
                    memory[number] = function.peak_memory
    return [Cold(middle(times), peak) for times, peak in zip(seconds, memory, strict=True)]
