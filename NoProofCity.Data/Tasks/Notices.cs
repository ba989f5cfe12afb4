using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>Tells the one person who can act, inside the act that gives them something to do.</summary>
public static class Notices
{
    /// <summary>Tells whoever of a unit owns new work of a role now: the deputy while the first is absent.</summary>
    /// <returns>False where nobody is there who signs in; it stays a count of the unit.</returns>
    public static async Task<bool> ToAsync(Scene scene, long unitId, StaffRole role, ObjectRef about, NoticeKind kind, IReadOnlyList<string> facts)
    {
        var registry = await scene.Db.StaffRegistries.SingleOrDefaultAsync(r => r.UnitId == unitId);
        if (registry?.OwnerFor(role, scene.Now)?.AccountId is not { } account) return false;
        await ToAccountAsync(scene.Db, account, registry.PlaceId, about, kind, facts, scene.Now);
        return true;
    }

    /// <summary>Tells whoever leads a unit today.</summary>
    public static async Task ToLeadsAsync(Scene scene, long unitId, ObjectRef about, NoticeKind kind, IReadOnlyList<string> facts)
    {
        var leads = await scene.Db.Set<Account>().Where(account => account.State == AccountState.Active && account.Grants.Any(grant => grant.Role == Role.UnitLead && grant.UnitId == unitId && grant.EndedAt == null)).ToListAsync();
        foreach (var lead in leads.Where(lead => lead.Grants.Any(grant => grant.Role is Role.UnitLead && grant.UnitId == unitId && grant.StandsOn(scene.Today))))
            await ToAccountAsync(scene.Db, lead.Id, lead.PlaceId, about, kind, facts, scene.Now);
    }

    /// <summary>Tells whoever works in a role for the place today.</summary>
    public static async Task ToRoleAsync(Scene scene, long placeId, Role role, ObjectRef about, NoticeKind kind, IReadOnlyList<string> facts)
    {
        var holders = await scene.Db.Set<Account>().Where(account => account.PlaceId == placeId && account.State == AccountState.Active && account.Grants.Any(grant => grant.Role == role && grant.EndedAt == null)).ToListAsync();
        foreach (var holder in holders.Where(holder => holder.Grants.Any(grant => grant.Role == role && grant.StandsOn(scene.Today))))
            await ToAccountAsync(scene.Db, holder.Id, holder.PlaceId, about, kind, facts, scene.Now);
    }

    /// <summary>Tells one person, such as the one who began a long work.</summary>
    internal static async Task ToAccountAsync(CityContext db, long accountId, long placeId, ObjectRef about, NoticeKind kind, IReadOnlyList<string> facts, DateTimeOffset at)
    {
        var notice = db.Set<Notice>().Local.FirstOrDefault(n => n.AccountId == accountId && n.ObjectKind == about.Kind && n.ObjectId == about.Id && n.ReadAt is null)
            ?? await db.Set<Notice>().FirstOrDefaultAsync(n => n.AccountId == accountId && n.ObjectKind == about.Kind && n.ObjectId == about.Id && n.ReadAt == null);
        notice ??= db.Add(Notice.To(accountId, placeId, about)).Entity;
        notice.Tell(kind, facts, at);
    }
}
