"""Holds the open data of the built sites against readers that are not ours.

CSVW descriptions and their tables: the validator of the package csvw. Linked data: the JSON-LD parser of
rdflib, with the context of schema.org in one line, since nothing is fetched; whether a word is one of
schema.org's is held against its table of terms that rdflib carries.
"""

import json
import pathlib
import shutil
import sys
import tempfile
import warnings

from csvw import CSVW
from rdflib import RDF, Graph, SDO


def table_faults(description):
    """What the validator says of a description and of the table beside it."""
    try:
        return [] if CSVW(str(description), validate=True).is_valid else [f"{description}: is not valid"]
    except ValueError as error:
        return [f"{description}: {error}"]


def linked_faults(path):
    """Words of a file of linked data that schema.org does not have."""
    file = json.loads(path.read_text(encoding="utf-8"))
    if file["@context"] != "https://schema.org":
        return [f"{path}: another context"]
    file["@context"] = {"@vocab": "https://schema.org/"}
    graph = Graph().parse(data=json.dumps(file), format="json-ld")
    words = set(graph.predicates()) - {RDF.type} | set(graph.objects(None, RDF.type))
    return [f"{path}: {word} is no word of schema.org" for word in sorted(words) if word not in SDO]


def faults(folder):
    """What is wrong in a folder, and how many files were looked at."""
    tables = sorted(folder.rglob("*.csv-metadata.json"))
    linked = sorted(folder.rglob("*.jsonld"))
    found = [fault for path in tables for fault in table_faults(path)]
    found += [fault for path in linked for fault in linked_faults(path)]
    return found, len(tables) + len(linked)


def sees_faults(site):
    """Proves on copies of the first plan, which has no confirmed event, that each check notices faults."""
    sound = next(iter(sorted(site.glob("plans/*/data"))))
    wrong = [
        ("a day that is none", "plan.csv", lambda text: text.replace(",2023-02-01,", ",2023-02-31,", 1)),
        ("an action that stands twice", "plan.csv", lambda text: text + text.split("\r\n", 1)[1]),
        ("a column under another name", "plan.csv", lambda text: text.replace(",id,", ",ID,", 1)),
        ("a word of nobody's", "events.jsonld", lambda text: text.replace('"@graph": []', '"@graph": [{"@type": "Evnt"}]')),
    ]
    missed = []
    for what, name, edit in wrong:
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "data"
            shutil.copytree(sound, copy)
            path = copy / name
            text = path.read_bytes().decode("utf-8")
            if edit(text) == text:
                missed.append(f"{what}: nothing was changed")
            path.write_bytes(edit(text).encode("utf-8"))
            if not faults(copy)[0]:
                missed.append(f"{what}: not noticed")
    return missed


def main():
    """Looks at each folder named; the first also serves to prove the checks."""
    folders = [pathlib.Path(it) for it in sys.argv[1:]]
    found = sees_faults(folders[0])
    seen = 0
    for folder in folders:
        wrong, count = faults(folder)
        found += wrong
        seen += count
    for fault in found:
        print(fault)
    if found or seen == 0:
        sys.exit(f"open data: {len(found)} faults in {seen} files")
    print(f"open data: {seen} files are sound")


# The validator tells faults by warnings, of which Python shows each place once unless it is asked.
warnings.simplefilter("always")
warnings.simplefilter("ignore", DeprecationWarning)
main()
