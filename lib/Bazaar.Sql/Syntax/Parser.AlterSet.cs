using Bazaar.Core;
using Bazaar.Sql.Tree;

namespace Bazaar.Sql.Syntax;

/// <summary>ALTER TABLE … SET.</summary>
public sealed partial class Parser
{
    private AlterAction ParseSetAction(int first)
    {
        if (Accept("UNSET"))
        {
            var serde = Accept("SERDEPROPERTIES");
            if (!serde)
                Expect("TBLPROPERTIES");
            var ifExists = ParseIfExists();
            var keys = ParseProperties();
            return new UnsetProperties(From(first), serde, ifExists, [.. keys.Select(k => k.Key)]);
        }
        Expect("SET");
        if (Accept("TBLPROPERTIES"))
        {
            var properties = ParseProperties();
            return new SetProperties(From(first), properties);
        }
        if (Accept("SERDEPROPERTIES"))
        {
            var properties = ParseProperties();
            return new SetSerde(From(first), null, properties);
        }
        if (Accept("SERDE"))
        {
            var name = ParseString("the SerDe's class");
            IReadOnlyList<Property> properties = AcceptAll("WITH", "SERDEPROPERTIES") ? ParseProperties() : [];
            return new SetSerde(From(first), name, properties);
        }
        if (Accept("FILEFORMAT"))
        {
            var format = ParseFormatName();
            return new SetFileFormat(From(first), format);
        }
        if (Is("LOCATION"))
        {
            var location = ParseLocation();
            return new SetLocation(From(first), location);
        }
        if (Accept("OWNER"))
        {
            var (kind, owner) = ParseOwner();
            return new SetOwner(From(first), kind, owner);
        }
        if (dialect.Language == Language.Impala)
            return ParseImpalaSet(first);
        if (Current.Key is "SKEWED" or "PARTITION" or "DEFAULT")
            throw Refuse($"ALTER TABLE … SET {Current.Key}", "The embedded lake lays files out by partitions only.");
        throw Unexpected();
    }

    private AlterAction ParseImpalaSet(int first)
    {
        if (Is("ROW"))
        {
            var format = ParseRowFormat()!;
            return new SetRowFormat(From(first), format);
        }
        if (Accept("COLUMN"))
        {
            Expect("STATS");
            var column = ParseName("a column name");
            var properties = ParseProperties();
            return new UpdateStatistics(From(first), column, properties);
        }
        if (IsAny("CACHED", "UNCACHED"))
            throw Refuse($"SET {Current.Key}", "Leave it out: HDFS caching changes no rows.");
        throw Unexpected();
    }
}
