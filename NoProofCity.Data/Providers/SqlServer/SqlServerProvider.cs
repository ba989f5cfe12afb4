using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Providers.SqlServer;

/// <summary>SQL Server 2019 and later. Acts of one place take turns by an application lock, which compatible servers honour too; row versions and unique keys stand behind it.</summary>
public sealed class SqlServerProvider : DatabaseProvider
{
    // SQL Server 2019: newer syntax would be refused by the oldest server we promise
    private const int OldestServer = 150;

    private static readonly int[] UniqueViolations = [2601, 2627];
    private static readonly int[] BusyErrors = [1205, 1222, -2];

    private readonly TimeSpan _patience;
    private readonly Secrets _secrets;
    private readonly DbContextOptions<SqlServerCityContext> _options;

    public SqlServerProvider(string connectionString, TimeSpan patience, int? maxBatchSize, Secrets secrets, params IInterceptor[] interceptors)
    {
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

    public override string GuardsSql => ReadGuards(Name);

    public override CityContext CreateContext() => new SqlServerCityContext(_options, _secrets);

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

    public override bool IsBusy(Exception exception) =>
        Chain(exception).OfType<TimeoutException>().Any() || HasNumber(exception, BusyErrors);

    private static bool HasNumber(Exception exception, int[] numbers) =>
        Chain(exception).OfType<SqlException>().Any(e => e.Errors.Cast<SqlError>().Any(error => numbers.Contains(error.Number)));

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
