"""How people say things: the phrases (the source) and the Alexa models generated from them."""
