"""The skill behind HTTPS on any host: Flask, flask-ask-sdk, and checks that a stranger meets."""
