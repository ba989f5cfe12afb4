using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Accounts;

/// <summary>Acts that reach equally far, in words.</summary>
public sealed record MayLine(Scope Scope, IReadOnlyList<string> Acts);

/// <summary>Tells what a role may do in a place, from the one list of rights and the place's profile.</summary>
public sealed class RoleActs(ProfileQueries profiles, TimeProvider time)
{
    /// <summary>Widest reach first.</summary>
    public async Task<IReadOnlyList<MayLine>> OfAsync(Role role, long placeId)
    {
        var rules = await profiles.InForceAsync(placeId, ChinaTime.DateOf(time.GetUtcNow()), CancellationToken.None);
        string ValueOf(string parameter) => rules is null ? "" : string.Join(RightCondition.Separator, rules.Profile.Options(parameter));
        return
        [
            .. from act in Permissions.Shipped.ActsOf(role, ValueOf)
               group NameWords.Of(act.Key) by Permissions.Shipped.ScopeOf(role, act, ValueOf)!.Value into reach
               orderby reach.Key descending
               select new MayLine(reach.Key, [.. reach]),
        ];
    }
}
