using Bazaar.Core;
using Xunit;

namespace Bazaar.Tests.Pig.Running;

/// <summary>STREAM through commands that fail, and through files that are shipped.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bazaar-test-").FullName;

    public StreamTests() => File.WriteAllText(Path.Combine(folder, "in.txt"), "a\nb\n");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (string Rows, Diagnostic? Error) Run(string script)
    {
        var (engine, session) = TestLake.Engine(folder);
        using (session)
        using (engine)
        {
            var results = engine
                .Run(new Script(Language.Pig, script), new RunOptions(), TestContext.Current.CancellationToken)
                .ToList();
            var rows = string.Join(' ', results.Where(r => r.Error is null).SelectMany(r => r.Rows()).Select(r => r[0]));
            return (rows, results.Select(r => r.Error).FirstOrDefault(e => e is not null));
        }
    }

    [Fact]
    public void A_command_that_fails_says_why()
    {
        var (_, error) = Run("a = LOAD 'in.txt';\nb = STREAM a THROUGH `sh -c \"cat; echo broken >&2; exit 3\"`;\nDUMP b;");
        Assert.Equal("2055", error!.Code);
        Assert.Equal(2, error.Place!.Line);
        Assert.Contains("code 3", error.Message, StringComparison.Ordinal);
        Assert.Contains("broken", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_finds_the_files_that_are_shipped()
    {
        var script = Path.Combine(folder, "up.sh");
        File.WriteAllText(script, "tr a-z A-Z\n");
        var (rows, error) = Run(
            $"DEFINE up `sh up.sh` SHIP('{script}');\na = LOAD 'in.txt' AS (x:chararray);\nb = STREAM a THROUGH up AS (x:chararray);\nDUMP b;"
        );
        Assert.Null(error);
        Assert.Equal("A B", rows);
    }

    [Fact]
    public void A_shipped_file_is_found_by_its_name_and_may_be_executed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is one of a Unix shell.");
        var script = Path.Combine(folder, "up.sh");
        File.WriteAllText(script, "#!/bin/sh\ntr a-z A-Z\n");
        var (rows, error) = Run(
            $"DEFINE up `up.sh` SHIP('{script}');\na = LOAD 'in.txt' AS (x:chararray);\nb = STREAM a THROUGH up AS (x:chararray);\nDUMP b;"
        );
        Assert.Null(error);
        Assert.Equal("A B", rows);
    }
}
