namespace NoProofCity.Web.Commands;

/// <summary>What the administrator of a SQL Server runs in place of our backup commands.</summary>
internal static class SqlServerAdvice
{
    internal static IReadOnlyList<string> Backup(string database, string file) =>
    [
        $"BACKUP DATABASE {Name(database)} TO DISK = {Text(file)} WITH CHECKSUM, COPY_ONLY, FORMAT;",
        .. Check(file),
    ];

    internal static IReadOnlyList<string> Check(string file) => [$"RESTORE VERIFYONLY FROM DISK = {Text(file)} WITH CHECKSUM;"];

    internal static IReadOnlyList<string> Restore(string database, string file) =>
    [
        $"ALTER DATABASE {Name(database)} SET SINGLE_USER WITH ROLLBACK IMMEDIATE;",
        $"RESTORE DATABASE {Name(database)} FROM DISK = {Text(file)} WITH REPLACE, CHECKSUM;",
        $"ALTER DATABASE {Name(database)} SET MULTI_USER;",
    ];

    private static string Name(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    private static string Text(string text) => $"N'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
