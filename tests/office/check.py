"""The workbooks of planpress, edited and saved by LibreOffice as people do it, and read back.

    /usr/bin/python3 tests/office/check.py target/debug/planpress [--record]

`tests/suite` reads workbooks that were recorded here with `--record`; this makes them anew each time, so that what
the program writes today is opened by a real office.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TODAY = ["--today", "2026-11-21"]


def run(program, project, *args):
    done = subprocess.run([program, *args], cwd=project, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(args)}: status {done.returncode}\n{done.stderr}")
    return done.stderr


def edit(book, to, *edits):
    subprocess.run(
        ["/usr/bin/python3", HERE / "edit.py", book, to, *edits],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120,
    )


def expect(text, *phrases):
    for phrase in phrases:
        if phrase not in text:
            raise SystemExit(f"{phrase!r} is not in:\n{text}")


def constant(name):
    """A text of the suite, so that its projects are these."""
    suite = (ROOT / "tests/suite/returns.rs").read_text()
    found = re.search(rf'const {name}: &str = "\\\n(.*?)";\n', suite, re.S)
    return found.group(1).replace('\\"', '"')


def renewal(project):
    """The plan of the suite, in a project."""
    plan = project / "content/plans/renewal"
    (plan / "objectives").mkdir(parents=True)
    (plan / "plan.yaml").write_text(constant("PLAN"))
    (plan / "objectives/calm.yaml").write_text(constant("OBJECTIVE"))
    (project / "content/support.yaml").write_text(constant("SUPPORT"))
    (project / "content/site.yaml").write_text("name: Our plan\norganisation: Westmere\nstate: draft\n")
    return plan


def no_change(program, project):
    """The workbook of one lead, with a status chosen and with no change."""
    plan = renewal(project)
    said = run(program, project, "round", "--workbooks", "out", *TODAY)
    expect(said, "email-mayor.txt, with updates-mayor.xlsx")
    edit(
        project / "out/updates-mayor.xlsx", project / "back.xlsx",
        "Mayor!G5=No change", "Mayor!I5=11/20/2026", "Mayor!G6=Begun", "Mayor!I6=2026-11-21", "--sort", "Mayor:C",
    )
    expect(run(program, project, "import", "back.xlsx", "--updates", *TODAY), "2 updates added.")
    expect(
        (plan / "objectives/calm.yaml").read_text(),
        "on: 2026-11-20\n        no_change: true\n        by: mayor",
        "on: 2026-11-21\n        status: Begun\n        by: mayor",
    )


def updates(program, project):
    plan = renewal(project)
    run(program, project, "export", "--workbook", "updates.xlsx", *TODAY)
    edit(
        project / "updates.xlsx", project / "returned.xlsx",
        "Mayor!H5=We held 3 workshops.", "Mayor!I5=11/20/2026", "Mayor!G5=Done",
        "Mayor!H6=Printed 1/2 of them", "Mayor!I6=2026-11-21",
        "--sort", "Mayor:C", "--copy", "Mayor:5", "--copy", "Police:5",
    )
    said = run(program, project, "import", "returned.xlsx", "--updates", *TODAY)
    expect(said, "2 updates added.")
    expect(
        (plan / "objectives/calm.yaml").read_text(),
        "on: 2026-11-20\n        status: Done\n        text: We held 3 workshops.",
        "on: 2026-11-21\n        text: Printed 1/2 of them",
    )
    return project / "returned.xlsx"


def questions(program, project):
    project.mkdir()
    shutil.copy(ROOT / "tests/import/broxtowe.docx", project / "plan.docx")
    command = ["import", "plan.docx", "--questions", "questions.xlsx", *TODAY]
    expect(run(program, project, *command), "3 questions for you.")
    edit(
        project / "questions.xlsx", project / "answered.xlsx",
        "Questions!C4=Partnership manager", "Questions!H7=no", "Questions!H8=yes", "Questions!H9=yes",
        "Leads!A4=Communities Officer (Equalities)", "Leads!A20=Partners", "--sort", "Questions:E",
    )
    shutil.copy(project / "answered.xlsx", project / "questions.xlsx")
    expect(run(program, project, *command), "You have answered all questions.")
    expect((project / "import/answers.yaml").read_text(), "HR; Civic Office; Partners", "by: Partnership manager")
    return project / "answered.xlsx"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        no_change(program, pathlib.Path(folder) / "no-change")
        saved = [updates(program, pathlib.Path(folder) / "updates"), questions(program, pathlib.Path(folder) / "questions")]
        if "--record" in sys.argv:
            for file in saved:
                shutil.copy(file, HERE)
    print("LibreOffice: updates, “No change” and answers come back")


main()
