using System.CommandLine;
using Bazaar.Core;
using Bazaar.Output;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar explain</c>: every stage that a script goes through.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("script") { Description = "A script; its dialect is that of its folder or its ending" };
        var stage = new Option<string>("--stage")
        {
            Description = "tokens, tree, plan or sql",
            DefaultValueFactory = _ => "plan",
        };
        stage.AcceptOnlyFromAmong("tokens", "tree", "plan", "sql");
        var dialect = new Option<string?>("--dialect") { Description = "pig, hive or impala" };
        dialect.AcceptOnlyFromAmong("pig", "hive", "impala");
        var param = new Option<string[]>("-param", "-p", "--param", "--hivevar", "--var")
        {
            Description = "A parameter, name=value; may be repeated",
        };
        var command = new Command(
            "explain",
            "Show what a script becomes.\n\n  bazaar explain --stage sql clean.pig -param input_path=/ecommerce/raw\n  bazaar explain --stage tree --dialect hive report.sql"
        )
        {
            file,
            stage,
            dialect,
            param,
            CommonOptions.Lake,
        };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(file)!;
            var language = DialectOf(path, parse.GetValue(dialect));
            var script = new Script(
                language,
                ScriptRunner.Read(path, null),
                path,
                language == Language.Pig
                    ? PigCommand.Parameters([], parse.GetValue(param) ?? [])
                    : CommonOptions.Pairs(parse.GetValue(param), "--param")
            );
            var shown = parse.GetValue(stage)!;
            if (shown is "tokens" or "tree")
            {
                Console.Out.Write(Stages.Of(script, shown));
                return 0;
            }
            using var lab = CommonOptions.Open(parse);
            foreach (var (statement, plan, sql) in lab.Explain(script))
                Console.Out.WriteLine($"-- {statement.ReplaceLineEndings("\n-- ")}\n{(shown == "sql" ? sql : plan)}");
            return 0;
        });
        return command;
    }

    private static Language DialectOf(string path, string? given) =>
        (given is null ? ScriptLanguage.OfFile(path) : ScriptLanguage.Named(given))
        ?? throw BazaarException.Usage($"Nothing says which dialect {path} is of.", "Give --dialect pig, hive or impala.");
}
