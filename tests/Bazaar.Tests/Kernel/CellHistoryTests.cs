using Bazaar.Kernel;
using Xunit;

namespace Bazaar.Tests.Kernel;

public sealed class CellHistoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bazaar-history-").FullName;

    private string At => Path.Combine(folder, "below", "history");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Sessions_are_numbered_and_remember_those_before()
    {
        var first = new CellHistory(At);
        first.Add("1");
        first.Add("var two =\n2;");
        var second = new CellHistory(At);
        second.Add("3");
        Assert.Equal([new(1, 1, "1"), new(1, 2, "var two =\n2;"), new(2, 1, "3")], second.Cells);
        Assert.Equal((1, 2, 2, 1), (first.Session, first.Count, second.Session, second.Count));
    }

    [Fact]
    public void What_can_not_be_read_is_left_out_and_an_old_file_is_cut()
    {
        var file = Path.Combine(folder, "old");
        File.WriteAllLines(
            file,
            Enumerable
                .Range(1, 3000)
                .Select(i => i == 2990 ? "{\"Session\":" : $"{{\"Session\":{i},\"Line\":1,\"Code\":\"{i}\"}}")
        );
        var history = new CellHistory(file);
        Assert.Equal((999, 3001), (history.Cells.Count, history.Session));
        Assert.Equal(1000, File.ReadLines(file).Count());
    }

    [Fact]
    public void Without_a_file_that_can_be_written_a_session_goes_on()
    {
        File.WriteAllText(Path.Combine(folder, "below"), "");
        var history = new CellHistory(At);
        history.Add("1");
        Assert.Equal([new(1, 1, "1")], history.Cells);
    }
}
