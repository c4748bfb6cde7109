using System.Text;
using Bazaar.Core;
using Bazaar.Sql.Statements;
using Bazaar.Sql.Syntax;
using PigSyntax = Bazaar.Pig.Syntax;
using PigText = Bazaar.Pig.Text;
using PigTree = Bazaar.Pig.Tree;
using SqlTree = Bazaar.Sql.Tree;

namespace Bazaar.Output;

/// <summary>The first stages of a script, before any table is asked for: tokens and tree.</summary>
public static class Stages
{
    /// <param name="script">Pig, Hive or Impala.</param>
    /// <param name="stage">tokens or tree.</param>
    /// <exception cref="BazaarException">The script is wrong.</exception>
    public static string Of(Script script, string stage)
    {
        if (script.Language == Language.Pig)
        {
            var source = PigText.Preprocessor.Run(
                PigText.SourceText.Of(script.Text, script.File),
                new PigText.ParameterTable(script.Parameters)
            );
            return stage == "tokens"
                ? PigSyntax.Lexer.Read(source).Print()
                : PigTree.TreeText.Print(PigSyntax.Parser.Parse(source));
        }
        var dialect = Dialect.For(script.Language);
        var settings = new SqlSettings(dialect);
        foreach (var (name, value) in script.Parameters ?? new Dictionary<string, string>())
            settings.SetVariable(name, value);
        var text = new StringBuilder();
        foreach (var statement in StatementSplitter.Split(new ScriptText(script.Text, script.File)))
        {
            var filled = Variables.Fill(statement, settings.Lookup);
            if (stage == "tokens")
            {
                foreach (var token in Lexer.Read(filled, dialect))
                    text.Append(filled.PlaceOf(token.Start, token.Finish))
                        .Append(' ')
                        .Append(token.Kind)
                        .Append(' ')
                        .Append(token.Text.ReplaceLineEndings("\\n"))
                        .Append('\n');
                continue;
            }
            var tree = Parser.Parse(filled, dialect);
            if (tree is SqlTree.SetOption set)
                settings.Set(set);
            text.Append(SqlTree.TreeText.Of(tree)).Append('\n');
        }
        return text.ToString();
    }
}
