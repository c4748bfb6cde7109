namespace Bazaar.Tests.Pig.Conformance;

/// <summary>
/// A relation with two fields of most types whose rows are what goes wrong, and the expressions over it: each function over each type and over
/// pairs of types (what Pig refuses is an answer too), operators over pairs, casts of each type to each.
/// </summary>
internal static class PigEdge
{
    private static readonly (string Field, string Type, string Group, string[] Values)[] Fields =
    [
        ("id", "int", "", ["0", "1", "2", "3", "4", "5", "6", "7"]),
        ("b", "boolean", "boolean", ["", "false", "true", "TRUE", "yes", "false", "true", "false"]),
        ("i", "int", "int", ["", "0", "1", "-1", "2147483647", "-2147483648", "7", "100"]),
        ("i2", "int", "int", ["", "1", "0", "3", "2147483647", "-1", "2", "-10"]),
        ("l", "long", "long", ["", "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "7", "10000000000"]),
        ("l2", "long", "long", ["", "1", "0", "3", "9223372036854775807", "-1", "2", "-10"]),
        ("f", "float", "float", ["", "0", "1", "-1", "3.4028235E38", "1.4E-45", "7.5", "0.1"]),
        ("d", "double", "double", ["", "0", "1", "-1.5", "1.7976931348623157E308", "4.9E-324", "7.5", "NaN"]),
        ("d2", "double", "double", ["", "1", "0", "3", "Infinity", "-0.1", "2.5", "1e-7"]),
        ("s", "chararray", "chararray", ["", "a", "A b", "Grüße 日本", " 12 ", "7", "1.5", "2024-02-29T12:00:00.000Z"]),
        ("s2", "chararray", "chararray", ["", "b", " ", "ü", "1", "7", "[0-9]", "yyyy-MM-dd"]),
        (
            "dt",
            "datetime",
            "datetime",
            [
                "",
                "1970-01-01T00:00:00.000Z",
                "2024-02-29T12:34:56.789Z",
                "1969-12-31T23:59:59.999Z",
                "2024-12-31",
                "2024-03-10T02:30:00Z",
                "0001-01-01T00:00:00Z",
                "x",
            ]
        ),
        (
            "dt2",
            "datetime",
            "datetime",
            [
                "",
                "1970-01-02T00:00:00.000Z",
                "2023-02-28T00:00:00.000Z",
                "2024-01-01T00:00:00.000Z",
                "2024-12-30T23:00:00Z",
                "2024-11-03T01:30:00Z",
                "2024-02-29T00:00:00Z",
                "2024-02-29T00:00:00Z",
            ]
        ),
        ("bi", "biginteger", "biginteger", ["", "0", "1", "-1", "123456789012345678901234567890", "-7", "7", "100"]),
        (
            "bd",
            "bigdecimal",
            "bigdecimal",
            ["", "0.00", "1", "-1.50", "12345678901234567890123456789012345678901.125", "1E+10", "0.0000000025", "2147483648.5"]
        ),
        ("bd2", "bigdecimal", "bigdecimal", ["", "1.0", "0E-3", "3", "-0.5", "1e3", "2.50", "-10"]),
        ("y", "bytearray", "bytearray", ["", "0", "1", "abc", "2.5", "ü", "7", "-3"]),
        (
            "g",
            "bag{t:(x:int,z:chararray)}",
            "bag",
            ["", "{}", "{(1,a)}", "{(1,a),(2,b),(1,a)}", "{(,)}", "{(5,x),(3,)}", "{(7,q)}", "{(-1,A),(2,B)}"]
        ),
        ("p", "tuple(x:int,z:chararray)", "tuple", ["", "(1,a)", "(,)", "(3,ü)", "(4,x)", "(5,)", "(6,b)", "(7,c)"]),
        ("m", "map[int]", "map", ["", "[]", "[a#1]", "[a#1,b#2]", "[k#]", "[x#5]", "[y#6]", "[z#7]"]),
    ];

    private static readonly string[] Singles = ["b", "i", "l", "f", "d", "s", "dt", "bi", "bd", "y", "g", "p", "m"];

    private static readonly (string A, string B)[] Pairs =
    [
        ("i", "i2"),
        ("l", "l2"),
        ("d", "d2"),
        ("i", "d2"),
        ("f", "i2"),
        ("bi", "i2"),
        ("bd", "bd2"),
        ("bd", "i2"),
        ("i", "bd2"),
        ("d", "bd2"),
        ("bd", "bi"),
        ("bd", "s2"),
        ("s", "s2"),
        ("s", "i2"),
        ("i", "s2"),
        ("dt", "dt2"),
        ("dt", "s2"),
        ("y", "i2"),
        ("y", "s2"),
        ("b", "b"),
        ("g", "g"),
        ("g", "s2"),
        ("p", "s2"),
        ("m", "m"),
        ("l", "s2"),
    ];

    private static readonly string[][] Triples =
    [
        ["s", "i2", "i"],
        ["s", "s2", "i2"],
        ["s", "s2", "s2"],
        ["d", "i2", "i2"],
        ["bd", "i2", "i2"],
        ["i", "i2", "g"],
        ["dt", "s2", "s2"],
    ];

    /// <summary>Of these an answer depends on more than the arguments.</summary>
    private static readonly HashSet<string> Unsteady = ["RANDOM", "CurrentTime", "PluckTuple", "UniqueID"];

    /// <summary>Functions of bags, which have tests of their own.</summary>
    private static readonly HashSet<string> OfBags = ["COR", "COV", "Distinct"];

    /// <summary>The file that A is loaded from: the fields with bars between, a row a line.</summary>
    public static string Data() =>
        string.Concat(
            Enumerable.Range(0, Fields[0].Values.Length).Select(r => string.Join('|', Fields.Select(f => f.Values[r])) + "\n")
        );

    public static string Load(string file) =>
        $"A = LOAD '{file}' USING PigStorage('|') AS ({string.Join(", ", Fields.Select(f => $"{f.Field}:{f.Type}"))});\n";

    public static IReadOnlyList<(string Function, string Types, string Text)> Expressions(IEnumerable<string> functions)
    {
        var made = new List<(string, string, string)>();
        foreach (var name in functions.Where(f => !Unsteady.Contains(f) && !OfBags.Contains(f)).Order(StringComparer.Ordinal))
        {
            made.AddRange(Singles.Select(a => (name, Types(a), $"{name}({a})")));
            made.AddRange(Pairs.Select(p => (name, Types(p.A, p.B), $"{name}({p.A}, {p.B})")));
            made.AddRange(Triples.Select(t => (name, Types(t), $"{name}({string.Join(", ", t)})")));
        }
        string[] right = ["i2", "l2", "d2", "s2", "dt2", "bi", "bd2", "y", "b", "f"];
        foreach (var op in new[] { "+", "-", "*", "/", "%" })
            made.AddRange(Singles.SelectMany(a => right.Select(b => (op, Types(a, b), $"{a} {op} {b}"))));
        foreach (var op in new[] { "==", "!=", "<", ">=", "matches" })
            made.AddRange(Singles.SelectMany(a => right.Select(b => (op, Types(a, b), $"({a} {op} {b} ? 'yes' : 'no')"))));
        made.AddRange(Singles.Select(a => ("is null", Types(a), $"({a} is null ? 1 : 0)")));
        made.AddRange(Singles.Select(a => ("negative", Types(a), $"-{a}")));
        string[] targets =
        [
            "boolean",
            "int",
            "long",
            "float",
            "double",
            "chararray",
            "datetime",
            "biginteger",
            "bigdecimal",
            "bytearray",
        ];
        foreach (var target in targets)
            made.AddRange(Singles.Select(a => ("cast to " + target, Types(a), $"({target}) {a}")));
        string[] numbers = ["i", "l", "f", "d", "bi", "bd", "bd2", "y"];
        made.AddRange(numbers.SelectMany(a => right.Select(b => ("? :", Types(a, b), $"(b ? {a} : {b})"))));
        foreach (var name in new[] { "COUNT", "SUM", "AVG", "MIN", "MAX", "BagToString", "TOTUPLE" })
            made.AddRange(
                numbers.SelectMany(a => right.Select(b => (name, $"bag of {Types(a, b)}", $"{name}(TOBAG({a}, {b}))")))
            );
        return made;
    }

    private static string Types(params string[] fields) =>
        string.Join(',', fields.Select(f => Fields.First(x => x.Field == f).Group));
}
