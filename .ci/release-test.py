#!/usr/bin/env python3
"""Unpacks the archive of this machine's system in an empty folder, and uses it as someone who has just downloaded it.

    .ci/release-test.py                   after .ci/release.py
    .ci/release-test.py --glibc 2.35      also fails if the program of Linux needs a newer glibc
"""

import argparse
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import release  # noqa: E402: it is beside this file, wherever that is.


def say(what):
    print(f"  {what}")


def fail(why):
    sys.exit(f"release-test: {why}")


def archive():
    """The archive of this system, after a look at what sha256sums.txt says of it."""
    start = f"planpress-{release.version()}-{release.host()}."
    found = [it for it in release.OUT.iterdir() if it.name.startswith(start)]
    if len(found) != 1:
        fail(f"expected one archive that begins with {start}, and found {found}")
    listed = dict(line.split("  ")[::-1] for line in (release.OUT / "sha256sums.txt").read_text().splitlines())
    if listed.get(found[0].name) != hashlib.sha256(found[0].read_bytes()).hexdigest():
        fail(f"sha256sums.txt does not have the sum of {found[0].name}")
    return found[0]


def unpack(path, folder):
    """The one folder that the archive makes."""
    shutil.unpack_archive(path, folder)
    made = list(folder.iterdir())
    if [it.name for it in made] != [path.name.removesuffix(".tar.gz").removesuffix(".zip")]:
        fail(f"the archive makes {made}")
    return made[0]


class Person:
    """Someone with the program in a folder of their own, and nothing of this project."""

    def __init__(self, folder, program):
        self.folder, self.program = folder, program
        (folder / "home").mkdir()
        kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP")
        self.environment = {it: os.environ[it] for it in kept if it in os.environ}
        self.environment |= {"HOME": str(folder / "home"), "NO_COLOR": "1"}

    def types(self, *words, status=0):
        command = [str(self.program), *words]
        ended = subprocess.run(
            command, cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True
        )
        said = (ended.stdout + ended.stderr).decode("utf-8", "replace")
        if ended.returncode != status:
            fail(f"planpress {' '.join(words)}: status {ended.returncode} and not {status}\n{said}")
        say(f"planpress {' '.join(words)}")
        return said


def is_there(folder, *files):
    for file in files:
        path = folder / file
        if not path.is_file() or path.stat().st_size == 0:
            fail(f"there is no {file} in {folder}")


def glibc(program):
    """The newest glibc whose symbols the program names, as (2, 35); none where it names none."""
    named = re.findall(rb"GLIBC_(\d+)\.(\d+)", program.read_bytes())
    return max(((int(major), int(minor)) for major, minor in named), default=None)


def check_glibc(program, most):
    needs = glibc(program)
    if needs is None:
        return
    say(f"needs glibc {needs[0]}.{needs[1]} or newer")
    if most and needs > tuple(int(it) for it in most.split(".")):
        fail(f"the release promises to run with glibc {most}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--glibc", metavar="VERSION", help="the oldest glibc that the program must run with")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "unpacked").mkdir()
        unpacked = unpack(archive(), folder / "unpacked")
        is_there(unpacked, "README.md", "LICENSE", "NOTICE", "CHANGELOG.md", "man/planpress.1")
        is_there(unpacked, *(f"completions/{it}" for it in release.COMPLETIONS.values()))
        name = "planpress.exe" if os.name == "nt" else "planpress"
        is_there(unpacked, name)
        if release.version() not in (person := Person(folder, unpacked / name)).types("--version"):
            fail("the program is of another version")
        person.types("new", "our-plan")
        person.types("check", "our-plan")
        person.types("build", "our-plan")
        is_there(folder / "our-plan" / "output", "index.html", "help/index.html", "404.html")
        # The example is no plan of anyone, so the gate holds it up.
        person.types("publish", "our-plan", status=1)
        check_glibc(unpacked / name, args.glibc)
    print("The archive can be used.")


if __name__ == "__main__":
    main()
