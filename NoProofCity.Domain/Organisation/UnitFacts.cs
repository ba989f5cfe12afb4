using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Organisation;

/// <summary>What a unit is (单位性质).</summary>
public enum UnitKind { AdministrativeOrgan, AuthorisedOrg, PublicServiceUnit, PublicInstitution, Zone, Town, Village, SelfGoverning }

/// <summary>The level a unit stands on, highest first.</summary>
public enum UnitLevel { City, County, Town, Village }

/// <summary>What the unit's form states. Level and place in the tree are not in it: they change by <see cref="OrgUnit.Move"/> alone.</summary>
public sealed record UnitFacts(string Name, UnitKind Kind)
{
    /// <summary>The abbreviation (简称) by which the unit is found and shown where room is short; the name itself when left blank.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>First letters in pinyin, for the unit picker.</summary>
    public string PinyinInitials { get; init; } = "";

    /// <summary>The trade of a public-service unit (公共服务行业), by its key in the profile ("Water").</summary>
    public string? Industry { get; init; }

    /// <summary>The line of departments it belongs to across all levels (条线).</summary>
    public string Line { get; init; } = "";

    /// <summary>The unit that answers for it (主管单位): a firm's supervising department, which need not stand above it in the tree.</summary>
    public long? SupervisingUnitId { get; init; }

    /// <summary>It asks applicants for proofs.</summary>
    public bool Demands { get; init; }

    /// <summary>It issues proofs.</summary>
    public bool Issues { get; init; }

    public SocialCreditCode? CreditCode { get; init; }
}

/// <summary>What the profile of the place says about units.</summary>
/// <param name="Industries">The keys of the industries of public service that take part.</param>
public sealed record UnitRules(IReadOnlySet<string> Industries)
{
    public static UnitRules Of(RuleProfile profile) => new(profile.Options("Scope.Industries").ToHashSet());
}
