"""Runs a notebook by nbclient, and compares what its cells show as text with what the file holds; times and the like may differ."""
import sys

import nbformat
from nbclient import NotebookClient


def shown(cell):
    result = []
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            result.append(output.text)
        elif output.output_type == "error":
            result.append(output.ename)
        elif not output.get("metadata", {}).get("bazaar", {}).get("volatile") and "".join(output.data.get("text/plain", "")):
            result.append("".join(output.data["text/plain"]))
    return result


committed = nbformat.read(sys.argv[1], as_version=4)
nbformat.validate(committed)
executed = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(executed, timeout=300, kernel_name="bazaar").execute()
wrong = [
    f"cell {number}: {shown(before)} but {shown(after)}"
    for number, (before, after) in enumerate(zip(committed.cells, executed.cells), 1)
    if before.cell_type == "code" and shown(before) != shown(after)
]
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
