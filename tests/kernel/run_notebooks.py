"""Runs notebooks one after the other by nbclient, and writes them with what their cells showed, as notebooks and by nbconvert as pages.

    run_notebooks.py FOLDER NOTEBOOK...

KernelNotebookTests.cs does that, and compares what was shown.
"""
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter


def joined(outputs):
    """Neighbouring pieces of one stream as one output, as Notebook and JupyterLab have them."""
    result = []
    for output in outputs:
        if result and output.output_type == "stream" and result[-1].get("name") == output.name:
            result[-1].text += output.text
        else:
            result.append(output)
    return result


folder = Path(sys.argv[1])
for path in map(Path, sys.argv[2:]):
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, kernel_name="bazaar").execute()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = joined(cell.outputs)
    nbformat.write(notebook, folder / path.name)
    (folder / path.name).with_suffix(".html").write_text(HTMLExporter().from_notebook_node(notebook)[0])
