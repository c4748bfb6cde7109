using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>PRIMARY KEY, UNIQUE and FOREIGN KEY: Hive holds no rows to them, and remembers them where the names are right.</summary>
internal static class KeyConstraints
{
    private const string Metastore = "08S01/40000";

    private static bool IsKey(ConstraintKind kind) =>
        kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique or ConstraintKind.ForeignKey;

    /// <summary>A new table's constraints, those of columns first, as the catalog keeps them: the name, the kind, the columns.</summary>
    /// <exception cref="BazaarException">Hive takes no such constraint.</exception>
    public static IEnumerable<string> Of(CreateTable create, Table table, Func<TableName, Table?> find)
    {
        foreach (var column in create.PartitionedBy)
            if (column.Constraints.FirstOrDefault(c => !IsKey(c.Kind) && Constraints.IsOn(c.Options)) is { } held)
                throw SqlErrors.Error("A partition column has no constraint.", held.Place, "Leave it out.", "42000/10326");
        var ofColumns = create.Columns.SelectMany(c =>
            c.Constraints.Select(k => new TableConstraint(
                k.Place,
                k.Kind,
                k.Name,
                [c.Name],
                k.Value,
                k.References,
                k.ReferencedColumns,
                k.Options
            ))
        );
        List<TableConstraint> all = [.. ofColumns, .. create.Constraints];
        if (all.Where(c => c.Kind == ConstraintKind.PrimaryKey).Skip(1).FirstOrDefault() is { } second)
            throw SqlErrors.Error(
                "A table has one primary key.",
                second.Place,
                "Put the columns into one PRIMARY KEY (…).",
                "42000/10332"
            );
        foreach (var constraint in all)
            Check(constraint, table, find);
        return all.Where(c => c.Name is not null || IsKey(c.Kind)).Select(Text);
    }

    /// <summary>A constraint as the catalog keeps it.</summary>
    public static string Text(TableConstraint constraint) =>
        $"{constraint.Name?.Folded} {constraint.Kind} ({string.Join(", ", constraint.Columns.Select(c => c.Folded))})".TrimStart();

    /// <exception cref="BazaarException">It is switched on, or names columns or tables that are not there.</exception>
    public static void Check(TableConstraint constraint, Table table, Func<TableName, Table?> find)
    {
        if (!IsKey(constraint.Kind))
            return;
        if (!constraint.Options.Any(o => o is "DISABLE" or "NOT ENFORCED"))
            throw SqlErrors.Error(
                "Hive holds no rows to keys.",
                constraint.Place,
                "Write DISABLE NOVALIDATE behind it.",
                "42000/10326"
            );
        Columns(constraint.Columns, table);
        if (constraint.References is not { } name)
            return;
        var parent =
            find(name)
            ?? throw SqlErrors.Error($"There is no table {name} to refer to.", name.Place, "Create it first.", Metastore);
        Columns(constraint.ReferencedColumns, parent);
        var key = string.Join(", ", constraint.ReferencedColumns.Select(c => c.Folded));
        if (
            !parent.Constraints.Any(c =>
                c.EndsWith($"PrimaryKey ({key})", StringComparison.Ordinal)
                || c.EndsWith($"Unique ({key})", StringComparison.Ordinal)
            )
        )
            throw SqlErrors.Error(
                $"{key} is no key of {name}.",
                constraint.Place,
                "Declare it there PRIMARY KEY or UNIQUE, DISABLE NOVALIDATE.",
                Metastore
            );
    }

    private static void Columns(IEnumerable<Name> names, Table table)
    {
        foreach (var name in names)
            if (table.AllColumns.All(c => c.Name != name.Folded))
                throw SqlErrors.NoColumn(name.Text, name.Place, [.. table.AllColumns.Select(c => c.Name)], Metastore);
    }
}
