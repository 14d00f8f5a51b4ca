"""The settings for nginx and Apache in the guide, run by Debian's nginx and apache2 as the guide says to use them.

    /usr/bin/python3 tests/hosting/check.py target/debug/planpress

Each server serves a website at its root and one under a sub-path: headers of pages and of files, the page for wrong
addresses, and types of files. Then each line of the settings is left out once: what it is for must then be missed.
Servers listen on a free port of 127.0.0.1 and need no root. Debian's packages: nginx-light, apache2-bin, media-types.
"""

import contextlib
import http.client
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs/content/pages/hosting.md"
BELOW = "/some/where"
DATA = "/plans/safe-and-welcome/data"
TYPES = {
    "/assets/site.css": "text/css",
    "/assets/icon.svg": "image/svg+xml",
    f"{DATA}/calendar.ics": "text/calendar; charset=utf-8",
    f"{DATA}/plan.csv": "text/csv; charset=utf-8",
    "/changes.atom": "application/atom+xml; charset=utf-8",
    f"{DATA}/events.jsonld": "application/ld+json",
    f"{DATA}/plan.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# A page is kept by no browser, and told so with every status; what pages load is for browsers to keep.
PAGES = {"/": 200, "/help/": 200, "/index.html": 200, "/no/such/page": 404, "/help/no-such.html": 404}
HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    client_body_temp_path {folder}/t1;
    proxy_temp_path {folder}/t2;
    fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4;
    scgi_temp_path {folder}/t5;
    {site}
}}
"""

APACHE = """
ServerRoot {folder}
ServerName 127.0.0.1
PidFile {folder}/apache.pid
DefaultRuntimeDir {folder}
ErrorLog {folder}/error.log
Listen 127.0.0.1:{port}
{modules}
{user}
TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot {root}
<Directory {root}>
    Require all granted
    AllowOverride {allowed}
</Directory>
<VirtualHost 127.0.0.1:{port}>
{host}
</VirtualHost>
"""
MODULES = ["mpm_event", "authz_core", "dir", "mime", "headers"]


def settings(language):
    text = re.search(rf"```{language}\n(.*?)```", GUIDE.read_text(), re.S)[1]
    return [it for it in text.splitlines() if it]


def is_setting(line):
    """Whether a server runs without this line."""
    return not re.match(r"\s*(server \{|\}|listen |root |server_name )", line)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@contextlib.contextmanager
def running(command, port, folder):
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        for _ in range(400):
            if server.poll() is not None:
                raise SystemExit(f"{command[0]} did not start: {server.stdout.read()}")
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)
        yield
    finally:
        server.terminate()
        server.wait(30)


def nginx(lines, root, folder, _file):
    port, path = free_port(), folder / "nginx.conf"
    # The guide's file as it is, but for where it listens and where the website is.
    here = {"listen 80;": f"listen 127.0.0.1:{port};", "listen [::]:80;": "", "root /var/www/plan;": f"root {root};"}
    assert all(it in map(str.strip, lines) for it in here), "the guide's file has other lines"
    site = "\n".join(here.get(it.strip(), it) for it in lines)
    path.write_text(NGINX.format(folder=folder, site=site))
    return ["/usr/sbin/nginx", "-e", f"{folder}/error.log", "-c", str(path)], port


def apache(lines, root, folder, file):
    port, path = free_port(), folder / "apache.conf"
    (root / ".htaccess").unlink(missing_ok=True)
    if file:
        (root / ".htaccess").write_text("\n".join(lines))
    modules = "\n".join(f"LoadModule {it}_module /usr/lib/apache2/modules/mod_{it}.so" for it in MODULES)
    path.write_text(APACHE.format(
        folder=folder, port=port, root=root, modules=modules,
        # Apache refuses to serve as root.
        user="User www-data\nGroup www-data" if os.geteuid() == 0 else "",
        allowed="FileInfo" if file else "None",
        host="" if file else "\n".join(lines)))
    return ["/usr/sbin/apache2", "-DFOREGROUND", "-f", str(path)], port


def get(port, address):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", address)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def faults(port, below, not_found):
    """What a browser would miss."""
    found = []

    def expect(address, what, got, wanted):
        if got != wanted:
            found.append(f"{address}: {what} is {got!r}, not {wanted!r}")

    for address, status in PAGES.items():
        answer, body = get(port, below + address)
        expect(address, "the status", answer.status, status)
        expect(address, "Cache-Control", answer.getheader("Cache-Control"), "no-store")
        expect(address, "the type", (answer.getheader("Content-Type") or "").lower(), "text/html; charset=utf-8")
        if status == 404:
            expect(address, "the page", body == not_found, True)
        heads(expect, address, answer)
    for address, type_ in TYPES.items():
        answer, _ = get(port, below + address)
        expect(address, "the status", answer.status, 200)
        expect(address, "Cache-Control", answer.getheader("Cache-Control"), None)
        got = answer.getheader("Content-Type") or ""
        if not (got.lower() == type_ or got.lower() == f"{type_}; charset=utf-8"):
            found.append(f"{address}: the type is {got!r}, not {type_!r}")
        heads(expect, address, answer)
    return found


def heads(expect, address, answer):
    for name, words in HEADERS.items():
        values = answer.headers.get_all(name) or []
        expect(address, f"the number of headers {name}", len(values), 1)
        expect(address, name, any(words in it for it in values), True)


def build(planpress, output, base):
    output.parent.mkdir(parents=True)
    command = [planpress, "build", str(ROOT / "examples/ebbsworth"), "--output", str(output), "--today", "2026-11-21"]
    subprocess.run([*command, "--base-url", f"https://plan.example{base}/"], check=True, capture_output=True)


def main(planpress):
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        folder.chmod(0o755)
        build(planpress, folder / "root/site", "")
        build(planpress, folder / f"below{BELOW}", BELOW)
        told, needless = [], []
        for server, lines in [(nginx, settings("nginx")), (apache, settings("apache"))]:
            for below, file in [("", False), (BELOW, False), (BELOW, True)]:
                if file and server is nginx:
                    continue
                root = folder / ("below" if below else "root/site")
                used = [it.replace(" /404.html", f" {below}/404.html") for it in lines]
                not_found = pathlib.Path(f"{root}{below}/404.html").read_bytes()

                def ask(lines):
                    command, port = server(lines, root, folder, file)
                    with running(command, port, folder):
                        return faults(port, below, not_found)

                where = f"{server.__name__} {below or '/'}{' (.htaccess)' if file else ''}"
                told += [f"{where}: {it}" for it in ask(used)]
                if below:
                    continue
                for left_out in filter(is_setting, used):
                    # Without its map a header of nginx cannot be read.
                    rest = [it for it in used if it != left_out]
                    if left_out.startswith("map "):
                        rest = [it for it in rest if "$page_cache" not in it]
                    if not ask(rest):
                        needless.append(f"{where}: nothing is missed without: {left_out}")
        for it in needless:
            print(it)
        for it in told:
            print(it, file=sys.stderr)
        # Debian's servers know these types; others may not.
        known = [it for it in needless if re.search(r"\.(xlsx|csv|ics|atom|jsonld)\b", it)]
        if told or len(known) != len(needless):
            raise SystemExit(1)
        print("nginx and Apache serve what the guide promises")


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
