using Bazaar.Core;
using Bazaar.Sql.Syntax;

namespace Bazaar.Sql.Binding;

/// <summary>Errors in the meaning of a statement, with Hive's SQLSTATE and number beside.</summary>
internal static class SqlErrors
{
    public static BazaarException Error(string message, Place place, string? cure, string code = "42000") =>
        new(new(Fault.Semantic, message, place, cure, code));

    public static BazaarException Refused(string construct, Place place, string cure) =>
        new(new(Fault.Unsupported, $"{construct} is not supported.", place, cure));

    public static BazaarException NoTable(string name, Place place, IEnumerable<string> known)
    {
        var near = NearWords.Nearest(name, known);
        return Error(
            $"There is no table {name}.",
            place,
            near is null ? "SHOW TABLES lists the database's tables." : $"Did you mean {near}?",
            "42S02/10001"
        );
    }

    public static BazaarException NoColumn(string name, Place place, IReadOnlyList<string> known, string code = "42000/10004")
    {
        var near = NearWords.Nearest(name, known);
        var list = known.Count == 0 ? "There are no columns here." : $"The columns are {string.Join(", ", known.Take(20))}.";
        return Error($"There is no column or table alias {name}.", place, near is null ? list : $"Did you mean {near}?", code);
    }

    public static BazaarException Ambiguous(string name, Place place, IEnumerable<string> tables) =>
        Error(
            $"The column {name} is in more than one table.",
            place,
            $"Write {string.Join(" or ", tables.Select(t => $"{t}.{name}"))}."
        );

    public static BazaarException NotGrouped(string name, Place place) =>
        Error(
            $"{name} is neither in GROUP BY nor in an aggregate function.",
            place,
            $"Add {name} to GROUP BY, or put it into max(), min() or another aggregate.",
            "42000/10025"
        );

    public static BazaarException SharedColumn(string name, string? table, Place place) =>
        Error(
            $"Hive does not know {name} by its bare name, because USING names it.",
            place,
            $"Write {table ?? "table"}.{name}.",
            "42000/10011"
        );

    public static BazaarException MisplacedAggregate(Place place, string where) =>
        Error(
            $"An aggregate function can't stand in {where}.",
            place,
            where == "WHERE" ? "Filter groups by HAVING." : "Compute it in a query inside FROM first.",
            "42000/10128"
        );
}
