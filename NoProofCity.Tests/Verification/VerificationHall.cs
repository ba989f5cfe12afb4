using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Calendar;
using NoProofCity.Tests.Documents;
using NoProofCity.Tests.ExemptionList;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification;

/// <summary>A place with a counter (民政局) and a unit that is asked (公安局), their registered people, and one proof on the list between them; acted on through the desks alone.</summary>
internal sealed class VerificationHall(TestCity city, ListHall list)
{
    public const string Proof = "户籍证明";

    private const long ClerkAccount = 901;
    private const long AgentAccount = 902;
    private const long AnswererAccount = 903;
    private const long DeputyAccount = 904;

    public ListHall List { get; } = list;

    public TownHall Town => List.Town;

    public CaseDesk Cases { get; } = new(city.City, city.Clock, new(PaperRoom.Printer, new(city.City, city.Clock)));

    public SupplementDesk Supplements { get; } = new(city.City, city.Clock, new(PaperRoom.Printer, new(city.City, city.Clock)));

    public VerificationDesk Desk { get; } = new(city.City, city.Clock, new(PaperRoom.Printer, new(city.City, city.Clock)));

    /// <summary>The unit with the counter.</summary>
    public long Asker { get; private set; }

    /// <summary>The unit that issues the proof.</summary>
    public long Issuer { get; private set; }

    public long EntryId { get; private set; }

    public long ItemId { get; private set; }

    /// <summary>At the counter, and registered for nothing.</summary>
    public Actor Clerk => Town.As(Role.Clerk, Asker, ClerkAccount);

    /// <summary>The registered agent of the unit that asks.</summary>
    public Actor Agent => Town.As(Role.Agent, Asker, AgentAccount);

    /// <summary>The agent A of the unit that is asked.</summary>
    public Actor Answerer => Town.As(Role.Agent, Issuer, AnswererAccount);

    /// <summary>Its agent B.</summary>
    public Actor Deputy => Town.As(Role.Agent, Issuer, DeputyAccount);

    public CaseQueries CaseList { get; } = new(city.City, city.Clock);

    public VerificationQueries Queries { get; } = new(city.City, city.Clock);

    public Actor LeadOfAsker => List.Lead(Asker);

    public static Task<VerificationHall> OpenAsync(TestCity city, string profile, ItemKind kind = ItemKind.Immediate, EntryHandling? handling = null, int? promised = null) =>
        OpenAsync(city, ShippedProfiles.Of(profile), kind, handling, promised);

    public static async Task<VerificationHall> OpenAsync(TestCity city, RuleProfile profile, ItemKind kind = ItemKind.Immediate, EntryHandling? handling = null, int? promised = null)
    {
        // Two of the documents are of counties, the others of cities.
        var level = profile.Code is "yiyuan-2021" or "gaoqing-2021" ? UnitLevel.County : UnitLevel.City;
        var hall = new VerificationHall(city, new(city, await TownHall.OpenAsync(city, profile, kind: level is UnitLevel.City ? PlaceKind.City : PlaceKind.County)));
        await hall.FurnishAsync(level, kind, (handling ?? new() { Storage = StorageClass.Database }) with { Letters = new("系统核验", "受理、查询、反馈", "是否为本地户籍") }, promised);
        return hall;
    }

    /// <summary>A citizen who wants something at the counter.</summary>
    public static Subject Applicant { get; } = Subject.Of(SubjectKind.Person, "张三丰", "11010519491231002X").Value;

    public async Task<long> OpenCaseAsync(CaseChannel channel = CaseChannel.Window, Actor? by = null)
    {
        var opened = await Cases.OpenAsync(by ?? Clerk, ItemId, new(Applicant, channel));
        Assert.Empty(opened.Refusals);
        return opened.Value;
    }

    public async Task<CaseFile> CaseAsync(long id)
    {
        await using var db = city.Db();
        return await db.CaseFiles.AsNoTracking().SingleAsync(one => one.Id == id);
    }

    public async Task<Seen> CaseSeenAsync(long id) => Seen.Of(await CaseAsync(id));

    /// <summary>Asked by the registered agent about the first material of a new case: sent at once.</summary>
    public async Task<long> SentAsync(CaseQuestion? question = null, Actor? by = null) => await AskedAsync(await OpenCaseAsync(), question, by ?? Agent);

    /// <summary>Asked about the first material of a case; answers the key of the request.</summary>
    public async Task<long> AskedAsync(long caseId, CaseQuestion? question = null, Actor? by = null)
    {
        Assert.Empty(await AskAsync(caseId, question ?? new(1), by ?? Agent));
        await using var db = city.Db();
        return await db.Verifications.Where(request => request.CaseId == caseId).OrderByDescending(request => request.Id).Select(request => request.Id).FirstAsync();
    }

    public async Task<IReadOnlyList<Refusal>> AskAsync(long caseId, CaseQuestion question, Actor by) => (await Desk.AskForCaseAsync(by, caseId, [question])).Refusals;

    public async Task<VerificationRequest> RequestAsync(long id)
    {
        await using var db = city.Db();
        return await db.Verifications.AsNoTracking().SingleAsync(request => request.Id == id);
    }

    public async Task<Seen> SeenAsync(long id) => Seen.Of(await RequestAsync(id));

    /// <summary>The running clock of the answer.</summary>
    public async Task<RunningClock> ClockAsync(long id)
    {
        await using var db = city.Db();
        return (await VerificationScene.ClockAsync(db, id))!;
    }

    public async Task<DateTimeOffset?> DueAsync(long id) => (await ClockAsync(id)).DueAt;

    /// <summary>When the answer is due, by the local clock.</summary>
    public async Task<string> DueLocalAsync(long id) => Clocks.Local(await DueAsync(id));

    /// <summary>Where the clock of the answer stands now.</summary>
    public async Task<DeadlineState> DeadlineAsync(long id)
    {
        var clock = await ClockAsync(id);
        return clock.Deadline.StateAt(city.Clock.GetUtcNow(), clock.Input);
    }

    /// <summary>The two counters of a case now.</summary>
    public async Task<CaseTime> TimeAsync(long caseId) => (await CaseList.ViewAsync(await CaseAsync(caseId), default)).Time;

    /// <summary>What the people of the place were told about a request.</summary>
    public async Task<IReadOnlyList<(long Account, string Kind)>> ToldAsync(long id)
    {
        await using var db = city.Db();
        return [.. (await db.Set<Domain.Tasks.Notice>().AsNoTracking().Where(notice => notice.ObjectKind == nameof(VerificationRequest) && notice.ObjectId == id).ToListAsync()).Select(notice => (notice.AccountId, notice.Kind))];
    }

    /// <summary>Asked by itself, for a case of another system.</summary>
    public Task<Outcome<long>> AskAsync(VerificationFacts facts, long? issuer = null, AskedItem? item = null, Actor? by = null) => Desk.AskAsync(by ?? Agent, new(facts, issuer) { Item = item });

    /// <summary>A question about the applicant, of the entry of the list.</summary>
    public VerificationFacts Facts(string channel = VerificationRules.SystemChannel, string secrecy = "") => new(Proof, Applicant, "临时救助") { EntryId = EntryId, Channel = channel, Secrecy = secrecy };

    public static AnswerFacts Answer(ReplyOutcome outcome = ReplyOutcome.Confirmed, string text = "为本地户籍，2019 年 3 月迁入") => new(outcome, text, "人口信息系统");

    public async Task<IReadOnlyList<Refusal>> ReplyAsync(long id, AnswerFacts? facts = null, Actor? by = null) => (await Desk.ReplyAsync(by ?? Answerer, await SeenAsync(id), facts ?? Answer())).Refusals;

    public async Task<IReadOnlyList<Refusal>> AcceptAsync(long id, AnswerHandling? handling = null, Actor? by = null) => (await Desk.AcceptAsync(by ?? Clerk, await SeenAsync(id), handling)).Refusals;

    public async Task<IReadOnlyList<Refusal>> ReturnAsync(long id, string suggestion = "", long? unit = null, Actor? by = null) =>
        (await Desk.ReturnAsync(by ?? Answerer, await SeenAsync(id), ReasonText.Parse("户籍不在本局管辖").Value, unit, suggestion)).Refusals;

    /// <summary>Registered and linked to an account.</summary>
    public async Task<StaffPerson> ServesAsync(long unit, string name, StaffRole role, long account)
    {
        var person = await Town.AppointAsync(unit, name, role);
        Assert.Empty((await Town.Staff.LinkAsync(Town.System, await Town.RegistryAsync(unit), person.Id, account)).Refusals);
        return person;
    }

    private async Task<Seen> EntrySeenAsync()
    {
        await using var db = city.Db();
        return Seen.Of(await db.ExemptionEntries.AsNoTracking().SingleAsync(one => one.Id == EntryId));
    }

    private async Task FurnishAsync(UnitLevel level, ItemKind kind, EntryHandling handling, int? promised)
    {
        Asker = await Town.UnitAsync("MZ", "民政局", level: level);
        Issuer = await Town.UnitAsync("GA", "公安局", level: level);
        var item = await new ItemDesk(city.City, city.Clock).RegisterAsync(List.Lead(Asker), Asker, "QR-1", new("临时救助", "Payment", kind) { PromisedDays = promised, StatutoryDays = promised, Materials = [Proof] });
        Assert.Empty(item.Refusals);
        ItemId = item.Value;
        EntryId = await List.DraftAsync(Asker, ListHall.Facts(Proof, MethodKeys.Verification) with { Items = [new("QR-1", "临时救助")], Issuer = "公安局", IssuerUnitId = Issuer });
        Assert.Empty((await List.Entries.HandleAsync(List.Office(), await EntrySeenAsync(), handling with { Storage = null })).Refusals);
        // How a proof is kept only its issuer says.
        if (handling.Storage is { } storage) Assert.Empty((await List.Entries.ClassifyAsync(List.Lead(Issuer), await EntrySeenAsync(), storage, handling.StatutoryDays)).Refusals);
        _ = await List.PublishedAsync(level: level);
        _ = await ServesAsync(Asker, "周明", StaffRole.Agent, AgentAccount);
        _ = await ServesAsync(Issuer, "吴亮", StaffRole.Agent, AnswererAccount);
        _ = await ServesAsync(Issuer, "郑洁", StaffRole.Agent, DeputyAccount);
    }
}
