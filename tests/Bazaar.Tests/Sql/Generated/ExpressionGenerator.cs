using Bazaar.Sql.Binding;
using Bazaar.Sql.Functions;
using Bazaar.Tests.Generated;

namespace Bazaar.Tests.Sql.Generated;

/// <summary>
/// Expressions made from the function table: each form of each scalar and aggregate function over columns of the types that its parameters take,
/// also by silent conversion, one parameter varied at a time; operators over pairs of types; casts of each type to each.
/// </summary>
internal static class ExpressionGenerator
{
    /// <summary>Of these an answer depends on more than the arguments.</summary>
    private static readonly HashSet<string> Unsteady =
    [
        .. "rand uuid current_date current_timestamp current_user current_database current_schema current_groups logged_in_user unix_timestamp version current_authorizer buildversion surrogate_key assert_true".Split(
            ' '
        ),
    ];

    /// <summary>Columns for a parameter: the first is the plain case, the others are reached by conversion or are of other types of the kind.</summary>
    private static string[] ColumnsFor(string parameter, int position) =>
        parameter switch
        {
            "boolean" => position % 2 == 0 ? ["b"] : ["b2"],
            "tinyint" => ["t"],
            "smallint" => ["sm", "t"],
            "int" => position == 0 ? ["i", "t", "sm"] : ["i2", "t2"],
            "bigint" => position == 0 ? ["l", "i", "t"] : ["l2", "i2"],
            "float" => ["f"],
            "double" => position == 0 ? ["d", "f", "i", "l", "n", "s"] : ["d2", "i2", "n2", "s2"],
            "decimal" => position == 0 ? ["n", "n2"] : ["n2", "n"],
            "number" => position == 0 ? ["i", "t", "sm", "l", "f", "d", "n", "n2", "s"] : ["i2", "t2", "l2", "d2", "n2", "s2"],
            "integer" => position == 0 ? ["i", "t", "sm", "l"] : ["i2", "t2", "l2"],
            "string" or "text" or "words" or "chars" or "stored" => position == 0
                ? ["s", "v", "c", "i", "l", "d", "n", "b", "dt", "ts"]
                : ["s2", "i2", "c"],
            "plain" => position == 0 ? ["s"] : ["s2"],
            "numeric" => position == 0 ? ["d", "f", "i", "l", "n"] : ["d2", "i2", "n2"],
            "real" => position == 0 ? ["d", "f", "n"] : ["d2", "n2"],
            "long" => position == 0 ? ["l", "i"] : ["l2", "i2"],
            "index" => position == 0 ? ["l", "i", "sm"] : ["l2", "i2"],
            "binary" or "bytes" => ["y"],
            "day" => position == 0 ? ["dt"] : ["dt2"],
            "moment" => position == 0 ? ["ts"] : ["ts2"],
            "flat" => position == 0
                ? ["i", "b", "t", "l", "f", "d", "n", "s", "v", "c", "dt", "ts", "y"]
                : ["i2", "s2", "d2", "dt2"],
            "date" => position == 0 ? ["dt", "ts", "sd"] : ["dt2", "ts2", "sd"],
            "timestamp" => position == 0 ? ["ts", "dt", "sd"] : ["ts2", "dt2"],
            "any" => position == 0
                ? ["i", "b", "t", "l", "f", "d", "n", "s", "v", "c", "dt", "ts", "y", "ai", "m", "st"]
                : ["i2", "s2", "d2", "dt2"],
            "T" or "C" or "A" => position % 2 == 0
                ? ["i", "b", "t", "l", "f", "d", "n", "s", "v", "c", "dt", "ts", "ai"]
                : ["i2", "l2", "d2", "n2", "s2", "b2", "dt2", "ts2", "ai2"],
            "array" => ["ai", "ass"],
            "array<string>" => ["ass"],
            "array<int>" => ["ai"],
            "map" => ["m"],
            "struct" => ["st"],
            _ => [],
        };

    public static IReadOnlyList<TypedExpression> All(HiveFunctions functions)
    {
        var made = new List<TypedExpression>();
        foreach (var name in functions.Names.Where(n => !Unsteady.Contains(n)))
        {
            foreach (var form in functions.Forms(name))
            {
                if (form.Kind is FunctionKind.Scalar or FunctionKind.Aggregate)
                    made.AddRange(Calls(name, form).Select(c => c with { Aggregate = form.Kind == FunctionKind.Aggregate }));
            }
        }
        made.AddRange(Operators());
        made.AddRange(Casts());
        return [.. made.DistinctBy(e => e.Text)];
    }

    private static IEnumerable<TypedExpression> Calls(string name, FunctionForm form)
    {
        var parameters = form.Repeats ? form.Parameters.Append(form.Parameters[^1]).ToList() : [.. form.Parameters];
        var choices = parameters.Select((p, i) => ColumnsFor(p, i)).ToList();
        if (choices.Any(c => c.Length == 0))
            yield break;
        var plain = choices.Select(c => c[0]).ToList();
        yield return Call(name, plain);
        for (var i = 0; i < choices.Count; i++)
        {
            foreach (var other in choices[i].Skip(1))
            {
                var arguments = new List<string>(plain) { [i] = other };
                yield return Call(name, arguments);
                // The same type on both sides, too: what T stands for.
                if (i == 0 && choices.Count > 1 && parameters[0] == parameters[1] && Twin(other) is { } twin)
                    yield return Call(name, [other, twin, .. arguments.Skip(2)]);
            }
        }
    }

    private static string? Twin(string column) => EdgeTable.All.Any(c => c.Column == column + "2") ? column + "2" : null;

    private static TypedExpression Call(string name, IReadOnlyList<string> columns) =>
        new(name, Types(columns), $"{name}({string.Join(", ", columns)})");

    private static string Types(IEnumerable<string> columns) =>
        string.Join(',', columns.Select(c => EdgeTable.All.First(a => a.Column == c).Type));

    private static IEnumerable<TypedExpression> Operators()
    {
        string[] left = ["t", "sm", "i", "l", "f", "d", "n", "s", "b", "dt", "ts", "v", "c"];
        string[] right = ["t2", "i2", "l2", "d2", "n2", "s2", "b2", "dt2", "ts2"];
        foreach (
            var op in new[]
            {
                "+",
                "-",
                "*",
                "/",
                "%",
                "DIV",
                "&",
                "|",
                "^",
                "=",
                "<>",
                "<",
                ">=",
                "<=>",
                "AND",
                "OR",
                "||",
                "LIKE",
                "RLIKE",
            }
        )
        {
            foreach (var a in left)
            foreach (var b in right)
                yield return new(op, Types([a, b]), $"{a} {op} {b}");
        }
        foreach (var a in left)
        {
            foreach (var op in new[] { "-", "~", "NOT " })
                yield return new(op.Trim() + "x", Types([a]), $"{op}{a}");
            foreach (var test in new[] { "IS NULL", "IS NOT NULL", "IS TRUE", "IS NOT FALSE" })
                yield return new(test, Types([a]), $"{a} {test}");
        }
    }

    private static IEnumerable<TypedExpression> Casts()
    {
        string[] targets =
        [
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INT",
            "BIGINT",
            "FLOAT",
            "DOUBLE",
            "DECIMAL(10,2)",
            "DECIMAL(5,0)",
            "DECIMAL(38,18)",
            "STRING",
            "VARCHAR(3)",
            "CHAR(3)",
            "DATE",
            "TIMESTAMP",
            "BINARY",
        ];
        foreach (var (column, type) in EdgeTable.All)
        foreach (var target in targets)
            yield return new("cast to " + target.ToLowerInvariant(), type, $"CAST({column} AS {target})");
    }
}
