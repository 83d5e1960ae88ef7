"""AWS Lambda: set the function's handler to ``lambda_function.lambda_handler``."""

from skill.alexa.entry import lambda_handler

__all__ = ["lambda_handler"]
