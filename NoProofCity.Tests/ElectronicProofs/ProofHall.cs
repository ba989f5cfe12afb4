using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Settings;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Settings;
using NoProofCity.Tests.Documents;
using NoProofCity.Tests.ExemptionList;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Forms;

namespace NoProofCity.Tests.ElectronicProofs;

/// <summary>A place in which one unit extracts proofs that another makes; an act on an entry of the list stands for the request.</summary>
internal sealed class ProofHall
{
    public const string PublicAddress = "https://wzm.anling.example";
    public const string PersonName = "闻人秋";
    public const string PersonNumber = "990122199203181045";
    public const string Secret = "名下无不动产登记记录";

    private readonly TestCity _city;
    private readonly ProofDesk _making;

    private ProofHall(TestCity city, ListHall list, long asker, long maker, long entry)
    {
        (_city, List, Asker, Maker, Entry) = (city, list, asker, maker, entry);
        var files = new AttachmentFiles(city.City, city.Clock);
        _making = new(city.City, city.Clock, new(new IssuedDocuments(PaperRoom.Printer, files)));
        (Desk, Queries) = (new(city.City, city.Clock), new(city.City, city.Clock));
        Papers = new(city.City, city.Clock, files, PaperRoom.Printer, new AccessLog(city.City, city.Clock));
    }

    public ListHall List { get; }

    public TownHall Town => List.Town;

    public long Asker { get; }

    public long Maker { get; }

    public long Entry { get; }

    public ElectronicProofDesk Desk { get; }

    public ElectronicProofQueries Queries { get; }

    public IssuedDocumentQueries Papers { get; }

    public static Task<ProofHall> OpenAsync(TestCity city, string profile = "zaozhuang-2021", string publicAddress = PublicAddress) => OpenAsync(city, ShippedProfiles.Of(profile), publicAddress);

    public static async Task<ProofHall> OpenAsync(TestCity city, RuleProfile profile, string publicAddress = PublicAddress)
    {
        var list = await ListHall.OpenAsync(city, profile);
        var (asker, maker) = (await list.Town.UnitAsync("ZJ", "住房和城乡建设局"), await list.Town.UnitAsync("ZR", "自然资源局"));
        var entry = await list.DraftAsync(asker, ListHall.Facts("不动产登记信息核实证明", MethodKeys.Verification) with { Issuer = "自然资源局", IssuerUnitId = maker });
        Assert.Empty((await new SettingsDesk(city.City, city.Clock).ReviseAsync(SomePlace.System, new(HouseSettings.TheOnly, 0), new("", "", publicAddress))).Refusals);
        return new(city, list, asker, maker, entry);
    }

    public static NewElectronicProof Facts(string method = "Verification") => new(
        method, "不动产登记信息核实证明", "不动产登记信息", new(SubjectKind.Person, PersonName, PersonNumber), [new("核实内容", Secret)], "公共租赁住房租赁资格确认", "000717004000", "HY-2026-000418");

    public Actor Agent(long unit) => Town.As(Role.Agent, unit, 400 + unit);

    public async Task<Outcome<long>> TryAsync(NewElectronicProof? facts = null, long? entry = null)
    {
        var outcome = await _making.IssueAsync(List.Office(), await List.SeenAsync(entry ?? Entry), facts ?? Facts());
        return outcome.IsDone ? _making.Made!.Id : outcome;
    }

    public async Task<ElectronicProof> IssueAsync(NewElectronicProof? facts = null)
    {
        var issued = await TryAsync(facts);
        Assert.Empty(issued.Refusals);
        return await ProofAsync(issued.Value);
    }

    public async Task<ElectronicProof> ProofAsync(long id)
    {
        await using var db = _city.Db();
        return await db.ElectronicProofs.AsNoTracking().SingleAsync(proof => proof.Id == id);
    }

    public async Task<IssuedDocument> DocumentAsync(ElectronicProof proof)
    {
        await using var db = _city.Db();
        return await db.IssuedDocuments.AsNoTracking().SingleAsync(document => document.ObjectKind == nameof(ElectronicProof) && document.ObjectId == proof.Id);
    }

    /// <summary>What was printed.</summary>
    public async Task<F21Certificate> PrintedAsync(ElectronicProof proof) => Assert.IsType<F21Certificate>(KeptForm.Read((await DocumentAsync(proof)).Content).Form);

    /// <summary>The file that was handed out.</summary>
    public async Task<byte[]> FileAsync(ElectronicProof proof) =>
        await File.ReadAllBytesAsync((await Papers.OpenAsync(Agent(Maker), (await DocumentAsync(proof)).Id, default))!.Path!);

    public async Task<ProofCheckResult> CheckAsync(string code) => (await Desk.CheckAsync(code, "10.2.3.4")).Value.Result;

    public async Task<Outcome> RevokeAsync(ElectronicProof proof, Actor? by = null) =>
        await Desk.RevokeAsync(by ?? Agent(Maker), Seen.Of(await ProofAsync(proof.Id)), ReasonText.Parse("登记信息有误，已经更正").Value);

    public async Task<IReadOnlyList<ProofCheck>> ChecksAsync()
    {
        await using var db = _city.Db();
        return await db.Set<ProofCheck>().AsNoTracking().OrderBy(check => check.Id).ToListAsync();
    }

    /// <summary>An act of some other module within which a proof is issued.</summary>
    private sealed class ProofDesk(City city, TimeProvider time, ElectronicProofMaking making) : Desk(city, time)
    {
        public ElectronicProof? Made { get; private set; }

        public Task<Outcome> IssueAsync(Actor actor, Seen entry, NewElectronicProof facts) =>
            ActAsync<ExemptionEntry>(actor, ListActs.Draft, entry, async (found, scene) =>
            {
                var issued = await making.IssueAsync(scene, found, facts);
                if (issued.IsDone) Made = issued.Value;
                return Outcome.Unless(issued.Refusals);
            });
    }
}
