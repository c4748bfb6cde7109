using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Bazaar.Data.World;

namespace Bazaar.Data.Files;

/// <summary>Text that grows, in UTF-8, without strings in between.</summary>
internal sealed class Utf8Text(int capacity = 1 << 16)
{
    private byte[] data = new byte[capacity];

    public int Length { get; private set; }
    public ReadOnlySpan<byte> Written => data.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Takes back what was written from <paramref name="length"/> on.</summary>
    public void Cut(int length) => Length = length;

    /// <summary>What was written from <paramref name="start"/> on, to be changed in place.</summary>
    public Span<byte> From(int start) => data.AsSpan(start, Length - start);

    public Span<byte> Room(int bytes)
    {
        if (data.Length - Length < bytes)
            Array.Resize(ref data, Math.Max(data.Length * 2, Length + bytes));
        return data.AsSpan(Length);
    }

    public void Advance(int bytes) => Length += bytes;

    public Utf8Text Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
        return this;
    }

    public Utf8Text Add(string text)
    {
        Length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));
        return this;
    }

    public Utf8Text Add(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var bytes);
        Length += bytes;
        return this;
    }

    public Utf8Text Add(bool flag) => Add(flag ? "true"u8 : "false"u8);

    /// <summary>A number with leading zeros.</summary>
    public Utf8Text Padded(int number, int digits)
    {
        var room = Room(digits);
        for (var i = digits - 1; i >= 0; i--, number /= 10)
            room[i] = (byte)('0' + number % 10);
        Length += digits;
        return this;
    }

    /// <summary>Cents as 12.50.</summary>
    public Utf8Text Money(long cents) => Add(cents / 100).Add("."u8).Padded((int)(cents % 100), 2);

    public Utf8Text Id(Guid id)
    {
        id.TryFormat(Room(36), out _);
        Length += 36;
        return this;
    }

    public Utf8Text UserId(int id) => Add("U"u8).Padded(id, 8);

    public Utf8Text ProductId(int id) => Add("P"u8).Padded(id, 7);

    /// <summary>2025-11-28.</summary>
    public Utf8Text Date(DateOnly date) => Padded(date.Year, 4).Add("-"u8).Padded(date.Month, 2).Add("-"u8).Padded(date.Day, 2);

    /// <summary>2025-11-28T13:45:10Z, from milliseconds since <see cref="ShopCalendar.FirstDay"/>.</summary>
    public Utf8Text Seconds(long millis)
    {
        var day = (int)Math.Floor(millis / (double)ShopCalendar.MillisADay);
        var second = (int)(millis - (long)day * ShopCalendar.MillisADay) / 1000;
        return Date(ShopCalendar.Date(day)).Add("T"u8).Clock(second).Add("Z"u8);
    }

    /// <summary>13:45:10.</summary>
    public Utf8Text Clock(int second) =>
        Padded(second / 3600, 2).Add(":"u8).Padded(second / 60 % 60, 2).Add(":"u8).Padded(second % 60, 2);

    /// <summary>A number with its digits behind the point, such as 4.25.</summary>
    public Utf8Text Fixed(double number, string format) => Add(number.ToString(format, CultureInfo.InvariantCulture));
}
