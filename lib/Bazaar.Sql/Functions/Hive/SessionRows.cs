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
        t.Scalar("version", ":string", _ => Literal.Text(Version));
        t.Scalar("typeof", "any:string", site => Literal.Text(site[0].Type.Name));
        t.Volatile("uuid", ":string", "CAST(uuid() AS VARCHAR)");
    }
}
