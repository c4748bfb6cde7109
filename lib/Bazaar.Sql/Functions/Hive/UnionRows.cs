using System.Globalization;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Functions that make UNIONTYPEs, and that take them apart.</summary>
/// <remarks>Measured with Hive 4.0.1; <see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+Types"/> has the type.</remarks>
internal static class UnionRows
{
    public static void Add(FunctionTable t)
    {
        t.Scalar("create_union", "any...:", Created);
        t.Scalar("extract_union", "any:", Extracted);
        t.Scalar("extract_union", "any,const int:", Member);
    }

    private static Call Created(CallSite site)
    {
        if (site.Args.Count < 2)
            throw site.Error(
                "create_union takes a tag, and a value for each member.",
                "Write create_union(0, 1, 'one').",
                code: "42000"
            );
        if (site[0].Type is not IntegerType { Bits: 32 })
            throw site.Error($"A union's tag is INT, and this is {site[0].Type}.", "Write CAST(tag AS INT).", 0);
        var type = new UnionType([.. site.Args.Skip(1).Select(a => a.Type.Folded())]);
        if (site[0] is Literal { Value: int tag } && (tag < 0 || tag >= type.Members.Count))
            throw site.Error($"{type} has no member {tag}.", "Tags count from 0.", 0);
        return new(Create, [.. site.Args], type);
    }

    private static readonly Operation Create = new(
        "create_union",
        c =>
        {
            const string Tag = "tag$";
            var members = c
                .Args.Skip(1)
                .Select(
                    (a, i) =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"'{UnionType.FieldName(i)}': CASE WHEN {Tag} = {i} THEN {a} END"
                        )
                );
            return string.Create(
                CultureInfo.InvariantCulture,
                $"list_transform([{c[0]}], lambda {Tag}: CASE WHEN {Tag} BETWEEN 0 AND {c.Args.Count - 2} THEN {{'tag': CAST({Tag} AS TINYINT), {string.Join(", ", members)}}} ELSE CAST(error('create_union has no member of this tag.') AS {DuckTypes.Name(c.Type)}) END)[1]"
            );
        }
    );

    private static Call Extracted(CallSite site)
    {
        var type = Opened(site[0].Type);
        return type == site[0].Type
            ? throw site.Error($"There is no union in {type}.", "Give it a value of a UNIONTYPE.", 0)
            : new(Extract, [site[0]], type);
    }

    /// <summary>The type with a struct for each union in it, at any depth.</summary>
    private static DataType Opened(DataType type) =>
        type switch
        {
            UnionType u => Opened(u.Fields),
            ArrayType a => a with { Element = Opened(a.Element) },
            MapType m => new MapType(Opened(m.Key), Opened(m.Value)),
            StructType s => s with { Fields = [.. s.Fields.Select(f => f with { Type = Opened(f.Type) })] },
            _ => type,
        };

    private static readonly Operation Extract = new(
        "extract_union",
        // The value is named often, and computed once.
        c => $"list_transform([{c[0]}], lambda union$: {Opened("union$", c.Types[0], 0)})[1]"
    );

    private static string Opened(string value, DataType type, int depth)
    {
        var item = string.Create(CultureInfo.InvariantCulture, $"u{depth}$");
        return type switch
        {
            UnionType u => Struct(value, u.Fields, depth),
            _ when Opened(type) == type => value,
            ArrayType a => $"list_transform({value}, lambda {item}: {Opened(item, a.Element, depth + 1)})",
            MapType m =>
                $"map_from_entries(list_transform(map_entries({value}), lambda {item}: {{'key': {item}.key, 'value': {Opened(item + ".value", m.Value, depth + 1)}}}))",
            StructType s => Struct(value, s, depth),
            _ => value,
        };
    }

    private static string Struct(string value, StructType type, int depth) =>
        $"(CASE WHEN {value} IS NOT NULL THEN {{{string.Join(", ", type.Fields.Select((_, i) => Field(value, type, i, depth)))}}} END)";

    private static string Field(string value, StructType type, int index, int depth)
    {
        var name = DuckTypes.Text(DuckTypes.FieldName(type, index));
        return $"{name}: {Opened($"struct_extract({value}, {name})", type.Fields[index].Type, depth)}";
    }

    /// <summary>The member of that tag, NULL where the value is of another one.</summary>
    private static Expr Member(CallSite site)
    {
        if (site[0].Type is not UnionType union || site[1] is not Literal { Value: int tag })
            throw site.Error(
                "extract_union takes a union, and a constant INT that is a tag of it.",
                "Write extract_union(u, 0)."
            );
        if (tag < 0 || tag >= union.Members.Count)
            throw site.Error($"{union} has no member {tag}.", "Tags count from 0.", 1, "42000/10014");
        // A constant that create_union was given stands for the call, whatever its tag. (Measured.)
        return site[0] is Call { Operation: var made } call && made == Create && call.Args[tag + 1] is Literal constant
            ? constant
            : new FieldAccess(new Call(AsStruct, [site[0]], union.Kept), tag + 1);
    }

    private static readonly Operation AsStruct = Operation.Template("struct", "{0}");
}
