using System.Collections.Frozen;

namespace Bazaar.Pig.Syntax;

/// <summary>Pig's reserved words (0.18); upper and lower case are the same.</summary>
public enum Keyword
{
    None,
    All,
    And,
    As,
    Asc,
    Assert,
    Bag,
    BigDecimal,
    BigInteger,
    Boolean,
    By,
    ByteArray,
    Cache,
    Case,
    CharArray,
    CoGroup,
    Cross,
    Cube,
    DateTime,
    Define,
    Dense,
    Desc,
    Distinct,
    Double,
    Else,
    End,
    Eq,
    False,
    Filter,
    Flatten,
    Float,
    Foreach,
    Full,
    Generate,
    Group,
    Gt,
    Gte,
    If,
    Import,
    In,
    Inner,
    Input,
    Int,
    Into,
    Invoke,
    Is,
    Join,
    Left,
    Limit,
    Load,
    Long,
    Lt,
    Lte,
    Map,
    MapReduce,
    Matches,
    Native,
    Neq,
    Not,
    Null,
    OnSchema,
    Or,
    Order,
    Otherwise,
    Outer,
    Output,
    Parallel,
    Partition,
    Rank,
    Register,
    Returns,
    Right,
    Rollup,
    Sample,
    Ship,
    Split,
    Stderr,
    Stdin,
    Stdout,
    Store,
    Stream,
    Then,
    Through,
    True,
    Tuple,
    Union,
    Using,
    Void,
    When,
}

/// <summary>Looks reserved words up.</summary>
public static class Keywords
{
    private static readonly FrozenDictionary<string, Keyword> Words = Enum.GetValues<Keyword>()
        .Where(k => k != Keyword.None)
        .ToFrozenDictionary(k => k.ToString(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Keyword>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Keyword Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var keyword) ? keyword : Keyword.None;

    /// <summary>As it is written in Pig's manual: capitals.</summary>
    public static string Spell(Keyword keyword) => keyword.ToString().ToUpperInvariant();

    /// <summary>The words with which a statement or an operator begins, for suggestions.</summary>
    public static IReadOnlyList<string> Operators { get; } =
    [
        "ASSERT",
        "COGROUP",
        "CROSS",
        "CUBE",
        "DEFINE",
        "DISTINCT",
        "FILTER",
        "FOREACH",
        "GROUP",
        "IMPORT",
        "JOIN",
        "LIMIT",
        "LOAD",
        "MAPREDUCE",
        "ORDER",
        "RANK",
        "REGISTER",
        "SAMPLE",
        "SPLIT",
        "STORE",
        "STREAM",
        "UNION",
    ];

    /// <summary>Reserved words that may yet name an alias or a field.</summary>
    public static bool MayBeName(Keyword keyword) =>
        keyword
            is Keyword.None
                or Keyword.Rank
                or Keyword.Cube
                or Keyword.In
                or Keyword.When
                or Keyword.Then
                or Keyword.Else
                or Keyword.End;

    /// <summary>Reserved words that may yet name a function, or a part of its package.</summary>
    public static bool MayBeFunction(Keyword keyword) =>
        keyword
            is not (
                Keyword.Void
                or Keyword.Rank
                or Keyword.Dense
                or Keyword.Invoke
                or Keyword.Otherwise
                or Keyword.OnSchema
                or Keyword.Native
                or Keyword.Case
                or Keyword.When
                or Keyword.Then
                or Keyword.Else
                or Keyword.End
                or Keyword.In
            );
}
