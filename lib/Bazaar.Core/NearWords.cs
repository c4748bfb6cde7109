namespace Bazaar.Core;

/// <summary>How far two words are apart: letters to insert, drop, change, or swap with their neighbour.</summary>
public static class NearWords
{
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
        }
        return rows[a.Length, b.Length];
    }

    /// <summary>The word of <paramref name="words"/> that is nearest to a misspelt one, case aside, or null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> words) =>
        words
            .Select(w => (Word: w, Distance: Distance(word.ToUpperInvariant(), w.ToUpperInvariant())))
            .Where(w => w.Distance <= Math.Max(1, Math.Min(w.Word.Length, word.Length) / 3))
            .OrderBy(w => w.Distance)
            .ThenBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => w.Word)
            .FirstOrDefault();
}
