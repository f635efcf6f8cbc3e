"""Ends with 0 where a JSON file satisfies a JSON Schema: validate.py SCHEMA FILE."""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as schema, open(sys.argv[2], encoding="utf-8") as file:
    jsonschema.validate(json.load(file), json.load(schema))
