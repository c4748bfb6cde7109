using System.Globalization;
using System.Text;

namespace Bazaar.Lake.Files;

/// <summary>What <c>hdfs dfs</c> prints of files, line by line.</summary>
public static class LakeText
{
    private const string Units = "KMGTPE";
    private const string Time = "yyyy-MM-dd HH:mm";
    private const string FullTime = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Bytes as people read them: <c>9</c>, <c>1 K</c>, <c>4.8 M</c>.</summary>
    public static string Human(long bytes)
    {
        if (bytes < 1024)
            return Plain(bytes);
        var unit = 0;
        var size = 1024L;
        // What would be rounded to 1024.0 is one of the next unit.
        while (unit + 1 < Units.Length && Math.Round(bytes / (double)size, 1, MidpointRounding.AwayFromZero) >= 1024)
        {
            size *= 1024;
            unit++;
        }
        return bytes % size == 0
            ? $"{Plain(bytes / size)} {Units[unit]}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Round(bytes / (double)size, 1, MidpointRounding.AwayFromZero):0.0} {Units[unit]}"
            );
    }

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Size(long bytes, bool human) => human ? Human(bytes) : Plain(bytes);

    /// <summary><c>ls</c>: rights, replicas, owner, group, bytes, time and path.</summary>
    public static IEnumerable<string> Listing(IReadOnlyCollection<LakeEntry> entries, bool human = false)
    {
        var owner = entries.Select(e => e.Owner.Length).DefaultIfEmpty().Max();
        var group = entries.Select(e => e.Group.Length).DefaultIfEmpty().Max();
        var size = Math.Max(10, entries.Select(e => Size(e.Length, human).Length).DefaultIfEmpty().Max());
        foreach (var entry in entries)
        {
            var replicas = entry.IsDirectory ? "-" : Plain(entry.Replication);
            yield return $"{(entry.IsDirectory ? 'd' : '-')}{Rights(entry.Mode)} {replicas, 3} {entry.Owner.PadRight(owner)} "
                + $"{entry.Group.PadRight(group)} {Size(entry.Length, human).PadLeft(size)} "
                + $"{entry.Modified.ToString(Time, CultureInfo.InvariantCulture)} {entry.Path}";
        }
    }

    private static string Rights(UnixFileMode mode) =>
        string.Concat("rwxrwxrwx".Select((letter, i) => ((int)mode & (1 << (8 - i))) != 0 ? letter : '-'));

    /// <summary><c>du</c>: bytes, bytes with all replicas, path.</summary>
    public static IEnumerable<string> Usage(
        IReadOnlyCollection<(string Path, long Bytes)> usage,
        bool human = false,
        bool header = false
    )
    {
        // An embedded lake keeps one replica.
        var rows = usage.Select(u => new[] { Size(u.Bytes, human), Size(u.Bytes, human), u.Path });
        return Table(
            header ? rows.Prepend(["SIZE", "DISK_SPACE_CONSUMED_WITH_ALL_REPLICAS", "FULL_PATH_NAME"]) : rows,
            right: false
        );
    }

    /// <summary><c>df</c>: size of the disk, what the lake uses of it, what is free.</summary>
    /// <param name="name">The lake's name: its folder or its address.</param>
    /// <param name="space">How much there is.</param>
    /// <param name="human">Sizes as people read them.</param>
    public static IEnumerable<string> Space(string name, LakeSpace space, bool human = false) =>
        Table(
            [
                ["Filesystem", "Size", "Used", "Available", "Use%"],
                [
                    name,
                    Size(space.Capacity, human),
                    Size(space.Used, human),
                    Size(space.Remaining, human),
                    string.Create(CultureInfo.InvariantCulture, $"{100.0 * space.Used / space.Capacity:0}%"),
                ],
            ],
            right: true
        );

    /// <summary>Columns with two blanks between them; the first one stands left, the others right where that is asked for.</summary>
    private static IEnumerable<string> Table(IEnumerable<string[]> rows, bool right)
    {
        var all = rows.ToList();
        var widths = all.Count == 0 ? [] : all[0].Select((_, i) => all.Max(r => r[i].Length)).ToArray();
        return all.Select(row =>
            string.Join("  ", row.Select((cell, i) => right && i > 0 ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])))
                .TrimEnd()
        );
    }

    /// <summary>
    /// <c>stat</c>: %n name, %b bytes, %F type, %y and %Y time of change (UTC, and milliseconds), %x and %X of reading, %o bytes of a block,
    /// %r replicas, %u owner, %g group, %a and %A rights (octal, and letters). Another letter stands for itself.
    /// </summary>
    public static string Stat(LakeEntry entry, string format)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
                text.Append(format[i]);
            else if (++i < format.Length)
                text.Append(Field(entry, format[i]));
        }
        return text.ToString();
    }

    private static string Field(LakeEntry entry, char letter) =>
        letter switch
        {
            'n' => entry.Name,
            'b' => Plain(entry.Length),
            'F' => entry.IsDirectory ? "directory" : "regular file",
            'y' => entry.Modified.ToString(FullTime, CultureInfo.InvariantCulture),
            'Y' => Milliseconds(entry.Modified),
            'x' => entry.Accessed.ToString(FullTime, CultureInfo.InvariantCulture),
            'X' => Milliseconds(entry.Accessed),
            'o' => Plain(entry.BlockSize),
            'r' => Plain(entry.Replication),
            'u' => entry.Owner,
            'g' => entry.Group,
            'a' => Convert.ToString((int)entry.Mode, 8),
            'A' => Rights(entry.Mode),
            _ => $"{letter}",
        };

    private static string Milliseconds(DateTime time) => Plain(new DateTimeOffset(time).ToUnixTimeMilliseconds());
}
