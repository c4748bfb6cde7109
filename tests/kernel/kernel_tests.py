"""The kernel `bazaar` asked by Jupyter's own client: jupyter_kernel_test, and what that leaves out.

JUPYTER_DATA_DIR names where the kernel is installed; KernelClientTests.cs does that and runs this file. BAZAAR_REPORT names a folder for
kernel_tests.jsonl, a line a test: how it went, and the types of the messages that it sent and got.
"""
import json
import os
import signal
import time
import unittest
from queue import Empty

import jupyter_kernel_test
import zmq
from jupyter_client.manager import start_new_kernel
from jupyter_client.session import Session

TIMEOUT = 30


class Conformance(jupyter_kernel_test.KernelTests):
    """Jupyter's suite. Its pager test does not apply: help is shown in the cell, where a notebook keeps it."""

    kernel_name = "bazaar"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("wrong");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "#!hiv", "matches": {"#!hive"}},
        {"text": '"😀"; Math.Sqr', "matches": {"Sqrt"}},
    ]
    complete_code_samples = ["1 + 1", "var a = 1;", "if (true) { }", "#!hive\nSELECT 1;"]
    incomplete_code_samples = ["if (true) {", "var a = ", "foreach (var x in new[] { 1 })\n{", "#!hive\nSELECT"]
    invalid_code_samples = ["1 + ) 2", "var 1a = 3; x", "#!nothing\n1"]
    code_generate_error = 'int.Parse("x")'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"tea"', "result": "tea"},
    ]
    code_display_data = [
        {"code": 'display("<b>x</b>", "text/html")', "mime": "text/html"},
        {"code": "display(3)", "mime": "text/plain"},
    ]
    code_history_pattern = "6 ?*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console"
    code_clear_output = "ClearOutput()"


class Protocol(unittest.TestCase):
    """What jupyter_kernel_test leaves out."""

    @classmethod
    def setUpClass(cls):
        cls.km, cls.kc = start_new_kernel(kernel_name="bazaar")

    @classmethod
    def tearDownClass(cls):
        cls.kc.stop_channels()
        cls.km.shutdown_kernel(now=True)

    def reply(self, of):
        while True:
            message = self.kc.get_shell_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") == of:
                return message

    def run_cell(self, code, **how):
        """The reply and what was published for it, idle last."""
        of = self.kc.execute(code, **how)
        published = []
        while True:
            message = self.kc.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") != of:
                continue
            published.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return self.reply(of), published

    def test_interrupt_stops_and_keeps_variables(self):
        self.run_cell("var kept = 7;")
        for code in ["while (true) { }", "Thread.Sleep(100_000);", "await Task.Delay(100_000);"]:
            of = self.kc.execute(code)
            time.sleep(1)
            began = time.monotonic()
            self.km.interrupt_kernel()
            reply = self.reply(of)
            self.assertLess(time.monotonic() - began, 2, code)
            self.assertEqual(("error", "Cancelled"), (reply["content"]["status"], reply["content"]["ename"]))
        reply, published = self.run_cell("kept")
        self.assertEqual(["7"], [m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result"])

    def test_interrupt_stops_statements_and_shells(self):
        self.run_cell("var lab = Lab.Open(); var still = 8;")
        self.run_cell("#!hive\nDROP TABLE IF EXISTS big; CREATE TABLE big (x INT); INSERT INTO big SELECT pos FROM "
                      "(SELECT posexplode(split(space(20000), ' ')) AS (pos, s)) q")
        many = "SELECT COUNT(*) FROM (SELECT a.x FROM big a CROSS JOIN big b CROSS JOIN big c) q"
        pig = ("#!pig\na = LOAD '/many'; b = LOAD '/many'; c = LOAD '/many'; d = CROSS a, b, c; e = GROUP d ALL; "
               "f = FOREACH e GENERATE COUNT(d); DUMP f;")
        self.run_cell('File.WriteAllLines("many", Enumerable.Range(0, 20000).Select(i => $"{i}")); lab.Lake.Put("many", "/many", overwrite: true);')
        for code in ["#!hive\n" + many, "#!impala\n" + many, pig, f'lab.Hive("{many}")', "#!shell\nsleep 100; echo"]:
            of = self.kc.execute(code)
            time.sleep(2)
            began = time.monotonic()
            self.km.interrupt_kernel()
            reply = self.reply(of)
            took = time.monotonic() - began
            self.assertLess(took, 2, code)
            self.assertEqual(("error", "Cancelled"), (reply["content"]["status"], reply["content"]["ename"]), code)
            print(f"stopped in {took:.3f} s: {code.splitlines()[0][:60]}")
        reply, published = self.run_cell("still")
        self.assertEqual(["8"], [m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result"])

    def test_failure_aborts_what_is_queued_and_only_that(self):
        # The first cell ends when the others have long been there.
        first = self.kc.execute('Thread.Sleep(1500); throw new Exception("no");')
        second = self.kc.execute("1")
        third = self.kc.kernel_info()
        self.assertEqual("error", self.reply(first)["content"]["status"])
        self.assertEqual("aborted", self.reply(second)["content"]["status"])
        self.assertEqual("ok", self.reply(third)["content"]["status"])
        self.assertEqual("ok", self.run_cell("1")[0]["content"]["status"])

    def test_failure_aborts_nothing_where_told_so(self):
        first = self.kc.execute('Thread.Sleep(500); throw new Exception("no");', stop_on_error=False)
        second = self.kc.execute("1")
        self.assertEqual("error", self.reply(first)["content"]["status"])
        self.assertEqual("ok", self.reply(second)["content"]["status"])

    def test_error_is_published_once_and_names_the_line(self):
        reply, published = self.run_cell('\nint.Parse("q")')
        errors = [m["content"] for m in published if m["msg_type"] == "error"]
        self.assertEqual(1, len(errors))
        self.assertEqual([], [m for m in published if m["msg_type"] == "stream"])
        self.assertIn("line 2", errors[0]["traceback"][0])
        self.assertEqual(errors[0]["ename"], reply["content"]["ename"])

    def test_input_comes_from_the_client(self):
        of = self.kc.execute("var name = Console.ReadLine(); name + \"!\"")
        self.assertEqual("input_request", self.kc.get_stdin_msg(timeout=TIMEOUT)["msg_type"])
        self.kc.input("Ada")
        self.assertEqual("ok", self.reply(of)["content"]["status"])
        reply, _ = self.run_cell("Console.ReadLine()", allow_stdin=False)
        self.assertIn("takes no input", reply["content"]["evalue"])

    def test_busy_is_first_and_idle_last(self):
        _, published = self.run_cell("for (var i = 0; i < 3; i++) { Console.WriteLine(i); display(i); } 9")
        states = [m["content"]["execution_state"] for m in published if m["msg_type"] == "status"]
        self.assertEqual(["busy", "idle"], states)
        self.assertEqual("status", published[0]["msg_type"])
        kinds = [m["msg_type"] for m in published[2:-1]]
        self.assertEqual(["stream", "display_data"] * 3 + ["execute_result"], kinds)

    def test_a_progress_bar_gives_its_place_to_what_comes_behind_it(self):
        bar = 'var r = Bazaar.Notebook.Cells.CellContext.Current.Output; Thread.Sleep(550); r.Progress(new("Loading", 1, 4)); '
        for code, wanted in [
            (bar + 'display("tea");', ["display_data", "update_display_data"]),
            (bar + 'Console.WriteLine("tea");', ["display_data", "clear_output", "stream"]),
            (bar + '"tea"', ["display_data", "clear_output", "execute_result"]),
            (bar, ["display_data", "clear_output"]),
            ('display(1); ' + bar + 'Console.WriteLine("tea");', ["display_data", "display_data", "stream", "update_display_data"]),
        ]:
            _, published = self.run_cell(code)
            self.assertEqual(wanted, [m["msg_type"] for m in published[2:-1]], code)

    def test_silent_cells_show_nothing_and_are_not_counted(self):
        before = self.run_cell("1")[0]["content"]["execution_count"]
        _, published = self.run_cell("Console.WriteLine(1); 2", silent=True)
        self.assertEqual(["status", "status"], [m["msg_type"] for m in published])
        self.assertEqual(before + 1, self.run_cell("1")[0]["content"]["execution_count"])

    def test_a_value_that_can_not_be_shown_is_an_error_of_its_cell(self):
        reply, _ = self.run_cell('class Odd { public override string ToString() => throw new FormatException("odd"); public int N => throw new FormatException("N"); }')
        for code in ["new Odd()", "display(new Odd())"]:
            reply, published = self.run_cell(code)
            if reply["content"]["status"] == "error":
                self.assertIn("odd", reply["content"]["evalue"])
        self.assertEqual("ok", self.run_cell("1")[0]["content"]["status"])

    def test_user_expressions_are_answered_each_for_itself(self):
        reply, _ = self.run_cell("var u = 4;", user_expressions={"twice": "u * 2", "wrong": "nothing_here"})
        answers = reply["content"]["user_expressions"]
        self.assertEqual("8", answers["twice"]["data"]["text/plain"])
        self.assertEqual("error", answers["wrong"]["status"])

    def test_what_is_signed_with_another_key_is_left_out(self):
        key = self.kc.session.key
        self.kc.session.key = b"another"
        of = self.kc.execute("1")
        self.kc.session.key = key
        with self.assertRaises(Empty):
            while self.kc.get_shell_msg(timeout=1)["parent_header"].get("msg_id") != of:
                pass
        self.assertEqual("ok", self.run_cell("1")[0]["content"]["status"])

    def test_a_comm_without_a_target_is_closed(self):
        message = self.kc.session.msg("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
        self.kc.shell_channel.send(message)
        while True:
            published = self.kc.get_iopub_msg(timeout=TIMEOUT)
            if published["msg_type"] == "comm_close":
                break
        self.assertEqual("c1", published["content"]["comm_id"])

    def test_an_unknown_request_is_answered(self):
        message = self.kc.session.msg("debug_request", {})
        self.kc.control_channel.send(message)
        reply = self.kc.get_control_msg(timeout=TIMEOUT)
        self.assertEqual(("debug_reply", "error"), (reply["msg_type"], reply["content"]["status"]))
        self.assertIn("no debugger", reply["content"]["evalue"])

    def test_control_answers_while_a_cell_runs(self):
        of = self.kc.execute("Thread.Sleep(3000);")
        began = time.monotonic()
        self.kc.control_channel.send(self.kc.session.msg("kernel_info_request", {}))
        self.assertEqual("kernel_info_reply", self.kc.get_control_msg(timeout=TIMEOUT)["msg_type"])
        self.assertLess(time.monotonic() - began, 1.5)
        self.assertEqual("ok", self.reply(of)["content"]["status"])

    def test_a_new_listener_is_welcomed(self):
        socket = zmq.Context.instance().socket(zmq.SUB)
        socket.connect(f"tcp://127.0.0.1:{self.km.iopub_port}")
        socket.setsockopt(zmq.SUBSCRIBE, b"")
        self.assertTrue(socket.poll(TIMEOUT * 1000))
        session = Session(key=self.kc.session.key)
        _, frames = session.feed_identities(socket.recv_multipart())
        message = session.deserialize(frames)
        self.assertEqual(("iopub_welcome", ""), (message["msg_type"], message["content"]["subscription"]))
        socket.close(0)

    def test_much_text_is_cut_and_the_kernel_lives(self):
        _, published = self.run_cell("for (var i = 0; i < 1_000_000; i++) Console.WriteLine(new string('x', 100));")
        text = "".join(m["content"]["text"] for m in published if m["msg_type"] == "stream")
        self.assertLess(len(text), 1_100_000)
        self.assertIn("more characters were left out", text)
        self.assertEqual("ok", self.run_cell("1")[0]["content"]["status"])


class Endings(unittest.TestCase):
    def test_cells_are_remembered_by_the_next_session(self):
        sessions = []
        for code in ["111", "222"]:
            km, kc = start_new_kernel(kernel_name="bazaar")
            kc.execute_interactive(code, output_hook=lambda message: None)
            of = kc.history(hist_access_type="tail", n=2)
            history = kc.get_shell_msg(timeout=TIMEOUT)
            while history["parent_header"].get("msg_id") != of:
                history = kc.get_shell_msg(timeout=TIMEOUT)
            sessions.append(history["content"]["history"])
            kc.stop_channels()
            km.shutdown_kernel(now=True)
        before, now = sessions[1]
        self.assertEqual((1, "111", 1, "222"), (before[1], before[2], now[1], now[2]))
        self.assertEqual(before[0] + 1, now[0])

    def test_a_cell_that_ends_the_process_says_why(self):
        for code, why in [
            ("Environment.Exit(3);", "Environment.Exit"),
            ('new Thread(() => throw new InvalidOperationException("nobody")).Start(); Thread.Sleep(10_000);', "nobody"),
        ]:
            km, kc = start_new_kernel(kernel_name="bazaar")
            of = kc.execute(code)
            while True:
                message = kc.get_iopub_msg(timeout=TIMEOUT)
                if message["parent_header"].get("msg_id") == of and message["msg_type"] == "error":
                    break
            self.assertEqual("KernelEnded", message["content"]["ename"])
            self.assertIn(why, message["content"]["evalue"])
            deadline = time.monotonic() + 10
            while km.is_alive() and time.monotonic() < deadline:
                time.sleep(0.1)
            self.assertFalse(km.is_alive())
            kc.stop_channels()

    def test_shutdown_is_answered_and_the_process_ends(self):
        km, kc = start_new_kernel(kernel_name="bazaar")
        message = kc.session.msg("shutdown_request", {"restart": False})
        kc.control_channel.send(message)
        self.assertEqual("shutdown_reply", kc.get_control_msg(timeout=TIMEOUT)["msg_type"])
        deadline = time.monotonic() + 10
        while km.is_alive() and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertFalse(km.is_alive())

    def test_a_kernel_ends_with_a_client_that_was_killed(self):
        read, write = os.pipe()
        client = os.fork()
        if client == 0:
            km, kc = start_new_kernel(kernel_name="bazaar")
            kc.execute("1")
            os.write(write, str(km.provisioner.process.pid).encode())
            time.sleep(600)
            os._exit(1)
        kernel = int(os.read(read, 100))
        os.kill(client, signal.SIGKILL)
        os.waitpid(client, 0)
        deadline = time.monotonic() + 20
        while os.path.exists(f"/proc/{kernel}") and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertFalse(os.path.exists(f"/proc/{kernel}"))


class Recorded(unittest.TextTestResult):
    """Keeps what the report needs of each test."""

    lines = []
    types = set()

    def startTest(self, test):
        super().startTest(test)
        self.types.clear()
        self.began = time.monotonic()

    def keep(self, test, outcome, note=""):
        suite, name = test.id().split(".")[-2:]
        seconds = round(time.monotonic() - self.began, 3)
        self.lines.append({"suite": suite, "test": name, "outcome": outcome, "note": note, "seconds": seconds, "types": sorted(self.types)})

    def addSuccess(self, test):
        super().addSuccess(test)
        self.keep(test, "passed")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.keep(test, "does not apply", reason)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.keep(test, "failed", str(err[1]))

    def addError(self, test, err):
        super().addError(test, err)
        self.keep(test, "failed", repr(err[1]))


def watch():
    """Keeps the types of what the client sends and gets."""
    send, deserialize = Session.send, Session.deserialize

    def watched_send(self, stream, message, *args, **how):
        Recorded.types.add(message if isinstance(message, str) else message["msg_type"])
        return send(self, stream, message, *args, **how)

    def watched_deserialize(self, *args, **how):
        message = deserialize(self, *args, **how)
        Recorded.types.add(message["msg_type"])
        return message

    Session.send, Session.deserialize = watched_send, watched_deserialize


if __name__ == "__main__":
    watch()
    program = unittest.main(testRunner=unittest.TextTestRunner(verbosity=2, resultclass=Recorded), exit=False)
    if folder := os.environ.get("BAZAAR_REPORT"):
        with open(os.path.join(folder, "kernel_tests.jsonl"), "w") as file:
            file.writelines(json.dumps(line) + "\n" for line in Recorded.lines)
    raise SystemExit(not program.result.wasSuccessful())
