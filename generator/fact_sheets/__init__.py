"""The fact sheets as frozen models: strings from YAML in, types out."""
