using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Cases;

/// <summary>A case in a list.</summary>
public sealed record CaseRow(
    long Id, int Version, string Number, CaseState State, string ItemName, ItemKind ItemKind, string UnitName, SubjectKind ApplicantKind, string ApplicantName, CaseChannel Channel, string ExternalNumber, DateTimeOffset ReceivedAt,
    DateTimeOffset? FinishedAt, DateTimeOffset? DueAt, int Materials, int OpenMaterials, int AskedMaterials, string Result)
    : AggregateRow(Id, Version)
{
    public string Applicant => ApplicantKind is SubjectKind.Organisation ? ApplicantName : Masking.Of(PersonalKind.Name, ApplicantName);

    public bool IsOver => State is not CaseState.Open;
}

/// <summary>A service item that a case can be opened for.</summary>
public sealed record ItemChoice(long Id, string Code, string Name, ItemKind Kind, string UnitName, int? PromisedDays);

/// <summary>What the list says of one material of a case.</summary>
/// <param name="Ways">The keys of the ways; empty where the list does not know it.</param>
/// <param name="AsksForPaper">A law asks for the paper itself.</param>
public sealed record MaterialView(DemandVerdict Verdict, string? EntryNumber, IReadOnlyList<string> Ways, string? Issuer, long? IssuerUnitId, StorageClass? Storage, bool AsksForPaper);

/// <summary>The two counters of a case beside each other.</summary>
/// <param name="Excludes">Verification is left out of the assessed time of this case.</param>
public sealed record CaseTime(CaseClock Clock, bool Excludes, RunningClock? Limit, DeadlineEngine? Engine);

/// <summary>What stands around a case on its page.</summary>
public sealed record CaseView(string UnitName, IReadOnlyDictionary<int, MaterialView> Materials, CaseTime Time, bool AbleAndWilling, bool PaperFallback, IReadOnlyDictionary<long, string> UnitNames);

/// <summary>What the public learns of a case: how it stands and since when, and nothing else.</summary>
public sealed record CaseProgress(CaseState State, DateOnly ReceivedOn, DateOnly? FinishedOn, bool IsBeingVerified);

/// <summary>Reads the cases of the counter.</summary>
public sealed class CaseQueries(City city, TimeProvider time)
{
    private const int MostChoices = 12;

    /// <summary>Filters: "state", "channel", "kind", "late", "waiting" for those of which something is being asked. Text finds number, item and external number; a whole identity number finds its applicant.</summary>
    public async Task<ListPage<CaseRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(db, scope, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long caseId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(db, scope, query).BesideAsync(query, caseId, leaving);
    }

    /// <summary>Items by a piece of their name or code, a dozen at most.</summary>
    public async Task<IReadOnlyList<ItemChoice>> ItemsAsync(ReadScope scope, string typed, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var text = Writing.Tidy(typed);
        return await (from item in scope.Of(db, db.ServiceItems) join unit in db.Units on item.UnitId equals unit.Id
                      where item.Name.Contains(text) || item.Code.Contains(text)
                      orderby item.Name
                      select new ItemChoice(item.Id, item.Code, item.Name, item.Kind, unit.ShortName, item.PromisedDays)).Take(MostChoices).ToListAsync(leaving);
    }

    public async Task<CaseView> ViewAsync(CaseFile one, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var (now, today) = (time.GetUtcNow(), ChinaTime.DateOf(time.GetUtcNow()));
        var rules = (await city.Rulebook.InForceAsync(db, one.PlaceId, today, leaving))!;
        var materials = new Dictionary<int, MaterialView>();
        var replies = await ExemptionList.DemandQueries.OfAsync(db, rules.Profile, one.PlaceId, one.UnitId, CaseScene.ItemOf(one), [.. one.Materials.Select(material => material.ProofName)], today, leaving);
        foreach (var material in one.Materials)
        {
            var (verdict, entry) = replies[material.ProofName];
            materials[material.No] = new(verdict, entry?.Number, entry?.Methods ?? [], entry?.Issuer, await VerificationScene.IssuerAsync(db, one.PlaceId, entry, material.ProofName, leaving), entry?.Storage, CaseScene.AsksForPaper(rules.Profile, entry));
        }
        var limit = await CaseScene.ClockAsync(db, one.Id, leaving);
        var excludes = ExcludedTime.AppliesTo(VerificationRules.Of(rules.Profile).Exclusion, one.ItemKind is ItemKind.Immediate, one.IsPowerItem);
        IReadOnlyList<ExcludedTime> excluded = excludes
            ? [.. (await db.Verifications.AsNoTracking().Where(request => request.CaseId == one.Id).ToListAsync(leaving)).Select(request => request.Excluded).OfType<ExcludedTime>()] : [];
        var units = one.HandOvers.Select(over => over.ToUnitId).Append(one.UnitId).ToList();
        var names = await db.Units.Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, leaving);
        return new(
            names[one.UnitId], materials,
            new(CaseClock.At(now, one.ReceivedAt, one.FinishedAt, excluded), excludes, limit, await city.Rulebook.EngineAsync(db, one.PlaceId, one.UnitId, limit?.ProfileVersionId ?? rules.ProfileVersionId, leaving)),
            rules.Profile.Flag("Vol.AbleAndWilling"), rules.Profile.Flag("Case.PaperFallback"), names);
    }

    /// <summary>How a case stands, for whoever holds its number and the code of its receipt; null for every other pair alike.</summary>
    public async Task<CaseProgress?> ProgressAsync(long placeId, string number, string code, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var written = Writing.Narrow(number).ToUpperInvariant();
        var one = await db.CaseFiles.AsNoTracking().SingleOrDefaultAsync(file => file.PlaceId == placeId && file.Number == written, leaving);
        // The comparison runs over both codes whole, found or not, so that the time of the answer tells nothing either.
        var typed = Writing.Narrow(code).ToUpperInvariant();
        var isRight = System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(one?.QueryCode ?? new string('-', typed.Length)), System.Text.Encoding.UTF8.GetBytes(typed));
        if (one is null || !isRight) return null;
        return new(one.State, ChinaTime.DateOf(one.ReceivedAt), one.FinishedAt is { } at ? ChinaTime.DateOf(at) : null, one.State is CaseState.Open && one.Materials.Any(material => material.State is MaterialState.Asked));
    }

    private KeysetList<Timed, CaseRow> List(CityContext db, ReadScope scope, ListQuery query)
    {
        var now = time.GetUtcNow();
        var cases = Chosen(db, scope.Of(db, db.CaseFiles.AsNoTracking()), query);
        var timed = from one in cases
                    join unit in db.Units on one.UnitId equals unit.Id
                    select new Timed { Case = one, UnitName = unit.ShortName, DueAt = db.Clocks.Where(c => c.ObjectKind == nameof(CaseFile) && c.ObjectId == one.Id && c.Kind == CaseFile.Clock).Select(c => c.DueAt).FirstOrDefault() };
        if (query.Filter("late") is not null) timed = timed.Where(t => t.DueAt < now && t.Case.State == CaseState.Open);
        return KeysetList.Of(timed, t => t.Case.Id, Row, t => t.Case.Id, newestFirst: true)
            .Or("number", t => t.Case.Number).Or("item", t => t.Case.ItemName).Or("received", t => t.Case.ReceivedAt).Or("due", t => t.DueAt).Or("finished", t => t.Case.FinishedAt);
    }

    private static IQueryable<CaseFile> Chosen(CityContext db, IQueryable<CaseFile> cases, ListQuery query)
    {
        if (Writing.Narrow(query.Text) is { Length: > 0 } narrow)
        {
            var text = Writing.Tidy(query.Text);
            cases = IdentityNumber.Parse(narrow).IsDone || SocialCreditCode.Parse(narrow).IsDone
                ? cases.WithPersonal(db, nameof(CaseFile.ApplicantNumber), narrow.ToUpperInvariant())
                : cases.Where(one => one.Number.Contains(narrow) || one.ItemName.Contains(text) || one.ExternalNumber.Contains(narrow));
        }
        if (query.Chosen<CaseState>("state") is { } state) cases = cases.Where(one => one.State == state);
        if (query.Chosen<CaseChannel>("channel") is { } channel) cases = cases.Where(one => one.Channel == channel);
        if (query.Chosen<ItemKind>("kind") is { } kind) cases = cases.Where(one => one.ItemKind == kind);
        if (query.Filter("waiting") is not null) cases = cases.Where(one => one.State == CaseState.Open && one.Materials.Any(material => material.State == MaterialState.Asked));
        return cases;
    }

    private static readonly Expression<Func<Timed, CaseRow>> Row = t => new CaseRow(
        t.Case.Id, t.Case.Version, t.Case.Number, t.Case.State, t.Case.ItemName, t.Case.ItemKind, t.UnitName, t.Case.ApplicantKind, t.Case.ApplicantName, t.Case.Channel, t.Case.ExternalNumber, t.Case.ReceivedAt, t.Case.FinishedAt, t.DueAt,
        t.Case.Materials.Count, t.Case.Materials.Count(material => material.State == MaterialState.Open), t.Case.Materials.Count(material => material.State == MaterialState.Asked), t.Case.Result);

    private sealed class Timed
    {
        public required CaseFile Case { get; init; }
        public required string UnitName { get; init; }
        public required DateTimeOffset? DueAt { get; init; }
    }
}
