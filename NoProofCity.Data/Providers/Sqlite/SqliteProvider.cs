using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Providers.Sqlite;

/// <summary>One file, one writer. Writers of this process queue in order; those of an operator command beside it wait for the file's lock.</summary>
public sealed class SqliteProvider : DatabaseProvider, IDisposable
{
    private const int Constraint = 19;
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;

    private readonly SemaphoreSlim _writer = new(1);
    private readonly TimeSpan _patience;
    private readonly Secrets _secrets;
    private readonly DbContextOptions<SqliteCityContext> _options;

    public SqliteProvider(string connectionString, TimeSpan patience, Secrets secrets, params IInterceptor[] interceptors)
    {
        _patience = patience;
        _secrets = secrets;
        // A timeout of 0 would mean to wait for ever.
        ConnectionString = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds) }.ConnectionString;
        _options = new DbContextOptionsBuilder<SqliteCityContext>()
            .UseSqlite(ConnectionString, options => options.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors([new SqliteSettings(), .. interceptors])
            .ReplaceService<IModelCacheKeyFactory, ModelCacheByKey>()
            .Options;
    }

    public override string Name => "Sqlite";

    public string ConnectionString { get; }

    public string DatabaseFile => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    internal override IReadOnlyList<Guard> Guards { get; } = ReadGuards("Sqlite");

    public override CityContext CreateContext() => new SqliteCityContext(_options, _secrets);

    /// <summary>
    /// EF Core marks a running migration by a row that outlives a killed process and would be waited for for ever.
    /// Ours is a lock on a file, which dies with its process; under it the row can only be a stale one.
    /// </summary>
    public override async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var alone = await FileTurn.TakeAsync(DatabaseFile + ".migrating", _patience, cancellationToken);
        return await base.MigrateAsync(cancellationToken);
    }

    /// <summary>A web process of the program before this one would go on with a schema it does not know.</summary>
    protected override async Task UpgradeAsync(CityContext db, CancellationToken cancellationToken)
    {
        await using var serving = Serve() ?? throw new StartupFaultException(StartupFault.AlreadyServed, DatabaseFile);
        if (await db.Database.SqlQuery<long>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_!_EF%' ESCAPE '!'").SingleAsync(cancellationToken) > 0
            && !(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
            throw new StartupFaultException(StartupFault.NotADatabase, DatabaseFile);
        _ = await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await base.UpgradeAsync(db, cancellationToken);
    }

    internal override async Task<IReadOnlyList<string>> BrokenGuardsAsync(CityContext db, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(cancellationToken);
        // SQLite keeps the statement as it was written, but for IF NOT EXISTS.
        var whole = found.Select(sql => sql.Replace("\r", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return [.. Guards.Where(guard => !whole.Contains(guard.Sql.Replace("IF NOT EXISTS ", "", StringComparison.Ordinal))).Select(guard => guard.Name)];
    }

    internal override Task ReadLedgerAsync(ChainRange range, ChainStretch stretch, Action<long> progress, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(() => SqliteLedgerReader.Read(DatabaseFile, range, stretch, progress, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    internal override async Task InsertAsync(CityContext db, string table, IReadOnlyList<string> columns, IReadOnlyList<object[]> rows)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => $"$p{at}"))})";
        foreach (var at in Enumerable.Range(0, columns.Count))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"$p{at}";
            _ = command.Parameters.Add(parameter);
        }
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Length; at++) command.Parameters[at].Value = row[at];
            _ = await command.ExecuteNonQueryAsync();
        }
    }

    public override async Task<IWriteTurn> BeginAsync(CityContext db, long placeId)
    {
        if (!await _writer.WaitAsync(_patience)) throw new TimeoutException("The writer queue did not move.");
        try
        {
            // Microsoft.Data.Sqlite begins every transaction that is not deferred with BEGIN IMMEDIATE.
            return new Turn(_writer, await db.Database.BeginTransactionAsync());
        }
        catch
        {
            _ = _writer.Release();
            throw;
        }
    }

    public override IAsyncDisposable? Serve() => FileTurn.TryTake(DatabaseFile + ".serving");

    public override bool IsUniqueViolation(Exception exception) =>
        Causes(exception).OfType<SqliteException>().Any(e => e is { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint });

    public override Refusal? RefusalOf(Exception exception)
    {
        foreach (var e in Causes(exception))
        {
            if (e is TimeoutException) return new Busy();
            if (e is not SqliteException sqlite) continue;
            return sqlite.SqliteErrorCode switch
            {
                5 or 6 => new Busy(), // BUSY, LOCKED
                13 => new StorageFull(), // FULL
                8 or 10 or 14 => new StorageUnavailable(), // READONLY, IOERR, CANTOPEN
                _ => null,
            };
        }
        return null;
    }

    public void Dispose() => _writer.Dispose();

    private sealed class Turn(SemaphoreSlim writer, IDbContextTransaction transaction) : IWriteTurn
    {
        public Task CommitAsync() => transaction.CommitAsync();

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            _ = writer.Release();
        }
    }
}
