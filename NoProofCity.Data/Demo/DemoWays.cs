using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>Errands in every state, and cases that were taken with something missing: one lapsed, one whose time is nearly over.</summary>
internal sealed class DemoWays(IPaperPrinter printer) : IDemoPart
{
    private const int MinutesToDecide = 5;
    private const int MinutesToFile = 20;

    private static readonly TimeOnly Morning = new(9, 30);
    private static readonly TimeOnly Noon = new(11, 0);
    private static readonly TimeOnly Afternoon = new(15, 30);

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        var papers = new IssuedDocuments(printer, new AttachmentFiles(world.City, world.Clock));
        foreach (var seed in DemoSeeds.Read<WaySeed>("ways"))
        {
            var one = new DemoWay(world, seed, papers);
            yield return new(world.At(seed.Ago, Morning), one.OpenAsync);
            if (seed.Whither.Length == 0)
            {
                yield return new(world.At(seed.Ago, Morning).AddMinutes(MinutesToDecide), one.TolerateAsync);
                // Time passes there as it does anywhere.
                if (seed.Lapses is { } ago) yield return new(world.At(ago, Morning), one.SweepAsync);
                continue;
            }
            yield return new(world.At(seed.Ago, Morning).AddMinutes(MinutesToDecide), one.SendAsync);
            if (seed.Ends is ErrandState.Assigned) continue;
            yield return new(world.At(seed.Ago, Noon), one.BeginAsync);
            if (seed.Ends is ErrandState.Obtaining) continue;
            yield return new(world.At(seed.Ago, Afternoon), one.EndAsync);
            if (seed.Ends is ErrandState.Filed) yield return new(world.At(seed.Ago, Afternoon).AddMinutes(MinutesToFile), one.FileAsync);
        }
    }

    private sealed class DemoWay(DemoWorld world, WaySeed seed, IssuedDocuments papers)
    {
        private readonly CaseDesk _counter = new(world.City, world.Clock, papers);
        private readonly ErrandDesk _errands = new(world.City, world.Clock, papers);
        private long _case;
        private int _no;

        private Actor Clerk => world.Find(Role.Clerk, seed.Unit) ?? world.As(Role.Liaison, seed.Unit);

        private Actor Agent => world.As(Role.Agent, seed.Unit);

        public async Task<Outcome> OpenAsync()
        {
            await using var db = world.City.CreateDbContext();
            var unit = world.Unit(seed.Unit);
            var item = await db.ServiceItems.Where(one => one.UnitId == unit && one.Code == seed.Item).Select(one => one.Id).SingleAsync();
            var opened = await _counter.OpenAsync(Clerk, item, new(Subject.Of(SubjectKind.Person, seed.Name, seed.Number).Value, CaseChannel.Window));
            if (!opened.IsDone) return Outcome.Unless(opened.Refusals);
            _case = opened.Value;
            _no = (await db.CaseFiles.AsNoTracking().SingleAsync(one => one.Id == _case)).Materials.Single(material => material.ProofName == seed.Proof).No;
            return await _counter.PrintSlipAsync(Clerk, await CaseAsync());
        }

        public async Task<Outcome> SendAsync() => await _errands.AskAsync(Clerk, await CaseAsync(), _no, new(seed.Words, seed.Whither));

        public async Task<Outcome> BeginAsync() => await _errands.BeginAsync(Agent, await ErrandAsync());

        public async Task<Outcome> EndAsync() => seed.Ends is ErrandState.Failed ? await _errands.FailAsync(Agent, await ErrandAsync(), seed.Result) : await _errands.ObtainAsync(Agent, await ErrandAsync(), seed.Result);

        public async Task<Outcome> FileAsync() => await _errands.FileAsync(Clerk, await ErrandAsync());

        public async Task<Outcome> TolerateAsync() => await new ToleranceDesk(world.City, world.Clock, papers).AcceptAsync(Clerk, await CaseAsync(), [_no], seed.Words);

        public async Task<Outcome> SweepAsync()
        {
            _ = await new ToleranceSweep(world.City, world.Clock).RunAsync(world.Clock.GetUtcNow());
            return Outcome.Done;
        }

        private Task<Seen> CaseAsync() => world.SeenAsync<CaseFile>(_case);

        private async Task<Seen> ErrandAsync()
        {
            await using var db = world.City.CreateDbContext();
            return await world.SeenAsync<Errand>(await db.Errands.Where(one => one.CaseId == _case).Select(one => one.Id).SingleAsync());
        }
    }
}

/// <summary>A case of the demo with an errand, or taken with something missing where nobody is sent.</summary>
/// <param name="Words">What is fetched, or why it is taken without.</param>
/// <param name="Lapses">So many days ago its time was over.</param>
internal sealed record WaySeed(string Unit, string Item, string Proof, string Name, string Number, int Ago, string Words, string Whither = "", ErrandState Ends = ErrandState.Filed, string Result = "", int? Lapses = null);
