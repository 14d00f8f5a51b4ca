#!/usr/bin/env bash
# Makes the first inputs of each target from the documents of the tests, the plans here, the pages that they make and the theme.
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

# The files of the plans here, each with the letter by which `src/files.rs` knows what it is for.
letter() {
    case /$1 in
    */content/site.yaml) echo a ;; */editions/*/plan.yaml) echo D ;; */editions/*/objectives/*.yaml) echo E ;;
    */editions/*/events.yaml) echo F ;; */editions/*/measures.yaml) echo G ;; */editions/*/support.yaml) echo H ;;
    */plan.yaml) echo b ;; */objectives/*.yaml) echo c ;; */support.yaml) echo d ;; */synonyms.yaml) echo e ;;
    */events.yaml) echo f ;; */measures.yaml) echo g ;; */edition.yaml) echo h ;; */redirects.yaml) echo i ;;
    */removals.yaml) echo j ;; */pages/*.md) echo k ;; */addresses.txt) echo A ;;
    */around/header.html) echo B ;; */around/footer.html) echo C ;;
    esac
}
for target in project records page html drawing style cascade times edit request template redact lists; do mkdir -p "corpus/$target"; done
plans=(..)
for it in ../examples/*/; do plans+=("${it%/}"); done
plans+=(../tests/calendar)
while read -r file; do
    kind=$(letter "$file")
    [ "$kind" ] || continue
    name=$(echo "$file" | tr -c 'a-zA-Z0-9\n' -)
    { printf %s "$kind"; cat "$file"; } > "corpus/project/$name"
    { printf 'Police\377%s' "$kind"; cat "$file"; } > "corpus/redact/$name"
    case $file in
    *.yaml) { cat "$file"; printf '\377title\377Other words: new'; } > "corpus/edit/$name" ;;
    *.md) cp "$file" "corpus/page/$name"; { cat "$file"; printf '\377title\377Other words'; } > "corpus/edit/$name" ;;
    esac
done < <(find "${plans[@]/%//content}" -type f 2>/dev/null)
printf 'actions:\n  - {id: one, title: "x"} # note\n  - id: two\n    when: |\n      May\n\377actions\n=two\nwhen\377June\nor July' > corpus/edit/steps
printf '07700 900123\377bsource: {document: "Call 07700\\u0020900123"}\n\377k---\ntitle: Jane Smith\n---\n[Call](tel:+447700900123)\n' > corpus/redact/number
for plan in "${plans[@]}"; do
    name=$(basename "$(realpath "$plan")")
    found() { cat "$plan"/content/$1 2>/dev/null || true; }
    # A whole plan in small: its own files together, as far as they are read.
    { printf b; found 'plans/*/plan.yaml' | head -c 6000; printf '\377c'; found "plans/*/objectives/*.yaml" | head -c 4000
        printf '\377f'; found 'plans/*/events.yaml' | head -c 3000; printf '\377g'; found 'plans/*/measures.yaml' | head -c 3000; } > "corpus/project/all-$name"
    { found addresses.txt; printf '\377'; found redirects.yaml; printf '\377'; found removals.yaml; } > "corpus/lists/$name"
done
cp corpus/project/* corpus/records/
printf '\377redirects:\n  - {from: /old/, to: /plans/streets/}\n\377withdrawn:\n  - {address: /gone/, on: 2026-01-02, reason: mistake}\n' > corpus/lists/moved
printf '# draft of 2026-11-21\n%s  content/site.yaml\n' "$(printf x | sha256sum | cut -c1-64)" > corpus/lists/approval
cut -f1 ../src/resolve/timescale/tests/real.tsv | grep -v "^#" | sort -u | split -l 1 -a 4 - corpus/times/real-
printf '2026-11' > corpus/times/month
printf 'Mawrth 2025' > corpus/times/welsh

# The theme, and the pages that the plans make.
theme=../themes/default
find "$theme" -name '*.html' -o -name '*.ftl' -size -40k | while read -r file; do
    path=${file#"$theme"/}
    { echo "$path"; cat "$file"; } > "corpus/template/${path//\//-}"
done
find "$theme/assets" \( -name '*.css' -o -name '*.js' \) -exec cp {} corpus/style/ \;
find "$theme/assets" -name '*.css' -exec cp {} corpus/cascade/ \;
printf '@layer x{:root{--a:var(--b,#ccc)} input{border:1px solid var(--a)}} @media (prefers-color-scheme:dark){p:has(>i)::placeholder{color:color-mix(in oklab,red 20%%,currentcolor)}}\377<p><i><input placeholder=x>' > corpus/cascade/layers
find "$theme" ../tests -name node_modules -prune -o -name '*.svg' -exec cp {} corpus/drawing/ \;
printf '<svg xmlns="http://www.w3.org/2000/svg"><style>a{fill:url(//x.example/)}</style><a href="javascript:x()"><script>fetch("//x.example")</script></a></svg>' > corpus/drawing/harm
printf '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a xmlns:h="http://www.w3.org/1999/xhtml"><h:img src="//x.example/"/>&b;<![CDATA[<d>]]></a>' > corpus/drawing/entity
printf '@import "//x.example/a.css";a{background:url("\\2f/x.example/b")}' > corpus/style/import.css
printf 'localStorage["a"]=1;document["coo"+"kie"]=`b${c}`;fetch("https://x.example/")' > corpus/style/keep.js
printf 'GET /plans/?a=b HTTP/1.1\r\nHost: localhost:4000\r\n\r\n' > corpus/request/page
printf 'POST /0123456789abcdef0123456789abcdef/row HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nOrigin: null\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 15\r\n\r\nanswer=yes&a=%%2B' > corpus/request/form
planpress=${PLANPRESS:-../target/debug/planpress}
if [ -x "$planpress" ]; then
    site=$(mktemp -d)
    trap 'rm -rf "$site"' EXIT
    for plan in "${plans[@]}"; do
        name=$(basename "$(realpath "$plan")")
        "$planpress" build "$plan" --output "$site/$name" --today 2026-11-21 > "$site/log" 2>&1 || cat "$site/log"
        find "$site/$name" -name '*.xml' -size -16k | while read -r file; do cp "$file" "corpus/drawing/$name-$(basename "$file")"; done
        # One page of a folder: its neighbours are made by the same template.
        find "$site/$name" -name '*.html' -size -16k | sort | awk -F/ '{ folder = $0; sub("/[^/]*/[^/]*$", "", folder) } !seen[folder]++' |
            while read -r file; do cp "$file" "corpus/html/$name-$(echo "${file#"$site/$name/"}" | tr / -)"; done
    done
fi
