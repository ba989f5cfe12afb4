using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Shared;

namespace NoProofCity.Tests.Frame;

public sealed class Pages_of_one_thing : PartTest
{
    [Fact(DisplayName = "Whoever goes on to the next thing while the first is still read sees the next, whichever answer comes last")]
    public async Task Shows_what_its_address_says()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (first, second) = (await town.UnitAsync("A", "安岭县民政局"), await town.UnitAsync("B", "安岭县公证处"));
        _ = Services.AddSingleton(new Reading(city.City, city.Clock)).AddSingleton(new LedgerQueries(city.City)).AddSingleton(new AccessLog(city.City, city.Clock));

        var page = Render<SlowPage>(p => p.Add(one => one.Id, first));
        page.Render(p => p.Add(one => one.Id, second));
        page.Instance.Answer(second, await UnitAsync(city, second));
        page.Instance.Answer(first, await UnitAsync(city, first));
        page.WaitForAssertion(() => Assert.Equal("安岭县公证处 安岭县公证处", page.Find("h1").TextContent));
    }

    [Fact(DisplayName = "What was refused to one thing is not told on the page of the next")]
    public async Task Refusals_stay_with_their_thing()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (first, second) = (await town.UnitAsync("A", "安岭县民政局"), await town.UnitAsync("B", "安岭县公证处"));
        _ = Services.AddSingleton(new Reading(city.City, city.Clock)).AddSingleton(new LedgerQueries(city.City)).AddSingleton(new AccessLog(city.City, city.Clock));

        var page = Render<SlowPage>(p => p.Add(one => one.Id, first));
        page.Instance.Answer(first, await UnitAsync(city, first));
        page.Instance.Answer(second, await UnitAsync(city, second));
        page.WaitForAssertion(() => Assert.Equal("安岭县民政局 安岭县民政局", page.Find("h1").TextContent));
        var refused = new TaskCompletionSource<Outcome>();
        var acting = page.InvokeAsync(() => page.Instance.ActAsync(refused.Task));
        page.Render(p => p.Add(one => one.Id, second));
        refused.SetResult(Outcome.Refused(new FieldMissing("Unit.Name")));
        await acting;
        page.WaitForAssertion(() => Assert.Equal("安岭县公证处 安岭县公证处", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll("p"));
    }

    private static async Task<OrgUnit> UnitAsync(TestCity city, long id)
    {
        await using var db = city.Db();
        return await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == id);
    }

    /// <summary>A page whose readings end when the test says so.</summary>
    private sealed class SlowPage : ThingPage<OrgUnit>
    {
        private readonly Dictionary<long, TaskCompletionSource<Outcome<OrgUnit>>> _answers = [];
        private string _besides = "";

        protected override Act ReadAct => OrganisationActs.ReadUnit;
        protected override IReadOnlyList<Act> Acts => [];

        public void Answer(long id, OrgUnit unit) => Of(id).SetResult(unit);

        public async Task ActAsync(Task<Outcome> outcome)
        {
            _ = await DoAsync(_ => outcome);
            StateHasChanged();
        }

        protected override Task<Outcome<OrgUnit>> FindAsync() => Of(Id).Task;

        protected override Task ReadMoreAsync(OrgUnit thing)
        {
            _besides = thing.Name;
            return Task.CompletedTask;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, Thing is null ? "" : $"<h1>{Thing.Name} {_besides}</h1>");
            foreach (var refusal in Refusals) builder.AddMarkupContent(1, $"<p>{refusal}</p>");
        }

        private TaskCompletionSource<Outcome<OrgUnit>> Of(long id) => _answers.TryGetValue(id, out var answer) ? answer : _answers[id] = new();
    }
}
