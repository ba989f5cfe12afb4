using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Certificates;

/// <summary>A place that keeps its catalogue of certificates and its libraries, acted on through the desks alone.</summary>
internal sealed class CertificateHall(TestCity city, TownHall town)
{
    public TownHall Town { get; } = town;

    public CertificateDesk Desk { get; } = new(city.City, city.Clock);

    public CertificateQueries Catalogue { get; } = new(city.City);

    public LibraryDesk Library { get; } = new(city.City, city.Clock);

    public LibraryQueries Libraries { get; } = new(city.City);

    public DateOnly Today => Domain.Calendar.ChinaTime.DateOf(city.Clock.GetUtcNow());

    public static async Task<CertificateHall> OpenAsync(TestCity city, string profile = "dongying-2022") => new(city, await TownHall.OpenAsync(city, profile, kind: PlaceKind.City));

    public static CertificateFacts Facts(int number, string name = "营业执照") => new("第一批", number, name) { Issuers = ["市场监管部门"], Levels = [DataLevel.Province], Grade = "General" };

    public Actor Keeper(Role role = Role.DataBureau) => Town.As(role, 0, 100 + (int)role);

    public async Task<ReadScope> ScopeAsync() => (await Town.ScopeAsync(Keeper(), CertificateActs.Read))!;

    /// <summary>The shipped catalogue is taken over.</summary>
    public async Task TakenOverAsync(string grade = "General") => Assert.Empty((await Desk.TakeOverAsync(Keeper(), Town.PlaceId, grade)).Refusals);

    public async Task<long> EnterAsync(CertificateFacts facts)
    {
        var entered = await Desk.EnterAsync(Keeper(), Town.PlaceId, facts);
        Assert.Empty(entered.Refusals);
        return entered.Value;
    }

    public async Task<IReadOnlyList<CertificateType>> AllAsync()
    {
        await using var db = city.Db();
        return await db.CertificateTypes.AsNoTracking().OrderBy(one => one.Id).ToListAsync();
    }

    public async Task<Seen> SeenAsync(long id) => Seen.Of((await AllAsync()).Single(one => one.Id == id));

    /// <summary>So many certificates, in use or in step since a day.</summary>
    public async Task ManyAsync(int count, Func<CertificateFacts, CertificateFacts> since) =>
        Assert.Empty((await Desk.ImportAsync(Keeper(), Town.PlaceId, [.. Enumerable.Range(1, count).Select(number => Entry(number, since(Facts(number, $"证照{number}"))))], [])).Refusals);

    public Task<IReadOnlyList<SheetVerdict>> PreviewAsync(params CertificateEntry[] entries) => PreviewedAsync(entries);

    /// <summary>As the page does: previewed, then confirmed.</summary>
    public async Task<IReadOnlyList<Refusal>> ImportAsync(params CertificateEntry[] entries) =>
        (await Desk.ImportAsync(Keeper(), Town.PlaceId, entries, [.. (await PreviewedAsync(entries)).Select(verdict => verdict.Thing).OfType<Seen>()])).Refusals;

    public async Task<long> MaterialAsync(string code, string name, long? certificate = null)
    {
        var entered = await Library.EnterMaterialAsync(Keeper(), Town.PlaceId, new(code, name, certificate));
        Assert.Empty(entered.Refusals);
        return entered.Value;
    }

    public async Task<long> FieldAsync(FieldFacts facts)
    {
        var entered = await Library.EnterFieldAsync(Keeper(), Town.PlaceId, facts);
        Assert.Empty(entered.Refusals);
        return entered.Value;
    }

    public async Task<Seen> EntrySeenAsync<T>(long id)
        where T : LibraryEntry
    {
        await using var db = city.Db();
        return Seen.Of(await db.Set<T>().SingleAsync(one => one.Id == id));
    }

    private async Task<IReadOnlyList<SheetVerdict>> PreviewedAsync(CertificateEntry[] entries) => await Catalogue.PreviewAsync(await ScopeAsync(), entries, Today, default);

    private static CertificateEntry Entry(int line, CertificateFacts facts) => new(line)
    {
        Batch = facts.Batch, Number = facts.Number, Name = facts.Name, Issuers = facts.Issuers, Levels = facts.Levels, Grade = facts.Grade, InStepSince = facts.InStepSince, InUseSince = facts.InUseSince,
        Seal = facts.Seal, SealedSince = facts.SealedSince,
    };
}
