using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Providers.Sqlite;

/// <summary>One file, one writer. Writers of this process queue in order; those of an operator command beside it wait for the file's lock.</summary>
public sealed class SqliteProvider : DatabaseProvider, IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
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

    public override string GuardsSql => ReadGuards(Name);

    public override CityContext CreateContext() => new SqliteCityContext(_options, _secrets);

    /// <summary>
    /// EF Core marks a running migration by a row that outlives a killed process and would be waited for for ever.
    /// Ours is a lock on a file, which dies with its process; under it the row can only be a stale one.
    /// </summary>
    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var alone = await FileTurn.TakeAsync(DatabaseFile + ".migrating", _patience, cancellationToken);
        await using (var db = CreateContext())
            _ = await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await base.MigrateAsync(cancellationToken);
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
        Chain(exception).OfType<SqliteException>().Any(e => e is { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint });

    public override bool IsBusy(Exception exception) =>
        Chain(exception).Any(e => e is TimeoutException or SqliteException { SqliteErrorCode: Busy or Locked });

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
