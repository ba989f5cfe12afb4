using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Accounts;

/// <summary>Who must use a second factor. Everybody may.</summary>
public enum SecondFactorDuty { Nobody, Administrators, Everybody }

/// <summary>How people sign in on this installation (登录策略): one row, edited by the security administrator.</summary>
public sealed class SignInPolicy : IAggregate
{
    public const long TheOnly = 1;

    private SignInPolicy() { } // for EF Core

    public long Id { get; private set; } = TheOnly;
    public int Version { get; private set; }
    public long PlaceId => 0;
    public long UnitId => 0;

    public SignInPolicyValues Values { get; private set; } = null!; // the row is there from the first migration on

    public Outcome Revise(SignInPolicyValues values)
    {
        if (values.WhyNot() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        Values = values;
        return Outcome.Done;
    }
}

/// <summary>The values themselves. Those that hold until somebody decides otherwise ship as data (Seeds/sign-in-policy.json).</summary>
public sealed record SignInPolicyValues
{
    /// <summary>Length counts more than a mixture of signs, which is not demanded.</summary>
    public required int PasswordLength { get; init; }

    public required int PasswordHistory { get; init; }

    /// <summary>So many failures in a row with one name shut that name, existing or not.</summary>
    public required int NameFailures { get; init; }

    /// <summary>So many failures in a row from one address shut that address; several people may share one.</summary>
    public required int AddressFailures { get; init; }

    public required int LockMinutes { get; init; }

    public required int IdleMinutes { get; init; }

    /// <summary>However busy somebody is, after so many hours the password is asked again.</summary>
    public required int SessionHours { get; init; }

    public required int CodeHours { get; init; }

    /// <summary>Open pages of one person.</summary>
    public required int CircuitsPerAccount { get; init; }

    /// <summary>Open pages from one address.</summary>
    public required int CircuitsPerAddress { get; init; }

    public required SecondFactorDuty SecondFactor { get; init; }

    /// <summary>The bounds within which each value may be chosen.</summary>
    public static IReadOnlyDictionary<string, (int Least, int Most)> Bounds { get; } = new Dictionary<string, (int, int)>
    {
        [nameof(PasswordLength)] = (8, 64),
        [nameof(PasswordHistory)] = (1, 24),
        [nameof(NameFailures)] = (3, 20),
        [nameof(AddressFailures)] = (10, 1000),
        [nameof(LockMinutes)] = (1, 1440),
        [nameof(IdleMinutes)] = (2, 120),
        [nameof(SessionHours)] = (1, 24),
        [nameof(CodeHours)] = (1, 168),
        [nameof(CircuitsPerAccount)] = (1, 100),
        [nameof(CircuitsPerAddress)] = (1, 10000),
    };

    public TimeSpan Lock => TimeSpan.FromMinutes(LockMinutes);
    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);
    public TimeSpan Session => TimeSpan.FromHours(SessionHours);

    public bool DemandsSecondFactor(bool isAdministrator) => SecondFactor switch
    {
        SecondFactorDuty.Everybody => true,
        SecondFactorDuty.Administrators => isAdministrator,
        _ => false,
    };

    public IReadOnlyList<Refusal> WhyNot() =>
    [
        .. new (string Field, int Value)[]
        {
            (nameof(PasswordLength), PasswordLength), (nameof(PasswordHistory), PasswordHistory),
            (nameof(NameFailures), NameFailures), (nameof(AddressFailures), AddressFailures), (nameof(LockMinutes), LockMinutes),
            (nameof(IdleMinutes), IdleMinutes), (nameof(SessionHours), SessionHours), (nameof(CodeHours), CodeHours),
            (nameof(CircuitsPerAccount), CircuitsPerAccount), (nameof(CircuitsPerAddress), CircuitsPerAddress),
        }
        .Where(v => v.Value < Bounds[v.Field].Least || v.Value > Bounds[v.Field].Most)
        .Select(v => new PolicyValueOutOfRange(v.Field, Bounds[v.Field].Least, Bounds[v.Field].Most)),
    ];
}
