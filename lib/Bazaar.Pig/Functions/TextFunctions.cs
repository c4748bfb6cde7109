using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using Bazaar.Pig.Text;
using DuckDB.NET.Data;

namespace Bazaar.Pig.Functions;

/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html#string-functions"/></remarks>
internal static class TextFunctions
{
    private static readonly PigType Text = PigType.CharArray;
    private static readonly PigType Words = new BagPigType(
        new TuplePigType(new PigSchema([new PigField("token", PigType.CharArray)])),
        "tuple_of_tokens"
    );

    public static IReadOnlyList<PigFunction> All { get; } =
    [
        PigFunction.Of("UPPER", Text, [Text], JavaCase.UpperSql),
        PigFunction.Of("LOWER", Text, [Text], JavaCase.LowerSql),
        First("UCFIRST", "java_upper_first"),
        First("LCFIRST", "java_lower_first"),
        PigFunction.Of("TRIM", Text, [Text], $"trim({{0}}, {Blanks})"),
        // Unlike TRIM they know no blank but the space.
        PigFunction.Of("LTRIM", Text, [Text], "ltrim({0}, ' ')"),
        PigFunction.Of("RTRIM", Text, [Text], "rtrim({0}, ' ')"),
        PigFunction.Of("SUBSTRING", Text, [Text, PigType.Int, PigType.Int], "pig_substring({0}, {1}, {2})"),
        new("INDEXOF", IndexOf),
        PigFunction.Of("LAST_INDEX_OF", PigType.Int, [Text, Text], "pig_last_index_of({0}, {1})"),
        PigFunction.Of("STARTSWITH", PigType.Boolean, [Text, Text], "starts_with({0}, {1})"),
        PigFunction.Of("ENDSWITH", PigType.Boolean, [Text, Text], "ends_with({0}, {1})"),
        PigFunction.Of(
            "EqualsIgnoreCase",
            PigType.Boolean,
            [Text, Text],
            "(CASE WHEN {0} IS NULL THEN CAST(error('EqualsIgnoreCase can not compare null: filter with IS NOT NULL first.') AS BOOLEAN) ELSE coalesce(java_fold({0}) = java_fold({1}), false) END)"
        ),
        PigFunction.Of(
            "CONCAT",
            new PigSignature([PigType.ByteArray, PigType.ByteArray], PigType.ByteArray, Joined, true, Untyped: true),
            new PigSignature([Text, Text], Text, Joined, true)
        ),
        new("SPRINTF", Printf),
        new(
            "TOKENIZE",
            call =>
                Overloads
                    .Bind(
                        call,
                        [
                            new PigSignature([Text], Words, Tokens(@"pig_tokens({0}, ' "",()*')")),
                            new PigSignature([Text, Text], Words, Tokens("pig_tokens({0}, {1})")),
                        ]
                    )
                    .Named($"bag_of_tokenTuples_from_{call.Arguments[0].Name ?? "null"}")
        ),
    ];

    private static Operation Joined => new("CONCAT", site => $"({string.Join(" || ", site.Args)})") { Native = true };

    private static readonly PigSignature[] Positions =
    [
        new([Text, Text], PigType.Int, Operation.Template("INDEXOF", "pig_indexof({0}, {1}, 0)")),
        new([Text, Text, PigType.Int], PigType.Int, Operation.Function("INDEXOF", "pig_indexof")),
    ];

    /// <summary>Pig's own doesn't say what it takes: of anything but texts and a number it makes null.</summary>
    private static PigValue IndexOf(FunctionCall call) =>
        call.Arguments
            is [{ Type.Kind: PigKind.CharArray }, { Type.Kind: PigKind.CharArray }]
                or [{ Type.Kind: PigKind.CharArray }, { Type.Kind: PigKind.CharArray }, { Type.Kind: PigKind.Int }]
            ? Overloads.Bind(call, Positions)
            : new PigValue(PigType.Int, Literal.Null(PigType.Int.Data), call.Place);

    /// <summary>The first letter in another case. Pig's own looks at its first argument only.</summary>
    private static PigFunction First(string name, string function)
    {
        var operation = Operation.Function(name, function);
        return new(
            name,
            call =>
                call.Arguments is [{ Type.Kind: PigKind.ByteArray }, ..]
                    ? throw PigError.Semantic(
                        call.Place,
                        $"{name} takes no bytearray.",
                        $"Cast it: {name}((chararray)x).",
                        "1045"
                    )
                    : Overloads.Bind(call with { Arguments = [.. call.Arguments.Take(1)] }, [new([Text], Text, operation)])
        );
    }

    /// <summary>Java's formatter; the arguments' types choose what a conversion may be.</summary>
    private static PigValue Printf(FunctionCall call)
    {
        if (call.Arguments.Count == 0 || call.Arguments[0].Type is not SimplePigType)
            throw PigError.Semantic(
                call.Place,
                "SPRINTF takes a format and values.",
                "Write SPRINTF('%s is %d', name, age).",
                "1045"
            );
        var values = call.Arguments.Skip(1).ToList();
        var types = string.Concat(values.Select(v => JavaFormat.TypeOf(v.Type.Data)));
        var operation = new Operation(
            "SPRINTF",
            site => $"pig_sprintf({site[0]}, [{string.Join(", ", site.Args.Skip(1).Append("NULL"))}], '{types}')"
        );
        return new PigValue(
            Text,
            Ops.Call(operation, DataType.String, call.Arguments.Select(a => Conversions.To(a, Text))),
            call.Place
        );
    }

    /// <summary>What Java's <c>trim</c> takes away.</summary>
    private const string Blanks = "' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)";

    private static Operation Tokens(string call) =>
        new(
            "TOKENIZE",
            site =>
                "list_transform("
                + call.Replace("{0}", site[0], StringComparison.Ordinal)
                    .Replace("{1}", site.Args.Count > 1 ? site[1] : "", StringComparison.Ordinal)
                + ", lambda w: {'f0': w})"
        );

    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, int?, int?, string?>("pig_substring", Substring);
        connection.RegisterScalarFunction<string?, string?, int?, int?>(
            "pig_indexof",
            (text, what, from) =>
                text is null || what is null || from is null ? null
                : from >= text.Length
                    ? what.Length == 0 ? text.Length
                        : -1
                : text.IndexOf(what, Math.Max(0, from.Value), StringComparison.Ordinal)
        );
        connection.RegisterScalarFunction<string?, string?, int?>(
            "pig_last_index_of",
            (text, what) =>
                text is null || what is null ? null
                : what.Length == 0 ? text.Length
                : text.LastIndexOf(what, StringComparison.Ordinal)
        );
        connection.RegisterScalarFunction<string?, string?, List<string>?>("pig_tokens", Tokenize);
        connection.RegisterScalarFunction<string, string>("pig_json_pairs", Loading.JsonText.Pairs);
        connection.RegisterScalarFunction<string?, List<string?>, string, string?>(
            "pig_sprintf",
            (format, texts, types) =>
                // One NULL makes the whole text NULL; the list's last is there so that it is never empty.
                format is null
                || texts.Take(types.Length).Any(t => t is null)
                    ? null
                    : JavaFormat.Format(format, [.. types.Select((t, i) => new JavaFormat.Argument(texts[i], t))])
        );
    }

    /// <summary>Null where Java's <c>substring</c> would fail.</summary>
    private static string? Substring(string? text, int? from, int? to)
    {
        if (text is null || from is null || to is null)
            return null;
        var end = Math.Min(text.Length, to.Value);
        return from < 0 || from > end ? null : Halved(text[from.Value..end]);
    }

    /// <summary>Java writes ? for half of a character that the cut has left.</summary>
    private static string Halved(string cut)
    {
        if (cut.Length > 0 && char.IsLowSurrogate(cut[0]))
            cut = "?" + cut[1..];
        return cut.Length > 0 && char.IsHighSurrogate(cut[^1]) ? cut[..^1] + "?" : cut;
    }

    private static List<string>? Tokenize(string? text, string? separators) =>
        text is null || separators is null
            ? null
            : [.. text.Split(separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries)];
}
