"""Holds the linked data of an auditor's pack against a reader that is not ours.

The JSON-LD parser of rdflib reads both files. Words of EARL are held against the terms of its schema
(https://www.w3.org/TR/EARL10-Schema/), and each assertion must have its four parts, each once.
"""

import pathlib
import sys

from rdflib import DCTERMS, RDF, Graph, Namespace

EARL = Namespace("http://www.w3.org/ns/earl#")
EM = Namespace("http://www.w3.org/TR/WCAG-EM/#")
TERMS = set(
    "Assertion Assertor Software TestSubject TestCriterion TestRequirement TestCase TestResult TestMode "
    "OutcomeValue Pass Fail CannotTell NotApplicable NotTested assertedBy mainAssertor mode subject test "
    "result outcome info pointer automatic manual semiAuto undisclosed unknownMode passed failed cantTell "
    "inapplicable untested".split()
)
OUTCOMES = {EARL[it] for it in "passed failed cantTell inapplicable untested".split()}


def earl_faults(name, graph):
    """What is wrong with the assertions of a graph; by whom an untested one is said, nobody knows."""
    used = {it for triple in graph for it in triple if str(it).startswith(str(EARL))}
    found = [f"{name}: {it} is no word of EARL" for it in sorted(used) if str(it).removeprefix(str(EARL)) not in TERMS]
    assertions = set(graph.subjects(RDF.type, EARL.Assertion))
    if not assertions:
        found.append(f"{name}: nothing is asserted")
    for assertion in assertions:
        parts = [EARL.subject, EARL.test, EARL.result, EARL.mode]
        if graph.value(assertion, EARL.mode) == EARL.automatic:
            parts.append(EARL.assertedBy)
        for part in parts:
            if len(set(graph.objects(assertion, part))) != 1:
                found.append(f"{name}: an assertion without one {part}")
        for result in graph.objects(assertion, EARL.result):
            if set(graph.objects(result, EARL.outcome)) - OUTCOMES or not list(graph.objects(result, EARL.outcome)):
                found.append(f"{name}: a result without an outcome")
    return found


def report_faults(name, graph):
    """What is wrong with the report beside its assertions."""
    found = []
    evaluations = set(graph.subjects(RDF.type, EM.procedure))
    if len(evaluations) != 1:
        found.append(f"{name}: {len(evaluations)} evaluations")
    for step in ["step1", "step2", "step3", "step5"]:
        if len(set(graph.objects(None, EM[step]))) != 1:
            found.append(f"{name}: not one {step}")
    website = set(graph.subjects(RDF.type, EM.website))
    told = [graph.value(it, EARL.test) for it in graph.subjects(RDF.type, EARL.Assertion) if graph.value(it, EARL.subject) in website]
    if len(website) != 1 or len(told) != 55 or len(set(told)) != 55:
        found.append(f"{name}: {len(set(told))} criteria in {len(told)} results for {len(website)} websites")
    for page in graph.subjects(RDF.type, EM.webpage):
        if len(set(graph.objects(page, DCTERMS.title))) != 1:
            found.append(f"{name}: {page} has not one title")
    return found


CHECKS = {"results.earl.jsonld": [earl_faults], "wcag-em-report.json": [earl_faults, report_faults]}


def read(text):
    """The graph of a file."""
    return Graph().parse(data=text, format="json-ld")


def sees_faults(folder):
    """Proves on changed texts that each check notices faults."""
    wrong = [
        ("a word of nobody's", "results.earl.jsonld", "earl:TestSubject", "earl:TestSubjekt"),
        ("an outcome of nobody's", "results.earl.jsonld", '"earl:passed"', '"WCAG:passed"'),
        ("a result without a page", "results.earl.jsonld", "earl:subject", "dcterms:relation"),
        ("a criterion that is told twice", "wcag-em-report.json", "WCAG:captions-live", "WCAG:non-text-content"),
        ("a report that is none", "wcag-em-report.json", "wcagem:procedure", "wcagem:proceeding"),
    ]
    for what, name, old, new in wrong:
        text = (folder / name).read_text(encoding="utf-8")
        graph = read(text.replace(old, new))
        if old not in text or not any(check(name, graph) for check in CHECKS[name]):
            yield f"{what}: not noticed"


def main():
    """Looks at the pack in the folder named."""
    folder = pathlib.Path(sys.argv[1])
    found = list(sees_faults(folder))
    for name, checks in CHECKS.items():
        graph = read((folder / name).read_text(encoding="utf-8"))
        found += [fault for check in checks for fault in check(name, graph)]
    for fault in found:
        print(fault)
    print(f"{len(CHECKS)} files of evidence, {len(found)} faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
