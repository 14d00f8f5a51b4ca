"""Edits a workbook in LibreOffice Calc as a person would, and saves it as .xlsx.

    edit.py IN OUT 'Sheet!H5=words' ... [--sort Sheet:C] [--copy Sheet:5]

A value is typed into its cell: Calc decides whether it is a date. `--sort` sorts the rows below the headings by a
column; `--copy` copies a row to the end of its sheet. Both remove the protection of the sheet first.
Needs LibreOffice Calc and its bridge to Python (Debian: libreoffice-calc, python3-uno).
"""

import argparse
import pathlib
import re
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import TableSortField

HEADING_OF_IDS = ("planpress id", "planpress question")


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(300):
        try:
            return resolver.resolve(address)
        except Exception:  # The office is still starting.
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def used(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return cursor.RangeAddress.EndRow, cursor.RangeAddress.EndColumn


def first_row(sheet):
    """The row below the headings."""
    for row in range(20):
        if sheet.getCellByPosition(0, row).String in HEADING_OF_IDS:
            return row + 1
    raise SystemExit(f"no headings on {sheet.Name}")


def type_in(book, edit):
    place, words = edit.split("=", 1)
    sheet, cell = place.split("!")
    book.Sheets.getByName(sheet).getCellRangeByName(cell).FormulaLocal = words


def sort(book, how):
    name, column = how.split(":")
    sheet = book.Sheets.getByName(name)
    sheet.unprotect("")
    first, (last, width) = first_row(sheet), used(sheet)
    field = TableSortField(Field=ord(column) - ord("A"), IsAscending=True)
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    rows = sheet.getCellRangeByPosition(0, first, width, last)
    uno.invoke(rows, "sort", ((setting("SortFields", fields), setting("ContainsHeader", False)),))


def copy(book, what):
    name, row = what.split(":")
    sheet = book.Sheets.getByName(name)
    sheet.unprotect("")
    last, width = used(sheet)
    source = sheet.getCellRangeByPosition(0, int(row) - 1, width, int(row) - 1).RangeAddress
    target = sheet.getCellByPosition(0, last + 1).CellAddress
    sheet.copyRange(target, source)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("workbook", type=pathlib.Path)
    parser.add_argument("to", type=pathlib.Path)
    parser.add_argument("edits", nargs="*")
    parser.add_argument("--sort", action="append", default=[])
    parser.add_argument("--copy", action="append", default=[])
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as profile:
        pipe = "planpress" + re.sub(r"\W", "", profile)
        office = subprocess.Popen([
            "soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
            f"--accept=pipe,name={pipe};urp;",
        ])
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            hidden = (setting("Hidden", True),)
            book = desktop.loadComponentFromURL(args.workbook.resolve().as_uri(), "_blank", 0, hidden)
            for edit in args.edits:
                type_in(book, edit)
            for how in args.sort:
                sort(book, how)
            for what in args.copy:
                copy(book, what)
            book.storeToURL(args.to.resolve().as_uri(), (setting("FilterName", "Calc MS Excel 2007 XML"),))
            book.close(True)
            desktop.terminate()
        finally:
            office.wait(30)


main()
