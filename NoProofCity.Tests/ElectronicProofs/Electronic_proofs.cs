using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Paper;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Signing;
using NoProofCity.Web.ElectronicProofs;
using Seal = NoProofCity.Web.Documents.Paper.Parts.Seal;

namespace NoProofCity.Tests.ElectronicProofs;

/// <summary>Issued within the act that found the facts: with code, seal by method, annotations nobody writes, signature, and the use of the seal written down.</summary>
public sealed class Electronic_proofs
{
    [Theory, OnEachDatabase]
    [Rule("Z-6b")]
    public async Task A_proof_comes_with_its_number_its_code_and_a_signed_file_that_says_what_was_found(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync();
        Assert.Equal(("DZ-2026-000001", hall.Maker, hall.Asker, nameof(ExemptionEntry), hall.Entry), (proof.Number, proof.UnitId, proof.ThroughUnitId, proof.SourceKind, proof.SourceId));
        Assert.Equal(new DateOnly(2026, 4, 8), proof.ExpiresOn);
        var file = await hall.FileAsync(proof);
        var finding = SignedPdf.Check(file)!;
        Assert.Equal((SignatureState.Valid, Printing.Signer.Value.PublicKey), (finding.State, finding.PublicKey));
        Assert.Equal(ProofHall.Secret, Assert.Single((await hall.PrintedAsync(proof)).Facts).Value);
        file[file.Length / 2] ^= 1;
        Assert.NotEqual(SignatureState.Valid, SignedPdf.Check(file)!.State);
        // A line of its own in the ledger, without the person.
        await using var db = city.Db();
        var line = await db.Ledger.SingleAsync(entry => entry.Chain == Chain.Acts && entry.ObjectKind == nameof(ElectronicProof));
        Assert.DoesNotContain(ProofHall.PersonNumber, line.Facts, StringComparison.Ordinal);
        Assert.Contains(proof.ContentHash, line.Facts, StringComparison.Ordinal);
    }

    [Theory]
    [Rule("Z-9a")]
    [InlineData("DataSharing", "DataShareSeal", "枣庄市证照数据共享查询核验专用章")]
    [InlineData("Verification", "VerifySeal", "电子证明核实信息专用章")]
    public async Task The_seal_is_chosen_by_how_the_facts_were_found(string method, string key, string label)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync(ProofHall.Facts(method));
        Assert.Equal((key, label), (proof.SealKey, proof.SealLabel));
        Assert.Equal(label, (await hall.PrintedAsync(proof)).Seal!.Use);
    }

    [Fact]
    public async Task Elsewhere_one_seal_stands_for_every_way_and_a_place_without_any_issues_nothing()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city, "yiyuan-2021");
        Assert.Equal("Generic", (await hall.IssueAsync()).SealKey);

        await using var other = await TestCity.OpenAsync();
        var ofPromises = new RuleSet([new("Own", "某章", ["Promise"], false, null)], false);
        var without = await ProofHall.OpenAsync(other, TownHall.Varied("yiyuan-2021", "Proof.Seals", ofPromises));
        Assert.IsType<NoSealFor>(Assert.Single((await without.TryAsync()).Refusals));
        await using var db = other.Db();
        Assert.Empty(await db.ElectronicProofs.ToListAsync());
        Assert.Empty(await db.IssuedDocuments.ToListAsync());
    }

    [Fact]
    [Rule("Z-9b")]
    public async Task Extracting_unit_making_unit_and_time_come_of_the_request_whatever_was_sent()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        // Somebody names another unit as the maker; a time and an extracting unit cannot even be named.
        var proof = await hall.IssueAsync(ProofHall.Facts() with { MakingUnitId = hall.Asker });
        var printed = await hall.PrintedAsync(proof);
        Assert.Equal(("住房和城乡建设局", "自然资源局", city.Clock.GetUtcNow()), (printed.ExtractedBy, printed.MadeBy, printed.ExtractedAt));
        Assert.Equal((hall.Asker, hall.Maker), (proof.ThroughUnitId, proof.UnitId));
        Assert.DoesNotContain(typeof(ElectronicProof).GetProperties(), property => property.SetMethod is { IsPublic: true });
        // Revoking is all that can be done to one.
        Assert.Equal("RevokeAsync", Assert.Single(typeof(Data.ElectronicProofs.ElectronicProofDesk).GetMethods(), method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Seen))).Name);
    }

    [Fact]
    [Rule("Z-11b")]
    public async Task The_unit_that_made_a_proof_answers_for_it_and_without_one_none_is_issued()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var ofNobody = await hall.List.DraftAsync(hall.Asker, ExemptionList.ListHall.Facts("家庭收入证明"));
        Assert.IsType<MakingUnitMissing>(Assert.Single((await hall.TryAsync(entry: ofNobody)).Refusals));
        var proof = await hall.IssueAsync();
        // Who extracted it reads it, and can neither change nor revoke it.
        Assert.Equal(proof.MakingUnit, (await new Reading(city.City, city.Clock).FindAsync<ElectronicProof>(hall.Agent(hall.Asker), ElectronicProofActs.Read, proof.Id, default)).Value.MakingUnit);
        Assert.IsType<OutsideYourScope>(Assert.Single((await hall.RevokeAsync(proof, hall.Agent(hall.Asker))).Refusals));
    }

    [Theory]
    [Rule("J-Ver-5a")]
    [InlineData("jinan-2020", "与纸质证明具有同等效力", false, true)]
    [InlineData("jinan-2020", "与纸质证明具有同等效力", true, true)]
    public Task Jinan_gives_it_the_force_of_paper(string profile, string words, bool needsPaper, bool stands) => EffectAsync(profile, words, needsPaper, stands);

    [Theory]
    [Rule("Z-11a")]
    [InlineData("zaozhuang-2021", "与纸质证明具有同等效力，法律、法规另有规定的除外", false, true)]
    [InlineData("zaozhuang-2021", "与纸质证明具有同等效力，法律、法规另有规定的除外", true, false)]
    public Task Zaozhuang_does_unless_a_law_asks_for_paper(string profile, string words, bool needsPaper, bool stands) => EffectAsync(profile, words, needsPaper, stands);

    [Theory]
    [Rule("J-Ver-6b")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_code_to_type_stands_on_the_paper_where_the_place_has_one(bool hasCode)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city, TownHall.Varied("jinan-2020", "Proof.CheckCode", new FlagValue(hasCode)));
        var proof = await hall.IssueAsync();
        var text = LaidOut.Of(await hall.PrintedAsync(proof)).Text;
        Assert.Equal(hasCode, text.Contains(VerificationCode.Parse(proof.Code)!.ToString(), StringComparison.Ordinal));
        Assert.Equal(hasCode, text.Contains("校验方法", StringComparison.Ordinal));
        // The file itself is checked all the same.
        Assert.Equal(SignatureState.Valid, SignedPdf.Check(await hall.FileAsync(proof))!.State);
    }

    private static async Task EffectAsync(string profile, string words, bool needsPaper, bool stands)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city, profile);
        var proof = await hall.IssueAsync();
        var laid = LaidOut.Of((await hall.PrintedAsync(proof)));
        Assert.Contains($"本证明{words}。", string.Concat(laid.RunsOn(1).Select(run => run.Text)), StringComparison.Ordinal);
        Assert.Equal(stands, proof.StandsForPaper(hall.List.Today, needsPaper));
        Assert.False(proof.StandsForPaper(proof.ExpiresOn.AddDays(1), needsPaper));
    }

    [Fact]
    [Rule("Z-9c")]
    public async Task Every_use_of_a_seal_is_written_down_and_no_other_paper_can_bear_it()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var first = await hall.IssueAsync();
        var second = await hall.IssueAsync(ProofHall.Facts("DataSharing"));
        var scope = (await hall.Town.ScopeAsync(hall.Town.As(Role.Government, 0, 900), ElectronicProofActs.ReadSealUse))!;
        var uses = (await hall.Queries.SealUsesAsync(scope, new(), default)).Rows;
        Assert.Equal([(second.Number, second.SealLabel), (first.Number, first.SealLabel)], uses.Select(use => (use.ProofNumber, use.Label)));

        var profile = ShippedProfiles.Of("zaozhuang-2021");
        Assert.All(profile.Set("Proof.Seals").Members, seal =>
            Assert.Equal(seal.Label, SealsOfProofs.Misused(SampleForms.Of<F04Reply>() with { Seal = new Seal("自然资源局", seal.Label) }, profile)));
        Assert.Null(SealsOfProofs.Misused(SampleForms.Of<F04Reply>(), profile));
        // The facts of F-21 are made by issuing alone.
        Assert.Empty(typeof(Data.ElectronicProofs.ElectronicProofOnPaper).GetConstructors());
    }

    [Fact]
    [Rule("J-Ver-6a")]
    public async Task The_code_to_scan_leads_to_the_check_page_with_nothing_but_the_code()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city, "jinan-2020");
        var proof = await hall.IssueAsync();
        var check = (await hall.PrintedAsync(proof)).Check;
        Assert.Equal($"{ProofHall.PublicAddress}/check?code={proof.Code}", check.Address);
        Assert.Equal("wzm.anling.example/check", check.Site);
        Assert.Matches("^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$", check.Code);

        await using var other = await TestCity.OpenAsync();
        var unscanned = await ProofHall.OpenAsync(other, TownHall.Varied("jinan-2020", "Proof.QrCode", new FlagValue(false)));
        Assert.Equal("", (await unscanned.PrintedAsync(await unscanned.IssueAsync())).Check.Address);
    }

    [Fact]
    public async Task While_nobody_knows_where_the_public_pages_are_the_code_is_printed_to_be_typed()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city, "jinan-2020", "");
        var laid = LaidOut.Of(await hall.PrintedAsync(await hall.IssueAsync()));
        Assert.Contains("校验码", string.Concat(laid.RunsOn(1).Select(run => run.Text)), StringComparison.Ordinal);
        Assert.Empty(laid.Document.Pages[0].Marks.OfType<Web.Documents.Paper.Matrix>());
    }
}
