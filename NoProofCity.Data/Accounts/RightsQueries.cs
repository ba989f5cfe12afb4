using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>What a person may do here, for showing and hiding. The truth is asked again in the desk.</summary>
public sealed class RightsQueries(City city, TimeProvider time)
{
    /// <summary>Empty when the person no longer stands.</summary>
    public async Task<IReadOnlyList<Act>> ActsOfAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await new Rights(db, city.Rulebook, actor, ChinaTime.DateOf(time.GetUtcNow()), cancellationToken).ActsAsync();
    }

    public async Task<bool> MayAsync(Actor actor, Act act, CancellationToken cancellationToken = default) =>
        (await ActsOfAsync(actor, cancellationToken)).Contains(act);
}
