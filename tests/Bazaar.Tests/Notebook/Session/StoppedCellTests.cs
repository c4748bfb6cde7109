using Bazaar.Notebook.Runner;
using Bazaar.Notebook.Session;
using Xunit;

namespace Bazaar.Tests.Notebook.Session;

/// <summary>Cells that would not end by themselves.</summary>
public sealed class StoppedCellTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(0.5);
    private readonly NotebookLab lab = new();

    public void Dispose() => lab.Dispose();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Thread.Sleep(Timeout.Infinite);")]
    [InlineData("await Task.Delay(Timeout.Infinite);")]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Where(n => { while (true) { } })")]
    [InlineData("while (true) try { Thread.Sleep(1000); } catch (Exception) { throw; }")]
    [InlineData("lab.Hive(\"SELECT COUNT(*) FROM (SELECT a.x FROM big a CROSS JOIN big b CROSS JOIN big c) q\")")]
    [InlineData("#!hive\nSELECT COUNT(*) FROM (SELECT a.x FROM big a CROSS JOIN big b CROSS JOIN big c) q")]
    [InlineData("#!shell\nsleep 600")]
    public async Task A_cell_is_stopped_at_its_limit_and_the_session_lives_on(string cell)
    {
        var session = await Prepared(TimeSpan.FromSeconds(20));
        var error = await Stopped(session, cell);
        Assert.Equal(("TimeLimit", 4), (error.Name, error.Cell));
        Assert.Contains("0.5 s", error.Message, StringComparison.Ordinal);
        var again = await session.Run("kept", null, 5, new CollectedOutput(5), null, default);
        Assert.Null(again.Error);
    }

    [Theory]
    [InlineData("Task.Run(() => { while (File.Exists(go)) Thread.Sleep(1); });", "Task.Run (line 2) goes on")]
    [InlineData("new Thread(() => { while (File.Exists(go)) { } }).Start();", "new Thread (line 2) goes on")]
    [InlineData("Task.Run(async () => { while (File.Exists(go)) await Task.Delay(10); });", "Task.Run (line 2) goes on")]
    [InlineData("Task.Run(() => { });", "Task.Run (line 2) may go on")]
    public async Task What_goes_on_behind_a_stopped_cell_is_named(string started, string named)
    {
        var session = new NotebookSession();
        var (begun, go) = (Path.Combine(lab.Folder, "begun"), Path.Combine(lab.Folder, "go"));
        await File.WriteAllTextAsync(go, "");
        using var cancel = new CancellationTokenSource();
        var cell = $"var go = @\"{go}\";\n{started}\nFile.WriteAllText(@\"{begun}\", \"\"); Thread.Sleep(Timeout.Infinite);";
        var run = session.Run(cell, null, 4, new CollectedOutput(4), null, cancel.Token);
        while (!File.Exists(begun) && !run.IsCompleted)
            await Task.Delay(10);
        await cancel.CancelAsync();
        var error = (await run).Error!;
        File.Delete(go);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains("Restart the kernel", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A session with a lab, a variable and a table; getting there is under no limit.</summary>
    private async Task<NotebookSession> Prepared(TimeSpan grace)
    {
        var session = new NotebookSession { Grace = grace };
        var report = await lab.Run(
            session,
            null,
            "var kept = 5;",
            "#!hive\nCREATE TABLE big (x INT); INSERT INTO big SELECT pos FROM (SELECT posexplode(split(space(20000), ' ')) AS (pos, s)) q"
        );
        Assert.True(report.Error is null, report.Error?.Explain());
        return session;
    }

    private static async Task<CellError> Stopped(NotebookSession session, string cell) =>
        (await session.Run(cell, null, 4, new CollectedOutput(4), Limit, default)).Error!;

    [Fact]
    public async Task A_cell_that_can_not_be_stopped_is_left_alone_and_the_session_says_so()
    {
        var session = await Prepared(TimeSpan.FromMilliseconds(300));
        // Code in finally is never aborted; this one ends when the test has seen enough.
        const string Stubborn =
            "try { } finally { File.WriteAllText(begun, \"\"); while (!File.Exists(stop)) { } File.WriteAllText(ended, \"\"); }";
        var (begun, stop) = (Path.Combine(lab.Folder, "begun"), Path.Combine(lab.Folder, "stop"));
        var ended = Path.Combine(lab.Folder, "ended");
        try
        {
            using var cancel = new CancellationTokenSource();
            var cell = $"var begun = @\"{begun}\"; var stop = @\"{stop}\"; var ended = @\"{ended}\";\n{Stubborn}";
            var run = session.Run(cell, null, 4, new CollectedOutput(4), null, cancel.Token);
            // A cell that still compiles can be stopped.
            while (!File.Exists(begun) && !run.IsCompleted)
                await Task.Delay(10);
            await cancel.CancelAsync();
            var error = (await run).Error!;
            Assert.Equal("Abandoned", error.Name);
            Assert.Contains("Restart the session", error.Message, StringComparison.Ordinal);
            var next = await session.Run("1", null, 9, new CollectedOutput(9), null, default);
            Assert.Equal("Abandoned", next.Error!.Name);
        }
        finally
        {
            await File.WriteAllTextAsync(stop, "");
            // It must have seen that before the folder goes, or it takes a core until all tests have ended.
            while (File.Exists(begun) && !File.Exists(ended))
                await Task.Delay(10);
        }
    }

    [Fact]
    public async Task The_user_can_stop_a_cell()
    {
        var session = new NotebookSession();
        await session.CSharp.WarmUp();
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var output = new CollectedOutput(1);
        var run = await session.Run("while (true) { }", null, 1, output, null, cancel.Token);
        Assert.Equal("Cancelled", run.Error!.Name);
    }
}
