using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Providers.SqlServer;

/// <summary>SQL Server 2019 and later. Acts of one place take turns by an application lock, which compatible servers honour too; row versions and unique keys stand behind it.</summary>
public sealed class SqlServerProvider : DatabaseProvider
{
    // SQL Server 2019: newer syntax would be refused by the oldest server we promise
    private const int OldestServer = 150;

    private static readonly int[] UniqueViolations = [2601, 2627];
    private static readonly int[] BusyErrors = [1205, 1222, -2]; // deadlock, lock timeout, command timeout
    private static readonly int[] FullErrors = [1105, 9002];
    private static readonly int[] ReadOnlyErrors = [3906, 3908, 942, 976];

    // An error of this class ends the connection.
    private const byte Fatal = 20;

    private readonly string _connectionString;
    private readonly TimeSpan _patience;
    private readonly Secrets _secrets;
    private readonly DbContextOptions<SqlServerCityContext> _options;

    public SqlServerProvider(string connectionString, TimeSpan patience, int? maxBatchSize, Secrets secrets, params IInterceptor[] interceptors)
    {
        _connectionString = connectionString;
        _patience = patience;
        _secrets = secrets;
        _options = new DbContextOptionsBuilder<SqlServerCityContext>()
            .UseSqlServer(connectionString, options =>
            {
                _ = options.UseCompatibilityLevel(OldestServer).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
                if (maxBatchSize is { } size) _ = options.MaxBatchSize(size);
            })
            .AddInterceptors(interceptors)
            .ReplaceService<IModelCacheKeyFactory, ModelCacheByKey>()
            .Options;
    }

    public override string Name => "SqlServer";

    internal override IReadOnlyList<Guard> Guards { get; } = ReadGuards("SqlServer");

    public override CityContext CreateContext() => new SqlServerCityContext(_options, _secrets);

    internal override async Task InsertAsync(CityContext db, string table, IReadOnlyList<string> columns, IReadOnlyList<object[]> rows)
    {
        using var found = new System.Data.DataTable();
        foreach (var (column, value) in columns.Zip(rows.Count > 0 ? rows[0] : [])) _ = found.Columns.Add(column, value.GetType());
        foreach (var row in rows) _ = found.Rows.Add(row);
        using var copy = new SqlBulkCopy((SqlConnection)db.Database.GetDbConnection(), SqlBulkCopyOptions.Default, (SqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction()) { DestinationTableName = table, BulkCopyTimeout = 0 };
        foreach (var column in columns) _ = copy.ColumnMappings.Add(column, column);
        await copy.WriteToServerAsync(found);
    }

    public override async Task<IWriteTurn> BeginAsync(CityContext db, long placeId)
    {
        var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            var granted = new SqlParameter("@granted", System.Data.SqlDbType.Int) { Direction = System.Data.ParameterDirection.Output };
            _ = await db.Database.ExecuteSqlRawAsync(
                "EXEC @granted = sp_getapplock @Resource = @place, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = @patience",
                granted,
                new SqlParameter("@place", string.Create(CultureInfo.InvariantCulture, $"NoProofCity/{placeId}")),
                new SqlParameter("@patience", (int)_patience.TotalMilliseconds));
            if ((int)granted.Value < 0) throw new TimeoutException("The place's application lock was not granted.");
            return new Turn(transaction);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public override IAsyncDisposable? Serve() => new Shared();

    public override bool IsUniqueViolation(Exception exception) => HasNumber(exception, UniqueViolations);

    public override Refusal? RefusalOf(Exception exception) =>
        Causes(exception).OfType<TimeoutException>().Any() || HasNumber(exception, BusyErrors) ? new Busy()
        : HasNumber(exception, FullErrors) ? new StorageFull()
        : HasNumber(exception, ReadOnlyErrors) || Causes(exception).OfType<SqlException>().Any(e => e.Class >= Fatal) ? new StorageUnavailable()
        : null;

    internal override async Task<IReadOnlyList<string>> BrokenGuardsAsync(CityContext db, CancellationToken cancellationToken)
    {
        // The server keeps the text from the name on as it was written; an account that may not see it sees the name alone.
        var found = await db.Database.SqlQuery<string>($"SELECT COALESCE(m.definition, t.name) AS Value FROM sys.triggers t JOIN sys.sql_modules m ON m.object_id = t.object_id WHERE t.is_disabled = 0").ToListAsync(cancellationToken);
        return [.. Guards.Where(guard => !found.Exists(text => text == guard.Name || text.Contains(guard.Sql[guard.Sql.IndexOf(guard.Name, StringComparison.Ordinal)..], StringComparison.Ordinal))).Select(guard => guard.Name)];
    }

    // Set when we made the database; one that was made before us may lack it.
    internal override async Task<bool> ReadersWaitAsync(CityContext db, CancellationToken cancellationToken) =>
        !await db.Database.SqlQuery<bool>($"SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()").SingleAsync(cancellationToken);

    internal override Task ReadLedgerAsync(ChainRange range, ChainStretch stretch, Action<long> progress, CancellationToken cancellationToken) =>
        SqlServerLedgerReader.ReadAsync(_connectionString, range, stretch, progress, cancellationToken);

    private static bool HasNumber(Exception exception, int[] numbers) =>
        Causes(exception).OfType<SqlException>().Any(e => e.Errors.Cast<SqlError>().Any(error => numbers.Contains(error.Number)));

    private sealed class Turn(IDbContextTransaction transaction) : IWriteTurn
    {
        public Task CommitAsync() => transaction.CommitAsync();

        public ValueTask DisposeAsync() => transaction.DisposeAsync();
    }

    private sealed class Shared : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
