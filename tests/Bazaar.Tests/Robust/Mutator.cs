using CsCheck;

namespace Bazaar.Tests.Robust;

/// <param name="Kind">Words of one kind may stand for one another, so that most mutants can still be read.</param>
/// <param name="Text">The token as it is written.</param>
internal readonly record struct Word(string Kind, string Text)
{
    public const string Function = "function";
}

/// <summary>Makes new statements of a corpus: tokens replaced by others of their kind, swapped, dropped and doubled; expressions and clauses
/// of one statement put into another.</summary>
/// <param name="corpus">The statements, each as its tokens.</param>
/// <param name="edges">Values at the edge of their types, by kind.</param>
/// <param name="clauses">The words that a clause begins with, in upper case.</param>
internal sealed class Mutator(
    IReadOnlyList<IReadOnlyList<Word>> corpus,
    IReadOnlyDictionary<string, string[]> edges,
    IReadOnlySet<string> clauses
)
{
    /// <summary>What opens something that nothing closes, or stands where it never may.</summary>
    private const string Broken = "'`\"$é;(\\*/";

    private readonly Dictionary<string, string[]> kinds = corpus
        .SelectMany(s => s)
        .GroupBy(w => w.Kind)
        .ToDictionary(
            g => g.Key,
            g =>
                g.Select(w => w.Text)
                    .Concat(edges.GetValueOrDefault(g.Key, []))
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .ToArray()
        );

    /// <summary>A statement with one to three changes.</summary>
    public string Make(PCG random)
    {
        var words = Pick(random, corpus).ToList();
        for (var changes = 1 + Below(random, 3) / 2 * (1 + Below(random, 2)); changes > 0 && words.Count > 0; changes--)
            Change(words, random);
        return string.Join(' ', words.Select(w => w.Text));
    }

    /// <summary>A statement with one or two changes that heed no kind: cut off, with a quote or bracket left open, with any word anywhere.</summary>
    public string MakeRough(PCG random)
    {
        var words = Pick(random, corpus).Select(w => w.Text).ToList();
        for (var changes = 1 + Below(random, 2); changes > 0 && words.Count > 0; changes--)
        {
            var at = Below(random, words.Count);
            switch (Below(random, 6))
            {
                case 0:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(at, words[at]);
                    break;
                case 2:
                    var other = Below(random, words.Count);
                    (words[at], words[other]) = (words[other], words[at]);
                    break;
                case 3:
                    words[at] = Pick(random, Pick(random, corpus)).Text;
                    break;
                case 4:
                    words.RemoveRange(at, words.Count - at);
                    break;
                default:
                    words[at] += Broken[Below(random, Broken.Length)];
                    break;
            }
        }
        return string.Join(' ', words);
    }

    private static int Below(PCG random, int count) => (int)random.Next((uint)count);

    private static T Pick<T>(PCG random, IReadOnlyList<T> from) => from[Below(random, from.Count)];

    private void Change(List<Word> words, PCG random)
    {
        var at = Below(random, words.Count);
        switch (Below(random, 40))
        {
            case 0:
                words.RemoveAt(at);
                break;
            case 1:
                words.Insert(at, words[at]);
                break;
            case 2:
                words[at] = Pick(random, Pick(random, corpus));
                break;
            case < 8:
                var alike = Enumerable.Range(0, words.Count).Where(i => words[i].Kind == words[at].Kind).ToList();
                var other = Pick(random, alike);
                (words[at], words[other]) = (words[other], words[at]);
                break;
            case < 18:
                Graft(words, random);
                break;
            case < 22:
                Clause(words, random);
                break;
            default:
                // Keywords and brackets are left as they are: another one could rarely stand there.
                var free = Enumerable
                    .Range(0, words.Count)
                    .Where(i => kinds[words[i].Kind].Length > 1 && words[i].Kind != words[i].Text);
                if (free.ToList() is { Count: > 0 } places)
                {
                    at = Pick(random, places);
                    // One of the statement's own words makes sense more often than one from elsewhere.
                    var kind = words[at].Kind;
                    words[at] =
                        Below(random, 2) == 0
                            ? Pick(random, words.Where(w => w.Kind == kind).ToList())
                            : words[at] with
                            {
                                Text = Pick(random, kinds[kind]),
                            };
                }
                break;
        }
    }

    /// <summary>Puts an expression of another statement in the place of one of this.</summary>
    private void Graft(List<Word> words, PCG random)
    {
        if (Operand(words, random) is not { } to || Pick(random, corpus) is var donor && Operand(donor, random) is not { } from)
            return;
        var taken = donor.Skip(from.Start).Take(from.Length).ToList();
        words.RemoveRange(to.Start, to.Length);
        words.InsertRange(to.Start, taken);
    }

    /// <summary>A literal or a name that stands alone, or a call with its arguments, or what is in parentheses.</summary>
    private static (int Start, int Length)? Operand(IReadOnlyList<Word> words, PCG random)
    {
        var starts = Enumerable
            .Range(0, words.Count)
            .Where(i => words[i].Kind is "name" or "number" or "string" or "position" or "(" or Word.Function)
            .ToList();
        if (starts.Count == 0)
            return null;
        var start = Pick(random, starts);
        var at = words[start].Kind == Word.Function ? start + 1 : start;
        if (at >= words.Count || words[at].Text != "(")
            return (start, 1);
        for (var depth = 0; at < words.Count; at++)
        {
            depth +=
                words[at].Text is "(" ? 1
                : words[at].Text is ")" ? -1
                : 0;
            if (depth == 0)
                return (start, at - start + 1);
        }
        return null;
    }

    /// <summary>Puts a clause of another statement in the place of the same one, or behind the statement.</summary>
    private void Clause(List<Word> words, PCG random)
    {
        var donor = Pick(random, corpus);
        var starts = Enumerable.Range(0, donor.Count).Where(i => clauses.Contains(donor[i].Text.ToUpperInvariant())).ToList();
        if (starts.Count == 0)
            return;
        var start = Pick(random, starts);
        var clause = donor.Skip(start).Take(End(donor, start) - start).ToList();
        var at = words.FindIndex(w => w.Text.Equals(clause[0].Text, StringComparison.OrdinalIgnoreCase));
        if (at >= 0)
            words.RemoveRange(at, End(words, at) - at);
        words.InsertRange(at < 0 ? words.Count : at, clause);
    }

    /// <summary>Where a clause ends: at the next one, or where the parenthesis around it closes.</summary>
    private int End(IReadOnlyList<Word> words, int start)
    {
        var depth = 0;
        for (var at = start + 1; at < words.Count; at++)
        {
            depth +=
                words[at].Text is "(" ? 1
                : words[at].Text is ")" ? -1
                : 0;
            if (
                depth < 0
                || depth == 0 && (clauses.Contains(words[at].Text.ToUpperInvariant()) || words[at].Text.StartsWith(';'))
            )
                return at;
        }
        return words.Count;
    }
}
