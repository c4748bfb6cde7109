using System.Globalization;
using System.Text;
using Bazaar.Cluster;
using Bazaar.Cluster.Hive;
using Bazaar.Core;
using Bazaar.Sql.Syntax;

namespace Bazaar.Parity.Tests;

/// <summary>
/// Asks real Hive script by script, in a database of their own, and writes down what it says: for each statement with a result
/// <c># name:type …</c> and the rows with tabs between the values, for one that it refuses <c>ERROR sqlstate message</c>.
/// </summary>
internal sealed class HiveAnswers(ServerAddress address)
{
    public const string Version = "4.0.1";

    // Rows as a fetch task reads them wherever it can: a Tez job takes seconds.
    private static readonly Dictionary<string, string> Settings = new() { ["hive.fetch.task.conversion"] = "more" };

    // The tables are as this made them; a script that only reads leaves them so.
    private string? prepared;

    /// <summary>The answers to a script over fresh tables.</summary>
    public string Ask(string setup, string script)
    {
        if (prepared != setup)
            Prepare(setup);
        var statements = StatementSplitter.Split(new ScriptText(script)).Select(s => s.Text).ToList();
        prepared = statements.All(s => Reading.Any(w => s.StartsWith(w, StringComparison.OrdinalIgnoreCase))) ? setup : null;
        using var session = new HiveSession(address, null, Database, Settings);
        return string.Concat(statements.Select(s => Answer(session, s)));
    }

    private static readonly string[] Reading = ["SELECT", "WITH", "(SELECT", "VALUES", "DESCRIBE", "SHOW"];

    private const string Database = "conformance";

    private void Prepare(string setup)
    {
        using (var session = new HiveSession(address, null, null, Settings))
        {
            using var version = session.Execute("SELECT version()");
            var found = (string)version.Rows().Single()[0]!;
            if (!found.StartsWith(Version, StringComparison.Ordinal))
                throw new InvalidOperationException($"The answers are those of Hive {Version}, and this is {found}.");
            session.Execute($"DROP DATABASE IF EXISTS {Database} CASCADE").Dispose();
            session.Execute($"CREATE DATABASE {Database}").Dispose();
        }
        using var made = new HiveSession(address, null, Database, Settings);
        foreach (var statement in StatementSplitter.Split(new ScriptText(setup)))
            made.Execute(statement.Text).Dispose();
    }

    private static string Answer(HiveSession session, string statement)
    {
        try
        {
            using var rows = session.Execute(statement);
            if (rows.Columns.Count == 0)
                return "";
            var text = new StringBuilder("# ");
            text.AppendJoin('\t', rows.Columns.Select(c => $"{c.Name}:{c.TypeName}")).Append('\n');
            foreach (var row in rows.Raw())
                text.AppendJoin('\t', row.Select(Text)).Append('\n');
            return text.ToString();
        }
        catch (BazaarException e)
        {
            return $"ERROR {e.Diagnostic.Code ?? "-"} {Escaped(Repeatable(e.Diagnostic.Message))}\n";
        }
    }

    /// <summary>Behind this a task that failed is told by its number and a stack trace, which are others the next time.</summary>
    private static string Repeatable(string message) =>
        message.IndexOf(" Vertex failed", StringComparison.Ordinal) is >= 0 and var at ? message[..at] : message;

    private static string Text(object? value) =>
        value switch
        {
            null => "\\N",
            bool b => b ? "true" : "false",
            byte[] b => "0x" + Convert.ToHexString(b),
            double d => d.ToString("R", CultureInfo.InvariantCulture),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => Escaped(value.ToString()!),
        };

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal);
}
