using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>Adjustments of the list in every state: in time and late, asked for by units and begun by the office, heard, decided both ways, published, returned, withdrawn.</summary>
internal sealed class DemoAdjustments(IPaperPrinter printer) : IDemoPart
{
    private static readonly TimeOnly Drafting = new(9, 50);
    private static readonly TimeOnly Filing = new(11, 10);
    private static readonly TimeOnly Hearing = new(14, 20);
    private static readonly TimeOnly Deciding = new(15, 40);
    private static readonly TimeOnly Publishing = new(16, 20);

    private static readonly ReasonText LegalView = ReasonText.Parse("与有关法律、法规不抵触，不增加办事人的义务").Value;
    private static readonly ReasonText DataView = ReasonText.Parse("有关数据可以查询，更新及时").Value;

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        foreach (var seed in DemoSeeds.Read<AdjustmentSeed>("adjustments"))
        {
            var one = new DemoAdjustment(world, seed, new(world.City, world.Clock, new(printer, new AttachmentFiles(world.City, world.Clock))));
            // What came late was drafted late, too.
            yield return new(world.At(seed.Filed ?? seed.Caused - 1, Drafting), one.DraftAsync);
            if (seed.Filed is { } filed) yield return new(world.At(filed, Filing), one.FileAsync);
            if (seed.Heard is { } heard) yield return new(world.At(heard, Hearing), one.HearAsync);
            if (seed.Returned is { } returned) yield return new(world.At(returned, Deciding), () => one.DoAsync((desk, seen, words) => desk.ReturnAsync(one.Office, seen, words)));
            if (seed.Decided is { } decided) yield return new(world.At(decided, Deciding), () => one.DoAsync((desk, seen, words) => seed.Refused ? desk.RejectAsync(one.Office, seen, words) : desk.ApproveAsync(one.Office, seen, words)));
            if (seed.Withdrawn is { } withdrawn) yield return new(world.At(withdrawn, Deciding), () => one.DoAsync((desk, seen, words) => desk.WithdrawAsync(one.Applicant, seen, words)));
            if (seed.Published is { } published) yield return new(world.At(published, Publishing), one.PublishAsync);
        }
    }

    /// <summary>One application on its way.</summary>
    private sealed class DemoAdjustment(DemoWorld world, AdjustmentSeed seed, AdjustmentDesk desk)
    {
        private readonly string _place = seed.Unit.Split('/')[0];
        private long _id;

        public Actor Office => world.Office(_place);

        public Actor Applicant => seed.ByOffice ? Office : world.As(Role.UnitLead, seed.Unit);

        public async Task<Outcome> DraftAsync()
        {
            var entry = seed.Type is AdjustmentType.Add ? null : await EntryAsync();
            var now = entry?.Facts ?? new("");
            var facts = new AdjustmentFacts(seed.Type)
            {
                AppliedOn = world.WorkingDay(seed.Filed ?? seed.Caused - 1), CausedOn = world.WorkingDay(seed.Caused), Subject = seed.Subject, Reason = seed.Reason, ReasonText = seed.Text, IsStillAsked = true, IsMissing = true, DecidedBy = seed.Government,
                Law = seed.Law, Basis = seed.Basis,
                New = now with
                {
                    ProofName = seed.Proof ?? now.ProofName, Methods = seed.Way is { } way ? [way] : now.Methods, MethodNote = seed.Way is null ? now.MethodNote : "",
                    Items = seed.ItemName is { } name ? [new(seed.Item ?? now.Items[0].Code, name)] : now.Items, Basis = seed.Type is AdjustmentType.Add ? seed.Law : now.Basis,
                },
            };
            var drafted = await desk.DraftAsync(Applicant, world.Unit(seed.Unit), entry?.Id, facts);
            if (drafted.IsDone) _id = drafted.Value;
            return Outcome.Unless(drafted.Refusals);
        }

        public async Task<Outcome> FileAsync() => await desk.FileAsync(Applicant, await SeenAsync());

        public async Task<Outcome> HearAsync()
        {
            if (await desk.BeginStudyAsync(Office, await SeenAsync()) is { IsDone: false } refused) return refused;
            if (await desk.GiveOpinionAsync(world.FirstOf(Role.Legal, _place), await SeenAsync(), !seed.Refused, seed.Refused ? ReasonText.Parse(seed.Words).Value : LegalView) is { IsDone: false } notHeard) return notHeard;
            return await desk.GiveOpinionAsync(world.FirstOf(Role.DataBureau, _place), await SeenAsync(), true, DataView);
        }

        public async Task<Outcome> PublishAsync() => await desk.PublishAsync(Office, await SeenAsync());

        public async Task<Outcome> DoAsync(Func<AdjustmentDesk, Seen, ReasonText, Task<Outcome>> act) => await act(desk, await SeenAsync(), ReasonText.Parse(seed.Words).Value);

        private Task<Seen> SeenAsync() => world.SeenAsync<AdjustmentRequest>(_id);

        // The so many-th of those that are replaced and in no adjustment.
        private async Task<ExemptionEntry> EntryAsync()
        {
            await using var db = world.City.CreateDbContext();
            var (unit, cancelled) = (world.Unit(seed.Unit), ExemptionEntry.Marked(MethodKeys.DirectCancel));
            var way = ExemptionEntry.Marked(seed.Way ?? "-");
            return (await db.ExemptionEntries.AsNoTracking().AsSplitQuery()
                .Where(entry => entry.UnitId == unit && entry.State == EntryState.InForce && entry.InterimById == null && entry.Exclusion == null && !entry.WayList.Contains(cancelled) && !entry.WayList.Contains(way))
                .OrderBy(entry => entry.Number).Skip(seed.At).FirstAsync());
        }
    }
}
