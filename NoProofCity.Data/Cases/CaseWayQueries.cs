using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Cases;

/// <summary>One errand (L-04).</summary>
/// <param name="PaperId">The newest of its papers.</param>
public sealed record ErrandRow(
    long Id, int Version, string Number, ErrandState State, string UnitName, string ProofName, string Need, string Whither, string AgentName, string Result, DateTimeOffset AskedAt, DateTimeOffset? ResultAt, DateTimeOffset? FiledAt, string By, long CaseId,
    string CaseNumber, int MaterialNo, long? PaperId)
    : AggregateRow(Id, Version)
{
    public bool IsOver => State is ErrandState.Filed or ErrandState.Withdrawn;
}

/// <summary>One missing material of a case that was taken without it.</summary>
public sealed record PendingRow(int MaterialNo, string ProofName, ToleranceSource Source, DateTimeOffset? MadeGoodAt);

/// <summary>One case that was taken with something missing (L-05).</summary>
public sealed record ToleranceRow(
    long Id, int Version, string Number, ToleranceState State, string UnitName, IReadOnlyList<PendingRow> Missing, string Reason, DateTimeOffset AcceptedAt, DateTimeOffset? DueAt, DateTimeOffset? EndedAt, string By, long CaseId, string CaseNumber,
    string ItemName, SubjectKind ApplicantKind, string ApplicantName, long? PaperId)
    : AggregateRow(Id, Version)
{
    public string Applicant => ApplicantKind is SubjectKind.Organisation ? ApplicantName : Masking.Of(PersonalKind.Name, ApplicantName);

    /// <summary>When the last of it was made good; null where something is still missing.</summary>
    public DateTimeOffset? MadeGoodAt => State is ToleranceState.Supplemented ? EndedAt : null;
}

/// <summary>The ways of a case besides asking other units.</summary>
/// <param name="Archive">Null while the case is not completed.</param>
/// <param name="Archived">By the number of the material, the archive that holds it for this applicant; where the place lets an archive stand for a paper.</param>
/// <param name="WhyNotTolerate">By the number of the material, why the case is not taken without it.</param>
/// <param name="ToleranceDue">Where the clock of an acceptance stands, by its key.</param>
public sealed record CaseWays(
    IReadOnlyList<ErrandRow> Errands, IReadOnlyList<ToleranceRow> Tolerances, CaseArchive? Archive, IReadOnlyDictionary<int, string> Archived, bool IssuesOnline, ToleranceRules Rules, IReadOnlyDictionary<int, IReadOnlyList<Refusal>> WhyNotTolerate,
    IReadOnlyDictionary<long, RunningClock> ToleranceDue, DeadlineEngine? Engine);

/// <summary>What stands around one errand on its page.</summary>
public sealed record ErrandView(string UnitName, string ItemName, string Applicant);

/// <summary>An agent of a unit.</summary>
public sealed record AgentChoice(long Id, string Name);

/// <summary>Reads errands and acceptances with something missing.</summary>
public sealed class CaseWayQueries(City city, TimeProvider time)
{
    /// <summary>L-04. Filters: "state", "open" for those the agent is on, "case". Text finds number, proof, place and case.</summary>
    public async Task<ListPage<ErrandRow>> ErrandsAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await ErrandList(db, scope, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideErrandAsync(ReadScope scope, ListQuery query, long errandId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await ErrandList(db, scope, query).BesideAsync(query, errandId, leaving);
    }

    public async Task<ErrandView> ViewAsync(Errand errand, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var one = await db.CaseFiles.AsNoTracking().SingleAsync(file => file.Id == errand.CaseId, leaving);
        return new(await db.Units.Where(unit => unit.Id == errand.UnitId).Select(unit => unit.Name).SingleAsync(leaving), one.ItemName, one.Applicant.MaskedName);
    }

    /// <summary>The agents of a unit who serve today.</summary>
    public async Task<IReadOnlyList<AgentChoice>> AgentsAsync(long unitId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var registry = await db.StaffRegistries.AsNoTrackingWithIdentityResolution().SingleOrDefaultAsync(one => one.UnitId == unitId, leaving);
        return [.. (registry?.Serving(Domain.Staff.StaffRole.Agent, ChinaTime.DateOf(time.GetUtcNow())) ?? []).Select(serving => new AgentChoice(serving.Person.Id, serving.Person.Name)).Distinct()];
    }

    /// <summary>L-05. Filters: "state", "late" for those whose time is over. Text finds number, material and case.</summary>
    public async Task<ListPage<ToleranceRow>> TolerancesAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var tolerances = scope.Of(db, db.Tolerances.AsNoTracking());
        if (query.Chosen<ToleranceState>("state") is { } state) tolerances = tolerances.Where(one => one.State == state);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) tolerances = tolerances.Where(one => one.Number.Contains(text) || one.CaseNumber.Contains(text) || one.Materials.Any(material => material.ProofName.Contains(text)));
        return await KeysetList.Of(tolerances, one => one.Id, ToleranceRows(db), one => one.Id, newestFirst: true).Or("number", one => one.Number).Or("at", one => one.AcceptedAt).PageAsync(query, leaving);
    }

    public async Task<CaseWays> OfCaseAsync(CaseFile one, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var now = time.GetUtcNow();
        var rules = (await city.Rulebook.InForceAsync(db, one.PlaceId, ChinaTime.DateOf(now), leaving))!;
        var errands = await db.Errands.AsNoTracking().Where(errand => errand.CaseId == one.Id).OrderBy(errand => errand.Id).Select(ErrandRows(db)).ToListAsync(leaving);
        var tolerances = await db.Tolerances.AsNoTracking().Where(tolerance => tolerance.CaseId == one.Id).OrderBy(tolerance => tolerance.Id).Select(ToleranceRows(db)).ToListAsync(leaving);
        var ids = tolerances.Select(tolerance => tolerance.Id).ToList();
        var clocks = await db.Clocks.AsNoTracking().Where(clock => clock.ObjectKind == nameof(Tolerance) && ids.Contains(clock.ObjectId) && clock.Kind == Tolerance.Clock).ToDictionaryAsync(clock => clock.ObjectId, leaving);
        var unsettled = one.Materials.Where(material => material.State is not MaterialState.Settled).ToList();
        var tolerance = ToleranceRules.Of(rules.Profile);
        var missing = one.State is CaseState.Open && tolerance.Scope is not ToleranceScope.None ? await ToleranceScene.MissingAsync(db, rules.Profile, one, unsettled, now, leaving) : [];
        return new(
            errands, tolerances, await db.CaseArchives.AsNoTracking().SingleOrDefaultAsync(archive => archive.CaseId == one.Id, leaving), await ArchivedAsync(db, rules.Profile, one, unsettled, leaving),
            rules.Profile.Set("Method.Set").Find(MethodKeys.OnlineIssuing) is not null, tolerance, missing.ToDictionary(each => each.Material.No, each => Tolerance.WhyNotAccept(one, [each], tolerance)), clocks,
            await city.Rulebook.EngineAsync(db, one.PlaceId, one.UnitId, rules.ProfileVersionId, leaving));
    }

    private static async Task<IReadOnlyDictionary<int, string>> ArchivedAsync(CityContext db, RuleProfile profile, CaseFile one, IReadOnlyList<CaseMaterial> unsettled, CancellationToken leaving)
    {
        var archived = new Dictionary<int, string>();
        if (one.State is not CaseState.Open || !profile.Flag("Proof.ArchiveSupplements")) return archived;
        foreach (var material in unsettled.Where(material => material.State is MaterialState.Open))
            if (await ArchiveQueries.SourceAsync(db, one, material.ProofName, leaving) is { } number) archived[material.No] = number;
        return archived;
    }

    private static KeysetList<Errand, ErrandRow> ErrandList(CityContext db, ReadScope scope, ListQuery query)
    {
        var errands = scope.Of(db, db.Errands.AsNoTracking());
        if (query.Chosen<ErrandState>("state") is { } state) errands = errands.Where(one => one.State == state);
        if (query.Filter("open") is not null) errands = errands.Where(one => one.State == ErrandState.Assigned || one.State == ErrandState.Obtaining);
        if (query.Filter("done") is not null) errands = errands.Where(one => one.State == ErrandState.Obtained || one.State == ErrandState.Failed);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) errands = errands.Where(one => one.Number.Contains(text) || one.ProofName.Contains(text) || one.Whither.Contains(text) || one.CaseNumber.Contains(text));
        return KeysetList.Of(errands, one => one.Id, ErrandRows(db), one => one.Id, newestFirst: true).Or("number", one => one.Number).Or("proof", one => one.ProofName).Or("at", one => one.AskedAt);
    }

    private static Expression<Func<Errand, ErrandRow>> ErrandRows(CityContext db) => one => new ErrandRow(
        one.Id, one.Version, one.Number, one.State, db.Units.Where(unit => unit.Id == one.UnitId).Select(unit => unit.ShortName).First(), one.ProofName, one.Need, one.Whither, one.AgentName, one.Result, one.AskedAt, one.ResultAt, one.FiledAt,
        db.Set<Account>().Where(account => account.Id == one.AskedBy).Select(account => account.DisplayName).FirstOrDefault() ?? "", one.CaseId, one.CaseNumber, one.MaterialNo,
        db.IssuedDocuments.Where(paper => paper.ObjectKind == nameof(Errand) && paper.ObjectId == one.Id).OrderByDescending(paper => paper.Id).Select(paper => (long?)paper.Id).FirstOrDefault());

    private static Expression<Func<Tolerance, ToleranceRow>> ToleranceRows(CityContext db) => one => new ToleranceRow(
        one.Id, one.Version, one.Number, one.State, db.Units.Where(unit => unit.Id == one.UnitId).Select(unit => unit.ShortName).First(),
        one.Materials.Select(material => new PendingRow(material.MaterialNo, material.ProofName, material.Source, material.MadeGoodAt)).ToList(), one.Reason, one.AcceptedAt,
        db.Clocks.Where(clock => clock.ObjectKind == nameof(Tolerance) && clock.ObjectId == one.Id && clock.Kind == Tolerance.Clock).Select(clock => clock.DueAt).FirstOrDefault(), one.EndedAt,
        db.Set<Account>().Where(account => account.Id == one.AcceptedBy).Select(account => account.DisplayName).FirstOrDefault() ?? "", one.CaseId, one.CaseNumber,
        db.CaseFiles.Where(file => file.Id == one.CaseId).Select(file => file.ItemName).First(), db.CaseFiles.Where(file => file.Id == one.CaseId).Select(file => file.ApplicantKind).First(),
        db.CaseFiles.Where(file => file.Id == one.CaseId).Select(file => file.ApplicantName).First(),
        db.IssuedDocuments.Where(paper => paper.ObjectKind == nameof(Tolerance) && paper.ObjectId == one.Id).Select(paper => (long?)paper.Id).FirstOrDefault());
}
