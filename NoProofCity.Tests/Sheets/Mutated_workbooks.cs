using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Sheets;

/// <summary>Damaged files: whatever was done to them, they are read or refused with a reason, quickly and in little memory.</summary>
[Collection(Alone.Name)]
public sealed class Mutated_workbooks
{
    private const int Files = 2000;
    private const int Seed = 20261121;

    [Fact(DisplayName = "2,000 damaged files: none breaks the reader, none takes long, none fills the memory, each is told")]
    public async Task None_breaks_anything()
    {
        var report = await Mutations.RunAsync(Files, Seed);
        Assert.Equal(Files, report.Read + report.Refused);
        Assert.True(report.Refused > Files / 10 && report.Read > Files / 10, $"{report.Read} read, {report.Refused} refused: the damage is too slight or too heavy to say anything");
        Assert.True(report.Longest < TimeSpan.FromSeconds(5), $"{report.Longest} for one file");
        Assert.True(report.MostMegabytes < 256, $"{report.MostMegabytes} MB");
    }
}
