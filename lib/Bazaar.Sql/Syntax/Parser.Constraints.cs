using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>Constraints of columns and tables.</summary>
public sealed partial class Parser
{
    private ColumnConstraint? ParseColumnConstraint()
    {
        var first = at;
        var name = Accept("CONSTRAINT") ? ParseName("the constraint's name") : null;
        ConstraintKind kind;
        Expression? value = null;
        TableName? references = null;
        IReadOnlyList<Name> columns = [];
        string? text = null;
        if (AcceptPair("NOT", "NULL"))
            kind = ConstraintKind.NotNull;
        else if (dialect.Language == Language.Impala && Accept("NULL"))
            kind = ConstraintKind.Null;
        else if (Accept("DEFAULT"))
        {
            var start = at;
            (kind, value) = (ConstraintKind.Default, ParseDefault());
            text = TextFrom(start);
        }
        else if (Accept("CHECK"))
            (kind, value) = (ConstraintKind.Check, ParseCheck(out text));
        else if (AcceptAll("PRIMARY", "KEY"))
            kind = ConstraintKind.PrimaryKey;
        else if (Accept("UNIQUE"))
            kind = ConstraintKind.Unique;
        else if (Accept("REFERENCES"))
        {
            kind = ConstraintKind.ForeignKey;
            references = ParseTableName();
            columns = ParseNames();
        }
        else if (name is not null)
            throw Unexpected();
        else if (Current.Key is "ENCODING" or "COMPRESSION" or "BLOCK_SIZE" && dialect.Language == Language.Impala)
            throw Refuse(Current.Key, "It is for Kudu tables, which the lab has none of; leave it out.");
        else
            return null;
        var options = ParseConstraintOptions();
        return new(From(first), kind, name, value, references, columns, options) { Text = text };
    }

    private TableConstraint? ParseTableConstraint()
    {
        var first = at;
        var name = Accept("CONSTRAINT") ? ParseName("the constraint's name") : null;
        ConstraintKind kind;
        IReadOnlyList<Name> columns = [],
            others = [];
        Expression? check = null;
        TableName? references = null;
        string? text = null;
        if (Is("PRIMARY") && AheadIs(1, "KEY"))
        {
            at += 2;
            (kind, columns) = (ConstraintKind.PrimaryKey, ParseNames());
        }
        else if (Is("UNIQUE"))
        {
            at++;
            (kind, columns) = (ConstraintKind.Unique, ParseNames());
        }
        else if (Is("FOREIGN") && AheadIs(1, "KEY"))
        {
            at += 2;
            (kind, columns) = (ConstraintKind.ForeignKey, ParseNames());
            Expect("REFERENCES");
            references = ParseTableName();
            others = ParseNames();
        }
        else if (Current.Key == "CHECK" && AheadIs(1, "("))
        {
            at++;
            (kind, check) = (ConstraintKind.Check, ParseCheck(out text));
        }
        else if (name is not null)
            throw Unexpected();
        else
            return null;
        var options = ParseConstraintOptions();
        return new(From(first), kind, name, columns, check, references, others, options) { Text = text };
    }

    /// <summary>Hive takes a constant, a function or a CAST; nothing that has an operator or stands in brackets.</summary>
    private Expression ParseDefault()
    {
        if (dialect.Language == Language.Impala)
            return ParseExpression(dialect.Precedence.Of("+"));
        if (Current.Key is "-" or "+" or "~" or "(")
            throw Unexpected();
        return ParseExpression(dialect.Precedence.Of("^") + 1);
    }

    private Expression ParseCheck(out string text)
    {
        Expect("(");
        var start = at;
        var check = ParseExpression();
        text = TextFrom(start);
        Expect(")");
        return check;
    }

    private List<string> ParseConstraintOptions()
    {
        List<string> options = [];
        while (true)
        {
            var option =
                Accept("ENABLE") || Accept("ENABLED") ? "ENABLE"
                : Accept("DISABLE") || Accept("DISABLED") ? "DISABLE"
                : Accept("ENFORCED") ? "ENFORCED"
                : AcceptPair("NOT", "ENFORCED") ? "NOT ENFORCED"
                : Accept("VALIDATE") ? "VALIDATE"
                : Accept("NOVALIDATE") ? "NOVALIDATE"
                : Accept("RELY") ? "RELY"
                : Accept("NORELY") ? "NORELY"
                : null;
            if (option is null)
                return options;
            options.Add(option);
        }
    }
}
