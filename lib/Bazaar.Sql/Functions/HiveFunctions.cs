using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Types;
using SortKey = Bazaar.Engine.Plan.SortKey;

namespace Bazaar.Sql.Functions;

/// <summary>Hive's functions, operators, literals and conversions; the base of the other dialects.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF"/></remarks>
public partial class HiveFunctions : IFunctions
{
    private readonly FunctionTable table;

    public HiveFunctions(SessionInfo session)
        : this(session, HiveTable.Create(session)) { }

    protected HiveFunctions(SessionInfo session, FunctionTable table)
    {
        Session = session;
        this.table = table;
    }

    /// <summary>What current_user(), current_database() and current_date answer.</summary>
    public SessionInfo Session { get; }

    /// <summary>The constants among the arguments.</summary>
    internal Constants Constants { get; } = new();

    public IEnumerable<string> Names => table.Names;

    public virtual string Dialect => "Hive";

    protected virtual ICastRules Casts => HiveCasts.Instance;

    protected virtual bool Castable(DataType from, DataType to) => HiveCasts.Allows(from, to);

    /// <summary>The forms of a function, in the order of the table; none where there is no function of the name (lower case).</summary>
    public IReadOnlyList<FunctionForm> Forms(string name) => [.. (table.Find(name) ?? []).Select(r => r.Signature.Form(r.Kind))];

    /// <summary>The function's first name, where this one is an alias.</summary>
    public string FirstName(string name) => table.Find(name)?[0].Name ?? name;

    public FunctionKind? KindOf(string name) => table.Find(name)?[0].Kind;

    public virtual (string What, string Cure)? Refused(string name) => RefusedFunctions.Reason(name);

    public Expr Scalar(string name, IReadOnlyList<Expr> arguments, Place place)
    {
        var (row, site) = Resolve(name, arguments, place);
        return row.Make!(site);
    }

    public AggregateCall Aggregate(
        string name,
        IReadOnlyList<Expr> arguments,
        bool distinct,
        IReadOnlyList<SortKey> order,
        Place place
    )
    {
        if (KindOf(name) == FunctionKind.Window)
            return HypotheticalRank.Of(this, name, arguments, order, place);
        var (row, site) = Resolve(name, arguments, place);
        site = site with { Distinct = distinct, Order = order };
        return row.Make!(site) switch
        {
            AggregateCall made => made with { Distinct = distinct && made.Args.Count > 0 },
            Call window => new AggregateCall(window.Operation, window.Args, window.ResultType, distinct),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    public Call Window(string name, IReadOnlyList<Expr> arguments, Place place)
    {
        var (row, site) = Resolve(name, arguments, place);
        return (Call)row.Make!(site);
    }

    public TableCall Table(string name, IReadOnlyList<Expr> arguments, Place place)
    {
        var (row, site) = Resolve(name, arguments, place);
        return row.MakeTable!(site);
    }

    private (FunctionRow Row, CallSite Site) Resolve(string name, IReadOnlyList<Expr> arguments, Place place)
    {
        var rows = table.Find(name) ?? throw new ArgumentException($"No function {name}.");
        arguments = [.. arguments.Select(a => Argument(name, a))];
        var counted = rows.Where(r => r.Signature.Takes(arguments.Count)).ToList();
        var ways = string.Join(" or ", rows.Select(r => name + r.Signature).Distinct());
        if (counted.Count == 0)
            throw SqlErrors.Error(
                $"{name} doesn't take {arguments.Count} argument{(arguments.Count == 1 ? "" : "s")}.",
                place,
                $"Write {ways}.",
                ArgumentErrors.OfNumber(name.ToLowerInvariant(), KindOf(name))
            );
        (FunctionRow Row, int Cost, IReadOnlyList<DataType> Types)? best = null;
        foreach (var row in counted)
        {
            if (row.Signature.Fit(arguments, this) is { } fit && (best is null || fit.Cost < best.Value.Cost))
                best = (row, fit.Cost, fit.Types);
        }
        // A bare NULL is of the first type that fits.
        if (best is null && arguments.Any(a => a.Type is NullType))
            foreach (var type in Untyped)
            {
                IReadOnlyList<Expr> typed = [.. arguments.Select(a => a.Type is NullType ? Cast(a, type, place) : a)];
                foreach (var row in counted)
                    if (row.Signature.Fit(typed, this) is { } fit && (best is null || fit.Cost < best.Value.Cost))
                        best = (row, fit.Cost, fit.Types);
                if (best is null)
                    continue;
                arguments = typed;
                break;
            }
        if (best is not { } found)
            throw SqlErrors.Error(
                $"{name} doesn't take ({string.Join(", ", arguments.Select(a => a.Type.Name))}).",
                place,
                $"Write {ways}, or convert by CAST.",
                ArgumentErrors.OfTypes(name.ToLowerInvariant(), KindOf(name))
            );
        var converted = arguments.Select((a, i) => Converted(a, found.Types[i])).ToList();
        // What is of NULL alone is of the first of them.
        if (
            Untyped is [var first, ..]
            && converted.TrueForAll(a => a.Type is NullType)
            && found.Row.Signature.Result(converted) is NullType
        )
            converted = [.. converted.Select(a => Cast(a, first, place))];
        return (found.Row, new CallSite(name, converted, found.Row.Signature.Result(converted), place, this));
    }

    /// <summary>An argument as the dialect's functions see it.</summary>
    protected virtual Expr Argument(string name, Expr value) => value;

    /// <summary>The types that a bare NULL is tried with, in their order; none where functions take it as it is.</summary>
    protected virtual IReadOnlyList<DataType> Untyped => [];

    internal Expr Converted(Expr value, DataType type) =>
        value.Type == type ? value : Cast(value, type, value.Place ?? Place.Start);

    /// <summary>How far a silent conversion of an argument goes: 0 for none, null where the dialect makes none.</summary>
    public virtual int? ImplicitCost(DataType from, DataType to)
    {
        if (from == to || from is NullType)
            return 0;
        if (from.IsNumeric && to.IsNumeric)
            return Rank(to) >= Rank(from) ? Rank(to) - Rank(from) : null;
        if (from is StringType && to is StringType)
            return 0;
        if (to is StringType)
            return from.IsNested ? null : 20;
        if (from is StringType)
            return to is DateType or TimestampType ? 3
                : to is FloatingType { Bits: 64 } or DecimalType ? 4
                : to is BinaryType ? 30
                : null;
        // The array that percentile takes: of decimals, where it wants doubles.
        if (from is ArrayType given && to is ArrayType wanted)
            return Common(given.Element, wanted.Element) == wanted.Element ? 1 : null;
        if (from.IsNested && to.IsNested)
            return Common(from, to) == to ? 1 : null;
        return (from, to) switch
        {
            (DateType, TimestampType) => 1,
            (TimestampType, DateType) => 2,
            (InstantType, TimestampType) => 1,
            (InstantType, DateType) => 2,
            _ => null,
        };
    }

    private static int Rank(DataType type) =>
        type switch
        {
            IntegerType { Bits: 8 } => 0,
            IntegerType { Bits: 16 } => 1,
            IntegerType { Bits: 32 } => 2,
            IntegerType => 3,
            DecimalType => 4,
            FloatingType { Bits: 32 } => 5,
            _ => 6,
        };

    public virtual Expr Cast(Expr value, DataType type, Place place, string? format = null)
    {
        if (format is not null)
            return CastFormat(value, type, place, format);
        if (value.Type == type)
            return value;
        if (value is Literal { Value: null })
            return Literal.Null(type) with { Place = value.Place };
        if (TimeCasts.Lenient(this, value, type) is { } lenient)
            return lenient;
        if (!Castable(value.Type, type))
            throw SqlErrors.Error(
                $"{value.Type.Name} can't be converted to {type.Name}.",
                place,
                value.Type.IsNumeric && type is DateType or TimestampType ? "Write from_unixtime(…)."
                    : value.Type is TimestampType && type.IsNumeric ? "Write unix_timestamp(…)."
                    : "Choose another type.",
                "42000/10014"
            );
        if (Casts == HiveCasts.Instance && RoundedQuotient.Of(value, type) is { } quotient)
            return quotient with { Place = value.Place ?? place };
        return new Cast(value, type, Casts) { Place = value.Place ?? place };
    }

    /// <summary>CAST … AS DATE FORMAT of a text that is not of the pattern is NULL; in Impala it fails.</summary>
    protected virtual bool FormatFails => false;

    private Expr CastFormat(Expr value, DataType type, Place place, string format) =>
        SqlTimeCasts.Cast(this, value, type, format, FormatFails, place);

    public virtual DataType? Common(DataType a, DataType b) => TypeRules.Common(a, b);

    /// <summary>
    /// The common type. Beside a decimal an integer constant counts by its own digits; beside one that is a constant, too, only where a
    /// column as it is decides. (Measured.)
    /// </summary>
    public virtual DataType? Choice(IReadOnlyList<Expr> values, bool byColumn = false)
    {
        var narrow = values.Any(v => (byColumn || v is not Literal) && v.Type is DecimalType);
        DataType? type = DataType.Null;
        foreach (var value in values)
        {
            var own = narrow && value is Literal { Value: not null, Type: IntegerType } ? Digits(value, value.Type) : value.Type;
            type = type is null ? null : Common(type, own);
        }
        return type;
    }

    public virtual DataType? Comparison(DataType a, DataType b) => TypeRules.Comparison(a, b);

    public virtual Literal Number(string digits, string suffix, Place place)
    {
        Literal Out(string type, string cure) => throw SqlErrors.Error($"{digits} is no {type}.", place, cure, "42000/10029");
        BigInteger Whole() => BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var isWhole = digits.AsSpan().TrimStart('-').ContainsAnyExceptInRange('0', '9') is false;
        switch (suffix)
        {
            case "Y":
                return isWhole && Whole() is var y && y >= sbyte.MinValue && y <= sbyte.MaxValue
                    ? new Literal((sbyte)y, DataType.TinyInt)
                    : Out("tinyint", "It goes from -128 to 127.");
            case "S":
                return isWhole && Whole() is var s && s >= short.MinValue && s <= short.MaxValue
                    ? new Literal((short)s, DataType.SmallInt)
                    : Out("smallint", "It goes from -32768 to 32767.");
            case "L":
                return isWhole && Whole() is var l && l >= long.MinValue && l <= long.MaxValue
                    ? new Literal((long)l, DataType.BigInt)
                    : Out("bigint", "It goes from -9223372036854775808 to 9223372036854775807.");
            case "D":
                // A zero that is written has no sign.
                return new Literal(double.Parse(digits, CultureInfo.InvariantCulture) + 0.0, DataType.Double);
            case "F":
                return new Literal(float.Parse(digits, CultureInfo.InvariantCulture), DataType.Float);
        }
        if (suffix != "BD" && isWhole)
        {
            var value = Whole();
            if (value >= int.MinValue && value <= int.MaxValue)
                return Literal.Int((int)value);
            if (value >= long.MinValue && value <= long.MaxValue)
                return new Literal((long)value, DataType.BigInt);
        }
        if (suffix != "BD" && digits.Contains('e', StringComparison.OrdinalIgnoreCase))
            return new Literal(double.Parse(digits, CultureInfo.InvariantCulture), DataType.Double);
        return DecimalLiteral(digits, keepZeros: false)
            ?? (suffix == "BD" ? Literal.Null(new DecimalType(1, 0)) : TooLong(digits));
    }

    /// <summary>A number of more digits than a decimal is a double.</summary>
    protected static Literal TooLong(string digits) => new(double.Parse(digits, CultureInfo.InvariantCulture), DataType.Double);

    /// <summary>
    /// A decimal constant; Hive drops the zeros at its end, and rounds away the places beyond 38 digits. Null where there are more before the
    /// point, or where <paramref name="keepZeros"/> leaves nothing to drop. (Measured.)
    /// </summary>
    protected static Literal? DecimalLiteral(string digits, bool keepZeros)
    {
        var exponent = 0;
        if (digits.IndexOfAny(['e', 'E']) is > 0 and var mark)
        {
            exponent = int.Parse(digits.AsSpan(mark + 1), CultureInfo.InvariantCulture);
            digits = digits[..mark];
        }
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var scale = (point < 0 ? 0 : digits.Length - point - 1) - exponent;
        var unscaled = BigInteger.Parse(
            point < 0 ? digits : digits.Remove(point, 1),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        for (; scale < 0; scale++)
            unscaled *= 10;
        var whole = Length(unscaled / BigInteger.Pow(10, scale));
        if (whole > DecimalType.MaxPrecision || (keepZeros && Math.Max(scale, Length(unscaled)) > DecimalType.MaxPrecision))
            return null;
        if (scale > DecimalType.MaxPrecision - whole)
        {
            var unit = BigInteger.Pow(10, scale - (DecimalType.MaxPrecision - whole));
            unscaled = (unscaled + unscaled.Sign * (unit / 2)) / unit;
            scale = DecimalType.MaxPrecision - whole;
        }
        while (!keepZeros && scale > 0 && (unscaled % 10).IsZero)
        {
            unscaled /= 10;
            scale--;
        }
        var precision = Math.Max(scale, Math.Max(1, Length(unscaled)));
        return precision > DecimalType.MaxPrecision
            ? null
            : new Literal(new SqlDecimal(unscaled, scale), new DecimalType(precision, scale));
    }

    /// <summary>How many digits a whole number has; zero has none.</summary>
    private static int Length(BigInteger number) =>
        number.IsZero ? 0 : BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).Length;

    public virtual Literal Typed(DataType type, string text, Place place) =>
        type switch
        {
            DateType when JavaTimes.ToDate(text) is { } date => new Literal(date, type),
            TimestampType when JavaTimes.ToWholeTimestamp(text) is { } time => new Literal(time, type),
            InstantType when DateScalars.Instant(text) is { } instant && text.Trim().Count(c => c == ' ') > 1 => new Literal(
                new DateTimeOffset(instant, TimeSpan.Zero),
                type
            ),
            DateType or TimestampType or InstantType => throw SqlErrors.Error(
                $"'{text}' is no {type.Name}.",
                place,
                type is DateType ? "Write DATE 'yyyy-MM-dd'."
                    : type is TimestampType ? "Write TIMESTAMP 'yyyy-MM-dd HH:mm:ss'."
                    : "Write TIMESTAMPLOCALTZ 'yyyy-MM-dd HH:mm:ss Europe/Paris'.",
                "42000"
            ),
            _ => throw SqlErrors.Refused($"A constant of type {type.Name}", place, "Write CAST('…' AS …)."),
        };

    /// <summary>Whether the partition of NULL reads as the text <c>__HIVE_DEFAULT_PARTITION__</c> in a text column.</summary>
    public virtual bool NullPartitionIsText => true;

    /// <summary>A partition is read by the columns that it was made with.</summary>
    public virtual bool PartitionsKeepColumns => true;

    public virtual Expr Interval(Expr value, string unit, Place place) => Intervals.Of(this, value, unit, place);
}

/// <summary>What a session tells its functions.</summary>
/// <param name="User">The user's name.</param>
/// <param name="Database">The database in use, asked at each call.</param>
/// <param name="Clock">For current_date and current_timestamp; one moment a statement.</param>
public sealed record SessionInfo(string User, Func<string> Database, TimeProvider Clock)
{
    /// <summary>Whether a setting is true, asked at each use; without a session the checks of Hive's that are on by default.</summary>
    public Func<string, bool> IsOn { get; init; } = _ => true;

    /// <summary>The number of the statement that is bound.</summary>
    public Func<int> Statement { get; init; } = () => 0;
}
