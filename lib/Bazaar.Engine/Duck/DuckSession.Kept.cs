using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Engine.Duck;

/// <summary>Rows kept as tables: those of shared plans, and what programs wrote.</summary>
public sealed partial class DuckSession
{
    private readonly Dictionary<SharedPlan, string> kept = [];
    private readonly List<string> keptTables = [];
    private int tables;

    /// <summary>Computes the rows of the shared plans that a plan needs, unless they are there.</summary>
    private void KeepShared(Rel plan, RunOptions options, CancellationToken cancel)
    {
        var needed = PlanTree.SharedPlans(plan).Where(s => s.Materialize && !kept.ContainsKey(s));
        foreach (var fused in FusedPlan.Of(needed))
        {
            var table = fused.Members.Keys.FirstOrDefault(s => s.Through is not null) is { } piped
                ? KeepLines(piped, options, cancel)
                : KeepRows(fused.Plan, options, cancel);
            keptTables.Add(table);
            foreach (var (shared, member) in fused.Members)
                kept[shared] =
                    fused.Members.Count == 1
                        ? table
                        : $"(SELECT {string.Join(", ", member.Columns.Select(DuckResult.ColumnName).DefaultIfEmpty("true"))} FROM {table}"
                            + (member.Mark is { } mark ? $" WHERE {DuckResult.ColumnName(mark)})" : ")");
        }
    }

    /// <summary>SQL that stands for a shared plan's rows behind FROM: the table where they are kept, or a part of it.</summary>
    internal string TableOf(SharedPlan shared) => kept.GetValueOrDefault(shared) ?? DuckTypes.Quote(shared.Name);

    /// <summary>Forgets the rows of all shared plans: the script has ended.</summary>
    public void ReleaseShared()
    {
        foreach (var table in keptTables)
            Drop(table);
        keptTables.Clear();
        kept.Clear();
    }

    /// <summary>Forgets what programs wrote: a statement of SQL has ended.</summary>
    public void ReleaseLines()
    {
        foreach (var (shared, table) in kept.Where(k => k.Key.Through is not null).ToList())
        {
            Drop(table);
            keptTables.Remove(table);
            kept.Remove(shared);
        }
    }

    internal void Drop(string table)
    {
        if (Connection.State == System.Data.ConnectionState.Open)
            Execute($"DROP TABLE IF EXISTS {table}");
    }

    /// <summary>Gives a plan's lines to a program, and keeps those that it writes.</summary>
    private string KeepLines(SharedPlan piped, RunOptions options, CancellationToken cancel)
    {
        var table = NewTable();
        using var run = new ProgramRun(piped.Through!, Path.Combine(TempFolder, table), piped.Plan.Place);
        CopyLines(piped.Plan, run.Input, [], options, cancel);
        run.Run(cancel);
        Execute(
            $"CREATE TEMP TABLE {table} AS SELECT line AS {DuckResult.ColumnName(0)} FROM java_lines({DuckTypes.Text(run.Output)}, 0)"
        );
        return table;
    }

    private string NewTable() => string.Create(CultureInfo.InvariantCulture, $"rows_{Interlocked.Increment(ref tables)}");

    private string KeepRows(Rel plan, RunOptions options, CancellationToken cancel)
    {
        var table = NewTable();
        var names = string.Join(", ", plan.Columns.Select((_, i) => DuckResult.ColumnName(i)).DefaultIfEmpty("c0"));
        Run(
            plan,
            sql =>
            {
                Execute($"CREATE TEMP TABLE {table} AS SELECT * FROM (\n{sql}\n) AS r({names})");
                return 0;
            },
            plan.Place,
            options,
            cancel
        );
        return table;
    }
}
