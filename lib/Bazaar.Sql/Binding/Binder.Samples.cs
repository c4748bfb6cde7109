using Bazaar.Core;
using Bazaar.Engine.Plan;
using T = Bazaar.Sql.Tree;

namespace Bazaar.Sql.Binding;

/// <summary>TABLESAMPLE: of rows, and of buckets.</summary>
public sealed partial class Binder
{
    private List<Expr> BucketKeys(T.BucketSample sample, T.TableName name, Context context)
    {
        if (sample.On.Count > 0)
            return [.. sample.On.Select(o => BindPlain(o, context, "TABLESAMPLE"))];
        var by = (tables.Find(name.Database?.Folded ?? database, name.Last.Folded) as StoredTable)?.BucketedBy ?? [];
        var columns = context.Scope.Tables[0].Columns;
        return [.. by.Select(b => columns.First(c => c.Name == b).Column.Ref(sample.Place))];
    }

    /// <summary>BUCKET x OUT OF y: the rows whose hash, of the keys or of the columns that the table is bucketed by, leaves x - 1.</summary>
    private Filter Bucket(Rel plan, T.BucketSample sample, List<Expr> keys, T.TableName table)
    {
        if (keys.Count == 0)
            throw SqlErrors.Error(
                $"{table} is not bucketed: TABLESAMPLE needs ON.",
                sample.Place,
                "Write TABLESAMPLE (BUCKET x OUT OF y ON column).",
                "42000/10060"
            );
        if (sample.Bucket > sample.Of || sample.Bucket < 1)
            throw SqlErrors.Error(
                $"There is no bucket {sample.Bucket} of {sample.Of}.",
                sample.Place,
                "Buckets count from 1.",
                "42000/10061"
            );
        var place = sample.Place;
        Expr hash = functions.Scalar("murmur_hash", keys, place);
        hash = functions.Operator("&", [hash, Literal.Int(int.MaxValue)], place);
        var bucket = functions.Operator("%", [hash, Literal.Int((int)sample.Of)], place);
        return new Filter(plan, functions.Operator("=", [bucket, Literal.Int((int)sample.Bucket - 1)], place)) { Place = place };
    }

    private Rel Sampled(Rel plan, T.TableReference table, IReadOnlyList<ScopeTable> scope, CommonTables common) =>
        table.Sample switch
        {
            null => plan,
            T.BucketSample b => Bucket(
                plan,
                b,
                BucketKeys(b, table.Name, new Context(new Scope(null, scope), common)),
                table.Name
            ),
            T.PercentSample p => new Sample(
                plan,
                double.Parse(p.Percent, System.Globalization.CultureInfo.InvariantCulture) / 100,
                (int)(p.Seed ?? 0)
            )
            {
                Place = p.Place,
            },
            T.RowSample r => new Limit(plan, new Literal(r.Rows, DataType.BigInt)) { Place = r.Place },
            _ => throw SqlErrors.Refused("TABLESAMPLE of bytes", table.Sample.Place, "Write TABLESAMPLE (n PERCENT)."),
        };
}
