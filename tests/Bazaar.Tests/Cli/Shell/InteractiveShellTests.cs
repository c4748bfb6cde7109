using Bazaar.Cli.Shell;
using Bazaar.Core;
using Bazaar.Output;
using Xunit;

namespace Bazaar.Tests.Cli.Shell;

/// <summary>The shell's loop over given lines; no terminal.</summary>
public sealed class InteractiveShellTests : IDisposable
{
    private readonly TempLab temp = new();
    private readonly List<string> printed = [];
    private readonly List<Diagnostic> errors = [];
    private readonly ShellHistory history = new(null);

    public void Dispose() => temp.Dispose();

    private InteractiveShell Shell(
        Language language,
        string input,
        Func<string, string?, CancellationToken, IEnumerable<Result>>? run = null
    ) =>
        new(
            language,
            "embedded",
            new PlainReader(new StringReader(input)),
            run ?? ((text, file, cancel) => temp.Lab.Run(new Script(language, text, file, null), null, cancel)),
            Print,
            printed.Add,
            printed.Add,
            history
        );

    private void Print(Result result)
    {
        if (result.Error is { } error)
            errors.Add(error);
        else if (result.Columns.Count > 0)
            printed.AddRange(result.Rows().Select(r => string.Join(',', r)));
    }

    [Fact]
    public void A_statement_takes_several_lines_and_is_one_entry_of_the_history()
    {
        Assert.Equal(0, Shell(Language.Hive, "SELECT 'a;' -- no ; end\n, 2;\nquit;\nSELECT 3;\n").Loop());
        Assert.Equal(["a;,2"], printed);
        Assert.Equal(["SELECT 'a;' -- no ; end\n, 2;"], history.Entries);
    }

    [Fact]
    public void The_shell_goes_on_after_an_error_whose_place_counts_within_the_statement()
    {
        Assert.Equal(1, Shell(Language.Hive, "SELECT 1;\nSELECT\n  nothing;\nSELECT 2;\n").Loop());
        Assert.Equal(["1", "2"], printed);
        Assert.Equal((2, 3), (Assert.Single(errors).Place!.Line, errors[0].Place!.Column));
    }

    [Fact]
    public void Impala_s_short_commands_need_no_semicolon()
    {
        const string input =
            "CREATE TABLE t (n INT);\ndescribe t\nuse default\nSELECT 1\n+ 1;\n@-1\nrerun 9\nprofile;\nsummary\nSELECT 7;\n";
        Assert.Equal(1, Shell(Language.Impala, input).Loop());
        Assert.Contains("n,int,", printed);
        Assert.Equal(2, printed.Count(p => p == "2"));
        Assert.Contains(printed, p => p.StartsWith("The history has no entry 9", StringComparison.Ordinal));
        Assert.Equal(2, printed.Count(p => p.Contains("--engine cluster", StringComparison.Ordinal)));
        Assert.Equal("7", printed[^1]);
        Assert.Empty(errors);
        Assert.Contains("describe t;", history.Entries);
    }

    [Fact]
    public void Other_languages_have_no_commands_of_Impala_s()
    {
        Assert.Equal(1, Shell(Language.Hive, "profile;\nSELECT 7;\n").Loop());
        Assert.NotEmpty(errors);
        Assert.Equal("7", printed[^1]);
    }

    [Fact]
    public void Settings_and_the_database_last()
    {
        const string input = "CREATE DATABASE shop;\nUSE shop;\nSET hivevar:n=7;\nSELECT current_database(), ${hivevar:n};\n";
        Assert.Equal(0, Shell(Language.Hive, input).Loop());
        Assert.Equal("shop,7", printed[^1]);
    }

    [Fact]
    public void Aliases_last_over_an_error_and_blocks_are_read_to_their_end()
    {
        temp.Lab.Lake.Local("/");
        Directory.CreateDirectory(temp.Lab.Lake.Local("/d"));
        File.WriteAllText(temp.Lab.Lake.Local("/d/n.txt"), "1\n2\n");
        const string input = """
            a = LOAD '/d/n.txt' AS (n:int);
            b = FILTER a BY m > 1;
            g = GROUP a ALL;
            c = FOREACH g {
              d = FILTER a BY n > 1;
              GENERATE COUNT(d);
            };
            dump c
            """;
        Assert.Equal(1, Shell(Language.Pig, input + "\n").Loop());
        Assert.Equal(["1"], printed);
        Assert.Single(errors);
    }

    [Fact]
    public void Source_runs_a_file_and_says_which_is_missing()
    {
        var file = Path.Combine(temp.Folder, "x.sql");
        File.WriteAllText(file, "SELECT 1; SELECT 2");
        Assert.Equal(1, Shell(Language.Hive, $"source {file};\nsource {file}.no;\nSELECT 3;\n").Loop());
        Assert.Equal(["1", "2"], printed[..2]);
        Assert.Contains("x.sql.no", printed[2], StringComparison.Ordinal);
        Assert.Equal("3", printed[3]);
    }

    [Fact]
    public async Task Stopping_ends_the_statement_and_not_the_shell()
    {
        using var started = new SemaphoreSlim(0);
        var calls = 0;
        IEnumerable<Result> Run(string text, string? file, CancellationToken cancel)
        {
            if (calls++ > 0)
                return temp.Lab.Run(new Script(Language.Hive, text, file, null), null, cancel);
            started.Release();
            Assert.True(cancel.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)));
            throw new OperationCanceledException(cancel);
        }
        var shell = Shell(Language.Hive, "SELECT 1;\nSELECT 2;\n", Run);
        var loop = Task.Run(shell.Loop, TestContext.Current.CancellationToken);
        await started.WaitAsync(TestContext.Current.CancellationToken);
        shell.Stop();
        shell.Stop();
        Assert.Equal(1, await loop);
        Assert.Equal(["The statement was stopped.", "2"], printed);
    }
}
