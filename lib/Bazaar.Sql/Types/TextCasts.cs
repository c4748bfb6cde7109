using System.Globalization;
using System.Numerics;
using Bazaar.Core;
using Bazaar.Engine.Duck;
using Bazaar.Engine.Plan;

namespace Bazaar.Sql.Types;

/// <summary>
/// What LazySimpleSerDe makes of a field's text: a number with a space around it is none, a truth value is the word true or false, and a timestamp
/// has a whole time. All else is as CAST has it.
/// </summary>
/// <remarks>Asked of Hive 4.0.1; Impala's reader takes spaces around numbers, and what is beyond an integer's limits as the limit.</remarks>
internal sealed class TextCasts : ICastRules
{
    public static TextCasts Hive { get; } = new("text field", spaces: false);
    public static TextCasts Impala { get; } = new("text field of Impala", spaces: true);

    private readonly bool spaces;

    private TextCasts(string name, bool spaces) => (Name, this.spaces) = (name, spaces);

    public string Name { get; }

    public string Write(string operand, DataType from, DataType to) =>
        to switch
        {
            BooleanType => $"(CASE lower({operand}) WHEN 'true' THEN true WHEN 'false' THEN false END)",
            FloatingType or TimestampType or DateType when spaces => ImpalaCasts.Instance.Write(operand, from, to),
            // A date alone, or a zone behind the time, is no timestamp of a field.
            TimestampType => $"hive_whole_timestamp({operand})",
            // Beyond a type's limits is the limit.
            IntegerType i when spaces => $"coalesce({HiveCasts.Instance.Write(operand, from, to)}, {Limit(operand, i)})",
            IntegerType when !spaces =>
                $"(CASE WHEN trim({operand}, chr(32) || chr(9)) = {operand} THEN {HiveCasts.Instance.Write(operand, from, to)} END)",
            _ => HiveCasts.Instance.Write(operand, from, to),
        };

    private static string Limit(string operand, IntegerType type)
    {
        var most = BigInteger.Pow(2, type.Bits - 1) - 1;
        var digits = $"regexp_extract({operand}, '^\\s*([+-]?)[0-9]+\\s*$', 0)";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"CASE WHEN {digits} <> '' THEN CASE WHEN instr({operand}, '-') > 0 THEN CAST({-most - 1} AS {DuckTypes.Name(type)}) ELSE CAST({most} AS {DuckTypes.Name(type)}) END END"
        );
    }
}
