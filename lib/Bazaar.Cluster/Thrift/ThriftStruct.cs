using System.Text;

namespace Bazaar.Cluster.Thrift;

/// <summary>A Thrift struct as what it is on the wire: values by field number. Which number means what is said where it is used.</summary>
/// <remarks>
/// A value is bool, sbyte, short, int (enumerations too), long, double, byte[] (strings too), <see cref="ThriftStruct"/>, an array of
/// these, or a dictionary of text by text.
/// </remarks>
internal sealed class ThriftStruct
{
    private readonly SortedDictionary<short, object> fields = [];

    public IEnumerable<KeyValuePair<short, object>> Fields => fields;

    /// <summary>Sets a field; null leaves it out. For collection initialisers and for reading.</summary>
    public object? this[short id]
    {
        get => fields.GetValueOrDefault(id);
        set
        {
            if (value is not null)
                fields[id] = value;
        }
    }

    public ThriftStruct? Struct(short id) => this[id] as ThriftStruct;

    public string? Text(short id) => this[id] is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;

    public int? Int(short id) => this[id] as int?;

    public long? Long(short id) => this[id] as long?;

    public double? Double(short id) => this[id] as double?;

    public bool Bool(short id) => this[id] is true;

    public ThriftStruct[] Structs(short id) => this[id] as ThriftStruct[] ?? [];

    public string[] Texts(short id) => this[id] is byte[][] items ? [.. items.Select(Encoding.UTF8.GetString)] : [];

    /// <summary>A member that the protocol promises.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    public ThriftStruct Required(short id) => Struct(id) ?? throw new IOException($"The server's answer lacks field {id}.");
}
