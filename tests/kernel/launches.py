"""Launches kernels again and again by jupyter_client, in turn, and measures what a person waits for: a line of JSON a launch, times in milliseconds.

    launches.py COUNT KERNEL...

Bazaar.Bench's `kernel` runs it. The first cell opens the lab, where the kernel is the lab's.
"""
import json
import statistics
import sys
import time

from jupyter_client.manager import KernelManager

TIMEOUT = 60
LAB = {
    "first": "var lab = Lab.Open(); 6 * 7",
    "hive": "#!hive\nSELECT 'tea' AS goods, 3 AS pieces",
    "package": '#r "nuget: NodaTime, 3.3.7"',
    "warm": "6 * 7",
    "complete": "lab.Hi",
    "endless": "while (true) { }",
}
PYTHON = {"first": "6 * 7", "warm": "6 * 7", "complete": "import os; os.pat", "endless": "while True: pass"}


class Launch:
    def __init__(self, kernel):
        self.cells = LAB if kernel == "bazaar" else PYTHON
        self.began = time.monotonic()
        self.manager = KernelManager(kernel_name=kernel)
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=TIMEOUT)

    def since(self, began):
        return round((time.monotonic() - began) * 1000, 1)

    def shown(self, code):
        """Waits for the first thing that a cell shows, then for its end."""
        of = self.client.execute(code)
        at = None
        while True:
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") != of:
                continue
            if message["msg_type"] == "error":
                raise RuntimeError(message["content"]["evalue"])
            if message["msg_type"] in ("execute_result", "display_data"):
                at = time.monotonic()
            if message["content"].get("execution_state") == "idle":
                self.client.get_shell_msg(timeout=TIMEOUT)
                return at

    def completed(self):
        began = time.monotonic()
        self.client.complete(self.cells["complete"])
        while self.client.get_shell_msg(timeout=TIMEOUT)["msg_type"] != "complete_reply":
            pass
        return self.since(began)

    def interrupted(self):
        of = self.client.execute(self.cells["endless"])
        time.sleep(0.5)
        began = time.monotonic()
        self.manager.interrupt_kernel()
        while self.client.get_shell_msg(timeout=TIMEOUT)["parent_header"].get("msg_id") != of:
            pass
        return self.since(began)

    def measure(self):
        times = {"ready": self.since(self.began)}
        times["first"] = round((self.shown(self.cells["first"]) - self.began) * 1000, 1)
        if "hive" in self.cells:
            times["hive"] = round((self.shown(self.cells["hive"]) - self.began) * 1000, 1)
        if "package" in self.cells:
            began = time.monotonic()
            times["package"] = round((self.shown(self.cells["package"]) - began) * 1000, 1)
        began = time.monotonic()
        for _ in range(5):
            self.shown(self.cells["warm"])
        times["warm"] = round(self.since(began) / 5, 1)
        self.completed()
        times["complete"] = statistics.median(self.completed() for _ in range(3))
        times["interrupt"] = self.interrupted()
        return times


def run(kernel, use):
    launch = Launch(kernel)
    try:
        return use(launch)
    finally:
        launch.client.stop_channels()
        launch.manager.shutdown_kernel(now=True)


# The package is fetched once; what is measured is a session that asks for it again.
if "bazaar" in sys.argv[2:]:
    run("bazaar", lambda launch: launch.shown(LAB["package"]))
for _ in range(int(sys.argv[1])):
    for kernel in sys.argv[2:]:
        print(json.dumps({"kernel": kernel, **run(kernel, Launch.measure)}), flush=True)
