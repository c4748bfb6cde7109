using System.Diagnostics;
using System.Globalization;
using Bazaar.Core;
using Bazaar.Data;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["samples", var samples])
{
    Samples.Write(samples);
    return 0;
}
if (args is ["plain", var lake, .. var only])
{
    Bazaar.Bench.PlainSql.Run(lake, only);
    return 0;
}
if (args is ["shop", var shop])
{
    Bazaar.Bench.ShopQueries.Run(shop);
    return 0;
}
if (args is ["compile", var filled])
{
    Bazaar.Bench.Compiling.Run(filled);
    return 0;
}
if (args is ["kernel", var launches, .. var rest] && rest.Length is 0 or 1 or 3)
{
    await Bazaar.Bench.KernelLaunches.Run(int.Parse(launches, CultureInfo.InvariantCulture), rest);
    return 0;
}
if (args is not ["generate", ..])
{
    Console.Error.WriteLine(
        "usage: Bazaar.Bench generate [scale] [folder] [seed] | plain LAKE [NAME …] | shop LAKE | compile LAKE | samples FOLDER "
            + "| kernel LAUNCHES [PROGRAM [REPORT PAGE]]"
    );
    return 2;
}
var scale = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var folder = args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "bazaar-bench-raw");
var seed = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 42;
try
{
    var report = Generator.Run(new(folder, scale, seed));
    foreach (var set in report.Sets)
        Console.WriteLine(
            $"{set.Set, -13}{set.Rows, 10} rows {set.Bytes / 1e6, 8:F1} MB {set.Seconds, 6:F2} s {set.Rows / set.Seconds, 12:F0} rows/s"
        );
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(
        $"all          {report.Rows, 10} rows {report.Bytes / 1e6, 8:F1} MB {report.Seconds, 6:F2} s; {report.Defects} defects; peak {process.PeakWorkingSet64 / 1e6:F0} MB"
    );
    return 0;
}
catch (BazaarException error)
{
    Console.Error.WriteLine(error.Message);
    return error.Diagnostic.ExitCode;
}
