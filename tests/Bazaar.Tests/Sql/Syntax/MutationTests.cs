using Bazaar.Core;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;
using Bazaar.Tests.Robust;
using CsCheck;
using Xunit;

namespace Bazaar.Tests.Sql.Syntax;

/// <summary>Statements with tokens dropped, doubled, swapped and mixed are read or refused with a place, never anything else.</summary>
public sealed class MutationTests
{
    private const int Statements = 5000;

    [Theory]
    [InlineData(Language.Hive, 11u)]
    [InlineData(Language.Impala, 12u)]
    public void A_mutated_statement_is_read_or_refused_with_its_place(Language language, uint seed)
    {
        var dialect = Dialect.For(language);
        var random = new PCG(seed, 1);
        var forms = SqlCorpus.Forms();
        var parsed = 0;
        for (var i = 0; i < Statements; i++)
        {
            var text = forms.MakeRough(random);
            try
            {
                foreach (var statement in StatementSplitter.Split(new ScriptText(text)))
                    Assert.NotEmpty(TreeText.Of(Parser.Parse(statement.Source, dialect)));
                parsed++;
            }
            catch (BazaarException e)
            {
                Assert.True(e.Diagnostic.Place is { Line: >= 1, Column: >= 1 } && e.Diagnostic.Cure is not null, text);
            }
        }
        Assert.InRange(parsed, Statements / 10, Statements);
    }
}
