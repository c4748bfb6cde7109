using Bazaar.Core;
using Bazaar.Pig.Running;
using Bazaar.Sql.Running;

namespace Bazaar.Output;

/// <summary>Values as their language's own shell prints them.</summary>
public static class ValueText
{
    public static string Of(object? value, DataType type, Language language) =>
        language == Language.Pig ? PigText.Value(value, type) : SqlText.Value(value, type, language);
}
