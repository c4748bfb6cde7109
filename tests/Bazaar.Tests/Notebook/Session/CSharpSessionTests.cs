using Bazaar.Notebook.Documents;
using Bazaar.Notebook.Session;
using Xunit;

namespace Bazaar.Tests.Notebook.Session;

/// <summary>C# cells: state, what they show, and how they say what is wrong.</summary>
public sealed class CSharpSessionTests : IDisposable
{
    private readonly NotebookLab lab = new();

    public void Dispose() => lab.Dispose();

    [Fact]
    public async Task State_lives_on_from_cell_to_cell()
    {
        var cells = (await lab.Run("var x = 20;", "x + 1", "Console.Write(\"a\"); Console.Write(\"b\"); x * 2")).Document.Cells;
        Assert.Equal("21", NotebookLab.Plain(cells[2].Outputs.Single()));
        Assert.Equal(["ab", "40"], cells[3].Outputs.Select(NotebookLab.Plain));
        Assert.Equal([1, 2, 3, 4], cells.Select(c => c.ExecutionCount!.Value));
    }

    [Fact]
    public async Task Await_stands_in_a_cell() => Assert.Equal("7", (await lab.Good("await Task.Delay(5); 7"))[0]);

    [Fact]
    public async Task What_a_cell_declared_before_it_threw_is_kept()
    {
        var session = new NotebookSession();
        Assert.NotNull((await lab.Run(session, null, "var kept = 5; throw new InvalidOperationException(\"no\");")).Error);
        Assert.Equal("5", NotebookLab.Plain((await lab.Run(session, null, "kept")).Document.Cells[1].Outputs.Single()));
    }

    [Fact]
    public async Task Text_goes_to_the_cell_that_printed_it_and_by_its_stream()
    {
        var cells = (
            await lab.Run("await Task.WhenAll(Task.Run(() => Console.WriteLine(\"out\"))); Console.Error.Write(\"err\");", "1")
        )
            .Document
            .Cells;
        Assert.Equal([new StreamOutput("stdout", "out\n"), new StreamOutput("stderr", "err")], cells[1].Outputs);
        Assert.Equal("1", NotebookLab.Plain(cells[2].Outputs.Single()));
    }

    [Fact]
    public async Task A_cell_that_prints_without_end_keeps_only_its_beginning()
    {
        var output = (await lab.Good("for (var i = 0; i < 100_000; i++) Console.WriteLine(\"0123456789\");"))[0];
        Assert.True(output.Length < 101_000);
        Assert.Contains("1,000,000 more characters were left out", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_shown_on_the_way()
    {
        var cells = (await lab.Run("display(1); \"two\".Display(); display(\"<i>x</i>\", \"text/html\");")).Document.Cells;
        Assert.Equal(["1", "two", "<i>x</i>"], cells[1].Outputs.Select(NotebookLab.Plain));
        Assert.Equal("<i>x</i>", NotebookLab.Html(cells[1]));
    }

    [Theory]
    [InlineData("var a = 1;\nint b = \"text\";", "CS0029", 2, 9, "Convert")]
    [InlineData("var fruits = 3;\nfriuts + 1", "CS0103", 2, 1, "Did you mean fruits?")]
    [InlineData("nothingLikeIt", "CS0103", 1, 1, "Run the cell that declares it first.")]
    [InlineData("\"abc\".Lenght", "CS1061", 1, 7, "Did you mean Length?")]
    [InlineData("new[] { 3, 1 }.OrederBy(x => x)", "CS1061", 1, 16, "Did you mean OrderBy?")]
    [InlineData("var a = 1", "CS1002", 1, 10, "semicolon")]
    [InlineData("Strem s;", "CS0246", 1, 1, "using")]
    public async Task An_error_of_the_compiler_has_place_cause_and_cure(
        string cell,
        string part,
        int line,
        int column,
        string cure
    )
    {
        var error = (await lab.Run("var fruits = 2;", cell)).Error!;
        Assert.Equal((3, line, column), (error.Cell, error.Line, error.Diagnostic.Place!.Column));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Contains(cure, error.Diagnostic.Cure!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_shows_the_line_with_a_mark_below() =>
        Assert.Equal(
            """
            Cell 2, line 2, column 9
                int b = "text";
                        ^^^^^^
            Syntax: Cannot implicitly convert type 'string' to 'int'. [CS0029]
            Convert the value, or declare the variable with var.
            """.ReplaceLineEndings("\n"),
            (await lab.Run("var a = 1;\nint b = \"text\";")).Error!.Explain()
        );

    [Fact]
    public async Task An_exception_shows_the_way_through_the_users_own_lines() =>
        Assert.Equal(
            """
            Cell 3, line 2
                Console.WriteLine(Share(0));
            DivideByZeroException: Attempted to divide by zero.
              in Share, cell 2, line 3
              in cell 3, line 2
            """.ReplaceLineEndings("\n"),
            (
                await lab.Run("int Share(int n)\n{\n    return 1 / n;\n}", "var x = 1;\nConsole.WriteLine(Share(0));")
            ).Error!.Explain()
        );

    [Fact]
    public async Task An_exception_behind_an_await_keeps_its_lines()
    {
        var error = (
            await lab.Run(
                "async Task<int> Later()\n{\n    await Task.Delay(1);\n    throw new FormatException(\"no\");\n}",
                "await Later()"
            )
        ).Error!;
        Assert.Equal(("FormatException", 3, 1), (error.Name, error.Cell, error.Line!.Value));
        Assert.Equal("in Later, cell 2, line 4", error.Frames![0].ToString());
    }

    [Fact]
    public async Task A_scripts_error_in_a_call_has_the_calls_line_and_says_its_own_place()
    {
        var error = (await lab.Run("var a = 1;\nvar b = 2;\nlab.Hive(\"SELECT nope\");")).Error!;
        Assert.Equal(3, error.Line);
        Assert.Contains("At 1:8 of the script", error.Message, StringComparison.Ordinal);
        Assert.Contains("nope", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_a_statement_has_its_place_in_the_cell()
    {
        var error = (await lab.Run("#!hive\nSELECT 1 AS a;\nSELECT nope")).Error!;
        Assert.Equal((2, 3, 8), (error.Cell, error.Line, error.Diagnostic.Place!.Column));
        Assert.Contains("    SELECT nope\n           ^^^^\n", error.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_without_a_lab_says_what_to_run()
    {
        var report = await Bazaar.Notebook.Runner.NotebookRunner.Run(
            NotebookLab.Of("#!hive\nSELECT 1"),
            new NotebookSession(),
            new()
        );
        Assert.Equal(1, report.Error!.Line);
        Assert.Contains("Lab.Open()", report.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_using_declares_ends_with_its_cell()
    {
        var outputs = await lab.Good(
            "class Door(string name) : IDisposable { public void Dispose() => Console.WriteLine($\"{name} shuts\"); }",
            "using var a = new Door(\"a\");\nusing Door b = new(\"b\"), c = new(\"c\");\nConsole.WriteLine(\"open\");\n5",
            "using (var d = new Door(\"d\")) { }",
            "async IAsyncEnumerable<int> Two() { yield return 1; await Task.Yield(); yield return 2; }\nawait using var two = Two().GetAsyncEnumerator();\nawait two.MoveNextAsync(); two.Current"
        );
        Assert.Equal("open\nc shuts\nb shuts\na shuts\n\n5", outputs[1]);
        Assert.Equal("d shuts\n", outputs[2]);
        Assert.Equal("1", outputs[3]);
        var failed = (await lab.Run("using var m = new MemoryStream();\nthrow new InvalidOperationException(\"no\");")).Error!;
        Assert.Equal(("InvalidOperationException", 2), (failed.Name, failed.Line));
    }

    [Fact]
    public async Task A_cell_refers_to_no_more_than_those_before_it()
    {
        var session = new NotebookSession();
        var counts = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            Assert.Null((await lab.Run(session, null, $"{i}")).Error);
            counts.Add(session.CSharp.Script!.GetCompilation().References.Count());
        }
        Assert.Single(counts.Distinct());
    }
}
