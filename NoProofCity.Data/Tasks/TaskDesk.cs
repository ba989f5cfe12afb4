using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>Where a unit shows that it did what it was to do.</summary>
public sealed class TaskDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <param name="effectiveOn">The day on which what was done took effect, where the task asks for it.</param>
    public Task<Outcome> FinishAsync(Actor actor, Seen seen, ReasonText evidence, DateOnly? effectiveOn = null) =>
        CloseAsync(actor, TaskActs.Finish, seen, evidence, (task, scene) => task.Finish(evidence, actor.PersonId, scene.Now, effectiveOn));

    public Task<Outcome> WithdrawAsync(Actor actor, Seen seen, ReasonText reason) =>
        CloseAsync(actor, TaskActs.Withdraw, seen, reason, (task, scene) => task.Withdraw(reason, actor.PersonId, scene.Now));

    private Task<Outcome> CloseAsync(Actor actor, Act act, Seen seen, ReasonText reason, Func<WorkTask, Scene, Outcome> close) =>
        ActAsync<WorkTask>(actor, act, seen, async (task, scene) =>
        {
            scene.Reason = reason.Value;
            var outcome = close(task, scene);
            if (outcome.IsDone) await WorkTasks.StopClockAsync(scene, task);
            return outcome;
        });
}
