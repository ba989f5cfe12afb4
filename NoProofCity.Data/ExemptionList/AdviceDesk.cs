using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList;

/// <summary>Where the public says what it thinks of the list, and where the office answers.</summary>
public sealed class AdviceDesk(City city, TimeProvider time) : Desk(city, time)
{
    private const string NumberKind = "PublicAdvice";

    /// <summary>Received from a public page. Where the citizen sat is not kept.</summary>
    /// <param name="submission">Drawn with the form: sent twice, it is received once.</param>
    public Task<Outcome<long>> GiveAsync(long placeId, AdviceFacts facts, string submission) =>
        CreateAsync<PublicAdvice>(Public(placeId), AdviceActs.Give, submission, async scene =>
        {
            if (await scene.Db.Places.FindAsync(placeId) is null) return Outcome.Refused(new NotFound(nameof(Place)));
            if (!(await scene.RulesAsync(placeId)).Profile.Flag("Adj.PublicAdvice")) return Outcome.Refused(new NoPublicAdvice());
            return PublicAdvice.Receive(placeId, await scene.NextNumberAsync(placeId, NumberKind, scene.Today.Year), ReceiptCode.Draw(), facts, scene.Now);
        });

    public Task<Outcome> AnswerAsync(Actor actor, Seen seen, ReasonText answer) =>
        ActAsync<PublicAdvice>(actor, AdviceActs.Answer, seen, (advice, scene) => advice.Reply(answer, actor.PersonId, scene.Now));

    /// <summary>Within the act that begins an adjustment of the office's own: the advice it came of remembers which. The right asked for is that act's.</summary>
    public static async Task<Outcome> TakeUpAsync(Scene scene, long adviceId, AdjustmentRequest request)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(request);
        if (await scene.Db.Set<PublicAdvice>().FindAsync(adviceId) is not { } advice || advice.PlaceId != request.PlaceId) return Outcome.Refused(new NotFound(nameof(PublicAdvice)));
        // What the public says is the place's: whoever begins adjustments of a single unit has no part in it.
        if (await scene.WhyNotAsync(advice) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        var outcome = advice.TakeUp(request.Id);
        if (outcome.IsDone) scene.TellOf(advice);
        return outcome;
    }

    /// <summary>Within the act that withdraws an adjustment: what the public said may be taken up anew.</summary>
    public static async Task LetGoAsync(Scene scene, AdjustmentRequest request)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(request);
        foreach (var advice in await scene.Db.Set<PublicAdvice>().Where(advice => advice.PlaceId == request.PlaceId && advice.AdjustmentId == request.Id).ToListAsync())
        {
            advice.LetGo();
            scene.TellOf(advice);
        }
    }

    // Nobody is signed in on a public page: the house itself writes down what it was told.
    private static Actor Public(long placeId) => new(0, "公众", placeId, 0, Role.Office, "public");
}
