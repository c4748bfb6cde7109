using System.Globalization;
using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>Changes of a table's columns and constraints.</summary>
internal sealed partial class Executor
{
    /// <summary>A constraint by its name, with what it holds the rows to.</summary>
    private Table WithoutConstraint(Table table, DropConstraint drop)
    {
        bool Is(string constraint) => constraint.StartsWith(drop.Name.Folded + " ", StringComparison.Ordinal);
        if (table.Constraints.FirstOrDefault(Is) is not { } dropped)
            return IsImpala
                ? table
                : throw SqlErrors.Error(
                    $"{table.Name} has no constraint {drop.Name}.",
                    drop.Name.Place,
                    "Give the name that CONSTRAINT gave it.",
                    "08S01/40000"
                );
        TableColumn Freed(TableColumn column) =>
            dropped.EndsWith($"{ConstraintKind.NotNull} ({column.Name})", StringComparison.Ordinal)
                ? column with
                {
                    NotNull = false,
                }
            : dropped.EndsWith($"{ConstraintKind.Default} ({column.Name})", StringComparison.Ordinal)
                ? column with
                {
                    Default = null,
                }
            : column;
        return table with
        {
            Columns = [.. table.Columns.Select(Freed)],
            Constraints = table.Constraints.Remove(dropped),
            Checks = [.. table.Checks.Where(c => c.Name != drop.Name.Folded)],
        };
    }

    private void CheckTypes(Table before, Table after, Place place)
    {
        if (TypeChanges.AreHeld(session.Settings))
            TypeChanges.Check(before, after, place);
    }

    private Table Changed(Table table, ChangeColumn change, Binder binder)
    {
        if (table.Kind == TableKind.External && !IsImpala)
            CheckExternal(change.New.Constraints);
        var columns = table.Columns.ToList();
        var index = columns.FindIndex(c => c.Name == change.Old.Folded);
        if (index < 0)
            throw SqlErrors.NoColumn(change.Old.Text, change.Old.Place, [.. columns.Select(c => c.Name)], "42000/10002");
        var made = Column(change.New, binder);
        if (change.New.Comment is null)
            made = made with { Comment = columns[index].Comment };
        CheckSkewed(table, columns[index], made, change.Place);
        columns.RemoveAt(index);
        if (change.First)
            index = 0;
        else if (change.After is { } after)
        {
            index = columns.FindIndex(c => c.Name == after.Folded) + 1;
            if (index == 0)
                throw SqlErrors.NoColumn(after.Text, after.Place, [.. columns.Select(c => c.Name)], "42000/10002");
        }
        columns.Insert(index, made);
        var result = table with { Columns = [.. columns] };
        CheckColumns(result, change.Place);
        if (!IsImpala)
        {
            if (table.Format == StorageFormat.Orc && (change.First || change.After is not null))
                throw SqlErrors.Error(
                    $"The columns of {table.Name} can't change their order: it is STORED AS ORC.",
                    change.Place,
                    "Leave FIRST and AFTER out, and order the columns in a view.",
                    "42000/10311"
                );
            CheckTypes(table, result, change.Place);
        }
        return Placed(table, result);
    }

    /// <summary>Where columns are found by position: under a new name a column has the values of the one that stood there.</summary>
    private static Table Placed(Table before, Table after)
    {
        if (!before.FindsByPosition)
            return after;
        var kept = Math.Min(before.Columns.Length, after.Columns.Length);
        var taken = before.Columns.Take(kept).Select(c => c.InFiles).ToHashSet();
        string Free(string name)
        {
            var free = name;
            for (var n = 1; !taken.Add(free); n++)
                free = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
            return free;
        }
        return after with
        {
            Columns =
            [
                .. after.Columns.Select(
                    (c, i) =>
                    {
                        var name = i < kept ? before.Columns[i].InFiles : Free(c.Name);
                        return c with { FileName = name == c.Name ? null : name };
                    }
                ),
            ],
        };
    }

    /// <summary>The columns that a table is SKEWED BY keep their names and types.</summary>
    private static void CheckSkewed(Table table, TableColumn before, TableColumn after, Place place)
    {
        if (table.Skew?.Columns.Contains(before.Name) == true && (before.Name, before.Type) != (after.Name, after.Type))
            throw SqlErrors.Error(
                $"{before.Name} is a skewed column: its name and its type can't change.",
                place,
                "ALTER TABLE … NOT SKEWED first.",
                "42000"
            );
    }

    /// <summary>The SerDes whose columns Hive replaces; the others say their columns themselves.</summary>
    private static void CheckReplaceable(Table table, Place place)
    {
        if (
            FormatClasses.Of(table).Serde
            is not (
                TextTables.LazySimple
                or FormatClasses.Parquet
                or FormatClasses.Orc
                or FormatClasses.Columnar
                or FormatClasses.ColumnSet
            )
        )
            throw SqlErrors.Error(
                $"REPLACE COLUMNS does not work for {table.Name} and its SerDe {FormatClasses.Of(table).Serde}.",
                place,
                "Make a new table of the columns that you want.",
                "42000/10243"
            );
    }

    /// <summary>ORC's reader finds columns by position: REPLACE COLUMNS may not leave any out.</summary>
    private static void CheckDropped(Table before, Table after, Place place)
    {
        if (before.Format == StorageFormat.Orc && after.Columns.Length < before.Columns.Length)
            throw SqlErrors.Error(
                $"REPLACE COLUMNS can't leave out columns of {before.Name}, which is STORED AS ORC.",
                place,
                "Keep them, or make a new table of the columns that you want.",
                "42000/10313"
            );
    }
}
