using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Inventory.Findings;

/// <summary>Somebody looked at a finding and set it aside, and why. It holds for just these rows: where another joins them, the finding is told again.</summary>
public sealed class FindingDismissal : IAggregate
{
    private FindingDismissal() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>A finding may concern many units, so it is the place's.</summary>
    public long UnitId => 0;

    public FindingKind Kind { get; private set; }

    /// <summary>Which finding it is: its kind and its rows.</summary>
    public string Mark { get; private set; } = "";

    public string Reason { get; private set; } = "";
    public long DismissedBy { get; private set; }
    public DateTimeOffset DismissedAt { get; private set; }

    public static FindingDismissal Of(long placeId, FindingKind kind, IReadOnlyList<long> rows, ReasonText reason, long by, DateTimeOffset at) =>
        new() { PlaceId = placeId, Kind = kind, Mark = MarkOf(kind, rows), Reason = reason.Value, DismissedBy = by, DismissedAt = at };

    public static string MarkOf(FindingKind kind, IReadOnlyList<long> rows) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kind + ":" + string.Join(',', rows.Order().Select(row => row.ToString(CultureInfo.InvariantCulture))))));
}
