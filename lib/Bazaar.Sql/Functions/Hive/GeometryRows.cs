using Bazaar.Core;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Geometry: points, lines and areas as BINARY values.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF"/>, and DESCRIBE FUNCTION EXTENDED of each.</remarks>
internal static class GeometryRows
{
    public static void Add(FunctionTable t)
    {
        Made(t);
        Told(t);
        foreach (var name in new[] { "boundary", "envelope", "centroid", "exteriorring", "startpoint", "endpoint" })
            Geometry(t, name, "bytes:binary", "hive_geo('" + name + "', {0}, NULL, NULL)");
        foreach (var name in new[] { "interiorringn", "geometryn", "pointn" })
            Geometry(t, name, "bytes,int:binary", "hive_geo('" + name + "', {0}, NULL, {1})", keeps: name != "pointn");
        Geometry(t, "setsrid", "bytes,int:binary", "hive_geo('setsrid', {0}, NULL, {1})", keeps: false);
        Geometry(t, "buffer", "bytes,double:binary", "hive_geo('buffer', {0}, NULL, {1})");
        foreach (var name in new[] { "intersection", "difference", "symmetricdiff" })
            Geometry(t, name, "bytes,bytes:binary", "hive_geo('" + name + "', {0}, {1}, NULL)");
        foreach (var name in new[] { "union", "convexhull" })
        {
            Geometry(t, name, "bytes...:binary", "hive_geo_list('" + name + "', [{*}])", keeps: false);
            Geometry(t, name, ":binary", "NULL::VARCHAR", keeps: false);
        }
        foreach (var name in new[] { "aggr_union", "aggr_convexhull" })
            t.Aggregate("st_" + name, "bytes:binary", $"unhex(hive_geo_list('{name}', coalesce(list(hex({{0}}))@, [])))");
        foreach (var name in new[] { "contains", "crosses", "disjoint", "equals", "intersects", "overlaps", "touches", "within" })
            Test(t, name, "flat,flat:boolean", "NULL", Operand);
        Test(t, "relate", "bytes,bytes,chars:boolean", "{2}", Bytes);
        Test(t, "envintersects", "bytes,bytes:boolean", "NULL", Bytes);
    }

    /// <summary>From numbers, texts and bytes.</summary>
    private static void Made(FunctionTable t)
    {
        foreach (var numbers in new[] { "double,double", "double,double,double", "double,double,double,double" })
            Geometry(t, "point", numbers + ":binary", "hive_geo_numbers('point', [{*}])");
        foreach (var numbers in new[] { "double,double,double", "double,double,double,double" })
            Geometry(t, "pointz", numbers + ":binary", "hive_geo_numbers('pointz', [{*}])");
        foreach (var name in new[] { "linestring", "multipoint", "polygon" })
        {
            Geometry(t, name, "double...:binary", "hive_geo_numbers('" + name + "', [{*}])");
            Geometry(t, name, ":binary", "NULL::VARCHAR", keeps: false);
        }
        Geometry(
            t,
            "linestring",
            "array<double>,array<double>:binary",
            "(CASE WHEN len({0}) = len({1}) AND len({0}) > 0 THEN hive_geo_numbers('linestring', flatten(list_zip({0}, {1}).list_transform(lambda p: [p[1], p[2]]))) END)"
        );
        Geometry(t, "linestring", "array<binary>:binary", "hive_geo_list('linestring', list_transform({0}, lambda p: hex(p)))");
        foreach (var name in new[] { "multilinestring", "multipolygon" })
        {
            Geometry(t, name, ":binary", "NULL::VARCHAR", keeps: false);
            t.Scalar(
                "st_" + name,
                "array<double>...:binary",
                site =>
                    Call(
                        Kept.Of(name + " of paths", "hive_geo_list('" + name + "', [{*}])", keeps: true),
                        site,
                        [.. site.Args.Select(a => new Call(Numbers, [a], DataType.String))]
                    )
            );
        }
        foreach (var name in new[] { "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon" })
            Geometry(t, name, "string:binary", "hive_geo('" + name + "text', {0}, NULL, 0)");
        foreach (var (name, operation) in new[] { ("geomfromtext", "geomfromtext"), ("geomcollection", "geomcollectiontext") })
        {
            Geometry(t, name, "string:binary", "hive_geo('" + operation + "', {0}, NULL, 0)");
            Geometry(t, name, "string,int:binary", "hive_geo('" + operation + "', {0}, NULL, {1})");
        }
        foreach (var name in new[] { "geom", "point", "line", "poly", "mpoint", "mline", "mpoly" })
        {
            Geometry(t, name + "fromwkb", "bytes:binary", "hive_geo('" + name + "fromwkb', {0}, NULL, 0)");
            Geometry(t, name + "fromwkb", "bytes,int:binary", "hive_geo('" + name + "fromwkb', {0}, NULL, {1})");
        }
        Geometry(t, "geomfromshape", "bytes:binary", "hive_geo('geomfromshape', {0}, NULL, 0)", keeps: false);
        Geometry(t, "geomfromshape", "bytes,int:binary", "hive_geo('geomfromshape', {0}, NULL, {1})", keeps: false);
        Geometry(t, "geomfromjson", "plain!:binary", "hive_geo('geomfromjson', {0}, NULL, NULL)");
        Geometry(t, "geomfromgeojson", "plain!:binary", "hive_geo('geomfromgeojson', {0}, NULL, NULL)");
        Geometry(
            t,
            "binenvelope",
            "numeric!,numeric!:binary",
            "hive_geo('binenvelope', NULL, CAST(hive_double_long({1}) AS VARCHAR), {0})",
            keeps: false
        );
        Geometry(
            t,
            "binenvelope",
            "numeric!,integer!:binary",
            "hive_geo('binenvelope', NULL, CAST({1} AS VARCHAR), {0})",
            keeps: false
        );
        Geometry(
            t,
            "binenvelope",
            "numeric!,decimal!:binary",
            "hive_geo('binenvelope', NULL, CAST(TRY_CAST(trunc({1}) AS BIGINT) AS VARCHAR), {0})",
            keeps: false
        );
        Geometry(t, "binenvelope", "numeric!,flat:binary", "hive_geo('binenvelope', {1}, NULL, {0})", keeps: false, Operand);
    }

    private static readonly Operation Numbers = Operation.Template("geometry numbers", "hive_geo_numbers('path', {0})");

    /// <summary>What is told of geometries.</summary>
    private static void Told(FunctionTable t)
    {
        foreach (var name in new[] { "astext", "asjson", "asgeojson", "geometrytype" })
            Plain(t, name, "bytes:string", "hive_geo('" + name + "', {0}, NULL, NULL)", Bytes);
        foreach (var name in new[] { "asbinary", "asshape" })
            Plain(t, name, "bytes:binary", "unhex(hive_geo('" + name + "', {0}, NULL, NULL))", Bytes);
        foreach (
            var name in new[]
            {
                "area",
                "length",
                "geodesiclengthwgs84",
                "x",
                "y",
                "z",
                "m",
                "minx",
                "miny",
                "minz",
                "minm",
                "maxx",
                "maxy",
                "maxz",
                "maxm",
            }
        )
            Plain(t, name, "bytes:double", "hive_geo_double('" + name + "', {0}, NULL)", Bytes);
        Plain(t, "distance", "bytes,bytes:double", "hive_geo_double('distance', {0}, {1})", Bytes);
        foreach (var name in new[] { "coorddim", "dimension", "numgeometries", "numinteriorring", "numpoints", "srid" })
            Plain(t, name, "bytes:int", "CAST(hive_geo_long('" + name + "', {0}, NULL) AS INTEGER)", Bytes);
        foreach (var name in new[] { "is3d", "ismeasured", "isempty", "issimple", "isclosed", "isring" })
            Plain(t, name, "bytes:boolean", "hive_geo_test('" + name + "', {0}, NULL, NULL)", Bytes);
        var bin = Operation.Template("st_bin", "hive_geo_long('bin', {1}, {0})");
        t.Scalar("st_bin", "numeric!,flat:bigint", site => Call(bin, site, [site[0], Operand(site[1])]));
    }

    private static void Geometry(
        FunctionTable t,
        string name,
        string signature,
        string template,
        bool keeps = true,
        Func<Expr, Expr>? operand = null
    )
    {
        var operation = Kept.Of(name + " " + signature, template, keeps);
        t.Scalar(
            "st_" + name,
            signature,
            site => Call(operation, site, [.. site.Args.Select((a, i) => i == 0 ? Bytes(a) : (operand ?? Bytes)(a))])
        );
    }

    private static Expr Call(Operation operation, CallSite site, EquatableList<Expr> args) =>
        new Call(operation, args, site.Result);

    private static void Plain(FunctionTable t, string name, string signature, string template, Func<Expr, Expr> operand)
    {
        var operation = Operation.Template("st_" + name, template);
        t.Scalar("st_" + name, signature, site => Call(operation, site, [.. site.Args.Select(operand)]));
    }

    private static void Test(FunctionTable t, string name, string signature, string relation, Func<Expr, Expr> operand) =>
        Plain(t, name, signature, "hive_geo_test('" + name + "', {0}, {1}, " + relation + ")", operand);

    /// <summary>A geometry's bytes as the C# functions take them; other arguments as they are.</summary>
    private static Expr Bytes(Expr arg) => arg.Type is BinaryType ? Kept.Text(arg) : arg;

    /// <summary>An argument that may be a text of a geometry; numbers and the like are none.</summary>
    private static Expr Operand(Expr arg) =>
        arg.Type switch
        {
            BinaryType => Kept.Text(arg),
            StringType { Length: null } => new Call(AsText, [arg], DataType.String),
            _ => new Literal(null, DataType.String),
        };

    private static readonly Operation AsText = Operation.Template("geometry text", "('t' || {0})");

    /// <summary>
    /// Geometries that functions hand to functions: they go as hexadecimal digits from one to the next, without becoming bytes between, and with a mark where
    /// the engine hands over what it made rather than bytes, which it does where not all is constant.
    /// </summary>
    private static class Kept
    {
        private static readonly Dictionary<Operation, (Operation Plain, Operation Marked)> Inner = [];

        public static Operation Of(string name, string template, bool keeps)
        {
            var outer = OperationCache.Get(Operation.Template("st_" + name, $"unhex({template})"));
            lock (Inner)
                if (!Inner.ContainsKey(outer))
                {
                    var plain = Operation.Template("st_" + name + " digits", template);
                    Inner[outer] = (plain, keeps ? Operation.Template("st_" + name + " kept", $"('k' || {template})") : plain);
                }
            return outer;
        }

        private static readonly Operation Digits = Operation.Template("geometry digits", "hex({0})");

        public static Expr Text(Expr arg)
        {
            if (arg is Call call)
                lock (Inner)
                    if (Inner.TryGetValue(call.Operation, out var inner))
                        return new Call(IsConstant(call) ? inner.Plain : inner.Marked, call.Args, DataType.String);
            return new Call(Digits, [arg], DataType.String);
        }

        private static bool IsConstant(Expr value) =>
            value switch
            {
                Literal => true,
                Cast c => IsConstant(c.Operand),
                Call c => c.Args.All(IsConstant),
                _ => false,
            };
    }
}
