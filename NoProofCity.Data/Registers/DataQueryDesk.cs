using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;

namespace NoProofCity.Data.Registers;

/// <summary>Where somebody's data are asked for at the counter; every question stays on file.</summary>
public sealed class DataQueryDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <summary>Asks the registers, for a purpose. What no register covers is refused: a person has to be asked.</summary>
    /// <param name="registerId">One register, to try it out; null for whichever covers the proof.</param>
    /// <param name="caseNumber">The case it is needed for; blank where it is tried out.</param>
    public async Task<Outcome<RegisterReply>> AskAsync(Actor actor, RegisterQuestion question, long? registerId, string caseNumber)
    {
        RegisterReply? reply = null;
        var asked = await CreateAsync<DataQuery>(actor, RegisterActs.Ask, null, async scene =>
        {
            if (WhyNot(question, registerId, caseNumber) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            var found = await FindAsync(scene, question, registerId);
            if (!found.IsDone) return Outcome.Refused(found.Refusals);
            reply = found.Value;
            return RegisterLookup.Note(scene, scene.Actor.PlaceId, scene.Actor.UnitId, question, found.Value, QueryCause.None with { Number = caseNumber });
        });
        return asked.IsDone ? reply! : Outcome.Refused(asked.Refusals);
    }

    /// <summary>Puts on file what was looked up in a database elsewhere.</summary>
    public Task<Outcome<long>> RecordAsync(Actor actor, PlatformQuery query, string? submission = null) =>
        CreateAsync<DataQuery>(actor, RegisterActs.Ask, submission, scene => Task.FromResult(DataQuery.Record(actor.PlaceId, actor.UnitId, actor.PersonId, actor.Name, query, scene.Now)));

    private static async Task<Outcome<RegisterReply>> FindAsync(Scene scene, RegisterQuestion question, long? registerId)
    {
        if (registerId is not { } id)
        {
            var reply = await RegisterLookup.AskAsync(scene.Db, scene.Actor.PlaceId, question, scene.Now, CancellationToken.None);
            return reply.Register is null ? Outcome.Refused(new NoRegisterFor(question.ProofName)) : reply;
        }
        if (await scene.Db.SharedRegisters.AsNoTracking().SingleOrDefaultAsync(register => register.Id == id && register.PlaceId == scene.Actor.PlaceId) is not { } found) return Outcome.Refused(new NotFound(nameof(SharedRegister)));
        return found.InForce is null ? Outcome.Refused(new RegisterEmpty()) : await ImportedRegisters.AskAsync(scene.Db, found, question, scene.Now, CancellationToken.None);
    }

    private static List<Refusal> WhyNot(RegisterQuestion question, long? registerId, string caseNumber)
    {
        var refusals = new List<Refusal>();
        if (registerId is null && Writing.Tidy(question.ProofName).Length == 0) refusals.Add(new FieldMissing("DataQuery.ProofName"));
        if (Writing.Narrow(question.Key).Length == 0) refusals.Add(new FieldMissing("DataQuery.SubjectNumber"));
        if (Writing.Tidy(question.Purpose).Length == 0) refusals.Add(new FieldMissing("DataQuery.Purpose"));
        if (registerId is null && Writing.Narrow(caseNumber).Length == 0) refusals.Add(new FieldMissing("DataQuery.CaseNumber"));
        return refusals;
    }
}
