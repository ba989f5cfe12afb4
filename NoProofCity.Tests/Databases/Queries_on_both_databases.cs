using System.Reflection;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Documents;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Forms;
using Xunit.Abstractions;

namespace NoProofCity.Tests.Databases;

/// <summary>
/// Every method of every query class is called with made-up arguments: on SQL Server's provider without a server, its T-SQL judged;
/// and on a real, empty SQLite file. A query that only one of the two can translate cannot pass.
/// </summary>
public sealed class Queries_on_both_databases(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_query_is_T_SQL_that_SQL_Server_takes()
    {
        var faults = new List<string>();
        foreach (var method in QueryMethods.In(typeof(CityContext).Assembly))
        {
            faults.AddRange(await OnSqlServerAsync(method));
        }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_query_runs_on_SQLite()
    {
        var faults = new List<string>();
        foreach (var method in QueryMethods.In(typeof(CityContext).Assembly))
        {
            if (await OnSqliteAsync(method) is { } fault) faults.Add(fault);
        }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_good_query_passes_with_all_its_branches()
    {
        Assert.All(QueryMethods.Of(typeof(GoodQueries)), method => Assert.Equal(nameof(GoodQueries), method.DeclaringType!.Name));
        foreach (var method in QueryMethods.Of(typeof(GoodQueries)))
        {
            Assert.Empty(await OnSqlServerAsync(method));
            Assert.Null(await OnSqliteAsync(method));
        }

        var statements = await StatementsAsync(typeof(GoodQueries).GetMethod(nameof(GoodQueries.PageAsync))!);
        Assert.Contains(statements, sql => sql.Contains("ORDER BY [l].[PersonName]", StringComparison.Ordinal));
        Assert.Contains(statements, sql => sql.Contains("ORDER BY [l].[At]", StringComparison.Ordinal));
        Assert.Contains(statements, sql => sql.Contains("[Reason] =", StringComparison.Ordinal));
        Assert.Contains(statements, sql => !sql.Contains("[Reason] =", StringComparison.Ordinal));
        Assert.Contains(statements, sql => sql.Contains("[LedgerHeads]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(BadQueries.OnlySqliteAsync), "could not be translated")]
    [InlineData(nameof(BadQueries.CannotBeCalledAsync), "how to make")]
    [InlineData(nameof(BadQueries.NeverAsksAsync), "never asks")]
    [InlineData(nameof(BadQueries.CutsAsync), "rare characters")]
    [InlineData(nameof(BadQueries.FoldsAsync), "letter case")]
    [InlineData(nameof(BadQueries.DividesAsync), "division")]
    public async Task A_bad_query_is_found(string name, string reason)
    {
        var faults = await OnSqlServerAsync(typeof(BadQueries).GetMethod(name)!);
        Assert.Contains(faults, fault => fault.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_only_SQL_Server_can_do_is_found() =>
        Assert.Contains("could not be translated", await OnSqliteAsync(typeof(BadQueries).GetMethod(nameof(BadQueries.OnlySqlServerAsync))!));

    private async Task<IReadOnlyList<string>> OnSqlServerAsync(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        var faults = new List<string>();
        foreach (var findsRows in (bool[])[false, true])
        {
            var server = new OfflineSqlServer { FindsRows = findsRows };
            if (await QueryMethods.TryAsync(method, Arguments(server.City), server.Statements) is { } fault) faults.Add($"{name}: {fault}");
            foreach (var statement in server.Statements.Distinct())
            {
                output.WriteLine($"{name}\n{statement}\n");
                faults.AddRange(TSql.Faults(statement).Select(found => $"{name}: {found}"));
            }
        }
        return faults;
    }

    private static async Task<string?> OnSqliteAsync(MethodInfo method)
    {
        await using var city = await TestCity.OpenAsync();
        var statements = new List<string>();
        using var observed = city.Observed(statements);
        return await QueryMethods.TryAsync(method, Arguments(observed), statements) is { } fault ? $"{method.DeclaringType!.Name}.{method.Name}: {fault}" : null;
    }

    private static async Task<IEnumerable<string>> StatementsAsync(MethodInfo method)
    {
        var server = new OfflineSqlServer { FindsRows = true };
        _ = await QueryMethods.TryAsync(method, Arguments(server.City), server.Statements);
        return server.Statements;
    }

    // What a query class may ask for besides values.
    private static MadeUp Arguments(City city) => new(
        city, city.CreateDbContext(), city.Provider, city.Secrets, city.Settings, FakeClock.At("2026-03-09 10:00"), AllForms.Catalogue, PaperRoom.Printer);

    internal enum LedgerOrder { Number, Person, Moment }

    internal sealed record LedgerPage(string? Reason, LedgerOrder Order, bool Backwards, int Size, IReadOnlyList<Chain> Chains, IReadOnlyCollection<long> People);

    /// <summary>Every manner of query that the house uses, over the tables that are there from the beginning.</summary>
    internal sealed class GoodQueries(IDbContextFactory<CityContext> cities)
    {
        public async Task<IReadOnlyList<string>> PageAsync(Actor actor, LedgerPage page, CancellationToken leaving)
        {
            await using var db = await cities.CreateDbContextAsync(leaving);
            var rows = db.Ledger.AsNoTracking().Where(e => actor.IsSystem || e.PlaceId == actor.PlaceId);
            if (page.Reason is not null) rows = rows.Where(e => e.Reason == page.Reason && e.PersonName.StartsWith(page.Reason));
            if (page.Chains.Count > 0) rows = rows.Where(e => page.Chains.Contains(e.Chain));
            if (page.People.Count > 0) rows = rows.Where(e => page.People.Contains(e.PersonId));
            rows = page.Order switch
            {
                LedgerOrder.Person => rows.OrderBy(e => e.PersonName).ThenBy(e => e.Number),
                LedgerOrder.Moment => rows.OrderBy(e => e.At).ThenBy(e => e.Number),
                _ => rows.OrderBy(e => e.Number),
            };
            var found = await rows.Take(page.Size).Select(e => new { e.PlaceId, e.PersonName }).ToListAsync(leaving);
            if (found is not [var first, ..]) return [];
            var heads = await db.LedgerHeads.CountAsync(h => h.PlaceId == first.PlaceId, leaving);
            return [$"{first.PersonName}{heads}"];
        }

        public IAsyncEnumerable<long> NumbersAsync(Chain chain) => cities.CreateDbContext().Ledger.Where(e => e.Chain == chain).Select(e => e.Number).AsAsyncEnumerable();

        internal async ValueTask<long> LastAsync(long placeId, DateTimeOffset since)
        {
            await using var db = cities.CreateDbContext();
            return await db.Ledger.Where(e => e.PlaceId == placeId && e.At >= since).MaxAsync(e => e.Number);
        }
    }

    internal sealed class BadQueries(CityContext db)
    {
        public Task OnlySqliteAsync() => db.Ledger.Where(e => EF.Functions.Glob(e.Act, "A*")).ToListAsync();

        public Task OnlySqlServerAsync() => db.Ledger.Where(e => EF.Functions.DateDiffDay(e.At, e.At) > 1).ToListAsync();

        public Task CannotBeCalledAsync(Func<int> how) => db.Ledger.Where(e => e.UnitId == how()).ToListAsync();

        public Task NeverAsksAsync() => Task.FromResult(db);

        public Task CutsAsync() => db.Ledger.Select(e => e.Act.Substring(0, 2)).ToListAsync();

#pragma warning disable CA1304, CA1311, CA1862 // the very mistake
        public Task FoldsAsync() => db.Ledger.Where(e => e.Act.ToLower() == "a").ToListAsync();
#pragma warning restore CA1304, CA1311, CA1862

        public Task DividesAsync() => db.Counters.Select(c => 100 / c.Value).ToListAsync();
    }
}
