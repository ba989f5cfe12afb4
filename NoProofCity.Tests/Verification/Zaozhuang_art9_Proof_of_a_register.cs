using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Registers;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification;

/// <summary>What a register answers at once is an electronic proof too, with the seal of data sharing.</summary>
public sealed class Zaozhuang_art9_Proof_of_a_register
{
    private static readonly string[] Head = ["公民身份号码", "姓名", "户籍地"];

    [Fact(DisplayName = "A register that confirms at once has its proof, sealed for data sharing and made by the unit whose register it is; no letter goes out, and the material is settled")]
    [Rule("Z-9a", "Z-6b")]
    public async Task Sealed_by_method()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var hall = await VerificationHall.OpenAsync(city, "zaozhuang-2021");
        var bureau = await hall.Town.UnitAsync("SJ", "大数据局");
        await ShareAsync(city, hall, bureau, VerificationHall.Applicant.Name);

        var id = await hall.SentAsync();

        var request = await hall.RequestAsync(id);
        Assert.Equal((VerificationState.Accepted, ReplySource.Register), (request.State, request.Answer!.Source));
        Assert.Empty(await new LetterRoom(city).OfAsync(id));
        await using var db = city.Db();
        var proof = await db.ElectronicProofs.SingleAsync();
        Assert.Equal(("DataSharing", "DataShareSeal", bureau, "大数据局", "民政局"), (proof.Method, proof.SealKey, proof.UnitId, proof.MakingUnit, proof.ExtractingUnit));
        Assert.Equal((nameof(VerificationRequest), id, request.Number), (proof.SourceKind, proof.SourceId, proof.SourceNumber));
        Assert.Equal([("户籍地", "枣庄市"), ("数据来源", "户籍库（大数据局）2026-03-09")], proof.Lines.Select(line => (line.Name, line.Value)));
        Assert.Equal(ElectronicProofState.Valid, proof.StateOn(new(2026, 3, 9)));
    }

    [Fact(DisplayName = "What a person confirms bears the other seal; what a register cannot say has no proof but a letter")]
    [Rule("Z-9a")]
    public async Task By_a_person()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        var hall = await VerificationHall.OpenAsync(city, "zaozhuang-2021");
        await ShareAsync(city, hall, hall.Issuer, "别的名字");
        var id = await hall.SentAsync();
        Assert.Equal("F-03", Assert.Single(await new LetterRoom(city).OfAsync(id)).Form);
        await using var db = city.Db();
        Assert.Empty(await db.ElectronicProofs.ToListAsync());

        Assert.Empty(await hall.ReplyAsync(id));

        Assert.Equal(("Verification", "VerifySeal", hall.Issuer), await db.ElectronicProofs.Select(proof => new ValueTuple<string, string, long>(proof.Method, proof.SealKey, proof.UnitId)).SingleAsync());
    }

    internal static async Task ShareAsync(TestCity city, VerificationHall hall, long owner, string name)
    {
        var (desk, agent) = (new RegisterDesk(city.City, city.Clock), hall.Town.As(Role.Agent, owner, 960));
        var opened = await desk.OpenAsync(agent, owner, new("户籍库", "核实户籍", KeyKind.IdentityNumber, Head[0], Head[1], 30) { Proofs = [VerificationHall.Proof] });
        Assert.Empty(opened.Refusals);
        string[] row = [VerificationHall.Applicant.Number, name, "枣庄市"];
        Assert.Empty((await new RegisterImportDesk(city.City, city.Clock).ImportAsync(agent, await SeenAsync(), new(new(2026, 3, 9), "户籍.xlsx", Head), [new RegisterRecord(row[0], row)], 0, null, default)).Refusals);
        await using var db = city.Db();
        var register = await db.SharedRegisters.AsNoTracking().SingleAsync(one => one.Id == opened.Value);
        Assert.Empty((await desk.ReviseAsync(agent, Seen.Of(register), register.Facts with { Columns = [.. register.Columns.Select(column => new ColumnFacts(column.Name, true, column.Name == Head[2]))] })).Refusals);

        async Task<Seen> SeenAsync()
        {
            await using var read = city.Db();
            return Seen.Of(await read.SharedRegisters.AsNoTracking().SingleAsync(one => one.Id == opened.Value));
        }
    }
}
