using System.Collections.Concurrent;
using Bazaar.Core;
using Bazaar.Engine.Plan;
using Bazaar.Lake.Files;
using DuckDB.NET.Data;

namespace Bazaar.Engine.Duck;

/// <summary>The files of the lake as binders ask for them: each question is a look of its own.</summary>
internal sealed class DuckSources(DuckSession session, EmbeddedLake lake) : ISources
{
    private readonly FileFacts facts = new(session);

    public string Root => lake.Root;

    public ISources Look() => new FilesNow(session, lake.Look(), facts, lake.Root);

    public IReadOnlyList<string> Files(string lakePath) => Look().Files(lakePath);

    public IReadOnlyList<string> Files(IReadOnlyList<string> lakePaths) => Look().Files(lakePaths);

    public IReadOnlyList<EquatableList<Field>> ParquetSchemas(IReadOnlyList<string> files) => Look().ParquetSchemas(files);

    public LineFiles SplitLines(IReadOnlyList<string> files) => Look().SplitLines(files);

    public string TableOf(SharedPlan shared) => session.TableOf(shared);

    /// <summary>The files of the lake as the writer asks for them while it writes one statement.</summary>
    private sealed class FilesNow(DuckSession session, LakeLook look, FileFacts facts, string root) : ISources
    {
        private readonly ConcurrentDictionary<string, FileStamp> stamps = new(StringComparer.Ordinal);

        public string Root => root;

        public ISources Look() => this;

        public IReadOnlyList<string> Files(string lakePath) => look.Files(lakePath);

        public IReadOnlyList<string> Files(IReadOnlyList<string> lakePaths) => look.Files(lakePaths);

        // DuckDB is asked for one schema at a time.
        public IReadOnlyList<EquatableList<Field>> ParquetSchemas(IReadOnlyList<string> files) =>
            [.. SideBySide.Ask(files, Stamp).Select(facts.Schema)];

        public LineFiles SplitLines(IReadOnlyList<string> files)
        {
            // A file that isn't known is read, which is worth another core for each.
            var checks = files.AsParallel().AsOrdered().Select(f => (File: f, Plain: facts.IsPlain(Stamp(f)))).ToList();
            return new([.. checks.Where(c => c.Plain).Select(c => c.File)], [.. checks.Where(c => !c.Plain).Select(c => c.File)]);
        }

        public string TableOf(SharedPlan shared) => session.TableOf(shared);

        private FileStamp Stamp(string file) => stamps.GetOrAdd(file, FileStamp.Of);
    }

    /// <summary>What was found out about files; it is kept until the file changes.</summary>
    private sealed class FileFacts(DuckSession session)
    {
        private readonly ConcurrentDictionary<FileStamp, EquatableList<Field>> schemas = [];
        private readonly ConcurrentDictionary<EquatableList<Field>, EquatableList<Field>> distinct = [];
        private readonly ConcurrentDictionary<FileStamp, bool> plain = [];

        /// <summary>The file's columns, texts that are not said to be texts as bytes. Files that have the same have one list, so that many are compared at once.</summary>
        public EquatableList<Field> Schema(FileStamp file) =>
            schemas.GetOrAdd(
                file,
                f =>
                {
                    var read = ReadSchema(f.Path);
                    return distinct.GetOrAdd(read, read);
                }
            );

        public bool IsPlain(FileStamp file) => plain.GetOrAdd(file, f => LineReader.IsPlain(f.Path));

        private EquatableList<Field> ReadSchema(string file)
        {
            using var command = session.Connection.CreateCommand();
            command.CommandText = $"DESCRIBE SELECT * FROM read_parquet({DuckTypes.Text(file)}, hive_partitioning=false)";
            using var reader = Described(command, file);
            var fields = new List<Field>();
            while (reader.Read())
                fields.Add(new(reader.GetString(0), DuckTypeText.Parse(reader.GetString(1))));
            return [.. fields];
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
                    "The embedded lake reads Parquet and text: read files of ORC, Avro, RCFile or SequenceFile by --engine cluster, or write them anew.",
                    e
                );
            }
        }
    }

    /// <summary>A file as it is now.</summary>
    private readonly record struct FileStamp(string Path, long Length, DateTime Written)
    {
        public static FileStamp Of(string path)
        {
            var info = new FileInfo(path);
            return new(path, info.Length, info.LastWriteTimeUtc);
        }
    }
}
