using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Masking of text: upper case letters become X, lower case ones x, digits n, unless other characters are given.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF#LanguageManualUDF-DataMaskingFunctions"/></remarks>
internal static class MaskRows
{
    public static void Add(FunctionTable t, string name)
    {
        if (name == "mask")
        {
            t.Scalar("mask_hash", "string:string", "sha256({0})");
            t.Scalar(name, "string,any...:string", site => Make(site, 1, 0));
            t.Scalar(name, "string:string", site => Make(site, 1, 0));
            return;
        }
        t.Scalar(name, "string:string", site => Make(site, 1, 4));
        t.Scalar(name, "string,int:string", site => Make(site, 2, Count(site)));
        t.Scalar(name, "string,int,any...:string", site => Make(site, 2, Count(site)));
    }

    private static int Count(CallSite site) => Convert.ToInt32(site.Constant(1) ?? 4, CultureInfo.InvariantCulture);

    private static Call Make(CallSite site, int first, int count)
    {
        // Upper, lower, digit, other; -1 leaves a character as it is.
        var masks = new[] { "X", "x", "n", "-1" };
        for (var i = first; i < Math.Min(site.Args.Count, first + 4); i++)
        {
            masks[i - first] = site.Constant(i) switch
            {
                string { Length: > 0 } text => text[..1],
                null => masks[i - first],
                var number => Convert.ToString(number, CultureInfo.InvariantCulture)!,
            };
        }
        var options = string.Join('\u0001', masks);
        return new Call(Mask, [site[0], Literal.Text(site.Name), Literal.Int(count), Literal.Text(options)], DataType.String);
    }

    private static readonly Operation Mask = Operation.Template("mask", "hive_mask({0}, {1}, {2}, {3})");
}
