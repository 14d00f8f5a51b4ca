#!/usr/bin/env bash
# Makes the first inputs of each target from the documents of the tests.
set -euo pipefail
cd "$(dirname "$0")"
import=../tests/import
for target in docx xlsx package separated text markdown pdf workbooks answers; do mkdir -p "corpus/$target"; done
for file in "$import"/*.docx "$import"/variants/*.docx; do
    name=$(basename "$file")
    cp "$file" "corpus/package/$name"
    { printf '\0'; unzip -p "$file" word/document.xml; printf '\377'; unzip -p "$file" word/styles.xml; } > "corpus/docx/$name" 2>/dev/null
    { printf '\1'; unzip -p "$file" word/document.xml; printf '\377'; unzip -p "$file" word/numbering.xml || true; } > "corpus/docx/$name.lists" 2>/dev/null
done
for file in "$import"/*.xlsx ../tests/office/*.xlsx; do
    name=$(basename "$file")
    cp "$file" "corpus/package/$name"
    { unzip -p "$file" xl/worksheets/sheet1.xml; printf '\377'; unzip -p "$file" xl/sharedStrings.xml || true; printf '\377'; unzip -p "$file" xl/styles.xml; } > "corpus/xlsx/$name" 2>/dev/null
done
for kind in tagged untagged; do
    for file in "$import/pdf/$kind"/*.pdf; do cp "$file" "corpus/pdf/$kind-$(basename "$file")"; done
done
find "$import/shapes" -name '*.txt' -exec cp {} corpus/text/ \;
find "$import/shapes" -name '*.md' -exec cp {} corpus/markdown/ \;
find "$import/shapes" \( -name '*.csv' -o -name '*.tsv' \) -exec cp {} corpus/separated/ \;
printf 'planpress question|Your answer|Your own words\nrow-1|yes|\n' > corpus/workbooks/questions
printf 'planpress id|planpress check|Action|New status|Update|Date of the update\nrenewal/pledge|x|Renew the pledge|Done|We met.|2026-11-20\n' > corpus/workbooks/updates
printf 'questions:\n  - key: row-1\n    answer: yes\n    on: 2027-01-31\n' > corpus/answers/one
