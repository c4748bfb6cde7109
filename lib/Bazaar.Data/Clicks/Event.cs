namespace Bazaar.Data.Clicks;

/// <summary>The kinds of events; the unknown one is an impossible value.</summary>
internal enum EventType : byte
{
    View,
    AddToCart,
    RemoveFromCart,
    Purchase,
    Exit,
    Unknown,
}

internal enum Page : byte
{
    Home,
    Category,
    Search,
    Product,
    Cart,
    Done,
}

/// <summary>How an event's time is written.</summary>
internal enum TimeFormat : byte
{
    Iso,
    EpochMillis,
    DayFirst,
    Offset,
    Year1970,
    Future,
}

internal enum ClickDefect : byte
{
    None,
    ExactDuplicate,
    NearDuplicate,
    Malformed,
    Impossible,
    Mixed,
    Late,
    Orphan,
    BotRate,
    BotAgent,
}

/// <summary>One event of a day.</summary>
internal struct Event
{
    public Guid Id;
    public int Visit;

    /// <summary>The number in the product's id, from 1; 0 where there is none.</summary>
    public int Product;
    public int Millis;

    /// <summary>Milliseconds of the day at which it arrived, which orders the file.</summary>
    public int Arrival;
    public EventType Type;
    public Page Page;
    public byte Category;
    public TimeFormat Format;
    public ClickDefect Defect;

    /// <summary>Which kind of the defect; days for a late row.</summary>
    public byte Detail;
}
