using System.Globalization;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Cases;

/// <summary>The applicant brought it though nobody asked (主动提供): taken, receipted and written down in one act. There is no act that refuses or removes one.</summary>
public sealed class VoluntaryMaterial : IAggregate
{
    private VoluntaryMaterial() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }

    /// <summary>"SJ-2026-000123".</summary>
    public string Number { get; private set; } = "";

    public long CaseId { get; private set; }
    public int MaterialNo { get; private set; }
    public string ProofName { get; private set; } = "";

    /// <summary>The clerk says that both is so; where the place does not ask for it, false.</summary>
    public bool IsAbleAndWilling { get; private set; }

    public long TakenBy { get; private set; }
    public DateTimeOffset TakenAt { get; private set; }

    public static VoluntaryMaterial Of(CaseFile one, CaseMaterial material, string number, bool isAbleAndWilling, long by, DateTimeOffset at) => new()
    {
        PlaceId = one.PlaceId, UnitId = one.UnitId, Number = number, CaseId = one.Id, MaterialNo = material.No, ProofName = material.ProofName, IsAbleAndWilling = isAbleAndWilling, TakenBy = by, TakenAt = at,
    };

    public static string NumberOf(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"SJ-{year:0000}-{serial:000000}");
}
