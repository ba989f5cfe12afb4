using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Registers;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Demo;

/// <summary>Three months of the counter: cases and requests in every state, most of them done, and two registers that answer for people.</summary>
internal sealed class DemoVerification(IPaperPrinter printer) : IDemoPart
{
    private const string Key = "公民身份号码";
    private const int SharedDaysAgo = 84;
    private const int FreshDays = 35;
    private const int MinutesToTake = 3;
    private const int MinutesToDecide = 7;
    private const int DaysToBring = 4;
    private const int DaysForApplicant = 14;

    private static readonly int[] ImportedDaysAgo = [83, 55, 28, 1];
    private static readonly TimeOnly Morning = new(8, 40);
    private static readonly TimeOnly Importing = new(8, 50);

    private readonly IReadOnlyList<CaseSeed> _cases = DemoSeeds.Read<CaseSeed>("cases");
    private readonly IReadOnlyList<AnswerSeed> _answers = DemoSeeds.Read<AnswerSeed>("answers");

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        foreach (var register in DemoSeeds.Read<SharedRegisterSeed>("shared-registers"))
        {
            yield return new(world.At(SharedDaysAgo, Morning), () => ShareAsync(world, register));
            foreach (var ago in ImportedDaysAgo) yield return new(world.At(ago, Importing), () => ImportAsync(world, register, world.WorkingDay(ago)));
        }
        var papers = new IssuedDocuments(printer, new(world.City, world.Clock));
        foreach (var seed in _cases)
        {
            var one = new DemoCase(world, seed, AnswerOf(seed), papers);
            var at = world.At(seed.Ago, TimeOnly.ParseExact(seed.At, "HH:mm", null));
            yield return new(at, one.AskAsync);
            if (seed.Register)
            {
                if (seed.Ends is CaseEnd.Completed) yield return new(at.AddMinutes(MinutesToDecide), one.CompleteAsync);
                continue;
            }
            if (seed.Ends is CaseEnd.InProgress) yield return new(at.AddMinutes(MinutesToTake), one.TakeAsync);
            if (seed.Ends is CaseEnd.Returned or CaseEnd.Rerouted) yield return new(at.AddMinutes(seed.Minutes), one.ReturnAsync);
            if (seed.Ends is CaseEnd.Rerouted) yield return new(at.AddMinutes(seed.Minutes + MinutesToDecide), one.RerouteAsync);
            if (seed.Ends is CaseEnd.Cancelled) yield return new(at.AddMinutes(seed.Minutes), one.CancelAsync);
            if (seed.Ends is CaseEnd.Withdrawn) yield return new(at.AddMinutes(seed.Minutes), one.WithdrawAsync);
            if (seed.Ends is CaseEnd.Replied or CaseEnd.SupplementAsked or CaseEnd.Supplemented or CaseEnd.Accepted or CaseEnd.Completed) yield return new(at.AddMinutes(seed.Minutes), one.ReplyAsync);
            if (seed.Ends is CaseEnd.SupplementAsked or CaseEnd.Supplemented) yield return new(at.AddMinutes(seed.Minutes + MinutesToDecide), one.AskApplicantAsync);
            if (seed.Ends is CaseEnd.Supplemented) yield return new(world.At(seed.Ago - DaysToBring, Morning), one.ReceiveAsync);
            if (seed.Ends is CaseEnd.Accepted or CaseEnd.Completed) yield return new(at.AddMinutes(seed.Minutes + MinutesToDecide), one.AcceptAsync);
            if (seed.Ends is CaseEnd.Completed) yield return new(at.AddMinutes(seed.Minutes + (MinutesToDecide * 2)), one.CompleteAsync);
        }
    }

    private AnswerFacts AnswerOf(CaseSeed seed)
    {
        var said = _answers.First(answer => answer.Outcome == seed.Outcome && (answer.Proof.Length == 0 || answer.Proof == seed.Proof));
        return new(said.Outcome, said.Text, said.Basis);
    }

    private static async Task<Outcome> ShareAsync(DemoWorld world, SharedRegisterSeed seed) => Outcome.Unless(
        (await new RegisterDesk(world.City, world.Clock).OpenAsync(world.As(Role.Agent, seed.Unit), world.Unit(seed.Unit), Facts(seed))).Refusals);

    private async Task<Outcome> ImportAsync(DemoWorld world, SharedRegisterSeed seed, DateOnly asOf)
    {
        await using var db = world.City.CreateDbContext();
        var unit = world.Unit(seed.Unit);
        var register = await db.SharedRegisters.AsNoTracking().SingleAsync(one => one.UnitId == unit && one.Title == seed.Title);
        var rows = _cases.Where(one => one.Register && one.Proof == seed.Proof).Select(one => new RegisterRecord(one.Number, [one.Number, one.Name, .. seed.Values]));
        var imported = await new RegisterImportDesk(world.City, world.Clock).ImportAsync(world.As(Role.Agent, seed.Unit), Seen.Of(register), new(asOf, seed.File, [Key, seed.Name, .. seed.Columns]), rows, 0, null, CancellationToken.None);
        if (!imported.IsDone || register.Columns.Count > 0) return Outcome.Unless(imported.Refusals);
        // The columns come with the first rows; from then on they are told.
        var facts = Facts(seed) with { Columns = [new(Key, true, false), new(seed.Name, true, false), .. seed.Columns.Select(column => new ColumnFacts(column, false, true))] };
        return await new RegisterDesk(world.City, world.Clock).ReviseAsync(world.As(Role.Agent, seed.Unit), await world.SeenAsync<SharedRegister>(register.Id), facts);
    }

    private static RegisterFacts Facts(SharedRegisterSeed seed) => new(seed.Title, seed.Purpose, KeyKind.IdentityNumber, Key, seed.Name, FreshDays) { Proofs = [seed.Proof] };

    /// <summary>One matter on its way.</summary>
    private sealed class DemoCase(DemoWorld world, CaseSeed seed, AnswerFacts answer, IssuedDocuments papers)
    {
        private readonly CaseDesk _counter = new(world.City, world.Clock, papers);
        private readonly VerificationDesk _desk = new(world.City, world.Clock, papers);
        private readonly SupplementDesk _supplements = new(world.City, world.Clock, papers);
        private long _case;
        private long _request;
        private long _supplement;

        /// <summary>At the counter; where the unit has no clerk, its agent.</summary>
        private Actor Clerk => world.Find(Role.Clerk, seed.Unit) ?? Agent;

        private Actor Agent => world.As(Role.Agent, seed.Unit);

        public async Task<Outcome> AskAsync()
        {
            await using var db = world.City.CreateDbContext();
            var (unit, person) = (world.Unit(seed.Unit), Subject.Of(SubjectKind.Person, seed.Name, seed.Number).Value);
            // What is only asked for waits for the agent's hand.
            var by = seed.Ends is CaseEnd.Asked ? Clerk : Agent;
            if (seed.External.Length > 0)
            {
                var entry = await db.ExemptionEntries.AsNoTracking().Where(one => one.UnitId == unit && one.ProofName == seed.Proof).Select(one => new { one.Id, Item = one.Items.Select(item => item.Name).First() }).FirstAsync();
                var asked = await _desk.AskAsync(by, new(new(seed.Proof, person, entry.Item) { EntryId = entry.Id, ExternalNumber = seed.External }));
                _request = asked.IsDone ? asked.Value : 0;
                return Outcome.Unless(asked.Refusals);
            }
            var item = await db.ServiceItems.Where(one => one.UnitId == unit && one.Code == seed.Item).Select(one => one.Id).SingleAsync();
            var opened = await _counter.OpenAsync(Clerk, item, new(person, seed.Channel));
            if (!opened.IsDone || seed.Ends is CaseEnd.Opened) return Outcome.Unless(opened.Refusals);
            _case = opened.Value;
            var no = (await db.CaseFiles.AsNoTracking().SingleAsync(one => one.Id == _case)).Materials.Single(material => material.ProofName == seed.Proof).No;
            var sent = await _desk.AskForCaseAsync(by, _case, [new(no)]);
            if (sent.IsDone) _request = await db.Verifications.Where(one => one.CaseId == _case).Select(one => one.Id).SingleAsync();
            return sent;
        }

        public async Task<Outcome> TakeAsync() => await _desk.TakeAsync(await IssuerAsync(), await SeenAsync());

        public async Task<Outcome> ReplyAsync() => await _desk.ReplyAsync(await IssuerAsync(), await SeenAsync(), answer);

        public async Task<Outcome> ReturnAsync() => await _desk.ReturnAsync(await IssuerAsync(), await SeenAsync(), Words, null, "");

        public async Task<Outcome> RerouteAsync() => await _desk.RerouteAsync(Agent, await SeenAsync(), world.Unit(seed.To!));

        public async Task<Outcome> CancelAsync() => await _desk.CancelAsync(Agent, await SeenAsync(), Words);

        public async Task<Outcome> AcceptAsync() => await _desk.AcceptAsync(Agent, await SeenAsync(), seed.Outcome is ReplyOutcome.Confirmed ? null : seed.Outcome is ReplyOutcome.Mismatch ? AnswerHandling.OtherWay : AnswerHandling.SelfCheck);

        public async Task<Outcome> AskApplicantAsync()
        {
            var asked = await _supplements.AskAsync(Agent, await SeenAsync(), new(answer.Text, "说明与登记不一致的原因", [new("情况说明及佐证材料", "说明与登记不一致的原因")], "到窗口递交，也可以邮寄", world.WorkingDay(seed.Ago).AddDays(DaysForApplicant)));
            await using var db = world.City.CreateDbContext();
            if (asked.IsDone) _supplement = await db.Set<Supplement>().Where(one => one.RequestId == _request).Select(one => one.Id).SingleAsync();
            return asked;
        }

        public async Task<Outcome> ReceiveAsync() => await _supplements.ReceiveAsync(Agent, await world.SeenAsync<Supplement>(_supplement), "情况说明一份，佐证材料两份");

        public async Task<Outcome> WithdrawAsync() => await _counter.WithdrawAsync(Clerk, await world.SeenAsync<CaseFile>(_case), Words);

        // The rest is what may be asked for, or what the applicant brings of their own accord.
        public async Task<Outcome> CompleteAsync()
        {
            await using var db = world.City.CreateDbContext();
            foreach (var material in (await db.CaseFiles.AsNoTracking().SingleAsync(one => one.Id == _case)).Materials.Where(material => material.State is MaterialState.Open))
            {
                if ((await _counter.TakePaperAsync(Clerk, await world.SeenAsync<CaseFile>(_case), material.No)).IsDone) continue;
                if (await _counter.TakeVoluntaryAsync(Clerk, await world.SeenAsync<CaseFile>(_case), material.No, true) is { IsDone: false } refused) return refused;
            }
            return await _counter.CompleteAsync(Clerk, await world.SeenAsync<CaseFile>(_case), "准予办理");
        }

        private ReasonText Words => ReasonText.Parse(seed.Words).Value;

        private Task<Seen> SeenAsync() => world.SeenAsync<VerificationRequest>(_request);

        private async Task<Actor> IssuerAsync()
        {
            await using var db = world.City.CreateDbContext();
            var unit = await db.Verifications.Where(one => one.Id == _request).Select(one => one.IssuerUnitId).SingleAsync();
            return world.As(Role.Agent, world.Units.Single(one => world.Unit(one.Key) == unit).Key);
        }
    }
}
