using Bazaar.Core;
using DuckDB.NET.Data;

namespace Bazaar.Engine.Duck;

/// <summary>Turns what DuckDB says into what a user should read: no message of it is shown as it is.</summary>
public static class DuckErrors
{
    /// <summary>Whether the statement stopped at an integer overflow that the exact form of the operations would wrap.</summary>
    public static bool IsOverflow(Exception e) =>
        e is DuckDBException
        && (
            e.Message.Contains("Out of Range Error", StringComparison.Ordinal)
                && e.Message.Contains("verflow", StringComparison.Ordinal)
            // A sum is a HUGEINT, which is cast to BIGINT.
            || e.Message.Contains("Type INT128", StringComparison.Ordinal)
                && e.Message.Contains("out of range for the destination type", StringComparison.Ordinal)
        );

    /// <summary>The error to show for a statement at a place.</summary>
    public static BazaarException Translate(Exception e, Place? place, string sql)
    {
        if (e is BazaarException known)
            return known;
        if (e is OperationCanceledException)
            return new(new(Fault.Cancelled, "The statement was stopped.", place, "Nothing was written."), e);
        var message = FirstLine(e.Message);
        if (message.Contains("Out of Memory Error", StringComparison.Ordinal))
            return Runtime("The statement needs more memory than there is.", "Use a smaller scale, or filter earlier.");
        if (
            message.Contains("No space left", StringComparison.OrdinalIgnoreCase)
            || message.Contains("disk full", StringComparison.OrdinalIgnoreCase)
        )
            return Runtime("The disk is full.", "Free some space and run the statement again; what was published is unchanged.");
        if (message.Contains("More than one row returned by a subquery", StringComparison.Ordinal))
            return Runtime(
                "A relation or a subquery that stands for one value has more than one row.",
                "Aggregate it to one row, or join with it."
            );
        if (message.Contains("Map keys can not be NULL", StringComparison.Ordinal))
            return new(
                new(
                    Fault.Unsupported,
                    "A map with a NULL key is not supported.",
                    place,
                    "Leave such keys out or COALESCE them; a real engine (--engine cluster) keeps them."
                ),
                e
            );
        if (After(message, "Invalid Input Error: ") is { } ours)
            return Runtime(ours, null);
        if (After(message, "Out of Range Error: ") is not null)
            return Runtime("A value is out of its type's range.", "Cast to a wider type first, or leave such values out.");
        if (After(message, "IO Error: ") is { } io)
            return Runtime("A file can't be read or written: " + io, "Check the path, and that no other program is changing it.");
        if (After(message, "Conversion Error: ") is not null)
            return Runtime(
                "A value doesn't fit the type that it is converted to.",
                "Leave such values out, or convert them another way."
            );
        if (After(message, "Not implemented Error: ") is not null)
            return new(
                new(
                    Fault.Unsupported,
                    "The embedded engine can't do a part of this statement.",
                    place,
                    "Write it another way, or run it by --engine cluster."
                ),
                new InvalidOperationException(sql, e)
            );
        // What is left is a defect of the lab: the writer made SQL that DuckDB doesn't take. Say so, with what a report needs.
        return new(
            new(
                Fault.Runtime,
                $"The embedded engine failed on this statement ({message}).",
                place,
                "This is a defect of the lab: please report the statement. `bazaar explain --stage sql` shows what was run."
            ),
            new InvalidOperationException(sql, e)
        );

        BazaarException Runtime(string text, string? cure) => new(new(Fault.Runtime, text, place, cure), e);
    }

    private static string? After(string message, string prefix) =>
        message.StartsWith(prefix, StringComparison.Ordinal) ? message[prefix.Length..] : null;

    private static string FirstLine(string message)
    {
        var end = message.IndexOf('\n', StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).Trim();
    }
}
