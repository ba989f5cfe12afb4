using NoProofCity.Data.Accounts;
using NoProofCity.Data.Demo;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Account;

/// <summary>What the frame shows of somebody at work, put together once per circuit.</summary>
public sealed class Workdays(WorkplaceQueries workplaces, RightsQueries rights, SessionQueries sessions, FrameCountsQueries counts, DemoQueries demo, TimeProvider time)
{
    /// <param name="grantId">The role in which the person works.</param>
    /// <returns>With the place's own name of an article, by its key.</returns>
    public async Task<(Session Session, Func<string, string?> ArticleOf)> OfAsync(Actor actor, long? grantId, CancellationToken leaving)
    {
        var workplace = await workplaces.OfAsync(actor, leaving);
        var session = new Session(actor, workplace.PlaceName, workplace.UnitName)
        {
            Clock = workplace.Engine is { } engine ? WorkClock.Of(engine, time.GetUtcNow()) : WorkClock.None,
            Warnings = ModeWords.Of(workplace, await demo.IsDemoAsync(leaving)),
            Acts = (await rights.ActsOfAsync(actor, leaving)).ToHashSet(),
            Roles = [.. (await sessions.RolesOfAsync(actor.PersonId, leaving)).Select(r => new SessionRole(r.GrantId, r.Role, r.Unit, r.GrantId == grantId))],
        };
        return (await CountedAsync(session, leaving), workplace.ArticleOf);
    }

    /// <summary>With the counts of now; the same counts are the same session, and nothing is drawn again for them.</summary>
    public async Task<Session> CountedAsync(Session session, CancellationToken leaving)
    {
        var now = await counts.OfAsync(session.Actor, leaving);
        return session.ToDo == now.ToDo && session.Notices == now.Notices && now.Counts.OrderBy(c => c.Key).SequenceEqual(session.Counts.OrderBy(c => c.Key))
            ? session
            : session with { ToDo = now.ToDo, Notices = now.Notices, Counts = now.Counts };
    }
}
