"""A thousand cells in a row, C#, SQL and charts mixed, in one kernel: what memory it takes.

Prints the kernel's resident memory in MB each hundred cells; KernelMemoryTests.cs reads the lines. JUPYTER_DATA_DIR names where the kernel is installed.
"""
import sys
import time

from jupyter_client.manager import start_new_kernel

CELLS = int(sys.argv[1])


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))


def text_of(i):
    return [
        f"var v{i} = Enumerable.Range(0, 1000).Select(n => n * {i}L).ToList(); v{i}.Sum()",
        f"#!hive\nSELECT x, s, x * {i} AS y FROM many",
        f"for (var i = 0; i < 100; i++) Console.WriteLine(i * {i});",
        f"Chart.Line<int, int, string>(Enumerable.Range(0, 50), Enumerable.Range(0, 50).Select(n => n * {i}))",
    ][i % 4]


km, kc = start_new_kernel(kernel_name="bazaar")
pid = km.provisioner.process.pid


def run(code):
    reply = kc.execute_interactive(code, timeout=60, output_hook=lambda message: None)
    assert reply["content"]["status"] == "ok", reply["content"]


run("var lab = Lab.Open();")
run("#!hive\nCREATE TABLE many (x INT, s STRING); INSERT INTO many VALUES (1, 'a'), (2, 'b')")
began = time.monotonic()
for i in range(CELLS):
    run(text_of(i))
    if (i + 1) % (CELLS // 10) == 0:
        print(f"{i + 1} cells: {memory(pid)} MB, {(time.monotonic() - began) / (i + 1) * 1000:.0f} ms a cell", flush=True)
kc.stop_channels()
km.shutdown_kernel(now=True)
