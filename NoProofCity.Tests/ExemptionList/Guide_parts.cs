using Bunit;
using NoProofCity.Domain.Common;
using NoProofCity.Tests.Support;
using NoProofCity.Web.ExemptionList.Guides;

namespace NoProofCity.Tests.ExemptionList;

public sealed class Guide_parts : PartTest
{
    [Fact(DisplayName = "The day of publication is today unless said otherwise, and is asked for where it was taken away")]
    public void Day_of_publication()
    {
        var said = new List<DateOnly>();
        var dialog = Render<GuideMendDialog>(p => p.Add(d => d.Count, 3).Add(d => d.OnClose, () => { }).Add(d => d.OnSay, on =>
        {
            said.Add(on);
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }));
        Assert.Contains("3 处的新指南已公布", dialog.Markup);
        Assert.Equal("2026-03-09", dialog.Find("input[type=date]").GetAttribute("value"));
        dialog.Find("input[type=date]").Change("");
        dialog.Find(".btn-primary").Click();
        Assert.Contains("请写明新指南是哪天公布的", dialog.Markup);
        Assert.Empty(said);
        dialog.Find("input[type=date]").Change("2026-03-02");
        dialog.Find(".btn-primary").Click();
        Assert.Equal([new DateOnly(2026, 3, 2)], said);
    }
}
