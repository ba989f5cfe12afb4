using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>
/// The rounds: sent out, filled from the units' own tables, handed in, studied row by row. One is over and became drafts of the list, one runs and
/// some are late in it. What is to be found in the tables (duplicates under several names, circles, laws repealed) is written in them as people write it.
/// </summary>
internal sealed class DemoInventory : IDemoPart
{
    // One row in so many is heard by the other offices, and one in so many of those kept is decided against its unit.
    private const int HeardEvery = 7;
    private const int OtherwiseEvery = 11;

    private static readonly TimeOnly Sending = new(9, 0);
    private static readonly TimeOnly Filling = new(9, 40);
    private static readonly TimeOnly Handing = new(11, 0);
    private static readonly TimeOnly Submitting = new(14, 30);
    private static readonly TimeOnly Beginning = new(15, 20);
    private static readonly TimeOnly Deciding = new(16, 0);
    private static readonly TimeOnly Concluding = new(16, 40);
    private static readonly TimeOnly Drafting = new(17, 0);
    private static readonly TimeOnly Finishing = new(17, 20);

    private static readonly ReasonText DecidedOtherwise = ReasonText.Parse("设定依据没有要求提交该证明，窗口核对原件即可").Value;
    private static readonly ReasonText Heard = ReasonText.Parse("相关数据已归集，可以由部门之间查询，不必由申请人提交").Value;

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        var proofs = DemoSeeds.Read<ProofSeed>("proofs").ToLookup(proof => proof.Unit);
        var items = DemoSeeds.Read<ItemSeed>("items").ToDictionary(item => (item.Unit, item.Code));
        foreach (var round in DemoSeeds.Read<RoundSeed>("rounds"))
        {
            var period = $"{world.WorkingDay(round.Sent).Year} 年{round.Name}";
            yield return new(world.At(round.Sent, Sending), () => SetAsync(world, round, period));
            if (round.Reminded is { } reminded) yield return new(world.At(reminded, Sending), () => OfRoundAsync(world, round, period, (desk, actor, seen) => desk.RemindAsync(actor, seen)));
            if (round.Closed is { } closed) yield return new(world.At(closed, Sending), () => OfRoundAsync(world, round, period, (desk, actor, seen) => desk.CloseAsync(actor, seen)));
            foreach (var table in round.Units)
                foreach (var deed in new DemoTable(world, $"{round.Place}/{table.Unit}", period, table).Plan([.. proofs[$"{round.Place}/{table.Unit}"]], items))
                    yield return deed;
        }
    }

    private static async Task<Outcome> SetAsync(DemoWorld world, RoundSeed round, string period) => Outcome.Unless((await new CollectionDesk(world.City, world.Clock).SetAsync(
        world.Office(round.Place), world.Place(round.Place), period, world.Today.AddDays(-round.Due), [.. round.Units.Select(table => world.Unit($"{round.Place}/{table.Unit}"))])).Refusals);

    private static async Task<Outcome> OfRoundAsync(DemoWorld world, RoundSeed round, string period, Func<CollectionDesk, Actor, Seen, Task<Outcome>> act)
    {
        await using var db = world.City.CreateDbContext();
        var placeId = world.Place(round.Place);
        var id = await db.CollectionTasks.Where(task => task.PlaceId == placeId && task.Period == period).Select(task => task.Id).SingleAsync();
        return await act(new(world.City, world.Clock), world.Office(round.Place), await world.SeenAsync<CollectionTask>(id));
    }

    /// <summary>The table of one unit in one round.</summary>
    private sealed class DemoTable(DemoWorld world, string unit, string period, TableSeed table)
    {
        private readonly string _place = unit.Split('/')[0];

        private InventoryDesk Filler => new(world.City, world.Clock);

        private ReviewDesk Reviewer => new(world.City, world.Clock);

        private Actor Legal => world.FirstOf(Role.Legal, _place);

        public IEnumerable<DemoDeed> Plan(IReadOnlyList<ProofSeed> proofs, IReadOnlyDictionary<(string, string), ItemSeed> items)
        {
            if (table.Filled is { } filled && !table.Zero) yield return new(world.At(filled, Filling), () => FillAsync(proofs, items));
            if (table.Handed is { } handed) yield return new(world.At(handed, Handing), async () => await Filler.HandOverAsync(LeadOf(unit), await SeenAsync(), table.Zero));
            if (table.Submitted is { } submitted) yield return new(world.At(submitted, Submitting), SubmitAsync);
            if (table.Returned is { } returned) yield return new(world.At(returned, Beginning), async () => await Reviewer.ReturnAsync(Legal, await SeenAsync(), ReasonText.Parse(table.Reason!).Value));
            if (table.Review is { } review)
            {
                yield return new(world.At(review, Beginning), async () => await Reviewer.BeginAsync(Legal, await SeenAsync()));
                yield return new(world.At(review, Beginning), HearAsync);
                if (table.Decided > 0) yield return new(world.At(review, Deciding), DecideAsync);
            }
            if (table.Concluded is { } concluded) yield return new(world.At(concluded, Concluding), async () => await Reviewer.ConcludeAsync(Legal, await SeenAsync()));
            if (table.Drafted is { } drafted) yield return new(world.At(drafted, Drafting), async () => await Reviewer.DraftListAsync(world.Office(_place), await SeenAsync()));
            if (table.Finished is { } finished) yield return new(world.At(finished, Finishing), async () => await Reviewer.CloseAsync(world.Office(_place), await SeenAsync()));
        }

        private async Task<Outcome> FillAsync(IReadOnlyList<ProofSeed> proofs, IReadOnlyDictionary<(string, string), ItemSeed> items)
        {
            var entries = proofs.Select((proof, line) => new InventoryEntry(line)
            {
                ProofName = proof.Proof, ItemCode = proof.Item, ItemName = items[(unit, proof.Item)].Name, PowerType = items[(unit, proof.Item)].Power, Issuer = proof.Issuer, Basis = proof.Basis,
                Disposition = proof.Opinion, Method = proof.Way, Reason = proof.Reason, Defect = proof.Defect, SelfAdded = proof.SelfAdded, Exclusion = proof.Exclusion,
                IssuerCanVerify = proof.Verifiable,
            });
            if (await Filler.ImportAsync(SpeakerOf(unit), world.Unit(unit), await SeenAsync(), [.. entries]) is { IsDone: false } refused) return refused;
            // What their own tables have no column for is entered on screen.
            foreach (var proof in proofs.Where(proof => proof is { Temporary: true } or { Outside: true } or { RiskNote.Length: > 0 } or { OwnReason.Length: > 0 } or { FollowUp.Length: > 0 }))
            {
                var row = (await RowsAsync()).Single(row => row.ItemCode == proof.Item && row.ProofName == proof.Proof);
                var facts = row.Facts with
                {
                    Origin = proof.Temporary ? ProofOrigin.Temporary : row.Origin, IssuerOutside = proof.Outside, RiskNote = proof.RiskNote, OwnProofReason = proof.OwnReason, FollowUp = proof.FollowUp,
                };
                if (await Filler.ReviseAsync(SpeakerOf(unit), Seen.Of(row), facts) is { IsDone: false } refusedRow) return refusedRow;
            }
            return Outcome.Done;
        }

        private async Task<Outcome> SubmitAsync()
        {
            await using var db = world.City.CreateDbContext();
            var through = (await BatchAsync(db)).SubmittingUnitId;
            return await Filler.SubmitAsync(LeadOf(world.Units.Single(seed => seed.Place == _place && world.Unit(seed.Key) == through).Key), await SeenAsync(), table.Zero, new(true, true, true));
        }

        private async Task<Outcome> HearAsync()
        {
            foreach (var (at, row) in (await RowsAsync()).Index().Where(row => row.Index % HeardEvery == 0))
            {
                var office = world.FirstOf(at % 2 == 0 ? Role.Approval : Role.DataBureau, _place);
                if (await Reviewer.OpineAsync(office, Seen.Of(row), row.Disposition!.Value, Heard) is { IsDone: false } refused) return refused;
            }
            return Outcome.Done;
        }

        private async Task<Outcome> DecideAsync() => await Reviewer.DecideAllAsync(Legal, [.. (await RowsAsync()).Take(table.Decided).Select((row, at) => new RowVerdict(
            Seen.Of(row), row.Disposition is Disposition.RetainReplace && at % OtherwiseEvery == OtherwiseEvery - 1
                ? new(Disposition.Cancel, null, DecidedOtherwise.Value)
                : new(row.Disposition!.Value, row.Method, Necessity: new(HasBasis: row.Basis.Length > 0, true, true, true, row.IssuerCanVerify is not false))))]);

        private async Task<IReadOnlyList<InventoryRow>> RowsAsync()
        {
            await using var db = world.City.CreateDbContext();
            var batch = await BatchAsync(db);
            return await db.InventoryRows.AsNoTracking().Where(row => row.BatchId == batch.Id).OrderBy(row => row.Number).ToListAsync();
        }

        private async Task<Seen> SeenAsync()
        {
            await using var db = world.City.CreateDbContext();
            return Seen.Of(await BatchAsync(db));
        }

        private Task<InventoryBatch> BatchAsync(CityContext db)
        {
            var id = world.Unit(unit);
            return db.InventoryBatches.AsNoTracking().SingleAsync(batch => batch.UnitId == id && batch.Period == period);
        }

        private Actor SpeakerOf(string key) => world.Find(Role.Liaison, key) ?? world.Find(Role.Agent, key) ?? LeadOf(key);

        // A village without one answers through its town.
        private Actor LeadOf(string key) =>
            world.Find(Role.UnitLead, key) ?? world.As(Role.UnitLead, $"{_place}/{world.Units.Single(seed => seed.Key == key).Parent}");
    }
}
