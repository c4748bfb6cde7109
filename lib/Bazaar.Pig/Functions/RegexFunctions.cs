using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Pig.Binding;
using DuckDB.NET.Data;

namespace Bazaar.Pig.Functions;

/// <remarks><see href="https://pig.apache.org/docs/r0.18.0/func.html#string-functions"/></remarks>
internal static class RegexFunctions
{
    private static readonly PigType Text = PigType.CharArray;
    private static readonly PigType TextTuple = new TuplePigType(null, true);
    private static readonly PigType Words = new BagPigType(new TuplePigType(null, true), Bare: true);
    private static readonly PigType Matching = new BagPigType(new TuplePigType(new PigSchema([new PigField("match", Text)])));

    /// <summary>A pattern and a replacement that are plain text are DuckDB's own, which is faster.</summary>
    private static readonly Operation Replaces = new(
        "REPLACE",
        c =>
            IsPlain(c[1], "\\.[]{}()*+?^$|") && IsPlain(c[2], "\\$", orEmpty: true)
                ? $"replace({c[0]}, {c[1]}, {c[2]})"
                : $"pig_replace({c[0]}, {c[1]}, {c[2]})"
    );

    public static IReadOnlyList<PigFunction> All { get; } =
    [
        PigFunction.Of("REGEX_EXTRACT", Text, [Text, Text, PigType.Int], "pig_regex_extract({0}, {1}, {2})"),
        PigFunction.Of(
            "REGEX_EXTRACT_ALL",
            new PigSignature([Text, Text], TextTuple, Operation.Function("REGEX_EXTRACT_ALL", "pig_regex_extract_all"))
        ),
        PigFunction.Of("REPLACE", new PigSignature([Text, Text, Text], Text, Replaces)),
        PigFunction.Of(
            "STRSPLIT",
            new PigSignature([Text], TextTuple, Operation.Template("STRSPLIT", @"pig_split({0}, '\s', 0)")),
            new PigSignature([Text, Text], TextTuple, Operation.Template("STRSPLIT", "pig_split({0}, {1}, 0)")),
            new PigSignature([Text, Text, PigType.Int], TextTuple, Operation.Function("STRSPLIT", "pig_split"))
        ),
        PigFunction.Of(
            "STRSPLITTOBAG",
            new PigSignature([Text], Words, Splits(@"pig_split({0}, '\s', 0)")),
            new PigSignature([Text, Text], Words, Splits("pig_split({0}, {1}, 0)")),
            new PigSignature([Text, Text, PigType.Int], Words, Splits("pig_split({0}, {1}, {2})"))
        ),
        new(
            "REGEX_SEARCH",
            call =>
                Overloads
                    .Bind(call, [new PigSignature([Text, Text], Matching, Tuples("REGEX_SEARCH", "pig_regex_search({0}, {1})"))])
                    .Named("bag_0")
        ),
    ];

    /// <summary>Whether SQL is a text without certain characters.</summary>
    private static bool IsPlain(string sql, string special, bool orEmpty = false) =>
        DuckTypes.TextOf(sql) is { } text && (orEmpty || text.Length > 0) && text.AsSpan().IndexOfAny(special) < 0;

    private static Operation Splits(string list) => Operation.Template("STRSPLITTOBAG", $"list_transform({list}, lambda w: [w])");

    /// <summary>Texts as the tuples of a bag.</summary>
    private static Operation Tuples(string name, string list) =>
        Operation.Template(name, $"list_transform({list}, lambda w: {{'f0': w}})");

    /// <summary>DuckDB's own engine, which is faster, for texts of ASCII: of others it sees characters, not UTF-16's halves of them.</summary>
    private static readonly Operation Automaton = Operation.Template(
        "matches",
        "(CASE WHEN strlen({0}) = length({0}) THEN regexp_full_match({0}, {2}) ELSE pig_automaton({0}, {1}) END)"
    );

    private static readonly Operation MatchesOperation = new(
        "matches",
        c =>
            DuckTypes.TextOf(c[1]) is not { } constant ? $"pig_matches({c[0]}, {c[1]})"
            : AutomatonPattern.Of(constant) is not { } pattern
                ? PlainPattern.Matches(c[0], c[1]) ?? $"pig_matches({c[0]}, {c[1]})"
            : pattern.IsSmall ? Automaton.Write(c with { Args = [.. c.Args, DuckTypes.Text(pattern.Text)] })
            : $"pig_automaton({c[0]}, {c[1]})"
    );

    /// <summary>MATCHES: whether all of the text is of the pattern.</summary>
    public static Call Matches(Expr text, Expr pattern) => new(MatchesOperation, [text, pattern], DataType.Boolean);

    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?, bool?>(
            "pig_matches",
            (text, pattern) => text is null || pattern is null ? null : JavaRegex.Of(pattern).Matches(text)
        );
        connection.RegisterScalarFunction<string?, string?, bool?>(
            "pig_automaton",
            (text, pattern) => text is null || pattern is null ? null : AutomatonPattern.Of(pattern)!.Matches(text)
        );
        connection.RegisterScalarFunction<string?, string?, int?, string?>("pig_regex_extract", Extract);
        connection.RegisterScalarFunction<string?, string?, List<string?>?>("pig_regex_extract_all", ExtractAll);
        connection.RegisterScalarFunction<string?, string?, List<string?>?>("pig_regex_search", Search);
        connection.RegisterScalarFunction<string?, string?, string?, string?>("pig_replace", Replace);
        connection.RegisterScalarFunction<string?, string?, int?, List<string?>?>("pig_split", Split);
    }

    /// <summary>A group of the first match.</summary>
    private static string? Extract(string? text, string? pattern, int? index)
    {
        if (text is null || pattern is null || index is not { } group)
            return null;
        var regex = JavaRegex.Of(pattern);
        if (group < 0)
            throw new FormatException($"REGEX_EXTRACT has no group {group}: groups count from 1, and 0 is the whole match.");
        return group <= regex.Groups ? regex.Group(text, group).Value : null;
    }

    /// <summary>All groups, where the pattern matches the whole text.</summary>
    private static List<string?>? ExtractAll(string? text, string? pattern) =>
        text is null || pattern is null ? null : JavaRegex.Of(pattern).AllGroups(text);

    /// <summary>The first group of every match; null where nothing matches.</summary>
    /// <exception cref="FormatException">The pattern matches, and has no group: Pig fails then too.</exception>
    private static List<string?>? Search(string? text, string? pattern)
    {
        if (text is null || pattern is null)
            return null;
        var regex = JavaRegex.Of(pattern);
        if (!regex.EveryGroup(text, 0).Any())
            return null;
        return regex.Groups > 0
            ? [.. regex.EveryGroup(text, 1)]
            : throw new FormatException(
                $"REGEX_SEARCH gives a pattern's first group, and '{pattern}' has none: write parentheses."
            );
    }

    /// <summary>As Java's <c>replaceAll</c>.</summary>
    private static string? Replace(string? text, string? pattern, string? replacement) =>
        text is null || pattern is null || replacement is null
            ? null
            : OrNull(() => JavaRegex.Of(pattern).Replace(text, replacement));

    private static List<string?>? Split(string? text, string? pattern, int? limit) =>
        text is null || pattern is null || limit is not { } most
            ? null
            : OrNull<List<string?>>(() => [.. JavaRegex.Of(pattern).Split(text, most)]);

    /// <summary>REPLACE and the splits give null, with a warning, where the pattern or the replacement is none.</summary>
    private static T? OrNull<T>(Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
