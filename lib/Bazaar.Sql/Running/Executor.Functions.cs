using Bazaar.Core;
using Bazaar.Lake.Catalog;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

internal sealed partial class Executor
{
    /// <summary>The database in which Impala keeps the functions that it has itself; others have those of users, of which there are none here.</summary>
    private const string Builtins = "_impala_builtins";

    /// <summary>Hive lists no function that a type's name calls.</summary>
    private IEnumerable<string> ListedFunctions => Functions.Names.Where(f => !TypeNames.Contains(f));

    private static readonly string[] TypeNames =
        "bigint binary boolean date double float int interval_day_time interval_year_month smallint string timestamp tinyint".Split(
            ' '
        );

    /// <remarks><see href="https://impala.apache.org/docs/build/html/topics/impala_show.html#show_functions"/></remarks>
    private RowsResult FunctionsOf(ShowFunctions show, CatalogView view, StatementRun run)
    {
        if (show.Database is { } database && database.Folded != Builtins && view.Find(database.Folded) is null)
            throw NoDatabase(database, view);
        bool IsShown(FunctionKind kind) =>
            show.Kind switch
            {
                "AGGREGATE" => kind == FunctionKind.Aggregate,
                "ANALYTIC" => kind is FunctionKind.Window or FunctionKind.Aggregate,
                _ => kind == FunctionKind.Scalar,
            };
        var names = show.Database?.Folded == Builtins ? Functions.Names.Where(f => Like(show.Like, f)) : [];
        return Rows(
            ["return type", "signature", "binary type", "is persistent"],
            names
                .SelectMany(name => Functions.Forms(name).Where(f => IsShown(f.Kind)).Select(f => (name, f)))
                .Select(f => new object?[] { f.f.ReturnType, f.f.ImpalaSignature(f.name), "BUILTIN", "true" }),
            run
        );
    }
}
