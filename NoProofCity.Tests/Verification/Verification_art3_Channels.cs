using NoProofCity.Data.Attachments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification;

/// <summary>By which ways a verification goes: the system, a visit, and others only while the system does not run fully.</summary>
public sealed class Verification_art3_Channels
{
    [Theory(DisplayName = "The system and the visit are offered, and other ways with a word about them; those of the beginning only while the system does not run fully")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-3a", "Y-Ver-3a", "G-Ver-3a")]
    public async Task Offered(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, profile);

        Assert.Equal(["System", "FieldCheck"], await OfferedAsync(hall));
        Assert.True((await hall.AskAsync(hall.Facts("FieldCheck"))).IsDone);
        Assert.Equal([new FieldMissing("Verification.ChannelNote")], (await hall.AskAsync(hall.Facts(RuleSet.Other))).Refusals);
        Assert.True((await hall.AskAsync(hall.Facts(RuleSet.Other) with { ChannelNote = "专人送达" })).IsDone);
        Assert.Equal([new ChannelOnlyBefore("Fax")], (await hall.AskAsync(hall.Facts("Fax"))).Refusals);
        Assert.Equal([new ChannelUnknown("Pigeon")], (await hall.AskAsync(hall.Facts("Pigeon"))).Refusals);
    }

    [Theory(DisplayName = "Before the system runs fully a request goes by office system, fax or official mail, unless a state or work secret is concerned")]
    [InlineData("dongying-2022")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("D-Ver-3b", "Y-Ver-3b", "G-Ver-3b")]
    public async Task Not_for_secrets(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, Beginning(profile));

        Assert.Equal(["System", "FieldCheck", "OaSystem", "Fax", "OfficialMail"], await OfferedAsync(hall));
        foreach (var secrecy in (string[])["WorkSecret", "StateSecret"])
        {
            Assert.Equal([new ChannelNotForSecrets("Fax", secrecy)], (await hall.AskAsync(hall.Facts("Fax", secrecy))).Refusals);
            Assert.Equal([new ChannelNotForSecrets("OaSystem", secrecy)], (await hall.AskAsync(hall.Facts("OaSystem", secrecy))).Refusals);
            Assert.True((await hall.AskAsync(hall.Facts(secrecy: secrecy))).IsDone);
        }
        Assert.True((await hall.AskAsync(hall.Facts("Fax"))).IsDone);
        Assert.True((await hall.AskAsync(hall.Facts("OaSystem"))).IsDone);
    }

    [Fact(DisplayName = "What the list says is secret is so for every request about it")]
    [Rule("D-Ver-3b")]
    public async Task Secret_by_the_list()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, Beginning("dongying-2022"), handling: new() { Storage = Domain.ExemptionList.StorageClass.Database, IsSecret = true });

        Assert.Equal([new ChannelNotForSecrets("Fax", "WorkSecret")], (await hall.AskAsync(hall.Facts("Fax"))).Refusals);
    }

    [Fact(DisplayName = "In Zaozhuang a request goes through the system, whether that runs fully or not")]
    [Rule("Z-10a")]
    public async Task Through_the_system()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, Beginning("zaozhuang-2021"));

        Assert.Equal(["System"], await OfferedAsync(hall));
        foreach (var channel in (string[])["Fax", "OaSystem", "FieldCheck", RuleSet.Other]) Assert.Equal([new ChannelUnknown(channel)], (await hall.AskAsync(hall.Facts(channel) with { ChannelNote = "急" })).Refusals);
    }

    [Fact(DisplayName = "In Jinan a request goes through the platform by itself")]
    [Rule("J-Ver-3a")]
    public async Task By_itself()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "jinan-2020");

        Assert.Equal("System", (await hall.RequestAsync(await hall.SentAsync())).Channel);
        Assert.Equal([new ChannelOnlyBefore("Letter")], (await hall.AskAsync(hall.Facts("Letter"))).Refusals);
    }

    [Theory(DisplayName = "Where it could not go through the system yet, the paper of the answer is kept as a scan with the answer that is entered")]
    [InlineData("jinan-2020", "Letter")]
    [InlineData("gaoqing-2021", "Fax")]
    [Rule("J-Ver-3b", "G-Ver-7g")]
    public async Task Scan(string profile, string channel)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, Beginning(profile));
        var id = (await hall.AskAsync(hall.Facts(channel))).Value;

        Assert.Equal([new ScanMissing(channel)], await hall.ReplyAsync(id));
        using (var scan = new MemoryStream("%PDF-1.4\n%%EOF"u8.ToArray()))
            Assert.Empty((await new AttachmentDesk(city.City, city.Clock, new(city.City, city.Clock)).KeepAsync(hall.Answerer, new(nameof(VerificationRequest), id, VerificationActs.Answer, VerificationActs.Read, hall.Issuer), "复函.pdf", scan, default)).Refusals);
        Assert.Empty(await hall.ReplyAsync(id));
    }

    private static RuleProfile Beginning(string profile) => TownHall.Varied(profile, "Ver.SystemFullyRunning", new FlagValue(false));

    private static async Task<IReadOnlyList<string>> OfferedAsync(VerificationHall hall) =>
        [.. (await hall.Queries.ViewAsync(await hall.RequestAsync(await hall.SentAsync()), default)).IssuerRules.ChannelsOffered.Select(channel => channel.Key)];
}
