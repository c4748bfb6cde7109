using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Loading;
using Bazaar.Pig.Syntax;
using Bazaar.Pig.Text;

namespace Bazaar.Pig.Running;

/// <summary>
/// Pig in process. As in Pig, aliases are only definitions: DUMP computes, and so do the STOREs, which run together at the next DUMP
/// or where the script ends. Aliases, macros and parameters live as long as the engine, from one script to the next.
/// </summary>
public sealed class PigEngine : IEngine
{
    private readonly Interpreter interpreter;
    private ParameterTable? kept;

    /// <param name="session">Where plans run; <see cref="Functions.PigScalars.Register"/> must have been called on its connection.</param>
    /// <param name="lake">Paths of the lake.</param>
    /// <param name="authorise">Sees each plan before it runs, and throws if it may not.</param>
    /// <param name="clock">Measures how long a statement took.</param>
    public PigEngine(DuckSession session, IPigLake lake, Action<Rel>? authorise = null, TimeProvider? clock = null) =>
        interpreter = new Interpreter(session, lake, authorise ?? (_ => { }), clock ?? TimeProvider.System);

    public string Name => "embedded";

    /// <summary>The aliases that are defined now, for completion.</summary>
    public IEnumerable<string> Aliases => interpreter.Aliases;

    /// <summary>The names of an alias's fields, for completion; none where the alias or its schema is unknown.</summary>
    public IReadOnlyList<string> Fields(string alias) => interpreter.Fields(alias);

    /// <summary>Whether what <c>%declare</c> and <c>%default</c> set lasts from one script to the next, as in Pig's shell.</summary>
    public bool KeepParameters { get; set; }

    public IEnumerable<Result> Run(Script script, RunOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(options);
        var parameters = KeepParameters ? kept ??= new ParameterTable(script.Parameters) : new ParameterTable(script.Parameters);
        if (!interpreter.TryRead(SourceText.Of(script.Text, script.File), parameters, out var statements, out var error))
        {
            yield return RowsResult.Failed(Language.Pig, error!);
            yield break;
        }
        for (var next = 0; next < statements!.Count && !interpreter.Stopped; )
        {
            var failed = false;
            foreach (var result in interpreter.Run(statements, ref next, parameters, options, cancel))
            {
                failed |= result.Error is not null;
                yield return result;
            }
            if (failed && !options.KeepGoing)
            {
                interpreter.Forget();
                yield break;
            }
        }
        foreach (var result in interpreter.Finish(options, cancel))
            yield return result;
    }

    /// <summary>The plans and SQL that the script's DUMPs and STOREs would run, without running them.</summary>
    /// <exception cref="BazaarException">The script is wrong.</exception>
    public IReadOnlyList<(string Statement, string Plan, string Sql)> Explain(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return interpreter.Explain(SourceText.Of(script.Text, script.File), new ParameterTable(script.Parameters));
    }

    public void Dispose() => interpreter.Dispose();
}
