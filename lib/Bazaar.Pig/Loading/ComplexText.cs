using System.Globalization;
using System.Text;
using Bazaar.Pig.Functions;

namespace Bazaar.Pig.Loading;

/// <summary>Reads tuples, bags and maps from PigStorage's text, and writes them as JSON for DuckDB.</summary>
/// <remarks>The rules are those of Pig's <c>Utf8StorageConverter</c>: what can't be read is null as a whole.</remarks>
internal ref struct ComplexText
{
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<char> spec;
    private readonly StringBuilder json;
    private int at;
    private int type;

    private ComplexText(ReadOnlySpan<char> text, ReadOnlySpan<char> spec)
    {
        this.text = text;
        this.spec = spec;
        json = new StringBuilder();
    }

    /// <summary>The JSON of a value of the type that a <see cref="Binding.TypeSpec"/> says, or null.</summary>
    public static string? ToJson(string text, string spec)
    {
        var reader = new ComplexText(text, spec);
        return reader.Value() ? reader.json.ToString() : null;
    }

    private int Next() => at < text.Length ? text[at++] : -1;

    private bool SkipTo(char wanted)
    {
        int c;
        while ((c = Next()) != wanted)
            if (c < 0)
                return false;
        return true;
    }

    private bool Value() =>
        spec[type] switch
        {
            '{' => Bag(),
            '(' => Tuple(),
            '?' => UnknownTuple(),
            _ => Map(),
        };

    private bool Bag()
    {
        if (!SkipTo('{'))
            return false;
        var element = type + 1;
        json.Append('[');
        var count = 0;
        while (true)
        {
            while (at < text.Length && text[at] is not ('(' or '}'))
                at++;
            if (at >= text.Length)
                return false;
            if (text[at] == '(')
            {
                if (count++ > 0)
                    json.Append(',');
                type = element;
                if (!Value())
                    return false;
            }
            int c;
            while ((c = Next()) is not ('}' or ','))
                if (c < 0)
                    return false;
            if (c == '}')
                break;
        }
        json.Append(']');
        type = element;
        SkipType();
        type++;
        return true;
    }

    private bool Tuple()
    {
        if (!SkipTo('('))
            return false;
        type++;
        json.Append('{');
        for (var index = 0; spec[type] != ')'; index++)
        {
            if (index > 0)
                json.Append(',');
            json.Append(CultureInfo.InvariantCulture, $"\"f{index}\":");
            var start = type;
            var next = type;
            var after = AfterType(start);
            var close = spec[after] == ')' ? ')' : ',';
            if (spec[start] is '{' or '(' or '[' or '?')
            {
                if (!Value() || !SkipTo(close))
                    return false;
            }
            else
            {
                var from = at;
                if (!SkipTo(close))
                    return false;
                Simple(text[from..(at - 1)].ToString(), spec[next]);
            }
            type = after;
        }
        type++;
        json.Append('}');
        return true;
    }

    private bool UnknownTuple()
    {
        if (!SkipTo('('))
            return false;
        type++;
        json.Append('[');
        var parts = Parts(')', ',');
        if (parts is null)
            return false;
        json.AppendJoin(',', parts.Select(p => Json.Text(p, true)));
        json.Append(']');
        return true;
    }

    /// <summary>The texts between separators, nested brackets untouched, up to the closing one.</summary>
    private List<string>? Parts(char close, char separator)
    {
        var parts = new List<string>();
        var open = new Stack<char>();
        var start = at;
        while (true)
        {
            var c = Next();
            switch (c)
            {
                case -1:
                    return null;
                case '(' or '[' or '{':
                    open.Push((char)c);
                    break;
                case var _ when open.Count == 0 && (c == close || c == separator):
                    parts.Add(text[start..(at - 1)].ToString());
                    start = at;
                    if (c == close)
                        return parts;
                    break;
                case ')' or ']' or '}':
                    if (
                        open.Count == 0
                        || open.Pop()
                            != (
                                c == ')' ? '('
                                : c == ']' ? '['
                                : '{'
                            )
                    )
                        return null;
                    break;
            }
        }
    }

    private bool Map()
    {
        if (!SkipTo('['))
            return false;
        var value = spec.Slice(type + 1, AfterType(type) - type - 2).ToString();
        type = AfterType(type);
        if (at < text.Length && text[at] == ']')
        {
            at++;
            json.Append("{}");
            return true;
        }
        if (Parts(']', ',') is not { } parts)
            return false;
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var mark = part.IndexOf('#', StringComparison.Ordinal);
            if (mark <= 0)
                return false;
            var item = part[(mark + 1)..];
            var inner = new ComplexText(item, value);
            if (item.Length == 0)
                entries[part[..mark]] = "null";
            else if (value[0] is '{' or '(' or '[' or '?')
            {
                if (!inner.Value())
                    return false;
                entries[part[..mark]] = inner.json.ToString();
            }
            else
            {
                inner.Simple(item, value[0]);
                entries[part[..mark]] = inner.json.ToString();
            }
        }
        json.Append('{').AppendJoin(',', entries.Select(e => $"{Json.Text(e.Key)}:{e.Value}")).Append('}');
        return true;
    }

    private void Simple(string value, char kind)
    {
        var invariant = CultureInfo.InvariantCulture;
        json.Append(
            kind switch
            {
                's' => Json.Text(value),
                'y' => Json.Text(value, true),
                'b' => value.ToUpperInvariant() switch
                {
                    "TRUE" => "true",
                    "FALSE" => "false",
                    _ => "null",
                },
                'i' => Numbers.ToInt(value)?.ToString(invariant) ?? "null",
                'l' => Numbers.ToLong(value)?.ToString(invariant) ?? "null",
                'I' => BigNumbers.JsonInteger(value),
                'D' => BigNumbers.JsonDecimal(value),
                'f' => Numbers.ToFloat(value) is { } f ? Json.Number(f, f.ToString("R", invariant)) : "null",
                'd' => Numbers.ToDouble(value) is { } d ? Json.Number(d, d.ToString("R", invariant)) : "null",
                't' => ZonedText.Json(value),
                _ => Json.Text(value),
            }
        );
    }

    private void SkipType() => type = AfterType(type);

    private readonly int AfterType(int start)
    {
        var depth = 0;
        for (var index = start; ; index++)
        {
            depth += spec[index] switch
            {
                '(' or '{' or '[' => 1,
                ')' or '}' or ']' => -1,
                _ => 0,
            };
            if (depth == 0)
                return index + 1;
        }
    }
}
