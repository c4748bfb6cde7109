using System.CommandLine;
using Bazaar.Cluster;
using Bazaar.Cluster.Hive;
using Bazaar.Completion;
using Bazaar.Core;
using Bazaar.Pig.Running;

namespace Bazaar.Cli.Shell;

/// <summary>Opens a shell on the terminal.</summary>
internal static class ShellRunner
{
    /// <summary>Where no script is given and somebody types; what comes through a pipe is a script, which stops at its first error.</summary>
    public static bool IsWanted(string? script) => script is null && !Console.IsInputRedirected;

    /// <returns>The exit code.</returns>
    public static int Run(ParseResult parse, Language language, IReadOnlyDictionary<string, string> parameters, string? database)
    {
        if (CommonOptions.IsCluster(parse))
            return language == Language.Pig
                ? Grunt.Run(CommonOptions.Addresses(parse).Pig.Require(), parameters)
                : OnCluster(parse, language, parameters, database);
        using var lab = CommonOptions.Open(parse);
        lab.Catalog.Waiting = Screen.Note;
        if (database is not null)
            lab.Sql(language).Use(database);
        if (lab.Engine(language) is PigEngine pig)
            pig.KeepParameters = true;
        return Loop(parse, language, parameters, lab.Engine(language), new Completer(lab, language));
    }

    private static int OnCluster(
        ParseResult parse,
        Language language,
        IReadOnlyDictionary<string, string> parameters,
        string? database
    )
    {
        var addresses = CommonOptions.Addresses(parse);
        using var real = new ClusterEngine(addresses, BazaarHome.Find().Path, database);
        // An engine without an address is told before anybody types.
        var engine = real.Of(language);
        var server = language switch
        {
            Language.Hive => addresses.Hive.Require(),
            Language.Impala => addresses.Impala.Require(),
            _ => null,
        };
        using var names = new ServerNames(language, server is null ? null : () => new HiveSession(server), TimeProvider.System);
        return Loop(parse, language, parameters, engine, new Completer(language, names.Now));
    }

    private static int Loop(
        ParseResult parse,
        Language language,
        IReadOnlyDictionary<string, string> parameters,
        IEngine engine,
        Completer completer
    )
    {
        var terminal = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        var history = new ShellHistory(terminal ? ShellHistory.DefaultFile(language.ToString()) : null);
        IShellReader reader = terminal
            ? new LineEditor(Key, Console.Out, () => Console.WindowWidth, history, completer.Complete)
            : new PlainReader(Console.In);
        var options = new RunOptions(parse.GetValue(CommonOptions.KeepGoing));
        var format = parse.GetValue(CommonOptions.Format)!;
        var limit = parse.GetValue(CommonOptions.Limit);
        var shell = new InteractiveShell(
            language,
            engine.Name,
            reader,
            (text, file, cancel) => engine.Run(new Script(language, text, file, parameters), options, cancel),
            result => Screen.Print(result, format, limit),
            Console.Out.WriteLine,
            Screen.Error,
            history
        );
        // Behind the program's own handler, so that a second Ctrl-C doesn't end the process.
        void Stop(object? sender, ConsoleCancelEventArgs pressed)
        {
            pressed.Cancel = true;
            shell.Stop();
        }
        // At a pipe, Ctrl-C ends the program as it does with a script.
        if (terminal)
            Console.CancelKeyPress += Stop;
        try
        {
            return shell.Loop();
        }
        finally
        {
            if (terminal)
                Console.CancelKeyPress -= Stop;
        }
    }

    /// <summary>Ctrl-C is a key only while a line is edited; while a statement runs it is a signal.</summary>
    private static ConsoleKeyInfo Key()
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return Console.ReadKey(intercept: true);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }
}
