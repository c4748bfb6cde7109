using Bazaar.Core;

namespace Bazaar.Notebook.Packages;

/// <summary>What NuGet refuses, in its own words, and what to do about it.</summary>
/// <remarks><see href="https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings"/></remarks>
internal static class NuGetProblem
{
    private const string Mark = "error NU";
    private const string AsError = "Warning As Error: ";

    /// <param name="said">What the SDK printed.</param>
    /// <param name="requests">What was asked for.</param>
    public static BazaarException Of(string said, IReadOnlyList<PackageRequest> requests)
    {
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = Array.Find(lines, l => l.Contains(Mark, StringComparison.Ordinal));
        if (line is null)
            return new(
                new(
                    Fault.Runtime,
                    $"The packages could not be restored: {string.Join(' ', lines.Take(3))}",
                    requests[0].Place,
                    "Look whether `dotnet restore` of a project works on this machine."
                )
            );
        var text = line[(line.IndexOf(Mark, StringComparison.Ordinal) + "error ".Length)..];
        var code = text.Split(':')[0];
        var message = text[(code.Length + 1)..].Trim();
        // The project's file is one that nobody sees.
        if (message.EndsWith(']') && message.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and var end)
            message = message[..end];
        if (message.StartsWith(AsError, StringComparison.Ordinal))
            message = message[AsError.Length..];
        var about = requests.FirstOrDefault(r => message.Contains(r.Name, StringComparison.OrdinalIgnoreCase)) ?? requests[0];
        return new(new(Fault.Runtime, message.TrimEnd('.') + ".", about.Place, Cure(code), code));
    }

    /// <summary>Whether the package's source could not be asked at all.</summary>
    public static bool IsUnreachable(string? code) => code is "NU1301" or "NU1303" or "NU1304";

    private static string? Cure(string code) =>
        code switch
        {
            "NU1100" or "NU1101" => "Look at the name's spelling; #i \"nuget:SOURCE\" adds a source that has it.",
            "NU1102" or "NU1103" => "Name a version that is there, or leave it out for the newest release.",
            "NU1302" => "Take the source by https, or allow it in NuGet.Config.",
            _ when IsUnreachable(code) =>
                "Without a network a package works that this machine has fetched before, by its exact version: #r \"nuget:Name,version\".",
            "NU1107" or "NU1108" or "NU1109" or "NU1605" or "NU1608" =>
                "A package that the session has keeps its version. Restart the session, and write both #r in one cell: NuGet then chooses versions that fit.",
            "NU1202" or "NU1213" => $"Take a version of it for {NuGetRestore.Framework} or netstandard2.0.",
            _ => null,
        };
}
