using Bazaar.Core;
using Bazaar.Engine.Java;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Types;

namespace Bazaar.Sql.Functions;

/// <summary>Functions of text. A position counts from 1, from the end where it is negative; 0 is as good as 1.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF#LanguageManualUDF-StringFunctions"/></remarks>
internal static class TextRows
{
    public static void Add(FunctionTable t)
    {
        t.Scalar("like", "string,string:boolean", Like);
        t.Scalar("likeall", "chars,chars...:", site => LikeEach(site, "and"));
        t.Scalar("likeany", "chars,chars...:", site => LikeEach(site, "or"));
        t.Scalar("rlike regexp", "chars,chars:boolean", RegularLike);
        t.Scalar("upper ucase", "text:$0", JavaCase.UpperSql);
        t.Scalar("lower lcase", "text:$0", JavaCase.LowerSql);
        t.Scalar("initcap", "chars!:string", "hive_initcap({0})");
        t.Scalar("length char_length character_length", "chars!:int", "CAST(length({0}) AS INTEGER)");
        t.Scalar("length char_length character_length", "binary!:int", "CAST(octet_length({0}) AS INTEGER)");
        t.Scalar("octet_length", "chars!:int", "CAST(strlen({0}) AS INTEGER)");
        t.Scalar("octet_length", "binary!:int", "CAST(octet_length({0}) AS INTEGER)");
        t.Scalar("reverse", "string:string", "reverse({0})");
        t.Scalar("repeat", "string,int:string", Repeat("{0}", "{1}"));
        t.Scalar("space", "int:string", Repeat("' '", "{0}"));
        t.Scalar("ascii", "string:int", "hive_ascii({0})");
        t.Scalar("chr", "bigint:string", Character);
        t.Scalar("chr", "double:string", site => Scalar("chr", site, 0, DataType.BigInt));
        t.Scalar("chr", "chars:string", site => Scalar("chr", site, 0, DataType.BigInt));
        t.Scalar("concat", "text...:", Concat);
        t.Scalar("concat", ":string", "''");
        t.Scalar("concat_ws", "chars,any...:string", ConcatWs);
        foreach (var places in new[] { "int", "int,int", "bigint", "bigint,bigint" })
            t.Scalar("substr mid", $"boolean,{places}:", NoText);
        // Of bytes it takes bytes, which have two digits each.
        foreach (var number in new[] { "int", "bigint" })
        {
            t.Scalar("substr substring mid", $"binary!,{number}:binary", Bytes(Substring("", TwoDigits)));
            t.Scalar(
                "substr substring mid",
                $"binary!,{number},{number}:binary",
                Bytes(
                    Substring(
                        ", CASE WHEN {2} < 0 THEN 0 ELSE CAST(least(2 * CAST({2} AS HUGEINT), 2147483647) AS INTEGER) END",
                        TwoDigits
                    )
                )
            );
        }
        t.Scalar("substr substring mid", "words,int:string", Substring(""));
        t.Scalar("substr substring mid", "words,int,int:string", Substring(", CASE WHEN {2} < 0 THEN 0 ELSE {2} END"));
        t.Scalar("substr substring mid", "words,bigint:string", Substring("", Near));
        t.Scalar(
            "substr substring mid",
            "words,bigint,bigint:string",
            Substring(", CASE WHEN {2} < 0 THEN 0 ELSE TRY_CAST({2} AS INTEGER) END", Near)
        );
        t.Scalar("instr", "words,words:int", "CAST(instr({0}, {1}) AS INTEGER)");
        t.Scalar("instr", "words,words,int:int", "hive_instr({0}, {1}, {2}, 1)");
        t.Scalar("instr", "words,words,int,int:int", Occurrence);
        t.Scalar("locate position", "words,words:int", "CAST(instr({1}, {0}) AS INTEGER)");
        t.Scalar("locate position", "words,words,int:int", "hive_locate({0}, {1}, coalesce({2}, 0))");
        t.Scalar("locate position", "words,words,flat:", site => Scalar("locate", site, 2, DataType.Int));
        t.Scalar("lpad", "words,int!,words:string", c => Padded("hive_lpad", c));
        t.Scalar("rpad", "words,int!,words:string", c => Padded("hive_rpad", c));
        t.Scalar("trim", "chars:string", "trim({0}, ' ')");
        t.Scalar("ltrim", "chars:string", "ltrim({0}, ' ')");
        t.Scalar("rtrim", "chars:string", "rtrim({0}, ' ')");
        foreach (var name in new[] { "trim", "ltrim", "rtrim" })
            t.Scalar(name, "chars,chars:string", name + "({0}, {1})");
        t.Scalar(
            "replace",
            "string,string,string:string",
            "(CASE WHEN {1} = '' THEN hive_interleave({0}, {2}) ELSE replace({0}, {1}, {2}) END)"
        );
        t.Scalar("translate", "chars,chars,chars:string", "hive_translate({0}, {1}, {2})");
        t.Scalar("split", "words,words!:array<string>", "hive_split({0}, {1})");
        t.Scalar("regexp_replace", "string,string,string:string", "hive_regexp_replace({0}, {1}, {2})");
        t.Scalar("regexp_extract", "string,string:string", "hive_regexp_extract({0}, {1}, 1)");
        t.Scalar("regexp_extract", "string,string,int!:string", "hive_regexp_extract({0}, {1}, {2})");
        t.Scalar(
            "elt",
            "int,words...:string",
            site => $"list_extract([{string.Join(", ", site.Args.Skip(1))}], CASE WHEN {site[0]} >= 1 THEN {site[0]} END)"
        );
        t.Scalar("elt", "flat,words...:", site => Scalar("elt", site, 0, DataType.Int));
        t.Scalar("field", "flat,flat...:", Field);
        t.Scalar(
            "find_in_set",
            "string,string:int",
            "(CASE WHEN instr({0}, ',') > 0 THEN 0 ELSE CAST(coalesce(list_position(string_split({1}, ','), {0}), 0) AS INTEGER) + CAST(strlen({0}) * 0 + strlen({1}) * 0 AS INTEGER) END)"
        );
        t.Scalar("soundex", "chars:string", "hive_soundex({0})");
        t.Scalar("levenshtein", "chars,chars:int", "hive_levenshtein({0}, {1})");
        t.Scalar("substring_index", "chars!,chars!,int!:string", "hive_substring_index({0}, {1}, {2})");
        t.Scalar("format_number", "decimal!,int:string", "hive_format_decimal(CAST({0} AS VARCHAR), {1})");
        t.Scalar("format_number", "bigint!,int:string", "hive_format_decimal(CAST({0} AS VARCHAR), {1})");
        t.Scalar("format_number", "numeric,int:string", "hive_format_double({0}, {1})");
        t.Scalar("format_number", "decimal!,const chars!:string", "hive_format_pattern(CAST({0} AS VARCHAR), {1})");
        t.Scalar("format_number", "bigint!,const chars!:string", "hive_format_pattern(CAST({0} AS VARCHAR), {1})");
        t.Scalar("format_number", "numeric,const chars!:string", "hive_format_double_pattern({0}, {1})");
        t.Scalar("printf", "chars:string", "hive_printf({0}, [], '')");
        t.Scalar("printf", "chars,flat...:string", Printf);
        t.Scalar("index", "array,flat:element", site => At(site, DataType.Int));
        t.Scalar("index", "map,any:value", site => At(site, ((MapType)site[0].Type).Key));
        t.Scalar("quote", "words:string", "('''' || replace({0}, '''', '\\''') || '''')");
        t.Scalar("base64", "bytes:string", "base64({0})");
        t.Scalar("unbase64", "string:binary", "unhex(hive_unbase64({0}))");
        t.Scalar("encode", "chars!,string:binary", Encode);
        t.Scalar("decode", "bytes,string:string", Decode);
        t.Scalar("binary", "stored:binary", site => site.Functions.Cast(site[0], DataType.Binary, site.Place));
        foreach (var name in new[] { "mask", "mask_first_n", "mask_last_n", "mask_show_first_n", "mask_show_last_n" })
            MaskRows.Add(t, name);
    }

    /// <summary>The character of a code as Java's short, modulo 256; nothing for a negative one.</summary>
    internal const string Character =
        "(CASE WHEN {0} < 0 OR {0} & 65535 >= 32768 THEN '' ELSE chr(CAST({0} & 255 AS INTEGER)) END)";

    /// <summary>The same function of an argument that CAST converts.</summary>
    private static Expr Scalar(string name, CallSite site, int argument, DataType type) =>
        site.Functions.Scalar(
            name,
            [.. site.Args.Select((a, i) => i == argument ? site.Functions.Cast(a, type, site.Place) : a)],
            site.Place
        );

    private static Expr NoText(CallSite site) =>
        throw site.Error(
            $"{site.Name} takes texts, and this is {site[0].Type.Name}.",
            "Write CAST(x AS STRING).",
            0,
            "42000/10014"
        );

    private static Expr At(CallSite site, DataType index) =>
        site.Functions.Operator("[]", [site[0], site.Functions.Cast(site[1], index, site.Place)], site.Place);

    /// <summary>A result of more than 64 million characters is refused: it was hardly meant, and would fill the memory.</summary>
    internal static string Repeat(string text, string times) =>
        $"(CASE WHEN length({text}) * CAST({times} AS BIGINT) > 67108864 THEN error('repeat makes a text of more than 64 million characters.') WHEN {times} < 0 THEN '' ELSE repeat({text}, {times}) END)";

    /// <summary>The position among the values of the first one's type, a decimal's or a text's of any length; values of other types are never it.</summary>
    private static Call Field(CallSite site)
    {
        var type = site
            .Args.Select(a => a.Type)
            .Where(t => t is DecimalType && site[0].Type is DecimalType || t is StringType && site[0].Type is StringType)
            .Aggregate(site[0].Type, (a, b) => a is StringType ? DataType.String : TypeRules.Number(a, b));
        return new(
            Position,
            [
                .. site.Args.Select(a =>
                    a.Type == site[0].Type || a.Type.GetType() == type.GetType() && type is DecimalType or StringType
                        ? site.Functions.Converted(a, type)
                        : Literal.Null(type)
                ),
            ],
            DataType.Int
        );
    }

    private static readonly Operation Position = new(
        "field",
        c =>
            $"(CASE WHEN {c[0]} IS NULL THEN 0 ELSE CAST(coalesce(list_position([{string.Join(", ", c.Args.Skip(1))}], {c[0]}), 0) AS INTEGER) END)"
    );

    /// <summary>Nothing to pad with gives NULL.</summary>
    private static string Padded(string name, CallContext c) =>
        c[2].StartsWith('\'') && c[2] != "''" ? $"{name}({c[0]}, {c[1]}, {c[2]})" : $"{name}({c[0]}, {c[1]}, nullif({c[2]}, ''))";

    /// <summary>Many texts are joined as a list: DuckDB plans || in || slowly.</summary>
    private static readonly Operation Joined = new(
        "concat",
        c =>
            c.Args.Count < 30
                ? "(" + string.Join(" || ", c.Args) + ")"
                : $"list_transform([[{string.Join(", ", c.Args)}]], lambda l: CASE WHEN len(list_filter(l, lambda x: x IS NULL)) = 0 THEN array_to_string(l, '') END)[1]"
    );

    /// <summary>Of CHAR alone a CHAR, of VARCHAR and CHAR a VARCHAR, as long as all together; otherwise, or where that is too long, a string.</summary>
    private static Expr Concat(CallSite site)
    {
        var types = site.Args.Select(a => (StringType)a.Type).ToList();
        var length = types.All(t => t.Length is not null) ? types.Sum(t => t.Length!.Value) : (int?)null;
        var padded = types.All(t => t.Padded);
        var joined = new Call(Joined, [.. site.Args.Select(a => site.Functions.Converted(a, DataType.String))], DataType.String);
        return length is { } n && n <= (padded ? 255 : 65535)
            ? site.Functions.Converted(joined, new StringType(n, padded))
            : joined;
    }

    private static readonly Operation LikePlain = Operation.Template("like", "({0} LIKE {1})");
    private static readonly Operation LikeEscaped = Operation.Template("like", "({0} LIKE {1} ESCAPE '\\')");
    private static readonly Operation LikeComputed = Operation.Template("like", PatternScalars.LikeComputed);

    /// <summary>An empty pattern matches nothing, other than Java's.</summary>
    private static string RegularLike(CallContext c) =>
        (c[1] == "''" ? null : PlainPattern.Finds(c[0], c[1])) ?? $"hive_rlike({c[0]}, {c[1]})";

    /// <summary>DuckDB has other rules for what a backslash escapes; a pattern without one it matches faster if it isn't told of an escape.</summary>
    private static Call Like(CallSite site) =>
        site[1] is not Literal { Value: string pattern } ? new(LikeComputed, [.. site.Args], DataType.Boolean)
        : !pattern.Contains('\\', StringComparison.Ordinal) ? new(LikePlain, [.. site.Args], DataType.Boolean)
        : new(LikeEscaped, [site[0], Literal.Text(PatternScalars.DuckPattern(pattern))], DataType.Boolean);

    /// <summary>NULL where one of the patterns is, whatever the others say.</summary>
    private static Expr LikeEach(CallSite site, string connective)
    {
        var patterns = site.Args.Skip(1).ToList();
        if (patterns.Exists(p => p is Literal { Value: null }))
            return Literal.Null(DataType.Boolean);
        Expr Combined(string name, IEnumerable<Expr> terms) =>
            terms.ToList() is [var one] ? one : site.Functions.Operator(name, [.. terms], site.Place);
        var like = Combined(connective, patterns.Select(p => (Expr)Like(site with { Args = [site[0], p] })));
        var computed = patterns.Where(p => p is not Literal).ToList();
        if (computed.Count == 0)
            return like;
        var present = Combined("and", computed.Select(p => (Expr)new Call(Operators.IsNotNull, [p], DataType.Boolean)));
        return new Case([new(present, like)], Literal.Null(DataType.Boolean), DataType.Boolean);
    }

    /// <summary>The arguments as texts, with a letter for each type.</summary>
    private static string Printf(CallContext c)
    {
        var codes = string.Concat(c.Types.Skip(1).Select(JavaFormat.TypeOf));
        var texts = c
            .Args.Skip(1)
            .Select(
                (a, i) =>
                    c.Types[i + 1] is FloatingType or DecimalType
                        ? $"hive_double_text(CAST({a} AS DOUBLE))"
                        : $"CAST({a} AS VARCHAR)"
            );
        return $"hive_printf({c[0]}, [{string.Join(", ", texts)}], '{codes}')";
    }

    private static Call Occurrence(CallSite site) =>
        site[3] is Literal { Value: int and < 1 }
            ? throw site.Error("An occurrence counts from 1.", "Write 1 for the first.", 3, "42000/10014")
            : new(Occurrences, [.. site.Args], DataType.Int);

    private static readonly Operation Occurrences = Operation.Template("instr", "hive_instr({0}, {1}, {2}, {3})");

    /// <summary>Hive gives nothing for a start before the text, where DuckDB would take what remains. Written as a template, so that calls in
    /// one another don't double the text.</summary>
    private static string Substring(string length, string from = "{1}") =>
        $"(CASE WHEN {from} < -length({{0}}) THEN '' ELSE substr({{0}}, (CASE WHEN {from} = 0 THEN 1 ELSE {from} END){length}) END)";

    private const string TwoDigits =
        "CAST(greatest(least(2 * CAST({1} AS HUGEINT) - CASE WHEN {1} > 0 THEN 1 ELSE 0 END, 2147483647), -2147483648) AS INTEGER)";

    private static string Bytes(string ofText) => $"unhex({ofText.Replace("{0}", "hex({0})", StringComparison.Ordinal)})";

    /// <summary>A number beyond INT is NULL.</summary>
    private const string Near = "TRY_CAST({1} AS INTEGER)";

    private static Expr ConcatWs(CallSite site)
    {
        var items = new List<Expr>();
        foreach (var arg in site.Args.Skip(1))
        {
            if (arg.Type is ArrayType { Element: StringType } or StringType)
                items.Add(arg.Type is StringType ? site.Functions.Converted(arg, DataType.String) : arg);
            else if (arg.Type is NullType)
                items.Add(Literal.Null(DataType.String));
            else
                throw site.Error(
                    $"concat_ws takes texts and arrays of texts, and this is {arg.Type.Name}.",
                    "Convert it: CAST(x AS STRING).",
                    site.Args.ToList().IndexOf(arg)
                );
        }
        return new Call(JoinTexts, [site[0], .. items], DataType.String);
    }

    private static readonly Operation JoinTexts = new(
        "concat_ws",
        c =>
            c.Types.Skip(1).All(t => t is StringType)
                ? $"concat_ws({string.Join(", ", c.Args)})"
                // Of texts NULLs are left out; an array's are written.
                : $"hive_join(list_concat({string.Join(", ", c.Args.Skip(1).Select((a, i) => c.Types[i + 1] is ArrayType ? $"list_transform({a}, lambda x: coalesce(x, 'null'))" : $"[{a}]"))}), {c[0]})"
    );

    private static Expr Encode(CallSite site) =>
        Charset(site) is var charset && charset == Charsets.Utf8
            ? new Call(ToBytes, [site[0]], DataType.Binary)
            : new Call(ToBytesBy, [site[0], Literal.Text(charset)], DataType.Binary);

    private static Expr Decode(CallSite site) =>
        Charset(site) is var charset && charset == Charsets.Utf8
            ? new Call(FromBytes, [site[0]], DataType.String)
            : new Call(FromBytesBy, [site[0], Literal.Text(charset)], DataType.String);

    private static string Charset(CallSite site) =>
        site.Constant(1) is not string name ? throw site.Error($"The charset of {site.Name} is no constant.", "Write 'UTF-8'.", 1)
        : Charsets.Find(name) is { } known ? known
        : throw Binding.SqlErrors.Refused($"{site.Name} by the charset {name}", site.Place, $"Write one of {Charsets.Known}.");

    private static readonly Operation ToBytes = Operation.Template("encode", "encode({0})");
    private static readonly Operation FromBytes = Operation.Template("decode", "decode({0})");
    private static readonly Operation ToBytesBy = Operation.Template("encode by", "unhex(hive_encode({0}, {1}))");
    private static readonly Operation FromBytesBy = Operation.Template("decode by", "hive_decode_by(hex({0}), {1})");
}
