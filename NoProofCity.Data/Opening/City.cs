using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Backups;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Profiles;
using NoProofCity.Data.Providers;
using NoProofCity.Data.Providers.Sqlite;
using NoProofCity.Data.Providers.SqlServer;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Opening;

/// <summary>The opened installation: its database, its keys, its settings. One per process.</summary>
public sealed class City : IDbContextFactory<CityContext>, IDisposable
{
    internal const string GuardsRestoredAct = "Ledger.GuardsRestored";

    /// <summary>Over a provider at hand, neither opened nor migrated; everybody else calls <see cref="OpenAsync"/>.</summary>
    internal City(CitySettings settings, DatabaseProvider provider, Secrets secrets) =>
        (Settings, Provider, Secrets) = (settings, provider, secrets);

    private long _acts;

    public CitySettings Settings { get; }

    /// <summary>How many acts this process has finished: what is kept in memory looks again at once when it has risen, and in its own time for what others do.</summary>
    public long Acts => Interlocked.Read(ref _acts);

    public DatabaseProvider Provider { get; }

    public Secrets Secrets { get; }

    public Rulebook Rulebook { get; } = new(ProfileFiles.Catalogue());

    /// <summary>The guards of the ledger that were missing or changed when the installation was opened; they stand again.</summary>
    public IReadOnlyList<string> GuardsFoundBroken { get; private set; } = [];

    /// <summary>Opens the installation, making or upgrading it first. A fault leaves everything as it was.</summary>
    /// <exception cref="StartupFaultException">It cannot be opened; the kind says why.</exception>
    public static async Task<City> OpenAsync(CitySettings settings, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        DatabaseFaults.CheckSettings(settings);
        try
        {
            if (settings.IsSqlite) await RestoreSwap.FinishPendingAsync(settings, cancellationToken);
            var secrets = await FindKeyAsync(settings, cancellationToken);
            var city = new City(settings, ProviderOf(settings, secrets), secrets);
            try
            {
                city.GuardsFoundBroken = await city.Provider.MigrateAsync(cancellationToken);
                await city.CheckKeyAsync(now, cancellationToken);
                if (city.GuardsFoundBroken.Count > 0)
                    _ = await HouseBook.NoteAsync(city, GuardsRestoredAct, new { guards = city.GuardsFoundBroken }, nameof(OpenAsync), now);
                return city;
            }
            catch
            {
                city.Dispose();
                throw;
            }
        }
        catch (Exception e) when (DatabaseFaults.Of(e, settings) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Claims the installation for a web process until disposed. Operator commands may run beside it.</summary>
    /// <exception cref="StartupFaultException">Another web process serves the same SQLite file.</exception>
    public IAsyncDisposable Serve() => Provider.Serve() ?? throw new StartupFaultException(StartupFault.AlreadyServed, Settings.DatabaseFile);

    public async Task<IReadOnlyList<string>> AppliedMigrationsAsync(CancellationToken cancellationToken)
    {
        await using var db = CreateDbContext();
        return [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)];
    }

    internal void HasActed() => Interlocked.Increment(ref _acts);

    public CityContext CreateDbContext() => Provider.CreateContext();

    public void Dispose() => (Provider as IDisposable)?.Dispose();

    internal static DatabaseProvider ProviderOf(CitySettings settings, Secrets secrets)
    {
        var patience = TimeSpan.FromSeconds(settings.PatienceSeconds);
        return settings.IsSqlite
            ? new SqliteProvider($"Data Source={settings.DatabaseFile}", patience, secrets)
            : new SqlServerProvider(settings.ConnectionString!, patience, settings.MaxBatchSize, secrets);
    }

    // A new key is made only for a new database: a lost key must be restored, not replaced.
    private static async Task<Secrets> FindKeyAsync(CitySettings settings, CancellationToken cancellationToken)
    {
        var path = settings.KeyFilePath;
        if (File.Exists(path)) return KeyFile.Read(path);

        var unknown = new Secrets(new byte[Secrets.MasterSize]);
        var provider = ProviderOf(settings, unknown);
        using var closing = provider as IDisposable;
        if (await provider.IsSetUpAsync(cancellationToken)) throw new StartupFaultException(StartupFault.KeyFileMissing, path);
        return KeyFile.Create(path);
    }

    private async Task CheckKeyAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = CreateDbContext();
        var installation = await db.Installations.SingleOrDefaultAsync(cancellationToken);
        if (installation is null)
        {
            installation = new Installation { KeyFingerprint = Secrets.Fingerprint, CreatedAt = now };
            installation.Mark(Secrets.Ledger);
            _ = db.Installations.Add(installation);
            try { _ = await db.SaveChangesAsync(cancellationToken); }
            catch (DbUpdateException e) when (Provider.IsUniqueViolation(e)) { await CheckKeyAsync(now, cancellationToken); } // another process was first
        }
        else if (installation.KeyFingerprint != Secrets.Fingerprint)
        {
            throw new StartupFaultException(StartupFault.KeyFileWrong, Settings.KeyFilePath);
        }
    }
}
