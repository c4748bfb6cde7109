using System.Text;
using Bazaar.Core;

namespace Bazaar.Pig.Text;

/// <summary>Puts parameters into a script and takes its <c>%declare</c> and <c>%default</c> lines out, as Pig does before it
/// reads a statement.</summary>
/// <remarks>Comments and the bodies of macros stay as they are (a macro's <c>$name</c> is its own parameter); <c>\$</c> is a
/// plain <c>$</c>; <c>$0</c> is a field. Text in quotes is substituted too.</remarks>
public static class Preprocessor
{
    public static bool IsName(string text)
    {
        var letter = 0;
        while (letter < text.Length && text[letter] == '_')
            letter++;
        return letter < text.Length
            && char.IsAsciiLetter(text[letter])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
    }

    /// <summary>The script with its parameters' values.</summary>
    /// <exception cref="BazaarException">A parameter without a value, or a command in backticks that fails.</exception>
    public static SourceText Run(SourceText source, ParameterTable parameters) => new Reader(source, parameters).Run();

    /// <summary>Puts values into a text that is itself a value.</summary>
    internal static string SubstituteIn(string value, ParameterTable parameters, Place place)
    {
        var result = new StringBuilder();
        for (var at = 0; at < value.Length; )
        {
            if (value[at] == '\\' && at + 1 < value.Length && value[at + 1] == '$')
            {
                result.Append('$');
                at += 2;
            }
            else if (value[at] == '$' && NameAt(value, at) is { } found)
            {
                result.Append(parameters.Find(found.Name) ?? throw Undefined(found.Name, parameters, place));
                at += found.Length;
            }
            else
                result.Append(value[at++]);
        }
        return result.ToString();
    }

    /// <summary>What a value means: without the quotes around it, with its parameters' values, and what a command in backticks writes.</summary>
    internal static string Value(string raw, ParameterTable parameters, Place place) =>
        raw.StartsWith('`')
            ? MachineShell
                .Output(MachineShell.InBackticks(SubstituteIn(raw[1..^1], parameters, place)), raw.Trim('`'), place, "2999")
                .Trim(Blanks)
            : SubstituteIn(Unquote(raw), parameters, place);

    /// <summary>What Java trims: the blank and all before it.</summary>
    private static readonly char[] Blanks = [.. Enumerable.Range(0, ' ' + 1).Select(c => (char)c)];

    private static string Unquote(string value)
    {
        value = Unicode(value);
        if (value.Length < 2 || value[0] is not ('\'' or '"') || value[^1] != value[0])
            return value;
        var quote = value[0];
        return value[1..^1].Replace("\\" + quote, quote.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Where a value ends: a quoted one with its quote, a plain one with the first blank, so that a semicolon is part of it.</summary>
    /// <exception cref="BazaarException">The quote is not closed.</exception>
    internal static int ValueEnd(string text, int start, SourceText source, int offset)
    {
        if (start == text.Length || text[start] is not ('\'' or '"' or '`'))
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            return end;
        }
        var quote = text[start];
        for (var end = start + 1; end < text.Length; end++)
            if (text[end] == '\\' && quote != '`')
                end++;
            else if (text[end] == quote)
                return end + 1;
        throw PigError.Syntax(
            source.PlaceAt(offset + start),
            $"The quote {quote} is not closed.",
            "Close it behind the value.",
            "1000"
        );
    }

    /// <summary><c>\uXXXX</c> is a character wherever a parameter's value is read, unless its backslash is itself behind one.</summary>
    private static string Unicode(string value)
    {
        if (!value.Contains("\\u", StringComparison.Ordinal))
            return value;
        var result = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
            if (
                value[at] == '\\'
                && at + 6 <= value.Length
                && value[at + 1] == 'u'
                && ushort.TryParse(
                    value.AsSpan(at + 2, 4),
                    System.Globalization.NumberStyles.AllowHexSpecifier,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var unit
                )
            )
            {
                result.Append((char)unit);
                at += 5;
            }
            else
            {
                result.Append(value[at]);
                if (value[at] == '\\' && at + 1 < value.Length)
                    result.Append(value[++at]);
            }
        return result.ToString();
    }

    /// <summary>The parameter that <c>$name</c> or <c>${name}</c> at this place names, and the length of it all.</summary>
    internal static (string Name, int Length)? NameAt(string text, int dollar)
    {
        var braced = dollar + 1 < text.Length && text[dollar + 1] == '{';
        var start = dollar + (braced ? 2 : 1);
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        var name = text[start..end];
        if (!IsName(name))
            return null;
        return !braced ? (name, end - dollar)
            : end < text.Length && text[end] == '}' ? (name, end + 1 - dollar)
            : null;
    }

    private static BazaarException Undefined(string name, ParameterTable parameters, Place place)
    {
        var near = Syntax.Suggestion.For(name, parameters.Names);
        var cure = near is null ? "" : $"Did you mean ${near}? ";
        return new(
            new Diagnostic(
                Fault.Semantic,
                $"The parameter {name} has no value.",
                place,
                $"{cure}Give it with -param {name}=…, or write %default {name} … at the top of the script.",
                "2997"
            )
        );
    }

    private sealed class Reader(SourceText source, ParameterTable parameters)
    {
        private readonly string text = source.Text;
        private readonly SourceText.Builder result = new();
        private int at;
        private int copied;

        public SourceText Run()
        {
            var fresh = true; // nothing but space since the last line break or semicolon
            while (at < text.Length)
            {
                var c = text[at];
                if (SkipComment())
                    continue;
                if (c == '\'')
                    Quoted();
                else if (c == '%' && fresh && Directive())
                    continue;
                else if (fresh && IsMacro())
                    SkipMacro();
                else if (!Substitute())
                    at++;
                fresh = c is '\n' or ';' || (fresh && char.IsWhiteSpace(c));
            }
            Copy(at);
            return result.Build();
        }

        private void Copy(int end)
        {
            if (end > copied)
                result.Append(source, copied, end - copied);
            copied = end;
        }

        private bool SkipComment()
        {
            var end =
                Starts("--") || Starts("#!") ? text.IndexOf('\n', at)
                : Starts("/*")
                    ? text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var close && close >= 0 ? close + 2
                        : -1
                : -2;
            if (end == -2)
                return false;
            at = end < 0 ? text.Length : end;
            return true;
        }

        private bool Starts(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

        private void Quoted()
        {
            at++;
            while (at < text.Length && text[at] != '\'')
                if (!Substitute())
                    at += text[at] == '\\' ? 2 : 1;
            at = Math.Min(at + 1, text.Length);
        }

        private bool Substitute()
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '$')
            {
                Copy(at);
                copied = at + 1;
                at += 2;
                return true;
            }
            if (text[at] != '$' || NameAt(text, at) is not { } found)
                return false;
            Copy(at);
            var value = parameters.Find(found.Name) ?? throw Undefined(found.Name, parameters, source.PlaceAt(at, found.Length));
            result.AppendFor(value, source, at, found.Length);
            at += found.Length;
            copied = at;
            return true;
        }

        private bool Directive()
        {
            var word = Word(at + 1);
            var declare = word.Equals("declare", StringComparison.OrdinalIgnoreCase);
            if (!declare && !word.Equals("default", StringComparison.OrdinalIgnoreCase))
                return false;
            var start = at;
            Copy(at);
            var name = Word(SkipBlanks(at + 1 + word.Length));
            var nameAt = SkipBlanks(at + 1 + word.Length);
            if (!IsName(name))
                throw PigError.Syntax(
                    source.PlaceAt(start, word.Length + 1),
                    $"%{word} needs a name and a value.",
                    $"Write %{word.ToLowerInvariant()} name value.",
                    "1000"
                );
            var valueAt = SkipBlanks(nameAt + name.Length);
            var end = ValueEnd(text, valueAt, source, 0);
            var raw = text[valueAt..end];
            if (raw.Length == 0)
                throw PigError.Syntax(
                    source.PlaceAt(nameAt, name.Length),
                    $"%{word} {name} has no value.",
                    "Write a value behind the name; '' is the empty one.",
                    "1000"
                );
            // A default's command is run only where it is asked for.
            if (declare || raw[0] != '`' || parameters.Find(name) is null)
            {
                var value = Value(raw, parameters, source.PlaceAt(valueAt, raw.Length));
                if (declare)
                    parameters.Set(name, value);
                else
                    parameters.SetDefault(name, value);
            }
            at = copied = end;
            return true;
        }

        private string Word(int start)
        {
            var end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            return text[start..end];
        }

        private int SkipBlanks(int start)
        {
            while (start < text.Length && text[start] is ' ' or '\t')
                start++;
            return start;
        }

        /// <summary>DEFINE name ( … begins a macro; DEFINE name Function(…) doesn't.</summary>
        private bool IsMacro()
        {
            if (!Word(at).Equals("define", StringComparison.OrdinalIgnoreCase))
                return false;
            var name = SkipSpace(at + 6);
            var word = Word(name);
            var open = SkipSpace(name + word.Length);
            return word.Length > 0 && open < text.Length && text[open] == '(';
        }

        private int SkipSpace(int start)
        {
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
            return start;
        }

        private void SkipMacro()
        {
            var depth = 0;
            while (at < text.Length)
            {
                if (SkipComment())
                    continue;
                var c = text[at++];
                if (c == '\'')
                {
                    while (at < text.Length && text[at] != '\'')
                        at += text[at] == '\\' ? 2 : 1;
                    at = Math.Min(at + 1, text.Length);
                }
                depth +=
                    c == '{' ? 1
                    : c == '}' ? -1
                    : 0;
                if ((c == '}' && depth <= 0) || (c == ';' && depth == 0))
                    return;
            }
        }
    }
}
