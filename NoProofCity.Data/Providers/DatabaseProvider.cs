using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NoProofCity.Data.Opening;

namespace NoProofCity.Data.Providers;

/// <summary>What the two databases do differently. Nothing outside Providers knows which one it is.</summary>
public abstract class DatabaseProvider
{
    public abstract string Name { get; }

    /// <summary>Statements that no migration carries: the triggers that keep the ledger append-only. Safe to run again.</summary>
    public abstract string GuardsSql { get; }

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
    public virtual async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = CreateContext();
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Find(migration => !known.Contains(migration)) is { } newer) throw new StartupFaultException(StartupFault.DatabaseNewer, newer);
        if (applied.Count < known.Count) await db.Database.MigrateAsync(cancellationToken);
        foreach (var statement in GuardsSql.Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            _ = await db.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
    }

    /// <summary>Begins the one transaction of an act. Acts of one place come one after the other, because each links to the ledger entry before it.</summary>
    public abstract Task<IWriteTurn> BeginAsync(CityContext db, long placeId);

    /// <summary>The hold of the one web process on the database; null when another has it. A server database serves many.</summary>
    public abstract IAsyncDisposable? Serve();

    public abstract bool IsUniqueViolation(Exception exception);

    /// <summary>Others hold the database or the place; the act may be tried again.</summary>
    public abstract bool IsBusy(Exception exception);

    protected static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException) yield return exception;
    }

    protected static string ReadGuards(string provider)
    {
        using var stream = typeof(DatabaseProvider).Assembly.GetManifestResourceStream($"Guards.{provider}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>The turn to write: disposed without commit, nothing has happened.</summary>
public interface IWriteTurn : IAsyncDisposable
{
    Task CommitAsync();
}
