using System.Text;
using Bazaar.Core;

namespace Bazaar.Output;

/// <summary>Results as files on this machine.</summary>
public static class ResultFiles
{
    /// <summary>Writes all rows as CSV by RFC 4180, with a header; the file is whole or what it was before.</summary>
    /// <exception cref="BazaarException">It can't be written.</exception>
    public static void SaveCsv(this Result result, string path) =>
        Save(
            path,
            stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
                CsvText.Write(writer, result);
            }
        );

    /// <summary>Writes all rows as one line of JSON, with their columns, as <c>--format jsonl</c> does.</summary>
    /// <exception cref="BazaarException">It can't be written.</exception>
    public static void SaveJson(this Result result, string path) => Save(path, stream => JsonLines.Write(stream, result));

    private static void Save(string path, Action<Stream> write)
    {
        var temporary = path + ".writing";
        try
        {
            using (var stream = File.Create(temporary))
                write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw BazaarException.Runtime(
                $"{path} can't be written: {error.Message}",
                "Close what holds it, make room, or give another folder.",
                error
            );
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}
