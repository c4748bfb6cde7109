using System.CommandLine;
using Bazaar.Cli.Shell;
using Bazaar.Core;
using Bazaar.Pig.Text;

namespace Bazaar.Cli.Commands;

/// <summary><c>bazaar pig</c>, with the options of Pig's own shell.</summary>
internal static class PigCommand
{
    public static Command Create()
    {
        var file = new Option<string?>("-f", "--file") { Description = "A script" };
        var text = new Option<string?>("-e", "--execute") { Description = "Statements" };
        var param = new Option<string[]>("-param", "-p", "--param") { Description = "A parameter, name=value; may be repeated" };
        var paramFile = new Option<string[]>("-param_file", "-m", "--param-file")
        {
            Description = "A file with a name=value on each line; may be repeated",
        };
        var command = new Command(
            "pig",
            "Run Pig Latin.\n\n  bazaar pig -f clean.pig -param input_path=/ecommerce/raw -param output_path=/ecommerce/clean\n  bazaar pig -e \"a = LOAD '/data/x' AS (n:int); DUMP a;\"\n  bazaar pig          a shell, with history and completion; help lists its commands"
        );
        foreach (
            var option in (Option[])
                [
                    file,
                    text,
                    param,
                    paramFile,
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
                var parameters = Parameters(parse.GetValue(paramFile) ?? [], parse.GetValue(param) ?? []);
                if (ShellRunner.IsWanted(path ?? statements))
                    return Task.FromResult(ShellRunner.Run(parse, Language.Pig, parameters, null));
                return Task.FromResult(
                    ScriptRunner.Run(
                        parse,
                        new Script(Language.Pig, ScriptRunner.Read(path, statements), path, parameters),
                        null,
                        cancel
                    )
                );
            }
        );
        return command;
    }

    /// <summary>Parameters as Pig's own command line reads them.</summary>
    /// <exception cref="BazaarException">A file can't be read, or something is no parameter.</exception>
    internal static IReadOnlyDictionary<string, string> Parameters(IEnumerable<string> files, IEnumerable<string> given)
    {
        // Pig: later files win over earlier ones, and -param over all files.
        var table = new ParameterTable();
        foreach (var file in files)
            table.ReadFile(ScriptRunner.Read(file, null), file);
        foreach (var argument in given)
            try
            {
                table.ReadArgument(argument);
            }
            catch (BazaarException e) when (e.Diagnostic.Fault == Fault.Syntax)
            {
                throw new BazaarException(e.Diagnostic with { Fault = Fault.Usage }, e);
            }
        return table.Values;
    }
}
