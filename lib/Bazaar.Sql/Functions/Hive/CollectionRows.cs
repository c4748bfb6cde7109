using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;
using Bazaar.Sql.Binding;

namespace Bazaar.Sql.Functions;

/// <summary>Arrays, maps and structs.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF#LanguageManualUDF-CollectionFunctions"/></remarks>
internal static class CollectionRows
{
    public static void Add(FunctionTable t)
    {
        t.Scalar("array", ":array<string>", "CAST([] AS {type})");
        t.Scalar("array", "T...:", Array);
        t.Scalar("struct", "any...:", Struct);
        t.Scalar("named_struct", "any,any...:", NamedStruct);
        t.Scalar("map", "any,any...:", Map);
        t.Scalar("map", ":map<string,string>", "MAP(CAST([] AS VARCHAR[]), CAST([] AS VARCHAR[]))");
        t.Scalar("size", "array:int", "CAST(coalesce(len({0}), -1) AS INTEGER)");
        // Of a bare NULL.
        t.Scalar("size", "void:int", "-1");
        t.Scalar("size", "map:int", "CAST(coalesce(cardinality({0}), -1) AS INTEGER)");
        t.Scalar("map_keys", "map:array<key>", "coalesce(map_keys({0}), [])");
        t.Scalar("map_values", "map:array<value>", "coalesce(map_values({0}), [])");
        t.Scalar("array_contains", "array!,any:boolean", Contains);
        t.Scalar("sort_array", "array:$0", NestedOrder.Sorted);
        t.Scalar("sort_array_by", "array,string...:", SortedBy);
        t.Scalar("array_min", "array:element", "list_min({0})");
        t.Scalar("array_max", "array:element", "list_max({0})");
        t.Scalar("array_distinct", "array:$0", Distinct("{0}"));
        t.Scalar("array_join", "array,flat:string", "hive_join(CAST({0} AS VARCHAR[]), CAST({1} AS VARCHAR))");
        t.Scalar(
            "array_join",
            "array,flat,flat:string",
            "hive_join(list_transform(CAST({0} AS VARCHAR[]), lambda x: coalesce(x, CAST({2} AS VARCHAR))), CAST({1} AS VARCHAR))"
        );
        t.Scalar(
            "array_slice",
            "array,index!,index!:$0",
            "(CASE WHEN {1} < 0 OR {2} < 0 THEN error('array_slice begins at 0 or later, and takes 0 or more values.') WHEN {1} + {2} > len({0}) THEN list_slice({0}, 1, 0) ELSE list_slice({0}, {1} + 1, {1} + {2}) END)"
        );
        t.Scalar("array_union", "A!,A!:A", Both(Distinct("list_concat({0}, {1})")));
        t.Scalar("array_intersect", "A!,A!:A", Both(Distinct("list_filter({0}, lambda x: list_contains({1}, x))")));
        t.Scalar("array_except", "A!,A!:A", Both(Distinct("list_filter({0}, lambda x: NOT list_contains({1}, x))")));
        t.Scalar("array_remove", "array!,any:", site => new Call(Without, [site[0], Element(site)], site[0].Type));
        t.Scalar("str_to_map", "chars!:map<string,string>", site => ToMap(site, ",", ":"));
        t.Scalar("str_to_map", "chars!,chars!:map<string,string>", site => ToMap(site, null, ":"));
        t.Scalar("str_to_map", "chars!,chars!,chars!:map<string,string>", site => ToMap(site, null, null));
    }

    /// <summary>The distinct elements in the order in which they first stand; a long list, whose order nobody reads, by hashing.</summary>
    public static string Distinct(string list) =>
        $"(CASE WHEN len({list}) > 1000 THEN list_distinct({list}) ELSE list_filter({list}, lambda x, i: list_position({list}, x) = i) END)";

    private static Call Array(CallSite site)
    {
        var element = Held(site[0].Type);
        return new(ListOf, [.. site.Args.Select(a => site.Functions.Converted(a, element))], new ArrayType(element.Folded()));
    }

    /// <summary>What an array or a map is of, where all that it is given is NULL: texts.</summary>
    private static DataType Held(DataType given) => given == DataType.Null ? DataType.String : given;

    private static MakeStruct Struct(CallSite site) =>
        new(
            [.. site.Args],
            new StructType([
                .. site.Args.Select((a, i) => new Field(string.Create(CultureInfo.InvariantCulture, $"col{i + 1}"), a.Type)),
            ])
        );

    private static MakeStruct NamedStruct(CallSite site)
    {
        if (site.Args.Count % 2 != 0)
            throw site.Error(
                "named_struct takes names and values by turns.",
                "Write named_struct('a', 1, 'b', 2).",
                code: "21000/10015"
            );
        var fields = new List<Field>();
        for (var i = 0; i < site.Args.Count; i += 2)
        {
            if (FieldName(site.Constant(i)) is not { } name)
                throw site.Error("A field's name is a text.", "Write 'name'.", i);
            if (fields.Any(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)))
                throw SqlErrors.Refused(
                    $"A struct with two fields {name}",
                    site.Args[i].Place ?? site.Place,
                    "Give one of them another name."
                );
            fields.Add(new(name.ToLowerInvariant(), site[i + 1].Type));
        }
        return new([.. site.Args.Where((_, i) => i % 2 == 1)], new StructType([.. fields]));
    }

    /// <summary>Any constant names a field by its text.</summary>
    private static string? FieldName(object? constant) =>
        constant switch
        {
            bool yes => yes ? "true" : "false",
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => constant as string,
        };

    private static Call Map(CallSite site)
    {
        if (site.Args.Count % 2 != 0)
            throw site.Error("map takes keys and values by turns.", "Write map('a', 1, 'b', 2).", code: "21000/10015");
        DataType? Common(IEnumerable<Expr> values) =>
            values
                .Select(v => (DataType?)v.Type)
                .Aggregate((a, b) => a is null || b is null ? null : site.Functions.Common(a, b));
        var keys = site.Args.Where((_, i) => i % 2 == 0).ToList();
        var values = site.Args.Where((_, i) => i % 2 == 1).ToList();
        if (Common(keys) is not { } commonKey || Common(values) is not { } commonValue)
            throw site.Error("The keys, or the values, of this map have no common type.", "Convert them by CAST.");
        if (commonKey.IsNested)
            throw site.Error($"A map's key is one value, and here is {commonKey}.", "Use a number, a text or a date.", 0);
        var (key, value) = (Held(commonKey), Held(commonValue));
        var plain =
            keys.All(k => k is Literal { Value: not null })
            && keys.Select(k => ((Literal)k).Value).Distinct().Count() == keys.Count;
        return new(
            plain ? MakePlainMap : MakeMap,
            [.. keys.Select(k => site.Functions.Converted(k, key)), .. values.Select(v => site.Functions.Converted(v, value))],
            new MapType(key.Folded(), value.Folded())
        );
    }

    internal static readonly Operation ListOf = Operation.Template("array", "list_value({*})");

    /// <summary>Keys of which each is another and none is NULL.</summary>
    private static readonly Operation MakePlainMap = new("map", c => $"MAP([{Keys(c)}], [{Values(c)}])");

    /// <summary>
    /// A key that comes twice keeps its place and takes the later value; DuckDB refuses one that is NULL, which Hive keeps. The names are such as no column has,
    /// which DuckDB would take in the inner lambda.
    /// </summary>
    private static readonly Operation MakeMap = new(
        "map",
        c =>
        {
            const string Kept = "lambda key$, at$: list_position(map$.k, key$) = at$";
            return $"list_transform([struct_pack(k := [{Keys(c)}], v := [{Values(c)}])], lambda map$: MAP(list_filter(map$.k, {Kept}), "
                + $"list_transform(list_filter(map$.k, {Kept}), lambda key$: list_extract(map$.v, len(map$.k) + 1 - list_position(list_reverse(map$.k), key$)))))[1]";
        }
    );

    private static string Keys(CallContext c) => string.Join(", ", c.Args.Take(c.Args.Count / 2));

    private static string Values(CallContext c) => string.Join(", ", c.Args.Skip(c.Args.Count / 2));

    /// <summary>Structs by some of their fields, NULL before all else; a last argument ASC or DESC turns it. Equal ones stay as they stood.</summary>
    private static Call SortedBy(CallSite site)
    {
        if (site[0].Type is not ArrayType { Element: StructType type })
            throw site.Error("sort_array_by sorts an array of structs.", "Write sort_array for other values.", 0, "42000");
        var names = Enumerable
            .Range(1, site.Args.Count - 1)
            .Select(i => (site.Constant(i) as string ?? "").ToLowerInvariant())
            .ToList();
        var descending = names.Count > 1 && names[^1] == "desc";
        if (names.Count > 1 && names[^1] is "asc" or "desc")
            names.RemoveAt(names.Count - 1);
        var fields = new List<string>();
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
            fields.Add(
                type.Fields.FirstOrDefault(f => f.Name == name)?.Name
                    ?? throw site.Error(
                        $"The structs have no field {name}.",
                        $"They have {string.Join(", ", type.Fields.Select(f => f.Name))}.",
                        i + 1,
                        "42000"
                    )
            );
        var order = descending ? "DESC" : "ASC";
        var operation = OperationCache.Get(
            $"sort_array_by {order} {string.Join(' ', fields)}",
            () =>
                new Operation(
                    "sort_array_by",
                    c =>
                    {
                        var keys = fields.SelectMany(
                            (f, i) =>
                                new[]
                                {
                                    string.Create(CultureInfo.InvariantCulture, $"n{i} := e[{DuckTypes.Text(f)}] IS NOT NULL"),
                                    string.Create(CultureInfo.InvariantCulture, $"k{i} := e[{DuckTypes.Text(f)}]"),
                                }
                        );
                        var rows =
                            $"list_transform({c[0]}, lambda e, i: struct_pack({string.Join(", ", keys)}, i := {(descending ? "-i" : "i")}, e := e))";
                        return $"list_transform(list_sort({rows}, '{order}'), lambda r: r['e'])";
                    }
                )
        );
        return new(operation, [site[0]], site[0].Type);
    }

    /// <summary>NULL where one of the two is.</summary>
    private static string Both(string template) => $"(CASE WHEN {{0}} IS NOT NULL AND {{1}} IS NOT NULL THEN {template} END)";

    private static Call Contains(CallSite site) => new(Has, [site[0], Element(site)], DataType.Boolean);

    /// <summary>An argument of the type of the array's elements: Hive converts neither.</summary>
    private static Expr Element(CallSite site) =>
        ((ArrayType)site[0].Type).Element is var element && site[1].Type == element
            ? site[1]
            : throw site.Error(
                $"{site[0].Type} has elements of the type {element.Name}, and this is {site[1].Type.Name}.",
                $"Write CAST(… AS {element.Name}).",
                1
            );

    private static readonly Operation Without = Operation.Template(
        "array_remove",
        Both("list_filter({0}, lambda x: x IS DISTINCT FROM {1})")
    );

    private static readonly Operation Has = Operation.Template("array_contains", "coalesce(list_contains({0}, {1}), false)");

    private static Call ToMap(CallSite site, string? pairs, string? pair) =>
        new(
            TextMap,
            [site[0], pairs is null ? site[1] : Literal.Text(pairs), pair is null ? site[2] : Literal.Text(pair)],
            new MapType(DataType.String, DataType.String)
        );

    private static readonly Operation TextMap = Operation.Template(
        "str_to_map",
        "CAST(CAST(hive_str_to_map({0}, {1}, {2}) AS JSON) AS MAP(VARCHAR, VARCHAR))"
    );
}
