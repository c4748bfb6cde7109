using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>CREATE, ALTER and DROP of a database.</summary>
internal sealed partial class Executor
{
    private RowsResult Databases(Statement statement, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        var summary = "Updated database.";
        switch (statement)
        {
            case CreateDatabase create:
                summary = "Database has been created.";
                if (write.Find(create.Name.Folded) is not null)
                {
                    if (create.IfNotExists)
                        return Said("Database already exists.", run);
                    throw SqlErrors.Error(
                        $"The database {create.Name} is there already.",
                        create.Name.Place,
                        "Add IF NOT EXISTS.",
                        "42000/10242"
                    );
                }
                var location = create.Location ?? create.ManagedLocation ?? $"{CatalogStore.Warehouse}/{create.Name.Folded}.db";
                // A path that is none of the lake's is an error here, not at the first table.
                _ = catalog.Lake.Local(location);
                write.Put(
                    new Database(create.Name.Folded, location, create.Comment, Functions.Session.User)
                    {
                        Properties = Properties(create.Properties),
                    }
                );
                break;
            case DropDatabase drop:
                summary = RemoveDatabase(drop, write) ? "Database has been dropped." : "Database does not exist.";
                break;
            case AlterDatabase alter:
                var known = write.Find(alter.Name.Folded) ?? throw NoDatabase(alter.Name, write);
                write.Put(
                    known with
                    {
                        Location = alter.Location ?? alter.ManagedLocation ?? known.Location,
                        Owner = alter.Owner ?? known.Owner,
                        OwnerType = alter.OwnerKind ?? known.OwnerType,
                        Properties = known.Properties.SetItems(Properties(alter.Properties)),
                    }
                );
                break;
        }
        write.Commit(run.Cancel);
        return Said(summary, run);
    }

    /// <returns>Whether there was one.</returns>
    private bool RemoveDatabase(DropDatabase drop, CatalogWrite write)
    {
        if (write.Find(drop.Name.Folded) is not { } database)
        {
            if (drop.IfExists)
                return false;
            throw NoDatabase(drop.Name, write);
        }
        if (database.Name == CatalogStore.DefaultDatabase)
            throw SqlErrors.Error("The database default stays.", drop.Name.Place, "Drop its tables.", "42000");
        var tables = write.Tables(database.Name).ToList();
        if (tables.Count > 0 && !drop.Cascade)
            throw SqlErrors.Error(
                $"The database {drop.Name} has {tables.Count} table{(tables.Count == 1 ? "" : "s")}.",
                drop.Name.Place,
                "Drop them first, or write DROP DATABASE … CASCADE.",
                "42000/10226"
            );
        foreach (var table in tables)
            RemoveFiles(write.Find(database.Name, table)!, write, purge: false);
        write.Drop(database);
        if (session.Database == database.Name)
            session.Database = CatalogStore.DefaultDatabase;
        return true;
    }
}
