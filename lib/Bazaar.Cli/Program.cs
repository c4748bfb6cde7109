using System.CommandLine;
using System.Globalization;
using System.Text;
using Bazaar.Cli;
using Bazaar.Cli.Commands;
using Bazaar.Core;
using Bazaar.Notebook.Session;

// A kernel's first cell waits for the compiler, which takes longer to load than all the rest.
if (args is ["kernel", "run", ..])
    _ = Task.Run(CSharpSession.Begin);

// The same text everywhere: engines don't print by the user's country.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(false);

var root = new RootCommand("Bazaar, a learning lab for the classic Hadoop stack: one script, two engines.")
{
    TourCommand.Create(),
    GenerateCommand.Create(),
    LakeCommand.Create(),
    PigCommand.Create(),
    SqlCommand.Hive(),
    SqlCommand.Impala(),
    SqlCommand.Spark(),
    StreamCommand.Create(),
    NotebookCommand.Create(),
    KernelCommand.Create(),
    ExplainCommand.Create(),
    FunctionsCommand.Create(),
    DoctorCommand.Create(),
    EnginesCommand.Create(),
    ParityCommand.Create(),
};
var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false });
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Screen.Error(error.Message);
    Screen.Error($"Try: {string.Join(' ', ["bazaar", .. CommandNames(parsed)])} --help");
    return 2;
}
using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl-C stops the work and lets it clean up; a second one ends the process.
    pressed.Cancel = !cancel.IsCancellationRequested;
    cancel.Cancel();
};
try
{
    return await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
        cancel.Token
    );
}
catch (BazaarException e)
{
    Screen.Error(e.Diagnostic.ToString());
    return e.Diagnostic.ExitCode;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Screen.Error($"{e.Message} Look at the disk's room and at the rights of its folders.");
    return 1;
}
catch (OperationCanceledException)
{
    Screen.Error("Stopped. Nothing half-written is left.");
    return 1;
}

static IEnumerable<string> CommandNames(ParseResult parsed)
{
    var names = new Stack<string>();
    for (
        var result = parsed.CommandResult;
        result.Parent is not null;
        result = (System.CommandLine.Parsing.CommandResult)result.Parent
    )
        names.Push(result.Command.Name);
    return names;
}
