using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>
/// Masking: in texts upper case letters become X, lower case ones x, digits n; in integers digits become 1, and a date the first day of year 0; other
/// characters, digits and parts may be given. Values of other types become NULL.
/// </summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF#LanguageManualUDF-DataMaskingFunctions"/></remarks>
internal static class MaskRows
{
    /// <summary>The places of the digit's, the day's, the month's and the year's masks behind those of characters.</summary>
    private const int Digit = 4,
        Day = 5,
        Month = 6,
        Year = 7;

    public static void Add(FunctionTable t, string name)
    {
        if (name == "mask")
        {
            t.Scalar("mask_hash", "any:", Hashed);
            // It looks at the first alone.
            t.Scalar("mask_hash", "any,any...:", Hashed);
            t.Scalar(name, "any:", site => Make(site, 1, 0));
            t.Scalar(name, "any,any...:", site => Make(site, 1, 0));
            return;
        }
        t.Scalar(name, "any:", site => Make(site, 1, 4));
        t.Scalar(name, "any,any...:", site => Make(site, 2, Count(site)));
    }

    private static readonly Operation Hash = Operation.Template("mask_hash", "sha256({0})");

    internal static Expr Hashed(CallSite site) =>
        site[0].Type switch
        {
            StringType => new Call(Hash, [AsIs(site[0])], DataType.String),
            { IsNested: true } type => throw site.Error($"mask_hash takes no {type.Name}.", "Mask its parts.", 0, "42000/10016"),
            var type => Literal.Null(Widest(type)),
        };

    /// <summary>How many characters, as a number or as its text; what is no such constant counts as 4.</summary>
    private static int Count(CallSite site) =>
        site.Known(1) switch
        {
            int count => count,
            string text => int.TryParse(text, CultureInfo.InvariantCulture, out var count)
                ? count
                : throw site.Error($"{site.Name} masks a number of characters, and '{text}' is none.", "Write 4, say.", 1),
            _ => 4,
        };

    /// <summary>The functions don't look at a decimal's precision and scale.</summary>
    private static DataType Widest(DataType type) => type is DecimalType ? new DecimalType(38, 18) : type;

    internal static Expr Make(CallSite site, int first, int count)
    {
        // Upper, lower, digit, other; -1 leaves a character, a digit or a part as it is.
        var masks = new[] { "X", "x", "n", "-1", "1", "1", "0", "0" };
        for (var i = first; i < Math.Min(site.Args.Count, first + masks.Length); i++)
            // A computed one counts as none.
            masks[i - first] = site.Known(i) switch
            {
                string { Length: > 0 } text when i - first < Digit => text[..1],
                // An empty text masks by what is usual.
                null or "" => masks[i - first],
                var given => Convert.ToString(given, CultureInfo.InvariantCulture)!,
            };
        var type = site[0].Type;
        return type switch
        {
            StringType => site.Functions.Converted(
                Masked(site, AsIs(site[0]), count, masks[..Digit]),
                type is StringType { Padded: true } ? type : DataType.String
            ),
            IntegerType => Numbers(site, count, masks[Digit]),
            DateType => new Call(
                Date,
                [site[0], .. new[] { Year, Month, Day }.Select(p => Literal.Text(masks[p]))],
                DataType.Date
            ),
            { IsNested: true } => throw site.Error($"{site.Name} takes no {type.Name}.", "Mask its parts.", 0, "42000/10016"),
            _ => Literal.Null(Widest(type)),
        };
    }

    /// <summary>A CHAR with the blanks that it is stored with.</summary>
    private static Call AsIs(Expr text) => new(Stored, [text], DataType.String);

    private static readonly Operation Stored = Operation.Template("stored", "{0}");

    private static Call Masked(CallSite site, Expr text, int count, IReadOnlyList<string> masks) =>
        new(
            Mask,
            [text, Literal.Text(site.Name), Literal.Int(count), Literal.Text(string.Join('\u0001', masks))],
            DataType.String
        );

    /// <summary>The number's digits are masked as a text's; its sign stays.</summary>
    private static Call Numbers(CallSite site, int count, string digit)
    {
        var text = new Call(Digits, [site[0]], DataType.String);
        string[] masks = ["-1", "-1", digit, "-1"];
        var masked = Masked(site, text, count, masks);
        if (site[0].Type is not IntegerType { Bits: >= 32 } type)
            return new(Signed, [site[0], masked], site[0].Type);
        Expr least = type.Bits == 32 ? Literal.Int(int.MinValue) : new Literal(long.MinValue, type);
        return new(SignedUpToLeast, [site[0], masked, least, new Literal(OfLeast(site.Name, type, count, masks), type)], type);
    }

    /// <summary>The smallest integer has no positive twin, so that Java's arithmetic sees its digits below zero: those that stay come off from those
    /// that are masked. (Measured.)</summary>
    private static object OfLeast(string name, IntegerType type, int count, string[] masks)
    {
        var marked = TextScalars.Masked(
            type.Bits == 32 ? "2147483648" : "9223372036854775808",
            name,
            count,
            ["-1", "-1", masks[2] == "-1" ? "-1" : "#", "-1"]
        );
        var masked = string.Concat(marked.Select(c => c == '#' ? masks[2][0] : '0'));
        var value =
            ulong.Parse(marked.Replace('#', '0'), CultureInfo.InvariantCulture)
            - ulong.Parse(masked, CultureInfo.InvariantCulture);
        return unchecked(type.Bits == 32 ? (object)(int)value : (long)value);
    }

    private static readonly Operation Mask = Operation.Template("mask", "hive_mask({0}, {1}, {2}, {3})");
    private static readonly Operation Digits = Operation.Template("digits", "CAST(abs(CAST({0} AS HUGEINT)) AS VARCHAR)");
    private static readonly Operation Signed = new("masked number", WithSign);
    private static readonly Operation SignedUpToLeast = new(
        "masked number",
        c => $"(CASE WHEN {c[0]} = {c[2]} THEN {c[3]} ELSE {WithSign(c)} END)"
    );

    private static string WithSign(CallContext c) =>
        JavaIntegers.Wrap($"CAST(CASE WHEN {c[0]} < 0 THEN '-' ELSE '' END || {c[1]} AS HUGEINT)", (IntegerType)c.Type);

    /// <summary>Months count from 0 here.</summary>
    private static readonly Operation Date = new(
        "masked date",
        c =>
        {
            string Part(int i, string own, int more) =>
                c[i] == DuckTypes.Text("-1") ? $"{own}({c[0]})" : $"(CAST({c[i]} AS BIGINT) + {more})";
            return $"(CASE WHEN {c[0]} IS NOT NULL THEN CAST(make_date({Part(1, "year", 0)}, {Part(2, "month", 1)}, {Part(3, "day", 0)}) AS DATE) END)";
        }
    );
}
