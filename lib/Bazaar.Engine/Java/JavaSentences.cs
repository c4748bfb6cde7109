using System.Globalization;

namespace Bazaar.Engine.Java;

/// <summary>Text taken apart into sentences of words, as Java's <c>BreakIterator</c> finds them.</summary>
/// <remarks>
/// <see href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/text/BreakIterator.html"/>; its rules are not written there
/// and were measured on Java 17 (tests/conformance/java).
/// </remarks>
public static class JavaSentences
{
    /// <summary>The words that begin with a letter or a digit, sentence by sentence.</summary>
    public static List<List<string>> Words(string text)
    {
        var found = new List<List<string>>();
        foreach (var sentence in Sentences(text))
        {
            var words = Tokens(sentence).Where(t => char.IsLetterOrDigit(t, 0)).ToList();
            if (words.Count > 0)
                found.Add(words);
        }
        return found;
    }

    /// <summary>The sentences, each with the blanks behind it.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\u2029')
            {
                yield return text[start..(at + 1)];
                start = at + 1;
                continue;
            }
            if (!IsTerminator(text[at]))
                continue;
            var sure = false;
            for (; at < text.Length && (IsTerminator(text[at]) || IsClosing(text[at])); at++)
                sure |= IsTerminator(text[at]) && text[at] != '.';
            var closed = at;
            while (at < text.Length && IsSpace(text[at]))
                at++;
            if (sure || Opens(text, at, at - closed, text[closed - 1] is '"' or '\''))
            {
                yield return text[start..at];
                start = at;
            }
            else if (
                at - closed > 1
                && at < text.Length
                && text[closed - 1] == '.'
                && text[at] != ','
                && !IsTerminator(text[at])
                && !char.IsLetterOrDigit(text[at])
            )
            {
                // Java's rules give up here: the full stop becomes a sentence of its own.
                if (closed - 1 > start)
                    yield return text[start..(closed - 1)];
                yield return ".";
                start = closed;
            }
            at--;
        }
        if (start < text.Length)
            yield return text[start..];
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '。' or '．' or '！' or '？';

    private static bool IsClosing(char c) =>
        c is '"' or '\''
        || char.GetUnicodeCategory(c) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) && c != '\u2029';

    /// <summary>
    /// Behind a full stop a sentence begins with signs and a letter; with a letter that is not small behind a blank; with any letter behind
    /// several blanks or a quotation mark.
    /// </summary>
    private static bool Opens(string text, int at, int blanks, bool quoted)
    {
        var first = at;
        while (
            at < text.Length
            && !char.IsLetterOrDigit(text[at])
            && !IsSpace(text[at])
            && !IsTerminator(text[at])
            && text[at] is not (',' or '$')
        )
            at++;
        if (at == text.Length || !char.IsLetter(text[at]))
            return false;
        return at > first
            || blanks switch
            {
                0 => quoted,
                1 => !char.IsLower(text[at]),
                _ => true,
            };
    }

    /// <summary>Words, numbers, blanks and signs.</summary>
    public static IEnumerable<string> Tokens(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var end = Token(text, at);
            yield return text[at..end];
            at = end;
        }
    }

    private static int Token(string text, int start)
    {
        if (Run(text, start) is { } script)
            return script;
        var at = start;
        if (at + 1 < text.Length && IsBeforeNumber(text[at]) && IsDigit(text[at + 1]))
            at++;
        if (at < text.Length && (IsLetter(text[at]) || IsDigit(text[at])))
            return Word(text, at);
        if (!IsSpace(text[start]) || text[start] is '\n' or '\r')
            return start + 1;
        while (at < text.Length && (char.GetUnicodeCategory(text[at]) == UnicodeCategory.SpaceSeparator || text[at] == '\t'))
            at++;
        return at < text.Length && text[at] == '\n' ? at + 1 : Math.Max(at, start + 1);
    }

    /// <summary>Letters and numbers by turns; each goes on over a sign that stands between two of its own.</summary>
    private static int Word(string text, int at)
    {
        while (at < text.Length && (IsLetter(text[at]) || IsDigit(text[at])))
        {
            var letters = IsLetter(text[at]);
            Func<char, bool> own = letters ? IsLetter : IsDigit;
            while (at < text.Length && own(text[at]))
            {
                at++;
                while (at < text.Length && IsMark(text[at]))
                    at++;
                if (at + 1 < text.Length && (letters ? IsInWord(text[at]) : IsInNumber(text[at])) && own(text[at + 1]))
                    at++;
            }
            if (!letters && at < text.Length && text[at] is '%' or '&' or '¢' or '‰' or '‱')
                return at + 1;
        }
        return at;
    }

    /// <summary>The end of a run of one East Asian script.</summary>
    private static int? Run(string text, int start)
    {
        var script = Script(text[start]);
        if (script == 0)
            return null;
        var at = start;
        while (at < text.Length && (Script(text[at]) == script || (script > 1 && text[at] is 'ー')))
            at++;
        return at;
    }

    /// <summary>1 for kanji, 2 for hiragana, 3 for katakana, 0 for all else.</summary>
    private static int Script(char c) =>
        c switch
        {
            '々' or (>= '一' and <= '龥') or (>= '豈' and <= '鶴') => 1,
            (>= 'ぁ' and <= 'ゔ') or 'ゝ' or 'ゞ' => 2,
            (>= 'ァ' and <= 'ヺ') or 'ヽ' or 'ヾ' => 3,
            _ => 0,
        };

    private static bool IsLetter(char c) => char.IsLetter(c) && Script(c) == 0;

    private static bool IsDigit(char c) => char.IsNumber(c);

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsInWord(char c) =>
        c is '.' or '\'' or '"' or '\u00ad' or '\u2027'
        || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation;

    private static bool IsInNumber(char c) => c is '.' or ',' or '\'' or '"';

    private static bool IsBeforeNumber(char c) =>
        c is '#' or '.' || (c != '¢' && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);
}
