namespace Bazaar.Core;

/// <summary>A language that a script can be written in.</summary>
public enum Language
{
    Pig,
    Hive,
    Impala,
    SparkSql,
}

/// <summary>A text to run, with the parameters that its user gave.</summary>
/// <param name="Language">Which language it is written in.</param>
/// <param name="Text">The script.</param>
/// <param name="File">Its path, for places in messages and for relative imports; null for a cell or an argument.</param>
/// <param name="Parameters">Pig's <c>-param</c>, Hive's <c>--hivevar</c>, Impala's <c>--var</c>.</param>
public sealed record Script(
    Language Language,
    string Text,
    string? File = null,
    IReadOnlyDictionary<string, string>? Parameters = null
);

/// <summary>How a script is to be run.</summary>
/// <param name="KeepGoing">Go on with the next statement after one that failed.</param>
/// <param name="Progress">Told how far it is; may be called from any thread.</param>
public sealed record RunOptions(bool KeepGoing = false, IProgress<ProgressStep>? Progress = null);

/// <summary>How far long work is.</summary>
/// <param name="What">The step, as a person reads it ("clickstream", "statement 3 of 7").</param>
/// <param name="Done">How much of it is done, in <paramref name="Unit"/>; null where nobody knows.</param>
/// <param name="Total">How much there is, or null.</param>
/// <param name="Unit">What is counted: "rows", "bytes", "files", "statements", "percent".</param>
public sealed record ProgressStep(string What, double? Done = null, double? Total = null, string Unit = "percent");

/// <summary>An engine that runs scripts: the embedded one or a real one. A lesson never asks which.</summary>
public interface IEngine : IDisposable
{
    /// <summary>embedded or cluster.</summary>
    string Name { get; }

    /// <summary>Runs a script statement by statement, each as the caller asks for it.</summary>
    /// <returns>One result for each statement in order; a failed one carries its <see cref="Result.Error"/> and ends
    /// the script unless <see cref="RunOptions.KeepGoing"/>. Nothing is thrown for an error of the script.</returns>
    IEnumerable<Result> Run(Script script, RunOptions options, CancellationToken cancel);
}
