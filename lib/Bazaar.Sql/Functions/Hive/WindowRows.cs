using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>Functions that stand before OVER only.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+WindowingAndAnalytics"/></remarks>
internal static class WindowRows
{
    public static void Add(FunctionTable t)
    {
        t.Window("row_number", ":int", "CAST(row_number()@ AS INTEGER)");
        t.Window("rank", ":int", "CAST(rank()@ AS INTEGER)");
        t.Window("dense_rank", ":int", "CAST(dense_rank()@ AS INTEGER)");
        t.Window("percent_rank", ":double", "percent_rank()");
        t.Window("cume_dist", ":double", "cume_dist()");
        t.Window("ntile", "int:int", "CAST(ntile({0})@ AS INTEGER)");
        foreach (var name in new[] { "lag", "lead" })
        {
            t.Window(name, "any:$0", name + "({0})");
            var shifted = Operation.Template(name, name + "({0}, {1})");
            t.Window(name, "any,int:", site => new Call(shifted, [site[0], Offset(site)], site[0].Type));
            // The value for rows that aren't there becomes of the column's type.
            var operation = Operation.Template(name, name + "({0}, {1}, {2})");
            t.Window(
                name,
                "any,int,any:$0",
                site => new Call(
                    operation,
                    [site[0], Offset(site), site.Functions.Cast(site[2], site[0].Type, site.Place)],
                    site[0].Type
                )
            );
        }
        foreach (var name in new[] { "first_value", "last_value" })
        {
            t.Window(name, "any:$0", name + "({0})");
            t.Window(name, "any,boolean:$0", c => IgnoringNulls(name, c));
        }
    }

    /// <summary>How many rows before or behind: a constant that isn't negative.</summary>
    private static Expr Offset(CallSite site) =>
        Exprs.Has<ColumnRef>(site[1])
        || site.Functions.Constants.IsNull(site[1])
        || site.Known(1) is IConvertible n && IsNegative(n)
            ? throw site.Error(
                $"{site.Name}'s second argument is a constant from 0 on.",
                "Write 1, say; for rows on the other side write lag for lead, or lead for lag.",
                1,
                "42000"
            )
            : site[1];

    private static bool IsNegative(IConvertible value) => value.ToInt64(CultureInfo.InvariantCulture) < 0;

    private static string IgnoringNulls(string name, CallContext c) =>
        c[1] == "true" ? $"{name}({c[0]} IGNORE NULLS){AggregateText.Here}" : $"{name}({c[0]}){AggregateText.Here}";
}
