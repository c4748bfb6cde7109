using System.Diagnostics;
using Bazaar.Parity.Tests;
using Xunit;

namespace Bazaar.Tests.Pig.Conformance;

/// <summary>
/// Real Pig over the scripts of a folder, in one process, in a copy of the folder: those that it has not confirmed yet as they are, and two
/// more, other ones each day. It runs where BAZAAR_PIG=1 and BAZAAR_ENGINES_SCRIPT names the engines.
/// </summary>
internal static class RealPig
{
    private const string Version = "Pig 0.18.0";
    private const int Again = 2;
    private static readonly Lock Gate = new();
    private static Confirmed? confirmed;
    private static string? answers;

    public static bool IsWanted => Environment.GetEnvironmentVariable("BAZAAR_PIG") == "1";

    /// <summary>What a script printed, a line each, or why it failed; null where it has confirmed before what is kept.</summary>
    public static (IReadOnlyList<string> Lines, string? Error)? Answer(string folder, string name)
    {
        lock (Gate)
            answers ??= Ask(folder);
        var lines = Path.Combine(answers, name + ".out");
        if (!File.Exists(lines))
            return null;
        var error = Path.Combine(answers, name + ".err");
        return (File.ReadAllLines(lines), File.Exists(error) ? File.ReadAllText(error) : null);
    }

    /// <summary>What is kept of a script is what real Pig has said.</summary>
    public static void Confirm(string folder, string name)
    {
        lock (Gate)
            confirmed!.Add(name, Asked(folder, name), Kept(folder, name));
    }

    /// <summary>The script with the data that it names, or all data where it has a pattern of files.</summary>
    private static string Asked(string folder, string name)
    {
        var script = File.ReadAllText(Path.Combine(folder, name + ".pig"));
        var all = script.Contains("'data/{", StringComparison.Ordinal) || script.Contains("'data/*", StringComparison.Ordinal);
        return string.Join(
            '\n',
            Directory
                .GetFiles(Path.Combine(folder, "data"))
                .Where(f => all || script.Contains(Path.GetFileName(f), StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Append(Path.Combine(folder, "RealPig.java"))
                .Select(File.ReadAllText)
                .Prepend(Version)
                .Append(script)
        );
    }

    private static string Kept(string folder, string name) =>
        Path.Combine(folder, name + ".rows") is var rows && File.Exists(rows) ? File.ReadAllText(rows) : "";

    private static string Ask(string folder)
    {
        confirmed = new Confirmed(Path.Combine(folder, "confirmed.tsv"));
        var names = Directory
            .GetFiles(folder, "*.pig")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal)
            .ToList();
        var day = TimeProvider.System.GetUtcNow().DayOfYear;
        var sample = Enumerable.Range(0, Again).Select(i => names[(day * Again + i) % names.Count]);
        var asked = names.Where(n => !confirmed.Has(n, Asked(folder, n), Kept(folder, n))).Union(sample).ToList();
        var copy = Directory.CreateTempSubdirectory("real-pig-").FullName;
        Directory.CreateDirectory(Path.Combine(copy, "data"));
        foreach (var file in Directory.GetFiles(folder, "*.pig").Concat(Directory.GetFiles(Path.Combine(folder, "data"))))
            File.Copy(file, Path.Combine(copy, Path.GetRelativePath(folder, file)));
        Java(copy, Path.Combine(folder, "RealPig.java"), asked.Select(n => n + ".pig"));
        return copy;
    }

    /// <summary>The answers to expressions over the relation A that a LOAD makes of a file in the folder, a line each.</summary>
    public static string[] Expressions(string folder, string load, string[] expressions)
    {
        var copy = Directory.CreateTempSubdirectory("real-pig-").FullName;
        foreach (var file in Directory.GetFiles(folder, "*.txt"))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(copy, "load.pig"), load);
        File.WriteAllLines(Path.Combine(copy, "expressions"), expressions);
        Java(copy, Path.Combine(folder, "PigExpressions.java"), ["load.pig", "expressions", "answers"]);
        return File.ReadAllLines(Path.Combine(copy, "answers"));
    }

    /// <summary>Runs a program with Pig's classes in a folder.</summary>
    private static void Java(string folder, string program, IEnumerable<string> arguments)
    {
        File.WriteAllText(Path.Combine(folder, "log4j.properties"), "log4j.rootLogger=OFF\n");
        var engines = Environment.GetEnvironmentVariable("BAZAAR_ENGINES_SCRIPT")!;
        Run(engines, ["unpack", "pig", "spark"], folder);
        var home =
            Environment.GetEnvironmentVariable("ENGINES_HOME")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "engines");
        var jars = Directory
            .GetFiles(Path.Combine(home, "pig"), "*.jar")
            .Concat(Directory.GetFiles(Path.Combine(home, "spark"), "hadoop-client-*.jar"));
        Run(
            "java",
            [
                "-Xmx3g",
                "-Duser.timezone=UTC",
                "-Dlog4j.configuration=file:" + Path.Combine(folder, "log4j.properties"),
                "-cp",
                string.Join(Path.PathSeparator, jars),
                program,
                .. arguments,
            ],
            folder
        );
    }

    private static void Run(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
    }
}
