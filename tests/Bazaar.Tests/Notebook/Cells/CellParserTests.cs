using Bazaar.Core;
using Bazaar.Notebook.Cells;
using Bazaar.Notebook.Session;
using Xunit;

namespace Bazaar.Tests.Notebook.Cells;

/// <summary>A cell's text, taken apart at its magics.</summary>
public sealed class CellParserTests
{
    private static readonly NotebookSession Session = new();
    private static readonly CellParser Parser = new(Session.Languages, Session.Magics);

    private static string Print(CellStep step) =>
        step switch
        {
            CellPart part => $"{part.Language.Names[0]}: {part.Text.Replace("\n", "|", StringComparison.Ordinal)}",
            MagicStep magic => $"#!{magic.Magic.Name}",
            _ => "",
        };

    private static IEnumerable<string> Steps(string text, string? fallback = null) =>
        Parser.Parse(text, fallback).Steps.Select(Print);

    [Fact]
    public void Parts_keep_the_lines_of_the_cell() =>
        Assert.Equal(
            ["csharp: var a = 1;", "hive: ||SELECT 1|", "#!who", "csharp: ||||||a"],
            Steps("var a = 1;\n#!hive\nSELECT 1\n\n#!who\n#!csharp\na")
        );

    [Theory]
    [InlineData("hive", "hive: SELECT 1")]
    [InlineData("PIG", "pig: SELECT 1")]
    [InlineData("javascript", "csharp: SELECT 1")]
    [InlineData(null, "csharp: SELECT 1")]
    public void Metadata_decides_where_no_line_does(string? fallback, string step) =>
        Assert.Equal([step], Steps("SELECT 1", fallback));

    [Fact]
    public void The_text_has_the_last_word() => Assert.Equal(["impala: |SELECT 1"], Steps("#!impala\r\nSELECT 1", "hive"));

    [Fact]
    public void Text_languages_keep_lines_that_look_like_magics() =>
        Assert.Equal(["markdown: |#!nothing|x"], Steps("#!markdown\n#!nothing\nx"));

    [Fact]
    public void Time_is_for_the_whole_cell()
    {
        Assert.True(Parser.Parse("#!time\n1").Timed);
        Assert.False(Parser.Parse("1").Timed);
    }

    [Fact]
    public void Options_have_quotes_signs_and_repetition()
    {
        var part = (CellPart)
            Parser.Parse("#!hive --name rows --limit=3 --hivevar 'a=x y' --hivevar b=\"it\"\"s\"\nSELECT 1").Steps.Single();
        Assert.Equal("rows", part.Name);
        Assert.Equal("3", part.Magic.Value("limit"));
        Assert.Equal(["a=x y", "b=it\"s"], part.Magic.Arguments.Where(a => a.Name == "hivevar").Select(a => a.Value));
        Assert.Equal(new Place(1, 20, 9), part.Magic.Arguments[1].Place);
    }

    [Theory]
    [InlineData("1\n#!hvie\nSELECT 1", 2, 1, "no magic #!hvie", "#!hive")]
    [InlineData("#!", 1, 1, "no magic #!.", "#!lsmagic")]
    [InlineData("#! hive", 1, 1, "no magic #!.", "#!lsmagic")]
    [InlineData("#!wholly-unknown", 1, 1, "no magic", "#!lsmagic")]
    [InlineData("#!hive --nam x", 1, 8, "no option --nam", "Did you mean --name?")]
    [InlineData("#!markdown --name x", 1, 12, "no option --name", "It has no options.")]
    [InlineData("#!hive --param a=1", 1, 8, "no option --param", "--hivevar KEY=VALUE")]
    [InlineData("#!pig --name", 1, 7, "--name has no value", "--name VARIABLE")]
    [InlineData("#!pig --name 1x", 1, 7, "1x is no name", "--name VARIABLE")]
    [InlineData("#!pig --limit none", 1, 7, "none is no number", "--limit ROWS")]
    [InlineData("#!pig --limit 0", 1, 7, "0 is no number", "--limit ROWS")]
    [InlineData("#!impala --var a", 1, 10, "a is not KEY=VALUE", "--var KEY=VALUE")]
    [InlineData("#!hive --explain tee", 1, 8, "tee is none of", "--explain STAGE")]
    [InlineData("#!hive rows", 1, 8, "takes no argument rows", "--name VARIABLE")]
    [InlineData("#!hive --name 'x", 1, 15, "A quote is not closed", "Write '")]
    public void What_is_wrong_has_its_place_and_a_cure(string text, int line, int column, string message, string cure)
    {
        var diagnostic = Assert.Throws<BazaarException>(() => Parser.Parse(text)).Diagnostic;
        Assert.Equal((line, column), (diagnostic.Place!.Line, diagnostic.Place.Column));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(cure, diagnostic.Cure!, StringComparison.Ordinal);
    }
}
