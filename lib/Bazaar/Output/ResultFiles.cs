using Bazaar.Core;

namespace Bazaar.Output;

/// <summary>Results as files on this machine.</summary>
public static class ResultFiles
{
    /// <summary>Writes all rows as CSV by RFC 4180, with a header; the file is whole or what it was before.</summary>
    /// <exception cref="BazaarException">It can't be written.</exception>
    public static void SaveCsv(this Result result, string path) =>
        WholeFile.Write(
            path,
            stream =>
            {
                using var writer = new StreamWriter(stream);
                CsvText.Write(writer, result);
            }
        );

    /// <summary>Writes all rows as one line of JSON, with their columns, as <c>--format jsonl</c> does.</summary>
    /// <exception cref="BazaarException">It can't be written.</exception>
    public static void SaveJson(this Result result, string path) =>
        WholeFile.Write(path, stream => JsonLines.Write(stream, result));
}
