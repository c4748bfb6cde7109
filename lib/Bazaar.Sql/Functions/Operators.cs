using System.Collections.Frozen;
using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>The operators' operations, each one object for ever. Operands have their common type already.</summary>
internal static class Operators
{
    private static readonly FrozenDictionary<string, Operation> Infix = new[] { "=", "<>", "<", "<=", ">", ">=" }
        .Select(s => Operation.Template(s, $"({{0}} {s} {{1}})"))
        .Append(Operation.Template("<=>", "({0} IS NOT DISTINCT FROM {1})"))
        .ToFrozenDictionary(o => o.Name);

    private static readonly FrozenDictionary<string, Operation> Arithmetics = new[] { "+", "-", "*", "/", "%" }
        .Select(s => new Operation(s, site => Functions.Arithmetic.Write(s, site)))
        .ToFrozenDictionary(o => o.Name);

    private static readonly FrozenDictionary<string, Operation> CertainArithmetics = Arithmetics
        .Keys.Select(s => new Operation(s, site => Functions.Arithmetic.Write(s, site, certain: true)))
        .ToFrozenDictionary(o => o.Name);

    private static readonly FrozenDictionary<string, Operation> Bits = new Dictionary<string, Operation>
    {
        ["&"] = Operation.Template("&", "({0} & {1})"),
        ["|"] = Operation.Template("|", "({0} | {1})"),
        ["^"] = Operation.Template("^", "xor({0}, {1})"),
        ["~"] = Operation.Template("~", "(~{0})"),
    }.ToFrozenDictionary();

    private static readonly Operation And = new("and", site => $"({string.Join(" AND ", site.Args)})");
    private static readonly Operation Or = new("or", site => $"({string.Join(" OR ", site.Args)})");

    public static Operation Not { get; } = Operation.Template("not", "(NOT {0})");
    public static Operation IsNull { get; } = Operation.Template("isnull", "({0} IS NULL)");
    public static Operation IsNotNull { get; } = Operation.Template("isnotnull", "({0} IS NOT NULL)");
    public static Operation IsTrue { get; } = Operation.Template("istrue", "({0} IS TRUE)");
    public static Operation IsFalse { get; } = Operation.Template("isfalse", "({0} IS FALSE)");
    public static Operation In { get; } = new("in", site => $"({site[0]} IN ({string.Join(", ", site.Args.Skip(1))}))");

    /// <summary>The smallest integer has no positive twin: Java leaves it as it is.</summary>
    public static Operation Negate { get; } =
        new(
            "negative",
            site =>
                site.Exact && site.Type is IntegerType i ? JavaIntegers.Wrap($"(-CAST({site[0]} AS HUGEINT))", i)
                : site.Type is IntegerType ? $"(-{site[0]})"
                : $"(-{site[0]})"
        );

    public static Operation Div { get; } =
        new(
            "div",
            site =>
                $"(CASE WHEN {site[1]} = 0 THEN error('/ by zero') ELSE {(site.Exact ? JavaIntegers.Wrap($"(CAST({site[0]} AS HUGEINT) // {site[1]})", (IntegerType)site.Type) : $"({site[0]} // {site[1]})")} END)"
        );

    public static Operation ArrayElement { get; } =
        Operation.Template("[]", "(CASE WHEN {1} >= 0 THEN list_extract({0}, {1} + 1) END)");
    public static Operation MapElement { get; } = Operation.Template("[]", "list_extract(map_extract({0}, {1}), 1)");

    public static Operation Comparison(string name) => Infix[name];

    public static Operation Arithmetic(string name) => Arithmetics[name];

    /// <summary>Of decimals: too many digits and a division by zero are errors.</summary>
    public static Operation CertainArithmetic(string name) => CertainArithmetics[name];

    public static Operation Bitwise(string name) => Bits[name];

    public static Operation Logical(string name) => name == "and" ? And : Or;
}
