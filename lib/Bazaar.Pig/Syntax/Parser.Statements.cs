using Bazaar.Core;
using Bazaar.Pig.Text;
using Bazaar.Pig.Tree;

namespace Bazaar.Pig.Syntax;

public sealed partial class Parser
{
    private Statement Statement()
    {
        var place = Here;
        if (Is(TokenKind.Command))
            return Command(place);
        if (Is(TokenKind.FatArrow))
        {
            at++;
            return Assigned(place, null);
        }
        switch (Key)
        {
            case Keyword.Split:
                return Split(place);
            case Keyword.Import:
                at++;
                var path = Expect(TokenKind.String, "with the script's path behind IMPORT");
                EndStatement();
                return new ImportStatement(place, SyntaxText.Unescape(TextOf(path)));
            case Keyword.Assert:
                return Assert(place);
            case Keyword.Define:
                return Define(place);
            case Keyword.Store:
                return Store(place);
        }
        if (IsOperator() || Is(TokenKind.LeftParen))
            return shell && !IsCallLike() ? throw NoAlias() : Assigned(place, null);
        if (!IsName())
            throw NoStatement();
        return Named(place);
    }

    /// <summary>What begins with a name: an assignment, another name for an alias, or a macro's call.</summary>
    private Statement Named(Place place)
    {
        if (Ahead(1).Kind == TokenKind.LeftParen)
            return Macro(place, []);
        if (Ahead(1).Kind is not (TokenKind.Equals or TokenKind.Comma))
            throw NoStatement();
        var first = Current.Start;
        var aliases = new List<string> { Name("an alias") };
        while (Accept(TokenKind.Comma))
            aliases.Add(Name("an alias"));
        var equals = Expect(TokenKind.Equals, "behind the alias");
        if (shell)
            CheckWords(place, first, equals);
        if (aliases.Count > 1 || (IsName() && !IsOperator() && Ahead(1).Kind == TokenKind.LeftParen))
            return Macro(place, aliases);
        if (IsName() && !IsOperator() && Ahead(1).Kind == TokenKind.Semicolon)
        {
            // In a macro's body Pig takes the right one for the script's.
            var of = new AliasRef(Here, Name("an alias"));
            EndStatement();
            return new RenameStatement(place, Masked(aliases[0]), of);
        }
        var alias = Masked(aliases[0]);
        return Is(Keyword.Store) ? Store(place, alias) : Assigned(place, alias);
    }

    private static readonly System.Buffers.SearchValues<char> WordEnds = System.Buffers.SearchValues.Create("(); \t\r\n");

    /// <summary>
    /// Pig's shell knows an assignment by the alias and its =, which stand in one line, and reads words up to the next blank or
    /// parenthesis first: <c>a=LOAD</c> is one word to it, and no statement.
    /// </summary>
    private void CheckWords(Place place, int first, Token equals)
    {
        var end = text.AsSpan(first).IndexOfAny(WordEnds);
        var word = text.AsSpan(first, end < 0 ? text.Length - first : end);
        if (word.Length > equals.End - first || text.AsSpan(first, equals.Start - first).ContainsAny('\r', '\n'))
            throw PigError.Syntax(
                place,
                $"Pig's shell doesn't find the alias in '{SyntaxText.Short(word.ToString())}'.",
                "Write blanks around the =, and the alias in the same line: a = LOAD …",
                "1000"
            );
    }

    /// <summary>To Pig's shell <c>FOREACH (…) …</c> looks like the call of a macro, which needs no alias.</summary>
    private bool IsCallLike() => Kind == TokenKind.Word && Ahead(1).Kind == TokenKind.LeftParen;

    private BazaarException NoAlias() =>
        PigError.Syntax(
            Here,
            $"A statement can't begin with {Found()}.",
            "Give the relation an alias: a = LOAD …; or write => in front of it, and reach it by @.",
            "1000"
        );

    private AssignStatement Assigned(Place place, string? alias)
    {
        var (relation, parallel, closed) = OperatorWithParallel();
        if (closed)
            Accept(TokenKind.Semicolon);
        else
            EndStatement();
        return new AssignStatement(place, alias, relation, parallel);
    }

    /// <summary>An operator, or one in parentheses, with its PARALLEL; a FOREACH with a block needs no semicolon behind it.</summary>
    private (RelationNode Relation, int? Parallel, bool Closed) OperatorWithParallel()
    {
        if (Is(TokenKind.LeftParen))
        {
            var nested = Relation();
            return (nested, Parallel(), false);
        }
        var relation = Operator();
        var closed = relation is ForeachNode && Ahead(-1).Kind == TokenKind.RightCurly && Ahead(-2).Kind == TokenKind.Semicolon;
        return (relation, Parallel(), closed);
    }

    private BazaarException NoStatement()
    {
        if (Kind != TokenKind.Word)
            return Unexpected("a statement, such as alias = LOAD …;", null, "1000");
        var word = TextOf(Current);
        var near = Suggestion.For(word, [.. Keywords.Operators, .. Commands.All.Select(c => c.ToUpperInvariant())]);
        if (Key != Keyword.None && Ahead(1).Kind == TokenKind.Equals)
            return PigError.Syntax(
                Here,
                $"'{word}' is a reserved word of Pig and can't be an alias.",
                $"Take another name, such as {word.ToLowerInvariant()}_1.",
                "1000"
            );
        return PigError.Syntax(
            Here,
            $"'{word}' begins no statement of Pig.",
            near is null ? "A statement is alias = operator …; or a command such as DUMP alias;" : $"Did you mean {near}?",
            "1000"
        );
    }

    private SplitStatement Split(Place place)
    {
        at++;
        var input = Relation();
        Expect(Keyword.Into, "with the new aliases behind SPLIT");
        var branches = new List<SplitBranch>();
        SplitOtherwise? otherwise = null;
        do
        {
            var branch = Here;
            var alias = Alias();
            if (branches.Count > 0 && Accept(Keyword.Otherwise))
            {
                otherwise = new SplitOtherwise(branch, alias, Accept(Keyword.All));
                break;
            }
            Expect(Keyword.If, "with a condition behind the alias");
            branches.Add(new SplitBranch(branch, alias, Condition()));
        } while (Accept(TokenKind.Comma));
        if (branches.Count + (otherwise is null ? 0 : 1) < 2)
            throw Unexpected(", and a second alias: SPLIT needs two at least");
        EndStatement();
        return new SplitStatement(place, input, new EquatableList<SplitBranch>(branches), otherwise);
    }

    private AssertStatement Assert(Place place)
    {
        at++;
        var input = Relation();
        Expect(Keyword.By, "with a condition behind ASSERT");
        var condition = Condition();
        var message = Accept(TokenKind.Comma)
            ? SyntaxText.Unescape(TextOf(Expect(TokenKind.String, "with the message behind the condition")))
            : null;
        EndStatement();
        return new AssertStatement(place, input, condition, message);
    }

    private StoreStatement Store(Place place, string? alias = null)
    {
        at++;
        var input = Relation();
        Expect(Keyword.Into, "with the output's path behind STORE");
        var pathPlace = Here;
        var path = SyntaxText.Unescape(TextOf(Expect(TokenKind.String, "with the output's path behind INTO")));
        var function = Accept(Keyword.Using) ? Function() : null;
        Parallel();
        EndStatement();
        return new StoreStatement(place, input, path, pathPlace, function, alias);
    }

    private Statement Define(Place place)
    {
        at++;
        var name = Name("the name of a function or a macro");
        if (Is(TokenKind.Backticks))
            return new DefineCommand(place, name, Ended(CommandSpec()));
        if (Is(TokenKind.LeftParen))
            return DefineMacro(place, name);
        var function = Function();
        EndStatement();
        return new DefineFunction(place, name, function);
    }

    private DefineMacro DefineMacro(Place place, string name)
    {
        at++;
        var parameters = new List<string>();
        while (!Is(TokenKind.RightParen))
        {
            if (parameters.Count > 0)
                Expect(TokenKind.Comma, "between the macro's parameters");
            parameters.Add(Name("a macro's parameter"));
        }
        at++;
        Expect(Keyword.Returns, "with the aliases that the macro makes (or void)");
        var returns = new List<string>();
        if (!Accept(Keyword.Void))
            do AddOwn(returns, "an alias", parameters);
            while (Accept(TokenKind.Comma));
        var open = Expect(TokenKind.LeftCurly, "with the macro's statements");
        for (var level = 1; level > 0; at++)
            level += Kind switch
            {
                TokenKind.LeftCurly => 1,
                TokenKind.RightCurly => -1,
                TokenKind.End => throw PigError.Syntax(
                    PlaceOf(open),
                    "The macro's body that begins here is not closed.",
                    "Write } at its end."
                ),
                _ => 0,
            };
        var close = Ahead(-1);
        Accept(TokenKind.Semicolon);
        return new DefineMacro(
            place,
            name,
            new EquatableList<string>(parameters),
            new EquatableList<string>(returns),
            source.Slice(open.End, close.Start - open.End)
        );
    }

    /// <summary>A macro's result; it has a name of its own, since $name means one thing.</summary>
    private void AddOwn(List<string> to, string what, params List<string> others)
    {
        var place = Here;
        var name = Name(what);
        if (to.Contains(name) || others.Contains(name))
            throw PigError.Syntax(place, $"The macro names {name} twice.", "Give each parameter and result a name of its own.");
        to.Add(name);
    }

    private MacroCall Macro(Place place, IReadOnlyList<string> aliases)
    {
        var name = Name("a macro's name");
        Expect(TokenKind.LeftParen, "behind the macro's name");
        var arguments = new List<string>();
        while (!Is(TokenKind.RightParen))
        {
            if (arguments.Count > 0)
                Expect(TokenKind.Comma, "between the macro's arguments");
            arguments.Add(MacroArgument());
        }
        at++;
        EndStatement();
        foreach (var alias in aliases)
            mask?.Meet(alias);
        return new MacroCall(place, new EquatableList<string>(aliases), name, new EquatableList<string>(arguments));
    }

    private string MacroArgument()
    {
        var token = Current;
        var known =
            token.Kind
                is TokenKind.Integer
                    or TokenKind.Double
                    or TokenKind.BigDecimal
                    or TokenKind.BigInteger
                    or TokenKind.String
                    or TokenKind.Position
            || (token.Kind == TokenKind.Word && token.Keyword == Keyword.None);
        if (!known)
            throw Unexpected("an alias, a field, a number or a string as the macro's argument");
        at++;
        // Pig puts a string's text in, without its quotes: the body quotes its parameter where it means a text.
        return token.Kind == TokenKind.String ? TextOf(token)[1..^1] : TextOf(token);
    }
}
