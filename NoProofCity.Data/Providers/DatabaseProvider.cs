using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Providers;

/// <summary>What the two databases do differently. Nothing outside Providers knows which one it is.</summary>
public abstract class DatabaseProvider
{
    public abstract string Name { get; }

    /// <summary>What no migration carries: the triggers that keep the ledger append-only. Safe to run again.</summary>
    internal abstract IReadOnlyList<Guard> Guards { get; }

    public abstract CityContext CreateContext();

    /// <summary>Whether the database holds an installation already, told without knowing its key.</summary>
    public async Task<bool> IsSetUpAsync(CancellationToken cancellationToken)
    {
        await using var db = CreateContext();
        var creator = db.GetService<IRelationalDatabaseCreator>();
        return await creator.ExistsAsync(cancellationToken)
            && (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any()
            && await db.Installations.AnyAsync(cancellationToken);
    }

    /// <summary>Brings an existing or new database to the newest schema.</summary>
    /// <returns>The guards that an up-to-date database had lost; they stand again.</returns>
    public virtual async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = CreateContext();
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Find(migration => !known.Contains(migration)) is { } newer) throw new StartupFaultException(StartupFault.DatabaseNewer, newer);
        var isUpgrade = applied.Count < known.Count;
        if (isUpgrade) await UpgradeAsync(db, cancellationToken);
        var broken = await BrokenGuardsAsync(db, cancellationToken);
        foreach (var guard in Guards.Where(guard => broken.Contains(guard.Name)))
        {
            _ = await db.Database.ExecuteSqlRawAsync(guard.DropSql, cancellationToken);
            _ = await db.Database.ExecuteSqlRawAsync(guard.Sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
        }
        return isUpgrade ? [] : broken;
    }

    /// <summary>The guards that are missing, disabled or not as we wrote them.</summary>
    internal abstract Task<IReadOnlyList<string>> BrokenGuardsAsync(CityContext db, CancellationToken cancellationToken);

    /// <summary>Whether the database is set up so that who reads waits for who writes: everything stays right and gets slow.</summary>
    internal virtual Task<bool> ReadersWaitAsync(CityContext db, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Reads entries of one chain in order, by the shortest way this database has.</summary>
    internal abstract Task ReadLedgerAsync(ChainRange range, ChainStretch stretch, Action<long> progress, CancellationToken cancellationToken);

    /// <summary>Writes many rows into one table by the shortest way this database has, within the transaction that is open.</summary>
    /// <param name="rows">The values of each, in the order of the columns.</param>
    internal abstract Task InsertAsync(CityContext db, string table, IReadOnlyList<string> columns, IReadOnlyList<object[]> rows);

    /// <summary>Begins the one transaction of an act. Acts of one place come one after the other, because each links to the ledger entry before it.</summary>
    public abstract Task<IWriteTurn> BeginAsync(CityContext db, long placeId);

    /// <summary>The hold of the one web process on the database; null when another has it. A server database serves many.</summary>
    public abstract IAsyncDisposable? Serve();

    public abstract bool IsUniqueViolation(Exception exception);

    /// <summary>What to tell who acted when the database is held by others, full or out of reach; null for a fault that must be seen as it is.</summary>
    public abstract Refusal? RefusalOf(Exception exception);

    protected virtual Task UpgradeAsync(CityContext db, CancellationToken cancellationToken) => db.Database.MigrateAsync(cancellationToken);

    protected static IEnumerable<Exception> Causes(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException) yield return exception;
    }

    private protected static IReadOnlyList<Guard> ReadGuards(string provider)
    {
        using var stream = typeof(DatabaseProvider).Assembly.GetManifestResourceStream($"Guards.{provider}.sql")!;
        using var reader = new StreamReader(stream);
        var sql = string.Join('\n', reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)));
        return
        [
            .. from statement in sql.Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
               select new Guard(statement.Split(' ').First(word => word.StartsWith("Ledger_", StringComparison.Ordinal)), statement),
        ];
    }
}

/// <summary>A trigger and the statement that makes it.</summary>
internal sealed record Guard(string Name, string Sql)
{
    internal string DropSql => $"DROP TRIGGER IF EXISTS {Name}";
}

/// <summary>A run of numbers of one chain, both ends included.</summary>
/// <param name="InAnyOrder">As the rows lie, where that is quicker. A row that is not in its place then looks broken, so the chain has to be walked in its order afterwards.</param>
internal readonly record struct ChainRange(long PlaceId, Chain Chain, long From, long To, bool InAnyOrder = false);

/// <summary>The turn to write: disposed without commit, nothing has happened.</summary>
public interface IWriteTurn : IAsyncDisposable
{
    Task CommitAsync();
}
