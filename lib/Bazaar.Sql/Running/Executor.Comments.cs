using Bazaar.Core;
using Bazaar.Sql.Binding;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Running;

/// <summary>COMMENT ON a database, a table, a view, a column.</summary>
internal sealed partial class Executor
{
    private RowsResult Comment(CommentOn comment, StatementRun run)
    {
        using var write = catalog.BeginWrite(run.Cancel);
        switch (comment.Kind.ToUpperInvariant())
        {
            case "DATABASE":
                var database = write.Find(comment.Name.Last.Folded) ?? throw NoDatabase(comment.Name.Last, write);
                write.Put(database with { Comment = comment.Comment });
                break;
            case "COLUMN":
                var owner = Record(comment.Name with { Parts = [.. comment.Name.Parts.SkipLast(1)] }, write);
                if (owner.AllColumns.All(c => c.Name != comment.Name.Last.Folded))
                    throw SqlErrors.NoColumn(
                        comment.Name.Last.Text,
                        comment.Name.Place,
                        [.. owner.AllColumns.Select(c => c.Name)]
                    );
                write.Put(
                    owner with
                    {
                        Columns =
                        [
                            .. owner.Columns.Select(c =>
                                c.Name == comment.Name.Last.Folded ? c with { Comment = comment.Comment } : c
                            ),
                        ],
                    }
                );
                break;
            default:
                var described = Record(comment.Name, write);
                if (described.IsView != comment.Kind.Equals("VIEW", StringComparison.OrdinalIgnoreCase))
                    throw SqlErrors.Error(
                        $"{comment.Name} is a {(described.IsView ? "view" : "table")}.",
                        comment.Name.Place,
                        $"Write COMMENT ON {(described.IsView ? "VIEW" : "TABLE")}.",
                        "HY000"
                    );
                write.Put(described with { Comment = comment.Comment });
                break;
        }
        write.Commit(run.Cancel);
        return Said(
            comment.Kind.ToUpperInvariant() switch
            {
                "DATABASE" => "Updated database.",
                "COLUMN" => "Column has been altered.",
                "VIEW" => "Updated view.",
                _ => "Updated table.",
            },
            run
        );
    }
}
