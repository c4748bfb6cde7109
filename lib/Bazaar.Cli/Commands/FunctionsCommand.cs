using System.CommandLine;
using Bazaar.Core;
using Bazaar.Sql.Functions;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar functions</c>: what a dialect's functions are, each with an example and its answer.</summary>
internal static class FunctionsCommand
{
    public static Command Create() =>
        new(
            "functions",
            "List a dialect's functions, or show one.\n\n  bazaar functions hive\n  bazaar functions hive date_format"
        )
        {
            Of("hive", "Hive's functions", Language.Hive, s => new HiveFunctions(s)),
            Of("impala", "Impala's functions", Language.Impala, s => new ImpalaFunctions(s)),
        };

    private static Command Of(string name, string description, Language language, Func<SessionInfo, HiveFunctions> make)
    {
        var function = new Argument<string?>("name") { Description = "A function", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command(name, description) { function, CommonOptions.Format };
        command.SetAction(parse =>
        {
            var functions = make(new SessionInfo("learner", () => "default", TimeProvider.System));
            if (parse.GetValue(function)?.ToLowerInvariant() is { } wanted)
                return Show(functions, wanted);
            var rows = functions
                .Names.Select(n => FunctionPages.Of(functions, n)!)
                .Select(p => new object?[] { p.Name, p.Kind.ToString().ToLowerInvariant(), p.Signatures[0], p.Summary });
            var result = new RowsResult([.. rows])
            {
                Language = language,
                Statement = "",
                Columns =
                [
                    .. new[] { "function", "kind", "signature", "summary" }.Select(c => new Column(c, DataType.String, "string")),
                ],
            };
            Screen.Print(result, parse.GetValue(CommonOptions.Format)!, null);
            return 0;
        });
        return command;
    }

    private static int Show(HiveFunctions functions, string name)
    {
        if (FunctionPages.Of(functions, name) is not { } page)
            throw new BazaarException(
                new(
                    Fault.Usage,
                    $"{functions.Dialect} has no function {name}.{(NearWords.Nearest(name, functions.Names) is { } near ? $" Did you mean {near}?" : "")}",
                    null,
                    $"bazaar functions {functions.Dialect.ToLowerInvariant()} lists them all."
                )
            );
        Console.Out.WriteLine(page.Text);
        return 0;
    }
}
