using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Running;

/// <summary>
/// Arrays, maps and structs as one field of a text line: each level has a delimiter of its own. An array's items, a struct's fields and a
/// map's entries stand between those of their level, a map's key before that of the next.
/// </summary>
/// <param name="Delimiters">One character a level: fields, collection items, map keys, then <c>\004</c> and on.</param>
/// <param name="Absent">The text of NULL.</param>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+DDL#LanguageManualDDL-RowFormats&amp;SerDe"/></remarks>
internal sealed record LazyText(string Delimiters, string Absent)
{
    /// <summary>The value of a nested or binary type from its text.</summary>
    public Operation Reader(DataType type) => new($"read {type.Name}", c => Read(c[0], type, 1));

    /// <summary>The text of a value of a nested, binary or boolean type; NULL stays NULL.</summary>
    public Operation Writer(DataType type) =>
        new(
            $"write {type.Name}",
            c => type.IsNested && c[0].Length > LongValue ? Let("w", c[0], Text("w", type, 1)) : Text(c[0], type, 1)
        );

    /// <summary>A longer value isn't repeated.</summary>
    private const int LongValue = 100;

    private string Delimiter(int level, DataType type) =>
        level < Delimiters.Length
            ? DuckTypes.Text(Delimiters[level].ToString())
            : throw new BazaarException(
                new(
                    Fault.Unsupported,
                    $"A text table has {Delimiters.Length} levels of delimiters, and {type.Name} lies below them.",
                    null,
                    "Store the table AS PARQUET."
                )
            );

    private static string Name(string letter, int level) => string.Create(CultureInfo.InvariantCulture, $"{letter}{level}");

    /// <summary>The list of one value by which a long expression is computed once and used by a name.</summary>
    private static string Let(string name, string value, string body) => $"list_transform([{value}], lambda {name}: {body})[1]";

    private string Read(string text, DataType type, int level)
    {
        var absent = DuckTypes.Text(Absent);
        var item = Name("e", level);
        switch (type)
        {
            case ArrayType a:
                var items =
                    $"list_transform(string_split({text}, {Delimiter(level, type)}), lambda {item}: {Read(item, a.Element, level + 1)})";
                return $"(CASE WHEN {text} = {absent} THEN NULL WHEN {text} = '' THEN [] ELSE {items} END)";
            case MapType m:
                var (entry, all, at) = (Name("p", level), Name("l", level), Name("i", level));
                var mark = $"instr({item}, {Delimiter(level + 1, type)})";
                var key = Read($"(CASE WHEN {mark} > 0 THEN substr({item}, 1, {mark} - 1) ELSE {item} END)", m.Key, level + 2);
                var value = Read($"(CASE WHEN {mark} > 0 THEN substr({item}, {mark} + 1) END)", m.Value, level + 2);
                var entries =
                    $"list_transform(string_split({text}, {Delimiter(level, type)}), lambda {item}: {{'key': {key}, 'value': {value}}})";
                // The first of two entries with one key counts.
                var first =
                    $"list_filter({all}, lambda {entry}, {at}: list_position(list_transform({all}, lambda {item}: {item}.key), {entry}.key) = {at})";
                return $"(CASE WHEN {text} = {absent} THEN NULL WHEN {text} = '' THEN MAP {{}} ELSE map_from_entries({Let(all, entries, first)}) END)";
            case StructType s:
                var parts = Name("s", level);
                var fields = s.Fields.Select(
                    (f, i) =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{DuckTypes.Text(DuckTypes.FieldName(s, i))}: {Read($"list_extract({parts}, {i + 1})", f.Type, level + 1)}"
                        )
                );
                var row = Let(parts, $"string_split({text}, {Delimiter(level, type)})", $"{{{string.Join(", ", fields)}}}");
                return $"(CASE WHEN {text} = {absent} OR {text} IS NULL THEN NULL ELSE {row} END)";
            case UnionType u:
                return ReadUnion(text, u, level);
            case BinaryType:
                return $"coalesce(TRY(from_base64({text})), encode({text}))";
            case StringType:
                return HiveCasts.Instance.Write($"nullif({text}, {absent})", DataType.String, type);
            default:
                return TextCasts.Hive.Write(text, DataType.String, type);
        }
    }

    /// <summary>
    /// The tag, the delimiter of the level, and the member's value with all that follows. No tag before it, or no delimiter, is the first member's;
    /// without a delimiter its value is NULL. No text at all, or what is no tag, is an error. (Measured.)
    /// </summary>
    private string ReadUnion(string text, UnionType type, int level)
    {
        var (tag, mark) = (Name("t", level), $"instr({text}, {Delimiter(level, type)})");
        var before = $"substr({text}, 1, {mark} - 1)";
        var number = TextCasts.Hive.Write(before, DataType.String, DataType.TinyInt);
        var read = $"CASE WHEN {text} <> '' AND {mark} < 2 THEN 0 ELSE coalesce({number}, -1) END";
        var (rest, value) = (Name("r", level), $"CASE WHEN {mark} > 0 THEN substr({text}, {mark} + 1) END");
        var members = type.Members.Select(
            (m, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{UnionType.FieldName(i)}': CASE WHEN {tag} = {i} THEN {Read(rest, m, level + 1)} END"
                )
        );
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"CASE WHEN {tag} BETWEEN 0 AND {type.Members.Count - 1} THEN {{'tag': CAST({tag} AS TINYINT), {string.Join(", ", members)}}} ELSE CAST(error('A text is no {type.Name.Replace("'", "''", StringComparison.Ordinal)}: ' || {text}) AS {DuckTypes.Name(type)}) END"
        );
        return $"(CASE WHEN {text} = {DuckTypes.Text(Absent)} OR {text} IS NULL THEN NULL ELSE {Let(rest, value, Let(tag, read, row))} END)";
    }

    private string Text(string value, DataType type, int level)
    {
        var item = Name("e", level);
        string Inner(string inner, DataType t, int at) => $"coalesce({Text(inner, t, at)}, {DuckTypes.Text(Absent)})";
        switch (type)
        {
            case ArrayType a:
                return $"array_to_string(list_transform({value}, lambda {item}: {Inner(item, a.Element, level + 1)}), {Delimiter(level, type)})";
            case MapType m:
                var pair =
                    $"{Inner($"{item}.key", m.Key, level + 2)} || {Delimiter(level + 1, type)} || {Inner($"{item}.value", m.Value, level + 2)}";
                return $"array_to_string(list_transform(map_entries({value}), lambda {item}: {pair}), {Delimiter(level, type)})";
            case StructType s:
                var fields = s.Fields.Select(
                    (f, i) => Inner($"struct_extract({value}, {DuckTypes.Text(DuckTypes.FieldName(s, i))})", f.Type, level + 1)
                );
                return $"(CASE WHEN {value} IS NOT NULL THEN concat_ws({Delimiter(level, type)}, {string.Join(", ", fields)}) END)";
            case UnionType u:
                var members = u.Members.Select(
                    (m, i) =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"WHEN {i} THEN {Inner($"struct_extract({value}, '{UnionType.FieldName(i)}')", m, level + 1)}"
                        )
                );
                var tag = $"struct_extract({value}, 'tag')";
                return $"(CASE WHEN {value} IS NOT NULL THEN CAST({tag} AS VARCHAR) || {Delimiter(level, type)} || CASE {tag} {string.Join(" ", members)} END END)";
            case BinaryType:
                return $"to_base64({value})";
            // Hive's CAST gives TRUE, Impala's 1.
            case BooleanType:
                return $"(CASE WHEN {value} THEN 'true' WHEN NOT {value} THEN 'false' END)";
            default:
                return HiveCasts.Instance.Write(value, type, DataType.String);
        }
    }
}
