using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>Which statement it is, by its first word.</summary>
public sealed partial class Parser
{
    /// <summary>Statements that Hive and Impala have and the lab has not, with what to do instead.</summary>
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["GRANT"] = "Access is ruled by the lab's policies.",
        ["REVOKE"] = "Access is ruled by the lab's policies.",
        ["EXPORT"] = "Write INSERT OVERWRITE DIRECTORY, or copy the table's folder by bazaar lake get.",
        ["IMPORT"] = "Write LOAD DATA INPATH, or CREATE EXTERNAL TABLE … LOCATION.",
        ["LOCK"] = "Statements take their locks themselves.",
        ["UNLOCK"] = "Statements take their locks themselves.",
        ["START"] = "Each statement is a transaction of its own.",
        ["COMMIT"] = "Each statement is a transaction of its own.",
        ["ROLLBACK"] = "Each statement is a transaction of its own; bazaar lake snapshot and restore bring a lake back.",
        ["ABORT"] = "No transaction outlives its statement.",
        ["KILL"] = "Stop a statement by Ctrl-C.",
        ["REPL"] = "Copy the lake's folder.",
        ["PREPARE"] = "Use a variable: ${hivevar:x}.",
        ["EXECUTE"] = "Use a variable: ${hivevar:x}.",
        ["RELOAD"] = "The lab's functions are always loaded.",
        ["SOURCE"] = "Run the other script by bazaar hive -f.",
        ["COMPILE"] = "Groovy can't be compiled here.",
        ["OPTIMIZE"] = "It is for Iceberg tables, which the lab has none of.",
        ["COPY"] = "Write INSERT … SELECT.",
    };

    private Statement ParseStatement()
    {
        var token = Current;
        if (token.Kind == TokenKind.Word && dialect.Statements.TryGetValue(token.Key, out var own))
            return own(this);
        switch (token.Key)
        {
            case "SELECT" or "VALUES" or "(":
            case "MAP" or "REDUCE" when dialect.Language == Language.Hive:
                return ParseQueryStatement();
            case "WITH":
                return ParseWithStatement();
            case "FROM" when dialect.Language == Language.Hive:
                return ParseFromStatement();
            case "INSERT":
                return ParseInsert();
            case "UPDATE":
                return ParseUpdate();
            case "DELETE":
                return ParseDelete();
            case "MERGE":
                return ParseMerge();
            case "LOAD":
                return ParseLoad();
            case "TRUNCATE":
                return ParseTruncate();
            case "CREATE":
                return ParseCreate();
            case "DROP":
                return ParseDrop();
            case "ALTER":
                return ParseAlter();
            case "USE":
                at++;
                var name = ParseName("a database's name");
                return new UseDatabase(From(at - 2), name);
            case "SHOW":
                return ParseShow();
            case "DESCRIBE" or "DESC":
                return ParseDescribe();
            case "EXPLAIN":
                return ParseExplain();
            case "ANALYZE" when dialect.Language == Language.Hive:
                return ParseAnalyze();
            case "MSCK" when dialect.Language == Language.Hive:
                return ParseRepair();
        }
        if (token.Key == "!")
            throw Refuse("A shell command", "Scripts run SQL only; leave it out.");
        if (token.Kind == TokenKind.Word && Refused.TryGetValue(token.Key, out var cure))
            throw Refuse(token.Key, cure);
        foreach (
            var word in (string[])
                [
                    "SELECT",
                    "INSERT",
                    "CREATE",
                    "DROP",
                    "ALTER",
                    "WITH",
                    "FROM",
                    "MERGE",
                    "UPDATE",
                    "DELETE",
                    "LOAD",
                    "TRUNCATE",
                    "USE",
                    "SHOW",
                    "DESCRIBE",
                    "EXPLAIN",
                    "ANALYZE",
                    "MSCK",
                    "SET",
                ]
        )
            Want(word);
        throw Unexpected();
    }
}
