using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Accounts;

namespace NoProofCity.Data.Accounts;

/// <summary>The failures counted against one name and one address, for the length of one attempt.</summary>
internal sealed class SignInGuard
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(2);

    private readonly FailureCount? _name;
    private readonly FailureCount _address;
    private readonly SignInPolicyValues _policy;

    private SignInGuard(FailureCount? name, FailureCount address, SignInPolicyValues policy) => (_name, _address, _policy) = (name, address, policy);

    internal static string KeyOfName(CityContext db, string name) => db.Secrets.BlindIndexOf("name:" + name);

    /// <param name="name">Null for an attempt without a name: a one-time code.</param>
    internal static async Task<SignInGuard> OpenAsync(CityContext db, string? name, string address, SignInPolicyValues policy, DateTimeOffset now)
    {
        _ = await db.Set<FailureCount>().Where(f => f.LastAt < now - Forgotten).ExecuteDeleteAsync();
        return new(
            name is null ? null : await FindAsync(db, KeyOfName(db, name)),
            await FindAsync(db, db.Secrets.BlindIndexOf("address:" + address)),
            policy);
    }

    internal bool IsShutAt(DateTimeOffset now) => _address.IsLockedAt(now) || _name?.IsLockedAt(now) == true;

    internal void Failed(DateTimeOffset now)
    {
        _name?.Add(now, _policy.NameFailures, _policy.Lock);
        _address.Add(now, _policy.AddressFailures, _policy.Lock);
    }

    /// <summary>Only the name's failures are forgiven: else somebody with one account could go on guessing others from the same address.</summary>
    internal void Passed() => _name?.Clear();

    private static async Task<FailureCount> FindAsync(CityContext db, string key)
    {
        if (await db.Set<FailureCount>().SingleOrDefaultAsync(f => f.Key == key) is { } found) return found;
        var count = new FailureCount(key);
        _ = db.Add(count);
        return count;
    }
}
