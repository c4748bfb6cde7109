using System.Text;

namespace Bazaar.Engine.Java;

/// <summary>A pattern of Java's DecimalFormat, taken apart.</summary>
internal sealed class DecimalPattern
{
    private const int AnyNumber = 2000;
    private readonly string pattern;
    private int at;

    public DecimalPattern(string pattern)
    {
        this.pattern = pattern;
        if (pattern.Length == 0)
        {
            (LeastWhole, MostFraction) = (0, AnyNumber);
            (Positive, Negative) = (("", ""), ("-", ""));
            return;
        }
        var prefix = Affix();
        var suffix = "";
        // Digits behind the text that follows digits count as more of them.
        while (at < pattern.Length && IsDigit(pattern[at]))
        {
            Digits();
            suffix += Affix();
        }
        Measure();
        Positive = (prefix, suffix);
        Negative = ("-" + prefix, suffix);
        if (at >= pattern.Length)
            return;
        // Behind ; is what stands around a negative number; its digits mean nothing.
        at++;
        var (percent, negativePrefix) = (Multiplier, Affix(isSecond: true));
        while (at < pattern.Length && IsDigit(pattern[at]) || Is('E'))
            at++;
        var negative = (negativePrefix, Affix(isSecond: true));
        Multiplier = percent;
        if (at < pattern.Length)
            throw Malformed();
        if (negative != Positive)
            Negative = negative;
    }

    public (string Prefix, string Suffix) Positive { get; }

    public (string Prefix, string Suffix) Negative { get; }

    public int Multiplier { get; private set; } = 1;

    public int LeastWhole { get; private set; }

    public int MostWhole { get; private set; }

    public int LeastFraction { get; private set; }

    public int MostFraction { get; private set; }

    /// <summary>Digits between two commas, 0 for none.</summary>
    public int Group { get; private set; }

    public bool AlwaysPoint { get; private set; }

    /// <summary>The least digits of the exponent, 0 for none.</summary>
    public int ExponentDigits { get; private set; }

    // The # before the zeros, the zeros, and the # behind them; then where the point is, and the digits since the last comma.
    private int left;
    private int zeros;
    private int right;
    private int point = -1;
    private int group = -1;
    private bool hasNumber;

    private ArgumentException Malformed() => new($"Malformed pattern \"{pattern}\"");

    private bool Is(char c) => at < pattern.Length && pattern[at] == c;

    private static bool IsDigit(char c) => c is '#' or '0' or ',' or '.';

    /// <summary>The text up to the digits, to a semicolon, or to the end.</summary>
    private string Affix(bool isSecond = false)
    {
        var text = new StringBuilder();
        var quoted = false;
        for (; at < pattern.Length; at++)
        {
            var c = pattern[at];
            if (c == '\'' && at + 1 < pattern.Length && pattern[at + 1] == '\'')
            {
                at++;
                text.Append('\'');
            }
            else if (c == '\'')
                quoted = !quoted;
            else if (quoted)
                text.Append(c);
            else if (IsDigit(c))
                break;
            else if (c == ';')
            {
                if (!hasNumber || isSecond)
                    throw Malformed();
                break;
            }
            else
            {
                if (c is '%' or '‰')
                {
                    if (Multiplier != 1 && !isSecond)
                        throw Malformed();
                    Multiplier = c == '%' ? 100 : 1000;
                }
                text.Append(c == '¤' ? "XXX" : c.ToString());
            }
        }
        return quoted ? throw Malformed() : text.ToString();
    }

    private void Digits()
    {
        hasNumber = true;
        while (at < pattern.Length && IsDigit(pattern[at]))
            Count(pattern[at++]);
        if (!Is('E'))
            return;
        if (ExponentDigits > 0)
            throw Malformed();
        at++;
        for (; Is('0'); at++)
            ExponentDigits++;
        if (left + zeros < 1 || ExponentDigits < 1)
            throw Malformed();
    }

    private void Count(char c)
    {
        switch (c)
        {
            case ',':
                group = 0;
                return;
            case '.' when point >= 0:
            case '0' when right > 0:
                throw Malformed();
            case '.':
                point = left + zeros + right;
                return;
            case '0':
                zeros++;
                break;
            default:
                _ = zeros > 0 ? right++ : left++;
                break;
        }
        if (group >= 0 && point < 0)
            group++;
    }

    private void Measure()
    {
        if (zeros == 0 && left > 0 && point >= 0)
        {
            // Of ##.## the digit before the point is one that is always there; of .## the one behind it.
            var whole = Math.Max(point, 1);
            (right, left, zeros) = (left - whole, whole - 1, 1);
        }
        if (point < 0 && right > 0 || point >= 0 && (point < left || point > left + zeros) || group == 0)
            throw Malformed();
        var total = left + zeros + right;
        LeastWhole = (point >= 0 ? point : total) - left;
        MostWhole = ExponentDigits > 0 ? left + LeastWhole : AnyNumber;
        MostFraction = point >= 0 ? total - point : 0;
        LeastFraction = point >= 0 ? left + zeros - point : 0;
        Group = Math.Max(group, 0);
        AlwaysPoint = point == 0 || point == total;
    }
}
