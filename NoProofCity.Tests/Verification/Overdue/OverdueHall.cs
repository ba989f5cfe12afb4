using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Tests.Documents;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification.Overdue;

/// <summary>A request that nobody answers, the sweep, and those who have to do with it.</summary>
internal sealed class OverdueHall
{
    private const long SupervisorAccount = 971;

    private readonly TestCity _city;

    private OverdueHall(TestCity city, VerificationHall hall)
    {
        (_city, Hall) = (city, hall);
        (Desk, Sweep, Queries) = (new(city.City, city.Clock, new(PaperRoom.Printer, new(city.City, city.Clock))), new(city.City, city.Clock), new(city.City, city.Clock));
    }

    public VerificationHall Hall { get; }

    public OverdueDesk Desk { get; }

    public OverdueSweep Sweep { get; }

    public OverdueQueries Queries { get; }

    public Actor Office => Hall.List.Office();

    public Actor Government => Hall.List.Office(Role.Government);

    /// <summary>The registered supervisor of the unit that is late.</summary>
    public Actor Supervisor => Hall.Town.As(Role.Supervisor, Hall.Issuer, SupervisorAccount);

    public static ReasonText Words { get; } = ReasonText.Parse("已经催办两次，仍未反馈").Value;

    public static Investigation Found(string effect = "", string basis = "") => new("经办人外出，没有委托他人", effect, basis);

    public static async Task<OverdueHall> OpenAsync(TestCity city, RuleProfile profile)
    {
        var hall = new OverdueHall(city, await VerificationHall.OpenAsync(city, profile));
        _ = await hall.Hall.ServesAsync(hall.Hall.Issuer, "韩冰", StaffRole.Supervisor, SupervisorAccount);
        // Whoever is told has an account.
        _ = (hall.Office, hall.Government, hall.Supervisor);
        return hall;
    }

    public static Task<OverdueHall> OpenAsync(TestCity city, string profile) => OpenAsync(city, ShippedProfiles.Of(profile));

    /// <summary>Furnished before work begins, so that nine o'clock is nine o'clock.</summary>
    public static async Task<OverdueHall> AtNineAsync(TestCity city, string profile)
    {
        var hall = await OpenAsync(city, profile);
        city.Clock.MoveTo("2026-03-09 09:00");
        return hall;
    }

    public Task<Swept> SweepAsync() => Sweep.RunAsync(_city.Clock.GetUtcNow());

    /// <summary>Sent now, and found late by the sweep after so much time.</summary>
    public async Task<OverdueCase> LateAsync(int minutes = 31)
    {
        var request = await Hall.SentAsync();
        _city.Clock.Pass(TimeSpan.FromMinutes(minutes));
        _ = await SweepAsync();
        return await OfAsync(request);
    }

    /// <summary>Late, and reported to the office.</summary>
    public async Task<OverdueCase> ReportedAsync()
    {
        var late = await LateAsync();
        Assert.Empty((await Desk.ReportAsync(Hall.Agent, Seen.Of(late), Words)).Refusals);
        return await CaseAsync(late.Id);
    }

    public async Task<OverdueCase> OfAsync(long request)
    {
        await using var db = _city.Db();
        return await db.OverdueCases.AsNoTracking().SingleAsync(one => one.RequestId == request);
    }

    public async Task<OverdueCase> CaseAsync(long id)
    {
        await using var db = _city.Db();
        return await db.OverdueCases.AsNoTracking().SingleAsync(one => one.Id == id);
    }

    public async Task<IReadOnlyList<OverdueCase>> AllAsync()
    {
        await using var db = _city.Db();
        return await db.OverdueCases.AsNoTracking().ToListAsync();
    }

    public async Task<RunningClock?> SupervisionAsync(long id)
    {
        await using var db = _city.Db();
        return await OverdueScene.SupervisionAsync(db, id);
    }

    public async Task<IReadOnlyList<Hint>> HintsAsync()
    {
        await using var db = _city.Db();
        return await db.Set<Hint>().AsNoTracking().Where(hint => hint.ObjectKind == nameof(OverdueCase)).ToListAsync();
    }

    public async Task<IReadOnlyList<WorkTask>> TasksAsync()
    {
        await using var db = _city.Db();
        return await db.Set<WorkTask>().AsNoTracking().Where(task => task.Kind == OverdueDesk.ToReport.Key).ToListAsync();
    }

    /// <summary>How often somebody was told something of late answers.</summary>
    public async Task<int> ToldAsync(Actor actor, NoticeKind kind)
    {
        await using var db = _city.Db();
        return await db.Set<Notice>().Where(notice => notice.AccountId == actor.PersonId && notice.Kind == kind.Key).SumAsync(notice => notice.Times);
    }

    public async Task<IReadOnlyList<IssuedDocument>> PapersAsync(long id)
    {
        await using var db = _city.Db();
        return await db.IssuedDocuments.AsNoTracking().Where(paper => paper.ObjectKind == nameof(OverdueCase) && paper.ObjectId == id).OrderBy(paper => paper.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<OverdueRow>> RowsAsync(Actor actor, ListQuery? query = null) =>
        (await Queries.PageAsync((await Hall.Town.ScopeAsync(actor, OverdueActs.Read))!, query ?? new(), default)).Rows;
}
