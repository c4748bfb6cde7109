using System.Buffers.Binary;

namespace Bazaar.Sql.Geometry;

/// <summary>
/// The bytes of a geometry value: the reference system (4 bytes, the highest first), the kind (1 byte), and the shape in Esri's format, little-endian.
/// Source of the format: <see href="https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf"/>.
/// </summary>
internal static class GeometryBytes
{
    public const int Header = 5;

    public static byte[] Write(GeometryValue value)
    {
        var shape = ShapeBytes.Write(value.Shape);
        var bytes = new byte[Header + shape.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value.Srid);
        bytes[4] = (byte)value.Kind;
        shape.CopyTo(bytes, Header);
        return bytes;
    }

    /// <returns>Null where the bytes hold no shape.</returns>
    /// <exception cref="FormatException">The bytes are those of no geometry.</exception>
    public static GeometryValue? Read(byte[] bytes)
    {
        if (bytes.Length < Header)
            throw new FormatException($"{bytes.Length} bytes are no geometry.");
        if (bytes.Length < Header + 4 || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Header)) == 0)
            return null;
        return new(
            Srid(bytes),
            Kind(bytes),
            ShapeBytes.Read(bytes.AsSpan(Header)) ?? throw new FormatException("The bytes hold no shape.")
        );
    }

    public static int Srid(byte[] bytes) =>
        bytes.Length < 4
            ? throw new FormatException($"{bytes.Length} bytes are no geometry.")
            : BinaryPrimitives.ReadInt32BigEndian(bytes);

    public static GeometryKind Kind(byte[] bytes) =>
        bytes.Length < Header ? throw new FormatException($"{bytes.Length} bytes are no geometry.")
        : bytes[4] > (int)GeometryKind.MultiPolygon ? throw new FormatException($"A geometry has no kind {bytes[4]}.")
        : (GeometryKind)bytes[4];
}
