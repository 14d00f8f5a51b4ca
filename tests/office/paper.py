"""The paper for a committee, laid out by LibreOffice and by Chromium: its summary is on one page.

    /usr/bin/python3 tests/office/paper.py target/debug/planpress

The plan is larger than any that is published, with a title of three lines, more words for a status than have a row,
and every kind of decision, and an update that is cut. Needs LibreOffice Writer, Chromium and poppler-utils.
"""

import pathlib
import subprocess
import sys
import tempfile

MEANINGS = ["not-started", "on-track", "at-risk", "off-track", "complete", "paused", "cancelled"]
WORDS = [f"The long word number {at} of the plan for how it goes" for at in range(14)]
TIMES = ["March 2025", "To be confirmed", "June 2026", "Ongoing"]
COUNT = 2000
WANTED = [
    "Summary", "The oldest status", "The plan as a whole,", "Late:", "Waiting for", "Changes:", "Decisions:", "Measures,",
    "Not known:", "Page 1 of",
]


def plan():
    statuses = "".join(f'  - {{word: "{it}", means: {MEANINGS[at % 7]}}}\n' for at, it in enumerate(WORDS))
    return (
        "title: A plan with a title that says all that is in it, and more, so that it takes several lines of the paper "
        "at its size, 2024 to 2027\nperiod: {from: 2024-04, to: 2027-03}\naction_name: Strategic commitment\n"
        f"columns: {{when: When, leads: Lead, status: Status}}\nstatuses:\n{statuses}"
        "leads: [{id: mayor, name: The mayor}]\nobjectives: [one]\n"
        f"updates: [{{on: 2026-10-15, text: {'All of it goes on as it did. ' * 20}}}]\n"
    )


def actions(now):
    lines = ["title: One\nactions:\n"]
    for at in range(COUNT):
        lines.append(f"  - id: a{at}\n    title: Do the thing that has the number {at} and a long title of many words\n    leads: [mayor]\n    when: {TIMES[at % 4]}\n")
        if now and at % 11:
            lines.append(f'    status: "{WORDS[at % 14]}"\n')
        if now and at % 3 == 0:
            status = f'status: "{WORDS[at % 14]}", ' if at % 11 else ""
            lines.append(f"    updates: [{{on: 2026-0{1 + at % 8}-10, {status}text: Some of it., when: December 2027}}]\n")
    return "".join(lines)


def write(project):
    folder = project / "content/plans/large"
    for state in [folder, folder / "editions/first"]:
        (state / "objectives").mkdir(parents=True)
        (state / "plan.yaml").write_text(plan())
        (state / "objectives/one.yaml").write_text(actions(now=state == folder))
    (folder / "editions/first/edition.yaml").write_text("name: As the council adopted it\non: 2024-05-01\n")
    (folder / "measures.yaml").write_text(
        "measures: [{id: m, name: Lamps, unit: lamps, target: {value: to be set}, observations: [{on: 2025, value: 3}]}]\n"
    )
    (project / "content/site.yaml").write_text(
        "name: Our plan\norganisation: The Royal Borough Council of Westmere and Eastmere\nstate: demonstration\n"
    )


def quiet(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)


def page(pdf, number):
    command = ["pdftotext", "-f", str(number), "-l", str(number), pdf, "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return " ".join(text.split())


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        write(project)
        quiet(program, "report", folder, "--since", "first", "--today", "2026-11-21")
        report = project / "report"
        quiet("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, report / "progress-report.docx")
        printed = project / "printed.pdf"
        quiet(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--print-to-pdf={printed}", f"file://{report / 'progress-report.html'}",
        )
        for pdf in [project / "progress-report.pdf", printed]:
            first, second = page(pdf, 1), page(pdf, 2)
            for words in WANTED:
                if words not in first:
                    raise SystemExit(f"{pdf.name}: {words!r} is not on the first page:\n{first}")
            if "Not known:" in second or "Decisions needed" not in second:
                raise SystemExit(f"{pdf.name}: the second page is not that of the decisions:\n{second}")
    print("The summary of the paper is on one page, in Word's form and in print.")


main(str(pathlib.Path(sys.argv[1]).resolve()))
