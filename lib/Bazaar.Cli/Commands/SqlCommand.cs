using System.CommandLine;
using Bazaar.Cli.Shell;
using Bazaar.Core;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar hive</c>, <c>bazaar impala</c> and <c>bazaar sparksql</c>, with the options of the engines' own shells.</summary>
internal static class SqlCommand
{
    public static Command Hive() =>
        Create(
            Language.Hive,
            new Command(
                "hive",
                "Run HiveQL.\n\n  bazaar hive -e \"SHOW DATABASES\"\n  bazaar hive -f load.sql --hivevar run=2025-11 --database ecommerce_dwh\n  bazaar hive         a shell, with history and completion; help lists its commands"
            ),
            new Option<string?>("-e") { Description = "Statements" },
            new Option<string[]>("--hivevar", "-d", "--define") { Description = "A variable, name=value; may be repeated" }
        );

    public static Command Impala() =>
        Create(
            Language.Impala,
            new Command(
                "impala",
                "Run Impala's SQL.\n\n  bazaar impala -q \"SHOW TABLES IN ecommerce_dwh\"\n  bazaar impala -f report.sql --var day=2025-11-28\n  bazaar impala       a shell, with history and completion; help lists its commands"
            ),
            new Option<string?>("-q", "--query") { Description = "Statements" },
            new Option<string[]>("--var") { Description = "A variable, name=value; may be repeated" }
        );

    public static Command Spark() =>
        Create(
            Language.SparkSql,
            new Command(
                "sparksql",
                "Run Spark's SQL, on the real Spark so far.\n\n  bazaar sparksql -e \"SHOW DATABASES\" --engine cluster\n  bazaar sparksql -f report.sql --hivevar day=2025-11-28 --engine cluster\n  bazaar sparksql --engine cluster         a shell, with history and completion; help lists its commands"
            ),
            new Option<string?>("-e") { Description = "Statements" },
            new Option<string[]>("--hivevar", "-d", "--define") { Description = "A variable, name=value; may be repeated" }
        );

    private static Command Create(Language language, Command command, Option<string?> text, Option<string[]> variables)
    {
        var file = new Option<string?>("-f", "--file") { Description = "A script" };
        var database = new Option<string?>("--database") { Description = "The database to begin in (default: default)" };
        foreach (
            var option in (Option[])
                [
                    file,
                    text,
                    variables,
                    database,
                    .. CommonOptions.Cluster,
                    CommonOptions.Lake,
                    CommonOptions.Format,
                    CommonOptions.KeepGoing,
                    CommonOptions.Limit,
                ]
        )
            command.Options.Add(option);
        command.SetAction(
            (parse, cancel) =>
            {
                var (path, statements) = (parse.GetValue(file), parse.GetValue(text));
                var given = CommonOptions.Pairs(parse.GetValue(variables), variables.Name);
                var begin = parse.GetValue(database)?.ToLowerInvariant();
                if (ShellRunner.IsWanted(path ?? statements))
                    return Task.FromResult(ShellRunner.Run(parse, language, given, begin));
                var script = new Script(language, ScriptRunner.Read(path, statements), path, given);
                return Task.FromResult(ScriptRunner.Run(parse, script, begin, cancel));
            }
        );
        return command;
    }
}
