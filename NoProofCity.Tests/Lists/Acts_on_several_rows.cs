using Bunit;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Shared;

namespace NoProofCity.Tests.Lists;

public sealed class Acts_on_several_rows : PartTest
{
    private static readonly DueDayOver Over = new(new(2026, 3, 9));

    private static Task<BatchResult> AskAsync(params (string Unit, Refusal[] Refusals)[] rows) =>
        BatchResult.OfAsync("下达任务", rows.GroupBy(row => row.Unit), row => row.Unit, unit => Task.FromResult(unit.First().Refusals is [] ? Outcome.Done : Outcome.Refused(unit.First().Refusals)));

    [Fact(DisplayName = "One thing's refusal stops no other's; what was done is counted by rows, what was not is named with its reason")]
    public async Task Each_by_itself()
    {
        var result = await AskAsync(("民政局", []), ("公证处", [new NoGaps(2026)]), ("教体局", []), ("教体局", []));
        var note = Render<BatchNote>(p => p.Add(n => n.Result, result).AddChildContent("<a href=\"tasks\">看任务</a>"));
        Assert.Equal("已下达任务 3 件；下面的没有下达任务：看任务", note.Find("p").TextContent);
        Assert.Equal("公证处", note.Find("b").TextContent);
        _ = Assert.Single(note.FindAll(".n-reasons li"));
        Assert.Equal("已下达任务 1 件。", (await AskAsync(("民政局", []))).Text);
    }

    [Fact(DisplayName = "What stands against all alike goes back to the dialog; nothing does once one of them is done")]
    public async Task Against_all()
    {
        Assert.Equal([Over], (await AskAsync(("民政局", [Over]), ("公证处", [new NoGaps(2026), Over]))).AgainstAll);
        Assert.Empty((await AskAsync(("民政局", []), ("公证处", [Over]))).AgainstAll);
        Assert.Empty((await AskAsync(("民政局", [new NoGaps(2026)]), ("公证处", [Over]))).AgainstAll);
    }
}
