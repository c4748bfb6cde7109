using System.Text.Json;
using Bazaar.Engine.Java;
using DuckDB.NET.Data;

namespace Bazaar.Sql.Functions;

/// <summary>sentences, ngrams and context_ngrams. Lists of lists go to and from DuckDB as JSON.</summary>
internal static class SentenceScalars
{
    public static void Register(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string?, string?>(
            "hive_sentences",
            (string? text) => text is null ? null : JsonSerializer.Serialize(JavaSentences.Words(text))
        );
        connection.RegisterScalarFunction<string?, int, int, int, string?>(
            "hive_ngrams",
            (lists, length, most, precision) =>
                lists is null
                    ? null
                    : Counted(Sequences(lists), Enumerable.Repeat<string?>(null, length).ToList(), most, precision)
        );
        connection.RegisterScalarFunction<string?, List<string?>, int, int, string?>(
            "hive_context_ngrams",
            (lists, context, most, precision) => lists is null ? null : Counted(Sequences(lists), context, most, precision)
        );
    }

    /// <summary>The innermost lists of texts, in order.</summary>
    private static IEnumerable<List<string>> Sequences(string json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var sequence in Innermost(document.RootElement))
            yield return sequence;
    }

    private static IEnumerable<List<string>> Innermost(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array)
            return [];
        var parts = element.EnumerateArray().ToList();
        return parts.Exists(p => p.ValueKind == JsonValueKind.String)
            ? [parts.Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString()!).ToList()]
            : parts.SelectMany(Innermost);
    }

    /// <summary>
    /// The most frequent ones of what stands in the context's gaps: by frequency, then by their words. Beyond
    /// <paramref name="most"/> those go first that Java's HashMap gives first among the rarest.
    /// </summary>
    private static string? Counted(IEnumerable<List<string>> sequences, List<string?> context, int most, int precision)
    {
        var counts = new NGramCounts((long)most * precision);
        foreach (var sequence in sequences)
        {
            for (var at = 0; at + context.Count <= sequence.Count; at++)
            {
                if (context.Where((word, i) => word is not null && word != sequence[at + i]).Any())
                    continue;
                counts.Add([.. sequence.Skip(at).Take(context.Count).Where((_, i) => context[i] is null)]);
            }
        }
        counts.Trim(most);
        var found = counts.Sorted().Select(g => new { ngram = g.Words, estfrequency = (double)g.Count }).ToList();
        return found.Count == 0 ? null : JsonSerializer.Serialize(found);
    }
}

/// <summary>How often each n-gram came, as Hive's <c>NGramEstimator</c> counts them.</summary>
/// <param name="kept">How many are kept while counting: where there are twice as many, the rarest go.</param>
internal sealed class NGramCounts(long kept)
{
    private readonly Dictionary<string, (string[] Words, int Hash, long Added, long Count)> grams = [];
    private long added;
    private int capacity = 16;

    public void Add(string[] words)
    {
        var key = string.Join('\u001f', words);
        if (grams.TryGetValue(key, out var known))
        {
            grams[key] = known with { Count = known.Count + 1 };
            return;
        }
        grams[key] = (words, Hash(words), added++, 1);
        while (grams.Count > capacity * 3 / 4)
            capacity *= 2;
        if (grams.Count > kept * 2)
            Trim(kept);
    }

    /// <summary>Leaves the most frequent ones. In a bucket of the map the later one comes first.</summary>
    public void Trim(long most)
    {
        if (grams.Count <= most)
            return;
        var rare = grams
            .OrderBy(g => g.Value.Count)
            .ThenBy(g => g.Value.Hash & (capacity - 1))
            .ThenByDescending(g => g.Value.Added);
        foreach (var (key, _) in rare.Take((int)(grams.Count - most)).ToList())
            grams.Remove(key);
    }

    public IEnumerable<(string[] Words, long Count)> Sorted() =>
        grams
            .Values.OrderByDescending(g => g.Count)
            .ThenBy(g => g.Words, Comparer<string[]>.Create(Compare))
            .Select(g => (g.Words, g.Count));

    private static int Compare(string[] a, string[] b) =>
        a.Zip(b).Select(p => string.CompareOrdinal(p.First, p.Second)).FirstOrDefault(c => c != 0);

    /// <summary>As Java's list of strings hashes, its high bits folded into the low ones as HashMap does.</summary>
    private static int Hash(string[] words)
    {
        var list = 1;
        foreach (var word in words)
        {
            var text = 0;
            foreach (var c in word)
                text = unchecked((text * 31) + c);
            list = unchecked((list * 31) + text);
        }
        return list ^ (int)((uint)list >> 16);
    }
}
