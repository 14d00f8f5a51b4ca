"""A site for Hugo that says what a planpress project says: the plan as planpress publishes it, and the Markdown pages.

Its layouts are in hugo/: every page has the header, the way down, its texts and links that a reader needs, and no more.
"""
import json
import shutil
from pathlib import Path

HERE = Path(__file__).parent


def write(plan: Path, pages: Path, to: Path) -> None:
    """Writes the site for the plan of this JSON file, and the pages of this folder."""
    shutil.copytree(HERE / "hugo", to)
    data = json.loads(plan.read_text(encoding="utf-8"))
    actions = {it["id"]: it for it in data["actions"]}
    leads = {it["id"]: it["name"] for it in data["leads"]}
    events = {}
    for event in data["events"]:
        if event["date"] and event["action"]:
            events.setdefault(event["action"], []).append(event)
    content = to / "content"
    page(content / "_index.md", {"title": data["plan"]["title"]}, data["plan"]["summary"])
    page(content / "objectives/_index.md", {"title": "Objectives"})
    page(content / "leads/_index.md", {"title": "Leads"})
    page(content / "months/_index.md", {"title": "Events"})
    for weight, objective in enumerate(data["objectives"], 1):
        folder = content / "objectives" / objective["id"]
        facts = {"title": objective["title"] or objective["id"], "weight": weight, "type": "objective",
                 "params": {"number": objective["number"]}}
        page(folder / "_index.md", facts, objective["summary"])
        for place, name in enumerate(objective["actions"], 1):
            action(folder / f"{name}.md", actions[name], place, leads, events.get(name, []))
    for file in sorted(pages.glob("*.md")):
        shutil.copy(file, content / ("about-the-plan.md" if file.stem == "home" else file.name))


def action(file: Path, it: dict, weight: int, leads: dict, events: list) -> None:
    status = it["status"] or {"word": "Not stated", "means": "not-stated"}
    facts = {
        "title": it["title"] or it["id"], "weight": weight, "type": "action", "url": f"/actions/{it['id']}/",
        "leads": [leads[lead] for lead in it["leads"] or []],
        "months": sorted({event["date"][:7] for event in events}),
        "params": {
            "number": it["number"], "status": status["word"], "kind": status["means"],
            "when": it["when"] and it["when"]["printed"], "success": it["success"] or [],
            "updates": [{"on": update["on"], "text": update["text"]} for update in it["updates"]],
            "events": [{"on": event["date"], "title": event["title"], "place": event["location"]} for event in events],
        },
    }
    page(file, facts, it["activity"])


def page(file: Path, facts: dict, text: str = "") -> None:
    """A file of Markdown: Hugo takes JSON above the text too."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(facts, ensure_ascii=False) + f"\n\n{text or ''}\n", encoding="utf-8")
