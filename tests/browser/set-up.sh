#!/usr/bin/env bash
# Installs what the tests need as well as Rust: Node with npm, Debian's Chromium with a typeface, its Firefox and WebKit
# with a virtual screen, a Java runtime, LibreOffice, pdftotext, nginx, Apache, and Python. Browsers, Java and Python are
# installed where that is possible. What is still missing is listed, all of it at once.
set -euo pipefail

chromium="${PLANPRESS_CHROMIUM:-/usr/bin/chromium}"
firefox="${PLANPRESS_FIREFOX:-/usr/bin/firefox-esr}"
missing=()

install() {
    command -v apt-get >/dev/null || return 1
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        # A prompt for a password would stop a build that no one is watching.
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    echo "installing: $*"
    "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

major() { "$@" 2>/dev/null | sed -E 's/^[^0-9]*([0-9]+).*/\1/;q'; }

command -v cargo >/dev/null || missing+=("Rust with cargo, from https://rustup.rs")
if ! command -v node >/dev/null || [ "$(major node --version)" -lt 20 ]; then
    missing+=("Node 20 or later, from https://nodejs.org")
fi
command -v npm >/dev/null || missing+=("npm, which comes with Node")

packages=()
[ -x "$chromium" ] || packages+=(chromium fonts-liberation)
[ -x "$firefox" ] || packages+=(firefox-esr)
[ -x /usr/bin/WebKitWebDriver ] || packages+=(webkit2gtk-driver)
[ -x /usr/bin/Xvfb ] || packages+=(xvfb)
java -version >/dev/null 2>&1 || packages+=(default-jre-headless)
python3 -c "import ensurepip" 2>/dev/null || packages+=(python3 python3-venv)
[ -x /usr/bin/soffice ] || packages+=(libreoffice-calc)
[ -e /usr/lib/libreoffice/program/libswlo.so ] || packages+=(libreoffice-writer)
[ -x /usr/bin/pdftotext ] || packages+=(poppler-utils)
[ -x /usr/sbin/nginx ] || packages+=(nginx-light)
# Not the package apache2: it would start a server of its own.
[ -x /usr/sbin/apache2 ] || packages+=(apache2-bin)
[ -e /etc/mime.types ] || packages+=(media-types)
/usr/bin/python3 -c "import uno" 2>/dev/null || packages+=(python3-uno)
if [ "${#packages[@]}" -gt 0 ]; then
    install "${packages[@]}" || echo "these packages could not be installed: ${packages[*]}" >&2
fi
[ -x "$chromium" ] || missing+=("Chromium at $chromium (PLANPRESS_CHROMIUM can name another place)")
[ -x "$firefox" ] || missing+=("Firefox at $firefox, from the package firefox-esr (PLANPRESS_FIREFOX can name another place)")
[ -x /usr/bin/WebKitWebDriver ] || missing+=("WebKit's /usr/bin/WebKitWebDriver, from the package webkit2gtk-driver")
[ -x /usr/bin/Xvfb ] || missing+=("/usr/bin/Xvfb, from the package xvfb, since WebKit needs a screen")
java -version >/dev/null 2>&1 || missing+=("a Java runtime, 17 or later, for the Nu HTML checker")

[ -x /usr/sbin/nginx ] || missing+=("nginx at /usr/sbin/nginx, from the package nginx-light")
[ -x /usr/sbin/apache2 ] || missing+=("Apache at /usr/sbin/apache2, from the package apache2-bin")
[ -e /etc/mime.types ] || missing+=("/etc/mime.types, from the package media-types")
[ -x /usr/bin/soffice ] || missing+=("LibreOffice Calc at /usr/bin/soffice, from the package libreoffice-calc")
[ -e /usr/lib/libreoffice/program/libswlo.so ] || missing+=("LibreOffice Writer, from the package libreoffice-writer")
[ -x /usr/bin/pdftotext ] || missing+=("pdftotext, from the package poppler-utils")
/usr/bin/python3 -c "import uno" 2>/dev/null || missing+=("LibreOffice's bridge to Python, from the package python3-uno")
python3 -c "import ensurepip" 2>/dev/null || missing+=("Python 3.9 or later with venv, for the validators of open data")

if [ "${#missing[@]}" -gt 0 ]; then
    echo "The tests need what is missing here:" >&2
    printf '  - %s\n' "${missing[@]}" >&2
    exit 1
fi
