"""What people say to Alexa's built-in intents: near exact words, as on the device."""

from simulator.english import HESITATIONS, TRAILERS
from simulator.text import plain_words

YES = "AMAZON.YesIntent"
NO = "AMAZON.NoIntent"

_PHRASES: dict[str, tuple[str, ...]] = {
    YES: (
        "yes",
        "yeah",
        "yep",
        "yup",
        "ya",
        "aye",
        "sure",
        "okay",
        "of course",
        "definitely",
        "absolutely",
        "certainly",
        "go ahead",
        "please do",
        "correct",
        "right",
        "that's right",
        "that is correct",
        "uh huh",
        "mm hmm",
        "yes i do",
        "yes it is",
        "yes it does",
        "yes i have",
        "yes i am",
        "yes it has",
        "yes there is",
        "yes i would",
        "yes that's right",
        "i do",
        "it does",
        "it is",
        "yes yes",
        "why not",
        "sure thing",
        "yes sure",
        "oh yes",
        "yes of course",
        "yes definitely",
        "yes absolutely",
        "yes i did",
        "yes it did",
    ),
    NO: (
        "no",
        "nope",
        "nah",
        "no way",
        "not at all",
        "absolutely not",
        "of course not",
        "definitely not",
        "certainly not",
        "negative",
        "no i don't",
        "no it isn't",
        "no it doesn't",
        "no i haven't",
        "no i'm not",
        "no it hasn't",
        "no there isn't",
        "i don't",
        "it doesn't",
        "it isn't",
        "no no",
        "no not at all",
        "no it's not",
        "no that's wrong",
        "no i didn't",
        "no it didn't",
        "no it wasn't",
        "none",
        "no no no",
        "no thank you",
        "no never",
        "uh uh",
        "no i do not think so",
        "i don't think so",
        "not that i know of",
        "no none",
    ),
    "AMAZON.StopIntent": (
        "stop",
        "stop it",
        "stop that",
        "stop now",
        "exit",
        "quit",
        "shut up",
        "be quiet",
        "off",
        "end",
        "goodbye",
        "bye",
        "bye bye",
        "that's all",
        "that's enough",
        "i'm done",
        "leave",
        "close",
        "turn off",
        "stop talking",
        "finish",
        "enough",
        "we're done",
        "i am finished",
    ),
    "AMAZON.CancelIntent": (
        "cancel",
        "cancel it",
        "cancel that",
        "never mind",
        "nevermind",
        "forget it",
        "forget about it",
        "scratch that",
    ),
    "AMAZON.HelpIntent": (
        "help",
        "help me",
        "can you help me",
        "i need help",
        "i need some help",
        "what can you do",
        "what can i say",
        "what do i say",
        "how does this work",
        "how do i use this",
        "what can i do",
        "what should i say",
        "how do you work",
        "can i get some help",
        "could you help me",
        "what are my options",
        "what do you mean",
        "what does that mean",
        "i don't understand",
        "i don't understand the question",
        "i don't get it",
        "can you explain the question",
        "instructions",
    ),
    "AMAZON.RepeatIntent": (
        "repeat",
        "repeat that",
        "repeat it",
        "say that again",
        "say it again",
        "say again",
        "can you repeat that",
        "could you repeat that",
        "can you say that again",
        "come again",
        "could you say that again",
        "pardon",
        "pardon me",
        "what did you say",
        "one more time",
        "i didn't hear that",
        "i didn't catch that",
        "what was that",
        "again",
        "i didn't hear you",
        "repeat the question",
        "repeat please",
        "what was the question",
    ),
    "AMAZON.StartOverIntent": (
        "start over",
        "start again",
        "restart",
        "start from the beginning",
        "begin again",
        "start from the start",
        "from the beginning",
        "let's start over",
        "start it over",
        "go back to the beginning",
        "go back to the start",
        "can we start over",
        "i want to start over",
        "start afresh",
        "let's start again",
        "let's begin again",
        "can we start again",
        "start again from the beginning",
        "start all over again",
        "start all over",
        "let's start from the beginning",
    ),
    "AMAZON.NavigateHomeIntent": (
        "go home",
        "navigate home",
        "home",
        "home screen",
        "go to the home screen",
    ),
    "AMAZON.PauseIntent": ("pause", "pause that", "pause it"),
    "AMAZON.ResumeIntent": ("resume", "continue", "keep going", "carry on"),
    "AMAZON.NextIntent": ("next", "skip", "skip forward"),
    "AMAZON.PreviousIntent": ("previous", "go back", "back"),
}
_EXACT = {plain_words(phrase): name for name, phrases in _PHRASES.items() for phrase in phrases}
_POLITE = (
    HESITATIONS
    | TRAILERS
    | frozenset(
        "alexa thanks thank you okay just now then actually sorry please no can could".split()
    )
)
_COMMANDS_ONLY = frozenset(("no", "okay", "can", "you", "could", "just", "now", "then"))


def exact_builtin(words: tuple[str, ...]) -> str | None:
    """The built-in intent that these words are exactly, or None."""
    return _EXACT.get(words)


def wrapped_builtin(words: tuple[str, ...]) -> str | None:
    """The built-in intent that these words are when politeness around them is taken off."""
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            name = _EXACT.get(words[start:end])
            if name is None:
                continue
            wrapping = words[:start] + words[end:]
            allowed = _POLITE - _COMMANDS_ONLY if name in (YES, NO) else _POLITE
            if name in (YES, NO) and wrapping[-2:] == ("thank", "you"):
                wrapping = wrapping[:-2]
            if all(word in allowed for word in wrapping):
                return name
            rest = _without(words[:start], allowed) + _without(words[end:], allowed)
            if name == _EXACT.get(rest):
                return name  # "say again love I didn't catch that": twice the same
        if words[start] not in _POLITE:
            break
    return None


def _without(words: tuple[str, ...], polite: frozenset[str]) -> tuple[str, ...]:
    start, end = 0, len(words)
    while start < end and words[start] in polite:
        start += 1
    while end > start and words[end - 1] in polite:
        end -= 1
    return words[start:end]
