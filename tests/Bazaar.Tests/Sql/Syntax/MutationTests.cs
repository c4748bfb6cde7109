using Bazaar.Core;
using Bazaar.Sql.Syntax;
using Bazaar.Sql.Tree;
using Xunit;

namespace Bazaar.Tests.Sql.Syntax;

/// <summary>Statements with tokens dropped, doubled, swapped and mixed are read or refused with a place, never anything else.</summary>
public sealed class MutationTests
{
    private const int Statements = 5000;

    [Theory]
    [InlineData(Language.Hive, 11)]
    [InlineData(Language.Impala, 12)]
    public void A_mutated_statement_is_read_or_refused_with_its_place(Language language, int seed)
    {
        var dialect = Dialect.For(language);
        var random = new Random(seed);
        var forms = Words(StatementForms.Hive, Dialect.Hive).Concat(Words(StatementForms.Impala, Dialect.Impala)).ToList();
        var parsed = 0;
        for (var i = 0; i < Statements; i++)
        {
            var text = Mutate(forms, random);
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

    private static IEnumerable<List<string>> Words(string forms, Dialect dialect) =>
        from statement in StatementSplitter.Split(new ScriptText(forms))
        let source = statement.Source
        select Lexer
            .Read(source, dialect)
            .Where(t => t.Kind != TokenKind.End)
            .Select(t => source.Text[t.Start..t.Finish])
            .ToList();

    private static string Mutate(List<List<string>> forms, Random random)
    {
        var words = forms[random.Next(forms.Count)].ToList();
        for (var changes = random.Next(1, 3); changes > 0 && words.Count > 0; changes--)
        {
            var at = random.Next(words.Count);
            switch (random.Next(6))
            {
                case 0:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(at, words[at]);
                    break;
                case 2:
                    var other = random.Next(words.Count);
                    (words[at], words[other]) = (words[other], words[at]);
                    break;
                case 3:
                    var donor = forms[random.Next(forms.Count)];
                    words[at] = donor[random.Next(donor.Count)];
                    break;
                case 4:
                    words.RemoveRange(at, words.Count - at);
                    break;
                default:
                    words[at] += "'`\"$é;(\\*/"[random.Next(10)];
                    break;
            }
        }
        return string.Join(' ', words);
    }
}
