namespace Bazaar.Core;

/// <summary>Where something stands in a text. Lines and columns count from 1, columns in UTF-16 units.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Length">How many characters it covers on its line, at least 1.</param>
/// <param name="File">The script's path, or null for a text that has none.</param>
public sealed record Place(int Line, int Column, int Length = 1, string? File = null)
{
    public static readonly Place Start = new(1, 1);

    public override string ToString() => File is null ? $"{Line}:{Column}" : $"{File}:{Line}:{Column}";
}
