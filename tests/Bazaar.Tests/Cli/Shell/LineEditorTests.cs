using Bazaar.Cli.Shell;
using Bazaar.Completion;
using Bazaar.Core;
using Bazaar.Pig.Syntax;
using Xunit;

namespace Bazaar.Tests.Cli.Shell;

/// <summary>Keys, completion and history, without a terminal.</summary>
public sealed class LineEditorTests : IDisposable
{
    private readonly TempLab temp = new();

    public void Dispose() => temp.Dispose();

    private static ConsoleKeyInfo Key(ConsoleKey key, char c = '\0', bool control = false) => new(c, key, false, false, control);

    private (LineEnding Ending, string Line) Type(ShellHistory history, string text, params ConsoleKeyInfo[] more)
    {
        var keys = new Queue<ConsoleKeyInfo>([.. text.Select(c => Key(ConsoleKey.None, c)), .. more]);
        var editor = new LineEditor(
            keys.Dequeue,
            TextWriter.Null,
            () => 20,
            history,
            new Completer(temp.Lab, Language.Hive).Complete
        );
        return editor.Read("hive> ", "");
    }

    [Fact]
    public void Keys_edit_the_line()
    {
        var history = new ShellHistory(null);
        history.Add("SELECT\n1;");
        Assert.Equal(
            (LineEnding.Entered, "xb"),
            Type(history, "ab", Key(ConsoleKey.Home), Key(ConsoleKey.Delete), Key(ConsoleKey.X, 'x'), Key(ConsoleKey.Enter))
        );
        Assert.Equal((LineEnding.Entered, "SELECT\n1;"), Type(history, "z", Key(ConsoleKey.UpArrow), Key(ConsoleKey.Enter)));
        Assert.Equal(
            (LineEnding.Entered, "z"),
            Type(history, "z", Key(ConsoleKey.UpArrow), Key(ConsoleKey.DownArrow), Key(ConsoleKey.Enter))
        );
        Assert.Equal(LineEnding.Cleared, Type(history, "abc", Key(ConsoleKey.C, '\u0003', true)).Ending);
        Assert.Equal(LineEnding.Ended, Type(history, "", Key(ConsoleKey.D, '\u0004', true)).Ending);
        Assert.Equal((LineEnding.Entered, "DISTINCT"), Type(history, "disti", Key(ConsoleKey.Tab), Key(ConsoleKey.Enter)));
    }

    [Fact]
    public void Sql_names_come_from_the_catalog()
    {
        temp.Lab.Hive(
            "CREATE DATABASE shop; CREATE TABLE shop.orders (order_id int, total int); CREATE TABLE people (order_name string)"
        );
        var completer = new Completer(temp.Lab, Language.Hive);
        IReadOnlyList<string> Words(string text) => completer.Complete(text, text.Length).Words;
        Assert.Equal(["orders"], Words("SELECT * FROM shop.o"));
        Assert.Equal(["people"], Words("SELECT * FROM peo"));
        Assert.Equal(["order_id"], Words("SELECT orders.order_"));
        const string named = "SELECT order_ FROM shop.orders";
        Assert.Equal(["order_id"], completer.Complete(named, "SELECT order_".Length).Words);
        Assert.Equal(["order_id", "order_name"], Words("SELECT order_"));
        Assert.Contains("concat_ws", Words("SELECT concat"));
    }

    [Fact]
    public void Sql_names_of_a_server_are_offered_of_all_its_databases()
    {
        var names = new SqlNames(
            ["SELECT", "concat_ws"],
            ["shop", "default"],
            [new("shop", "orders", ["order_id"]), new("default", "people", ["order_name"])]
        );
        var completer = new Completer(Language.Hive, () => names);
        IReadOnlyList<string> Words(string text) => completer.Complete(text, text.Length).Words;
        Assert.Equal(["orders"], Words("SELECT * FROM shop.o"));
        Assert.Equal(["orders", "order_id", "order_name"], Words("SELECT * FROM ord"));
        Assert.Equal(["order_id"], Words("SELECT orders.order_"));
        Assert.Equal(["concat_ws"], Words("SELECT con"));
    }

    [Fact]
    public void A_server_that_is_not_there_leaves_the_keywords()
    {
        using var names = new ServerNames(
            Language.Hive,
            () => throw BazaarException.Runtime("Nobody listens.", "Start it."),
            TimeProvider.System
        );
        var completer = new Completer(Language.Hive, names.Now);
        Assert.Equal(["SELECT"], completer.Complete("SELE", 4).Words);
    }

    [Fact]
    public void Pig_names_are_aliases_fields_and_paths()
    {
        Directory.CreateDirectory(temp.Lab.Lake.Local("/shop/raw"));
        File.WriteAllText(temp.Lab.Lake.Local("/shop/rows.txt"), "1\n");
        temp.Lab.Pig("rows_in = LOAD '/shop/rows.txt' AS (row_number:int);");
        var completer = new Completer(temp.Lab, Language.Pig);
        IReadOnlyList<string> Words(string text) => completer.Complete(text, text.Length).Words;
        Assert.Equal(["rows_in", "row_number"], Words("x = FILTER row"));
        Assert.Equal(["raw/", "rows.txt"], Words("a = LOAD '/shop/r"));
        Assert.Equal(["FOREACH"], Words("b = fore"));
    }

    [Theory]
    [InlineData("a = LOAD 'x'", false)]
    [InlineData("a = LOAD 'x;", false)]
    [InlineData("a = LOAD 'x';", true)]
    [InlineData("/* a;", false)]
    [InlineData("a = LOAD 'x'; -- end", true)]
    [InlineData("DEFINE m(a) RETURNS b { $b = FILTER $a BY 1 > 0;", false)]
    [InlineData("DEFINE m(a) RETURNS b { $b = FILTER $a BY 1 > 0; };", true)]
    [InlineData("fs -mkdir /x", true)]
    [InlineData("set a b", true)]
    [InlineData("%default n 1", true)]
    public void Pig_tells_where_a_statement_ends(string text, bool complete) =>
        Assert.Equal(complete, StatementEnd.IsComplete(text + "\n"));

    [Fact]
    public void History_lasts_with_its_newest_entries()
    {
        var file = Path.Combine(temp.Folder, "new", "history");
        var history = new ShellHistory(file);
        for (var i = 0; i <= ShellHistory.Most; i++)
            history.Add($"SELECT\n{i};");
        history.Add($"SELECT\n{ShellHistory.Most};");
        var read = new ShellHistory(file).Entries;
        Assert.Equal((ShellHistory.Most, "SELECT\n1;", $"SELECT\n{ShellHistory.Most};"), (read.Count, read[0], read[^1]));
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
    }
}
