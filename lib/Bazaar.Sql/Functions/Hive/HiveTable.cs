namespace Bazaar.Sql.Functions;

/// <summary>All of Hive's functions.</summary>
internal static class HiveTable
{
    public static FunctionTable Create(SessionInfo session)
    {
        var table = WithoutGeometry(session);
        GeometryRows.Add(table);
        return table;
    }

    /// <summary>Those that other dialects share.</summary>
    public static FunctionTable WithoutGeometry(SessionInfo session)
    {
        var table = new FunctionTable();
        MathRows.Add(table);
        TextRows.Add(table);
        DocumentRows.Add(table);
        DateRows.Add(table, session);
        Intervals.Add(table);
        ConditionRows.Add(table);
        CollectionRows.Add(table);
        UnionRows.Add(table);
        HashRows.Add(table);
        SessionRows.Add(table, session);
        FileRows.Add(table);
        AggregateRows.Add(table);
        StatisticsRows.Add(table);
        WindowRows.Add(table);
        TableRows.Add(table);
        return table;
    }
}
