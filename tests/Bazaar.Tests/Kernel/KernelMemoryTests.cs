using System.Globalization;
using Xunit;

namespace Bazaar.Tests.Kernel;

/// <summary>A long session: <c>tests/kernel/many_cells.py</c>. A kernel that keeps something of each cell can't be used for a day.</summary>
[Collection(KernelClientTests.Alone)]
public sealed class KernelMemoryTests : IDisposable
{
    private const int Most = 600;
    private const int MostGrowth = 50;

    private readonly JupyterClients jupyter = new();

    public void Dispose() => jupyter.Dispose();

    [Fact]
    public async Task A_thousand_cells_take_bounded_memory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A process's memory is read from /proc.");
        JupyterClients.Require("jupyter_client");
        await jupyter.InstallAsync();
        var (code, said) = await jupyter.RunAsync("many_cells.py", "1000");
        Assert.True(code == 0, said);
        var memory = said.Split('\n')
            .Where(l => l.Contains(" cells: ", StringComparison.Ordinal))
            .Select(l => int.Parse(l.Split(' ')[2], CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(10, memory.Count);
        Assert.True(memory.Max() <= Most, said);
        Assert.True(memory[^1] - memory[4] <= MostGrowth, said);
    }
}
