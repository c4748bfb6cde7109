using Bazaar.Core;

namespace Bazaar.Sql.Syntax;

/// <summary>What makes one SQL differ from another; everything that is not said here is Hive's.</summary>
public abstract class Dialect
{
    public static readonly Dialect Hive = new HiveDialect();
    public static readonly Dialect Impala = new ImpalaDialect();

    public static Dialect For(Language language) =>
        language switch
        {
            Language.Hive => Hive,
            Language.Impala => Impala,
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "not a dialect of SQL"),
        };

    public abstract Language Language { get; }

    /// <summary>The engine's name, for messages.</summary>
    public abstract string Name { get; }

    /// <summary>Words (upper case) that are no identifiers unless quoted.</summary>
    public abstract IReadOnlySet<string> Reserved { get; }

    /// <summary>Reserved words that are functions' names before a parenthesis.</summary>
    public abstract IReadOnlySet<string> FunctionWords { get; }

    /// <summary>How tightly each operator binds.</summary>
    public abstract Precedence Precedence { get; }

    /// <summary>Letters that may stand behind a number.</summary>
    public abstract IReadOnlySet<string> NumberSuffixes { get; }

    public virtual bool NumbersMayStartWithPoint => false;
    public virtual bool HasDoubleAmpersand => false;

    /// <summary><c>-- +hint</c> is a hint.</summary>
    public virtual bool LineHints => false;

    /// <summary><c>LIKE ANY ('a%', 'b%')</c>.</summary>
    public virtual bool HasQuantifiedLike => true;

    /// <summary>'a' 'b' is 'ab'.</summary>
    public virtual bool JoinsAdjacentStrings => true;

    /// <summary><c>1 day</c> is an interval, without the word INTERVAL.</summary>
    public virtual bool BareIntervals => true;

    /// <summary>What DECIMAL means without digits.</summary>
    public virtual DecimalType PlainDecimal => new(10, 0);

    /// <summary>What REAL means.</summary>
    public virtual DataType Real => DataType.Float;

    /// <summary>A struct's fields are shown in the letters of their declaration.</summary>
    public virtual bool FieldsKeepCase => true;

    public virtual bool StartsWord(char c) => char.IsAsciiLetter(c);

    public virtual bool ContinuesWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Whether <c>_UTF-8 0xC3A9</c> is a text.</summary>
    public virtual bool HasEncodedTexts => true;

    /// <summary>How a user gives a variable that has no value.</summary>
    public abstract string VariableCure(string reference);

    /// <summary>Statements that are not Hive's, by their first word.</summary>
    public virtual IReadOnlyDictionary<string, Func<Parser, Tree.Statement>> Statements { get; } =
        new Dictionary<string, Func<Parser, Tree.Statement>>();

    /// <summary>The file formats that STORED AS knows, in upper case.</summary>
    public abstract IReadOnlySet<string> FileFormats { get; }
}

/// <summary>Levels of binding, from 1 (loosest). Two operators of one level group from the left, save where they don't chain.</summary>
/// <param name="Operators">Binary operators by their key: OR, AND, =, LIKE, IN, BETWEEN, IS, +, …</param>
/// <param name="Not">The level of the prefix NOT.</param>
/// <param name="Distinct">The level of IS [NOT] DISTINCT FROM.</param>
/// <param name="Unchained">Levels at which <c>a op b op c</c> is refused.</param>
public sealed record Precedence(IReadOnlyDictionary<string, int> Operators, int Not, int Distinct, IReadOnlySet<int> Unchained)
{
    public int Of(string key) => Operators.GetValueOrDefault(key);
}
