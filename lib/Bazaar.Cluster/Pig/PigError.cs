using System.Globalization;
using System.Text.RegularExpressions;
using Bazaar.Core;

namespace Bazaar.Cluster.Pig;

/// <summary>Makes a diagnostic of what Pig wrote to its log on standard error before it ended.</summary>
internal static partial class PigError
{
    /// <summary>
    /// Pig's last <c>ERROR 1025: &lt;file x.pig, line 3, column 16&gt; cause</c>, lines counted from 1 and columns from 0. Numbers from 1000 to 1999
    /// are the script's faults, 1000 and 1200 those of its syntax.
    /// </summary>
    /// <remarks><see href="https://cwiki.apache.org/confluence/display/PIG/PigErrorHandlingFunctionalSpecification"/></remarks>
    /// <param name="end">How the program ended.</param>
    /// <param name="script">What it ran.</param>
    /// <param name="file">The name under which it was given the script.</param>
    public static Diagnostic Read(ProgramEnd end, MarkedScript script, string file)
    {
        var log = Details().Match(end.Errors) is { Success: true } at ? $"Pig's own log is {at.Groups[1].Value}." : null;
        // The system's signals come as codes from 128 on; 9 is the one that nobody can refuse.
        if (end.ExitCode == 137)
            return new(
                Fault.Runtime,
                "Pig was killed (code 137), as the system does where memory is short.",
                null,
                "Close programs or stop engines, and run the script again."
            );
        if (Numbered().Matches(end.Errors).LastOrDefault() is not { } error)
            return new(
                Fault.Runtime,
                FormattableString.Invariant($"Pig ended with {end.ExitCode}: {end.LastLine}"),
                null,
                log ?? "`bazaar doctor` tells whether it runs at all."
            );
        var number = int.Parse(error.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var cause = error.Groups[2].Value.Trim();
        Place? place = null;
        if (Where().Match(cause) is { Success: true } where)
        {
            cause = cause.Remove(where.Index, where.Length).Trim();
            var (line, column) = (Number(where.Groups[2]), Number(where.Groups[3]) + 1);
            // A macro's place is in the file that it was imported from.
            place =
                where.Groups[1].Value is "" || where.Groups[1].Value.EndsWith(Path.GetFileName(file), StringComparison.Ordinal)
                    ? script.Original(line, column)
                    : new(line, column, 1, where.Groups[1].Value);
        }
        var fault = number switch
        {
            1000 or 1200 => Fault.Syntax,
            >= 1000 and < 2000 => Fault.Semantic,
            _ => Fault.Runtime,
        };
        return new(fault, cause, place, log, number.ToString(CultureInfo.InvariantCulture));
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bERROR (\d+): (.*)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"<(?:file ([^,>]*), )?line (\d+), column (\d+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Where();

    [GeneratedRegex(@"Details at logfile: (\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Details();
}
