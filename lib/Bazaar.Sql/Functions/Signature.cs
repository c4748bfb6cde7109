using System.Collections.Frozen;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>
/// The parameters and the result of a function as its row in the table says: <c>string,int:string</c>. A parameter is a type's name (the argument is
/// converted where the dialect does that silently), or
/// <list type="bullet">
/// <item><c>any</c>: every type; <c>array</c>, <c>map</c>, <c>struct</c>: one of those</item>
/// <item><c>number</c>: every numeric type (text becomes double), <c>integer</c>: every integer type, <c>decimal</c>: every decimal type</item>
/// <item><c>numeric</c>: numbers as double, no texts; <c>real</c>: those with a point alone, <c>reals</c>: an array of them; <c>moment</c>: timestamps alone; <c>void</c>: a bare NULL</item>
/// <item><c>interval</c>: every interval, <c>months</c>: one of years and months, <c>micros</c>: one of days and time</item>
/// <item><c>T</c>: the common type of all arguments that stand for T; <c>C</c>: the same, as CASE chooses it; <c>A</c>: the same, of arrays</item>
/// <item><c>text</c>: every text type as it is (anything else becomes string)</item>
/// <item><c>string</c>: texts, numbers and dates as string; <c>words</c>: booleans and binary too; <c>chars</c>: texts alone, <c>stored</c>: those as they are, a CHAR
/// with its blanks, <c>plain</c>: STRING alone</item>
/// <item><c>bytes</c>: binary alone; <c>day</c>: dates alone; <c>long</c>: INT and BIGINT as BIGINT, <c>index</c>: SMALLINT too; <c>flat</c>: all but arrays,
/// maps and structs</item>
/// </list>
/// A <c>!</c> behind it: no bare NULL, and arrays that are alike as they stand; <c>const </c> before it: a constant.
/// The last may have <c>...</c> behind it: one or more. The result is a type's name, <c>T</c>, <c>$0</c> (the first argument's type), <c>array&lt;T&gt;</c>,
/// <c>array&lt;$0&gt;</c>, <c>element</c> (of the first argument), <c>key</c>, <c>value</c>, or empty where the row's method decides.
/// </summary>
internal sealed class Signature
{
    private static readonly FrozenDictionary<string, DataType> Types = new Dictionary<string, DataType>
    {
        ["boolean"] = DataType.Boolean,
        ["tinyint"] = DataType.TinyInt,
        ["smallint"] = DataType.SmallInt,
        ["int"] = DataType.Int,
        ["bigint"] = DataType.BigInt,
        ["float"] = DataType.Float,
        ["double"] = DataType.Double,
        ["string"] = DataType.String,
        ["binary"] = DataType.Binary,
        ["date"] = DataType.Date,
        ["timestamp"] = DataType.Timestamp,
        ["array<string>"] = new ArrayType(DataType.String),
        ["array<double>"] = new ArrayType(DataType.Double),
        ["array<binary>"] = new ArrayType(DataType.Binary),
        ["array<int>"] = new ArrayType(DataType.Int),
        ["map<string,string>"] = new MapType(DataType.String, DataType.String),
    }.ToFrozenDictionary();

    private readonly string[] parameters;
    private readonly bool repeats;
    private readonly string result;
    private readonly string text;

    private Signature(string text)
    {
        this.text = text;
        var colon = text.LastIndexOf(':');
        result = text[(colon + 1)..];
        parameters = colon == 0 ? [] : Split(text[..colon]);
        if (parameters.Length > 0 && parameters[^1].EndsWith("...", StringComparison.Ordinal))
        {
            repeats = true;
            parameters[^1] = parameters[^1][..^3];
        }
    }

    public static Signature Parse(string text) => new(text);

    /// <summary>Commas between parameters, not those in map&lt;string,string&gt;.</summary>
    private static string[] Split(string text)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '<' => 1,
                '>' => -1,
                _ => 0,
            };
            if (text[i] == ',' && depth == 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }
        parts.Add(text[start..]);
        return [.. parts];
    }

    /// <summary>The form as pages and tests read it.</summary>
    public FunctionForm Form(FunctionKind kind) => new(kind, [.. parameters.Select(Name)], repeats, result);

    private static string Name(string parameter) => parameter.Replace("const ", "", StringComparison.Ordinal).TrimEnd('!');

    public int Least => parameters.Length;

    public bool Takes(int count) => repeats ? count >= parameters.Length : count == parameters.Length;

    public override string ToString() => $"({string.Join(", ", parameters.Select(Name))}{(repeats ? ", …" : "")})";

    /// <summary>What the arguments cost to convert, and the types to convert them to; null where one doesn't fit.</summary>
    public (int Cost, IReadOnlyList<DataType> Types)? Fit(IReadOnlyList<Expr> args, HiveFunctions functions)
    {
        DataType? shared = null;
        var alike = args.Where((_, i) => Name(ParameterAt(i)) is "T" or "C" or "A").ToList();
        if (alike.Count > 0)
        {
            // Of coalesce's arguments each counts by its type, but for constants behind a decimal that is computed, and one behind something else.
            shared =
                parameters.Contains("C") && !(repeats && (alike.Count != 2 || alike[0] is Literal) && !AreConstantsBehind(alike))
                    ? functions.Choice(alike, byColumn: args[0] is ColumnRef { Type: BooleanType })
                    : alike.Select(a => (DataType?)a.Type).Aggregate((a, b) => a is null ? null : functions.Common(a, b!));
            if (shared is null || parameters.Any(p => Name(p) == "A") && shared is not ArrayType)
                return null;
        }
        var types = new List<DataType>();
        var cost = 0;
        for (var i = 0; i < args.Count; i++)
        {
            var parameter = ParameterAt(i);
            if (Wanted(Name(parameter), args[i].Type, shared) is not { } wanted)
                return null;
            if (parameter[^1] == '!' && (args[i].Type is NullType || args[i].Type is ArrayType given && given != wanted))
                return null;
            if (parameter.StartsWith("const ", StringComparison.Ordinal) && !Constants.Is(args[i]))
                return null;
            if (functions.ImplicitCost(args[i].Type, wanted) is not { } step)
                return null;
            cost += step;
            types.Add(wanted);
        }
        return (cost, types);
    }

    /// <summary>Whether each constant stands behind a decimal that is computed.</summary>
    private static bool AreConstantsBehind(List<Expr> values) =>
        values.FindIndex(v => v is Call { Type: DecimalType }) is >= 0 and var computed
        && !values.Take(computed).Any(v => v is Literal);

    private string ParameterAt(int index) => parameters[Math.Min(index, parameters.Length - 1)];

    private static DataType? Wanted(string parameter, DataType type, DataType? shared) =>
        parameter switch
        {
            "any" => type,
            "T" or "C" or "A" => shared,
            "text" => type is StringType ? type : DataType.String,
            "words" => DataType.String,
            "chars" => type is StringType or NullType ? DataType.String : null,
            "stored" => type is StringType ? type : null,
            "plain" => type is StringType { Length: null } or NullType ? DataType.String : null,
            "string" when type is BooleanType or BinaryType => null,
            "bytes" => type is BinaryType or NullType ? DataType.Binary : null,
            "day" => type is DateType or NullType ? DataType.Date : null,
            "long" => type is IntegerType { Bits: 32 or 64 } or NullType ? DataType.BigInt : null,
            "index" => type is IntegerType { Bits: > 8 } or NullType ? DataType.BigInt : null,
            "listed" => type is UnionType ? null : type,
            "flat" => type.IsNested ? null : type,
            "number" => type.IsNumeric ? type
            : type.IsText || type is NullType ? DataType.Double
            : null,
            "numeric" => type.IsNumeric || type is NullType ? DataType.Double : null,
            "real" => type is FloatingType or DecimalType or NullType ? DataType.Double : null,
            "reals" => type is ArrayType { Element: FloatingType or DecimalType } ? new ArrayType(DataType.Double) : null,
            "moment" => type is TimestampType or NullType ? DataType.Timestamp : null,
            "void" => type is NullType ? DataType.Int : null,
            "integer" => type is IntegerType ? type
            : type is NullType ? DataType.Int
            : null,
            "decimal" => type is DecimalType ? type : null,
            "array" => type is ArrayType ? type : null,
            "map" => type is MapType ? type : null,
            "struct" => type is StructType ? type : null,
            "interval" => type is IntervalType ? type : null,
            "months" => type is IntervalType { YearMonth: true } ? type : null,
            "micros" => type is IntervalType { YearMonth: false } ? type : null,
            _ => Types[parameter],
        };

    public DataType Result(IReadOnlyList<Expr> args)
    {
        DataType? T() =>
            Enumerable
                .Range(0, args.Count)
                .Where(i => Name(ParameterAt(i)) is "T" or "C" or "A")
                .Select(i => args[i].Type)
                .FirstOrDefault();
        return result switch
        {
            "" => DataType.Null,
            "T" or "C" or "A" => T()!,
            "array<T>" => new ArrayType(T()!),
            "element" => ((ArrayType)args[0].Type).Element,
            "key" => ((MapType)args[0].Type).Key,
            "value" => ((MapType)args[0].Type).Value,
            "array<key>" => new ArrayType(((MapType)args[0].Type).Key),
            "array<value>" => new ArrayType(((MapType)args[0].Type).Value),
            _ when result[0] == '$' => args[int.Parse(result[1..], CultureInfo.InvariantCulture)].Type,
            _ when result.StartsWith("array<$", StringComparison.Ordinal) => new ArrayType(
                args[int.Parse(result[7..^1], CultureInfo.InvariantCulture)].Type
            ),
            _ => Types.GetValueOrDefault(result) ?? throw new ArgumentException($"No type {result} in {text}"),
        };
    }
}
