using System.Collections.Concurrent;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using DuckDB.NET.Data;

namespace Bazaar.Engine.Duck;

/// <summary>The files of the lake as the writer asks for them. What was found out about a file is kept until the file changes.</summary>
internal sealed class DuckSources(DuckSession session, Func<string, IReadOnlyList<string>> expand) : ISources
{
    private readonly ConcurrentDictionary<(string, long, DateTime), IReadOnlyList<Field>> schemas = [];
    private readonly ConcurrentDictionary<(string, long, DateTime), bool> plain = [];

    public IReadOnlyList<string> Files(string lakePath)
    {
        var files = new List<string>();
        foreach (var path in expand(lakePath))
        {
            if (Directory.Exists(path))
                files.AddRange(Directory.EnumerateFiles(path).Where(f => !IsHidden(f)));
            else if (!IsHidden(path))
                files.Add(path);
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static bool IsHidden(string file) => Path.GetFileName(file) is ['_' or '.', ..];

    public IReadOnlyList<Field> ParquetSchema(string file) => schemas.GetOrAdd(Key(file), _ => ReadSchema(file));

    private List<Field> ReadSchema(string file)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText =
            $"DESCRIBE SELECT * FROM read_parquet({DuckTypes.Text(file)}, binary_as_string=true, hive_partitioning=false)";
        using var reader = Described(command, file);
        var fields = new List<Field>();
        while (reader.Read())
            fields.Add(new(reader.GetString(0), DuckTypeText.Parse(reader.GetString(1))));
        return fields;
    }

    private static DuckDBDataReader Described(DuckDBCommand command, string file)
    {
        try
        {
            return command.ExecuteReader();
        }
        catch (DuckDBException e)
        {
            throw BazaarException.Runtime(
                $"{file} is not a Parquet file, or is damaged.",
                "Read it in its own format, or write it anew.",
                e
            );
        }
    }

    public LineFiles SplitLines(IReadOnlyList<string> files)
    {
        var checks = files
            .AsParallel()
            .AsOrdered()
            .Select(f => (File: f, Plain: plain.GetOrAdd(Key(f), _ => LineReader.IsPlain(f))))
            .ToList();
        return new([.. checks.Where(c => c.Plain).Select(c => c.File)], [.. checks.Where(c => !c.Plain).Select(c => c.File)]);
    }

    public string TableOf(SharedPlan shared) => session.TableOf(shared);

    private static (string, long, DateTime) Key(string file)
    {
        var info = new FileInfo(file);
        return (file, info.Length, info.LastWriteTimeUtc);
    }
}
