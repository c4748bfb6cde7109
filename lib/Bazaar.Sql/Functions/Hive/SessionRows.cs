using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>What a session knows of itself, and values that no data gives.</summary>
internal static class SessionRows
{
    /// <summary>The version of Hive whose answers these are.</summary>
    public const string Version = "4.0.1";

    public static void Add(FunctionTable t, SessionInfo session)
    {
        t.Scalar("current_user logged_in_user", ":string", _ => Literal.Text(session.User));
        t.Scalar("current_database current_schema", ":string", _ => Literal.Text(session.Database()));
        t.Scalar("current_catalog", ":string", _ => Literal.Text("hive"));
        // These look at no arguments.
        t.Scalar("current_database current_schema", "any...:string", _ => Literal.Text(session.Database()));
        t.Scalar("current_catalog", "any...:string", _ => Literal.Text("hive"));
        t.Scalar(
            "current_groups",
            ":array<string>",
            _ => new Call(Groups, [Literal.Text(session.User)], new ArrayType(DataType.String))
        );
        t.Scalar("current_authorizer", ":string", _ => Literal.Null(DataType.String));
        t.Scalar("version", ":string", _ => Literal.Text(Version));
        t.Scalar("typeof", "any:string", site => TypeName(site, site[0].Type.Name));
        t.Volatile("uuid", ":string", "CAST(uuid() AS VARCHAR)");
    }

    /// <summary>A constant; of an aggregate one that leaves it an aggregate, so that the query stays one of groups.</summary>
    internal static Expr TypeName(CallSite site, string name) =>
        Binding.Exprs.Has<AggregateCall>(site[0])
            ? new Call(NameOfType, [site[0], Literal.Text(name)], DataType.String)
            : Literal.Text(name);

    private static readonly Operation NameOfType = Operation.Template("typeof", "(CASE WHEN {0} IS NULL THEN {1} ELSE {1} END)");

    /// <summary>Nobody is of a group here: a user stands for himself, as where nothing maps users to groups.</summary>
    private static readonly Operation Groups = Operation.Template("current_groups", "[{0}]");
}
