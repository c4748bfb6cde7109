using System.Globalization;
using Bazaar.Lake.Catalog;

namespace Bazaar.Sql.Running;

/// <summary>The session's temporary tables: they hide the catalog's of the same name, and end with the session.</summary>
internal sealed class TempTables(string folder) : IDisposable
{
    private readonly Dictionary<(string, string), Table> tables = [];
    private int folders;

    public Table? Find(string database, string name) => tables.GetValueOrDefault((database, name));

    public IEnumerable<string> Names(string database) => tables.Keys.Where(k => k.Item1 == database).Select(k => k.Item2);

    public void Put(Table table) => tables[(table.Database, table.Name)] = table;

    /// <summary>Another name; the files stay where they are.</summary>
    public void Rename(Table table, Table renamed)
    {
        tables.Remove((table.Database, table.Name));
        Put(renamed);
    }

    public void Drop(Table table)
    {
        tables.Remove((table.Database, table.Name));
        var local = LocalOf(table);
        if (Directory.Exists(local))
            Directory.Delete(local, recursive: true);
    }

    /// <summary>A new folder of this machine for a table's files.</summary>
    public string NewFolder()
    {
        var path = Path.Combine(folder, "tables", (folders++).ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(path);
        return path;
    }

    public static string LocalOf(Table table) => new Uri(table.Location!).LocalPath;

    public void Dispose()
    {
        foreach (var table in tables.Values.ToList())
            Drop(table);
    }
}
