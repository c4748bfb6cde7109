using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>DROP.</summary>
internal sealed partial class Executor
{
    private RowsResult Drop(DropTable drop, StatementRun run)
    {
        var (database, name) = Names(drop.Name);
        if (drop.Kind == TableLike.Table && session.Temporary.Find(database, name) is { } temporary)
        {
            session.Temporary.Drop(temporary);
            return Said("Table has been dropped.", run);
        }
        using var write = catalog.BeginWrite(run.Cancel);
        if (write.Find(database, name) is not { } table)
        {
            // DROP TABLE without IF EXISTS is quiet in Hive, too.
            if (drop.IfExists || IsQuiet)
                return Said(
                    write.Find(database) is null ? $"Database does not exist: {database}"
                        : drop.Kind == TableLike.View ? "View does not exist."
                        : "Table does not exist.",
                    run
                );
            throw SqlErrors.NoTable(drop.Name.ToString(), drop.Name.Place, write.Tables(database));
        }
        var kind = table.Kind switch
        {
            TableKind.View => TableLike.View,
            TableKind.MaterializedView => TableLike.MaterializedView,
            _ => TableLike.Table,
        };
        if (kind != drop.Kind)
        {
            // What is there under the name is of another kind: for IF EXISTS, and only then, that is as if it weren't there.
            if (drop.IfExists && !IsImpala)
                return Nothing(run);
            throw OfOtherKind(drop, kind);
        }
        CheckUnread(table, drop, write);
        RemoveFiles(table, write, purge: false);
        write.Drop(table);
        write.Commit(run.Cancel);
        return Said($"{(drop.Kind == TableLike.View ? "View" : "Table")} has been dropped.", run);
    }

    /// <summary>Whether a DROP of what is not there is no error.</summary>
    private bool IsQuiet => !IsImpala && session.Settings.IsOn("hive.exec.drop.ignorenonexistent");

    private BazaarException OfOtherKind(DropTable drop, TableLike kind)
    {
        static string Word(TableLike k) =>
            k switch
            {
                TableLike.View => "VIEW",
                TableLike.MaterializedView => "MATERIALIZED VIEW",
                _ => "TABLE",
            };
        return SqlErrors.Error(
            $"{drop.Name} is no {Word(drop.Kind).ToLowerInvariant()}.",
            drop.Name.Place,
            $"Write DROP {Word(kind)} {drop.Name}.",
            IsImpala ? "42000/10217" : "08S01/40000"
        );
    }

    /// <summary>A managed table's files go with it.</summary>
    private void RemoveFiles(Table table, CatalogWrite write, bool purge)
    {
        if (table.Location is null)
            return;
        var owned = table.Kind is TableKind.Managed or TableKind.MaterializedView;
        if (!owned && !purge && table.Properties.GetValueOrDefault("external.table.purge") != "true")
            return;
        write.Remove(catalog.Lake.Local(table.Location));
        foreach (
            var partition in write.Partitions(table).Where(p => !p.Location.StartsWith(table.Location, StringComparison.Ordinal))
        )
            write.Remove(catalog.Lake.Local(partition.Location));
    }
}
