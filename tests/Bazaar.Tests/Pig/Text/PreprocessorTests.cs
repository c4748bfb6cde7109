using Bazaar.Core;
using Bazaar.Pig.Text;
using Xunit;

namespace Bazaar.Tests.Pig.Text;

public sealed class PreprocessorTests
{
    private static string Run(string text, params (string, string)[] given) =>
        Preprocessor.Run(SourceText.Of(text), new ParameterTable(given.ToDictionary(g => g.Item1, g => g.Item2))).Text;

    [Theory]
    [InlineData("a = LOAD '$in/x';", "a = LOAD '/d/x';")]
    [InlineData("a = LOAD '${in}x';", "a = LOAD '/dx';")]
    [InlineData("a = LOAD '\\$in';", "a = LOAD '$in';")]
    [InlineData("b = FOREACH a GENERATE $0, $in;", "b = FOREACH a GENERATE $0, /d;")]
    [InlineData("-- $nothing\n/* $nothing */ a = '$in'", "-- $nothing\n/* $nothing */ a = '/d'")]
    [InlineData(
        "DEFINE m(a) RETURNS b { $b = FILTER $a BY '}' == x; } c = '$in';",
        "DEFINE m(a) RETURNS b { $b = FILTER $a BY '}' == x; } c = '/d';"
    )]
    [InlineData("%declare d '$in/2'\n'$d'", "\n'/d/2'")]
    [InlineData("%default in 'other'\n'$in'", "\n'/d'")]
    [InlineData("%DECLARE x a/b -- why\n'$x'", " -- why\n'a/b'")]
    [InlineData("%declare x nine ten\n'$x'", " ten\n'nine'")]
    [InlineData("%declare x 5;\nLIMIT a $x", "\nLIMIT a 5;")]
    [InlineData("%declare x 'it\\'s \\n'\n$x", "\nit's \\n")]
    [InlineData("%default x q\\u0041\\\\u0041\n$x", "\nqA\\\\u0041")]
    [InlineData("%declare x \"two words\";\n$x", ";\ntwo words")]
    public void Puts_values_in(string text, string expected) => Assert.Equal(expected, Run(text, ("in", "/d")));

    [Fact]
    public void Places_are_the_author_s()
    {
        var text = Preprocessor.Run(SourceText.Of("%declare long 'a very long value'\nx $long Q\n$long z"), new ParameterTable());
        Place At(string what) => text.PlaceAt(text.Text.LastIndexOf(what, StringComparison.Ordinal), what.Length);
        Assert.Equal(new Place(2, 9), At("Q"));
        Assert.Equal(new Place(3, 1, 5), At("very"));
        Assert.Equal(new Place(3, 7), At("z"));
    }

    [Fact]
    public void An_unset_parameter_is_refused_where_it_stands()
    {
        var error = Assert.Throws<BazaarException>(() => Run("a = 1;\nb = '$ouptut';", ("output", "x"))).Diagnostic;
        Assert.Equal(new Place(2, 6, 7), error.Place);
        Assert.Contains("$output", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_in_backticks_gives_what_it_writes() =>
        Assert.Equal("x = 'a b';", Run("%declare n a\n%declare d `echo $n b`\n%default d `no such command`\nx = '$d';").Trim());

    [Fact]
    public void A_command_in_backticks_that_fails_is_told()
    {
        var error = Assert.Throws<BazaarException>(() => Run("%default d `sh -c \"exit 3\"`\n")).Diagnostic;
        Assert.Equal("1:12 sh -c \"exit 3\" ended with code 3.", $"{error.Place} {error.Message}");
    }

    [Fact]
    public void A_parameter_file_gives_values()
    {
        var table = new ParameterTable();
        table.ReadFile("# days\nday = 2025-11-28\n\nin='/d/$day'\n", "p.txt");
        table.ReadArgument("day=1");
        Assert.Equal(("1", "/d/2025-11-28"), (table.Find("day"), table.Find("in")));
        Assert.Equal(2, Assert.Throws<BazaarException>(() => table.ReadFile("a=1\nnonsense\n", "p.txt")).Diagnostic.Place!.Line);
    }

    /// <summary>As Pig 0.18 substitutes them in a dry run.</summary>
    [Theory]
    [InlineData("x=a b;", "a")]
    [InlineData("x= k ", "k")]
    [InlineData("x=a;b", "a;b")]
    [InlineData("x='three four'", "three four")]
    [InlineData("x=\"'its'\"", "'its'")]
    [InlineData("x='\\'a\"b\\''", "'a\"b'")]
    [InlineData("x=\\u0041\\\\u0041", "A\\\\u0041")]
    public void An_argument_is_read_as_Pig_reads_it(string argument, string value)
    {
        var table = new ParameterTable();
        table.ReadArgument(argument);
        Assert.Equal(value, table.Find("x"));
    }

    [Fact]
    public void A_value_with_blanks_needs_quotes_in_a_file()
    {
        var table = new ParameterTable();
        table.ReadFile("a = five;six\nb = seven # why\nc='three four'\n", "p.txt");
        Assert.Equal(("five;six", "seven", "three four"), (table.Find("a"), table.Find("b"), table.Find("c")));
        var error = Assert.Throws<BazaarException>(() => table.ReadFile("a=1\nb=one two\n", "p.txt")).Diagnostic;
        Assert.Equal(new Place(2, 6, 4, "p.txt"), error.Place);
    }
}
