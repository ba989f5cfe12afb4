using Microsoft.Data.SqlClient;

namespace NoProofCity.Data.Opening;

/// <summary>Where the database and the key file are, from appsettings.json or the environment.</summary>
public sealed record CitySettings
{
    /// <summary>"Sqlite" or "SqlServer".</summary>
    public string Provider { get; init; } = "Sqlite";

    /// <summary>Folder of the SQLite file, the attachments and, unless told otherwise, the key file.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>Needed for SQL Server; for SQLite the file in the data folder is taken.</summary>
    public string? ConnectionString { get; init; }

    public string? KeyFile { get; init; }

    /// <summary>How long an act waits for others before it says that the house is busy.</summary>
    public int PatienceSeconds { get; init; } = 15;

    public int? MaxBatchSize { get; init; }

    public string DatabaseFile => Path.Combine(DataFolder, "noproofcity.db");

    /// <summary>The name of the database on a server; empty when the connection string does not say.</summary>
    public string ServerDatabase => new SqlConnectionStringBuilder(ConnectionString).InitialCatalog;

    /// <summary>Where the attachments lie.</summary>
    public string FilesFolder => Path.Combine(DataFolder, "files");

    /// <summary>Locked by the one web process as long as it runs.</summary>
    internal string ServingFile => DatabaseFile + ".serving";

    public string KeyFilePath => KeyFile ?? Path.Combine(DataFolder, "noproofcity.key");

    public bool IsSqlite => Provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase);
}
