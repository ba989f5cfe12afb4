using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Accounts;

/// <summary>One signing-in of one person on one browser (会话). The cookie names it; whether it still holds, only the database says.</summary>
public sealed class Session : IAggregate
{
    private Session() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }
    public long AccountId { get; private set; }

    /// <summary>The account's stamp when it began; a session with an older one is over.</summary>
    public int Stamp { get; private set; }

    /// <summary>What the person works as; null until they have chosen.</summary>
    public long? GrantId { get; private set; }

    /// <summary>Raised when the role is switched: pages opened before it must be opened anew.</summary>
    public int Turn { get; private set; }

    public string Address { get; private set; } = "";
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static Session Begin(Account account, RoleGrant? grant, string address, DateTimeOffset at)
    {
        var session = new Session { AccountId = account.Id, Stamp = account.Stamp, Address = address, StartedAt = at, SeenAt = at };
        session.Take(account, grant);
        return session;
    }

    public void WorkAs(Account account, RoleGrant grant)
    {
        Take(account, grant);
        Turn++;
    }

    /// <summary>The one session in which the password was changed goes on.</summary>
    public void Follow(Account account) => Stamp = account.Stamp;

    public void End(DateTimeOffset at) => EndedAt ??= at;

    private void Take(Account account, RoleGrant? grant) =>
        (GrantId, PlaceId, UnitId) = (grant?.Id, grant?.PlaceId ?? account.PlaceId, grant?.UnitId ?? account.UnitId);
}
