using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Functions;

/// <summary>Functions that look into JSON, XML, addresses and natural language.</summary>
/// <remarks><see href="https://cwiki.apache.org/confluence/display/Hive/LanguageManual+UDF#LanguageManualUDF-StringFunctions"/></remarks>
internal static class DocumentRows
{
    public static void Add(FunctionTable t)
    {
        t.Scalar("get_json_object", "string,string:string", "hive_json({0}, {1})");
        t.Scalar("json_read", "words,const chars!:", JsonRead);
        t.Scalar("parse_url", "string,string!:string", "hive_url({0}, {1}, NULL)");
        t.Scalar("parse_url", "string,string!,string!:string", "hive_url({0}, {1}, {2})");
        t.Scalar("xpath", "string,string:array<string>", "hive_xpath({0}, {1})");
        t.Scalar("xpath_string", "string,string:string", "hive_xpath_string({0}, {1})");
        t.Scalar("xpath_boolean", "string,string:boolean", "hive_xpath_boolean({0}, {1})");
        t.Scalar("xpath_double xpath_number", "string,string:double", "hive_xpath_number({0}, {1})");
        t.Scalar("xpath_float", "string,string:float", "CAST(hive_xpath_number({0}, {1}) AS FLOAT)");
        t.Scalar("xpath_int", "string,string:int", site => new Call(Whole, [.. site.Args], DataType.Int));
        t.Scalar("xpath_long", "string,string:bigint", "hive_double_long(hive_xpath_number({0}, {1}))");
        // A number is cut to an INT, and that one's low bits are the SMALLINT.
        t.Scalar(
            "xpath_short",
            "string,string:",
            site => site.Functions.Cast(new Call(Whole, [.. site.Args], DataType.Int), DataType.SmallInt, site.Place)
        );
        // The language and the country change nothing for the languages that put blanks between their words.
        foreach (var parameters in new[] { "words", "words,words", "words,words,words" })
            t.Scalar("sentences", parameters + ":", site => new Call(Sentences, [site[0]], Texts));
    }

    private static Expr JsonRead(CallSite site)
    {
        var text = (string)site.Constant(1)!;
        DataType type;
        try
        {
            type = TypeText.Parse(text.ToLowerInvariant());
        }
        catch (FormatException)
        {
            throw site.Error($"'{text}' is no type.", "Write one as in CREATE TABLE: 'struct<a:int,b:array<string>>'.", 1);
        }
        var value = new StructType([new Field("v", type)]);
        var read = new Call(JsonText, [site[0], Literal.Text(TypeText.Write(type))], DataType.String);
        return new Call(JsonField, [new Call(JsonValue, [read], value), Literal.Text("v")], type);
    }

    private static readonly Operation JsonText = Operation.Function("json_read", "hive_json_read");

    /// <summary>JSON in the form that <see cref="HiveJson"/> gives as a value of the call's type.</summary>
    internal static readonly Operation JsonValue = new(
        "json as a value",
        c =>
        {
            // DuckDB takes JSON's texts for bytes as they stand, and reads \xAB of texts alone.
            var (type, texts) = (DuckTypes.Name(c.Type), DuckTypes.Name(c.Type.BytesAsText()));
            var value = $"CAST(CAST({c[0]} AS JSON) AS {texts})";
            return type == texts ? value : $"CAST({value} AS {type})";
        }
    );

    internal static readonly Operation JsonField = Operation.Template("json field", "struct_extract({0}, {1})");

    private static readonly Operation Whole = Operation.Template("xpath_int", "hive_double_int(hive_xpath_number({0}, {1}))");

    private static readonly ArrayType Texts = new(new ArrayType(DataType.String));

    private static readonly Operation Sentences = Operation.Template(
        "sentences",
        "CAST(CAST(hive_sentences({0}) AS JSON) AS VARCHAR[][])"
    );
}
