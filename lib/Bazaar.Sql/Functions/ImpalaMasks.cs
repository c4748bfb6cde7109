using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>
/// Hive's masks with Impala's arguments: characters may be given by their codes, a digit is 0 to 9, a day 1 to 31, a month 0 to 11, a year 1 to 9999
/// (what is none of these is the usual mask), integers are BIGINT, and a date that there is not is NULL.
/// </summary>
/// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_mask_functions.html"/></remarks>
internal static class ImpalaMasks
{
    private const int Letters = 4;

    /// <summary>The least and the most of a digit, a day, a month and a year, and what stands for others.</summary>
    private static readonly (long Least, long Most, long Usual)[] Bounds = [(0, 9, 1), (1, 31, 1), (0, 11, 0), (1, 9999, 1)];

    private static readonly Operation Certain = Operation.Template("masked date", "TRY({0})");

    public static void Add(FunctionTable t)
    {
        t.Remove("mask mask_first_n mask_last_n mask_show_first_n mask_show_last_n");
        t.Scalar("mask", "any:", site => Made(site, 1));
        t.Scalar("mask", "any,any...:", site => Made(site, 1));
        foreach (var name in "mask_first_n mask_last_n mask_show_first_n mask_show_last_n".Split(' '))
        {
            t.Scalar(name, "any:", site => Made(site, 1));
            t.Scalar(name, "any,int:", site => Made(site, 2));
            t.Scalar(name, "any,int,any...:", site => Made(site, 2));
        }
    }

    private static Expr Made(CallSite site, int first)
    {
        var args = site.Args.ToList();
        if (args[0].Type is IntegerType)
            args[0] = site.Functions.Converted(args[0], DataType.BigInt);
        for (var i = first; i < Math.Min(args.Count, first + Letters + Bounds.Length); i++)
            if (site.Functions.Constants.Value(args[i]) is { } given)
                args[i] =
                    i - first < Letters ? Letter(given, args[i]) : Part(given, Bounds[i - first - Letters], i - first > Letters);
        var count =
            site.Name == "mask" ? 0
            : first == 1 ? 4
            : Convert.ToInt32(site.Functions.Constants.Value(args[1]) ?? 4, CultureInfo.InvariantCulture);
        var made = MaskRows.Make(site with { Args = args }, first, count);
        return made.Type is DateType ? new Call(Certain, [made], made.Type) : made;
    }

    private static Expr Letter(object given, Expr arg) =>
        given is string ? arg
        : Convert.ToInt64(given, CultureInfo.InvariantCulture) is >= 0 and <= 0x10FFFF and var code
        && code is not (>= 0xD800 and <= 0xDFFF)
            ? Literal.Text(char.ConvertFromUtf32((int)code))
        : Literal.Int(-1);

    private static Literal Part(object given, (long Least, long Most, long Usual) bounds, bool leaves)
    {
        var number = long.TryParse(Convert.ToString(given, CultureInfo.InvariantCulture), out var n) ? n : -1;
        return Literal.Int(
            (int)(number >= bounds.Least && number <= bounds.Most || (leaves && number == -1) ? number : bounds.Usual)
        );
    }
}
