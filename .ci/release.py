#!/usr/bin/env python3
"""Makes the archive of a release, the same bytes each time from the same program and commit.

    .ci/release.py                        builds the program of this machine, with the locked dependencies
    .ci/release.py --bin target/debug/planpress
                                          takes a program that is there, to try the rest without the wait
    .ci/release.py --sums                 writes sha256sums.txt for all archives in the folder

The archive is in target/release-archives/. The workflow `release.yml` runs this script, and so does `make release`.
Python's standard library is enough, and is the same on Linux, macOS and Windows.
"""

import argparse
import gzip
import hashlib
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "target" / "release-archives"
# What a shell looks for, by the shell's name.
COMPLETIONS = {
    "bash": "planpress.bash",
    "zsh": "_planpress",
    "fish": "planpress.fish",
    "powershell": "planpress.ps1",
    "elvish": "planpress.elv",
}
TEXTS = ["README.md", "LICENSE", "CHANGELOG.md"]


def output(*command):
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout


def host():
    lines = output("rustc", "-vV").decode().splitlines()
    return next(it.removeprefix("host: ") for it in lines if it.startswith("host: "))


def version():
    manifest = (ROOT / "Cargo.toml").read_text("utf-8")
    return re.search(r'^version = "([^"]+)"', manifest, re.MULTILINE)[1]


def time_of_commit():
    """The one time in an archive: of the commit, or what the caller says as reproducible-builds.org has it."""
    said = os.environ.get("SOURCE_DATE_EPOCH") or output("git", "log", "-1", "--format=%ct").decode()
    return int(said)


def build(target):
    """The program without the paths of this machine in it, so that another folder gives the same."""
    cargo = os.environ.get("CARGO_HOME", pathlib.Path.home() / ".cargo")
    flags = [f"--remap-path-prefix={ROOT}=planpress", f"--remap-path-prefix={cargo}=cargo"]
    if "windows-msvc" in target:
        # The C runtime is in the program, so that nothing must be installed first.
        flags.append("-Ctarget-feature=+crt-static")
    environment = os.environ | {
        "CARGO_ENCODED_RUSTFLAGS": "\x1f".join(flags),
        "CARGO_INCREMENTAL": "0",
    }
    # A folder of its own: other flags would build all dependencies of `cargo build --release` again.
    command = ["cargo", "build", "--release", "--locked", "--bin", "planpress", "--target", target]
    subprocess.run([*command, "--target-dir", "target/dist"], cwd=ROOT, check=True, env=environment)
    name = "planpress.exe" if "windows" in target else "planpress"
    return ROOT / "target" / "dist" / target / "release" / name


def linked(target):
    """The packages whose code is in the program."""
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]
    metadata = json.loads(output(*command))
    nodes = {it["id"]: it["deps"] for it in metadata["resolve"]["nodes"]}
    root = metadata["resolve"]["root"]
    found, ahead = {root}, [root]
    while ahead:
        for dependency in nodes[ahead.pop()]:
            in_program = any(it["kind"] is None for it in dependency["dep_kinds"])
            if in_program and dependency["pkg"] not in found:
                found.add(dependency["pkg"])
                ahead.append(dependency["pkg"])
    packages = [it for it in metadata["packages"] if it["id"] in found - {root}]
    return sorted(packages, key=lambda it: (it["name"], it["version"]))


def licences(target):
    """The licences of all that is in the program, as most of them ask. A text that several share is there once."""
    texts, listed = {}, []
    for package in linked(target):
        name = f"{package['name']} {package['version']}"
        listed.append(f"{name}: {package['license'] or 'see its licence file'}\n")
        folder = pathlib.Path(package["manifest_path"]).parent
        for file in sorted(folder.iterdir()):
            if file.is_file() and file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE")):
                text = file.read_text("utf-8", "replace").replace("\r\n", "\n").strip()
                texts.setdefault(text, []).append(f"{name}, {file.name}")
    line = "-" * 78
    parts = [
        (ROOT / "themes" / "default" / "NOTICE").read_text("utf-8").strip(),
        "planpress contains these packages, each under its own licence:\n\n" + "".join(listed).strip(),
        *(f"{line}\n" + "\n".join(names) + f"\n{line}\n\n{text}" for text, names in texts.items()),
    ]
    return ("\n\n".join(parts) + "\n").encode()


def contents(program, target):
    """Every file of the archive by its path there: bytes, and whether it can be run."""
    name = "planpress.exe" if "windows" in target else "planpress"
    files = {name: (program.read_bytes(), True)}
    for text in TEXTS:
        files[text] = ((ROOT / text).read_bytes(), False)
    files["NOTICE"] = (licences(target), False)
    for shell, file in COMPLETIONS.items():
        files[f"completions/{file}"] = (output(str(program), "completions", shell), False)
    files["man/planpress.1"] = (output(str(program), "man"), False)
    return files


def pack_tar(folder, files, when):
    """A .tar.gz in the oldest form that every tar reads: sorted, of no one in particular, at one time."""
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, compresslevel=9, mtime=when) as out:
        with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
            for path, (data, runs) in sorted(files.items()):
                member = tarfile.TarInfo(f"{folder}/{path}")
                member.size, member.mtime, member.mode = len(data), when, 0o755 if runs else 0o644
                tar.addfile(member, io.BytesIO(data))
    return packed.getvalue()


def pack_zip(folder, files, when):
    """A .zip, which Windows opens by itself."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for path, (data, runs) in sorted(files.items()):
            member = zipfile.ZipInfo(f"{folder}/{path}", time.gmtime(when)[:6])
            member.create_system = 3  # Else the system of this machine would be in the archive.
            member.external_attr = (0o100755 if runs else 0o100644) << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(member, data)
    return packed.getvalue()


def sums():
    archives = sorted(it for it in OUT.iterdir() if it.suffix in (".gz", ".zip"))
    if not archives:
        sys.exit(f"there is no archive in {OUT}")
    lines = [f"{hashlib.sha256(it.read_bytes()).hexdigest()}  {it.name}\n" for it in archives]
    (OUT / "sha256sums.txt").write_bytes("".join(lines).encode())
    print("".join(lines), end="")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", help="the system to build for; this machine's own if none is given")
    parser.add_argument("--bin", type=pathlib.Path, help="a program that is built already")
    parser.add_argument("--sums", action="store_true", help="only write sha256sums.txt")
    args = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    if not args.sums:
        target = args.target or host()
        program = args.bin.resolve() if args.bin else build(target)
        name = f"planpress-{version()}-{target}"
        files, when = contents(program, target), time_of_commit()
        pack, ending = (pack_zip, ".zip") if "windows" in target else (pack_tar, ".tar.gz")
        (OUT / f"{name}{ending}").write_bytes(pack(name, files, when))
    sums()


if __name__ == "__main__":
    main()
