"""The only room that knows the Alexa SDK: requests to what was heard, replies to responses."""
