using NoProofCity.Domain.ExemptionList.Guides;

namespace NoProofCity.Web.ExemptionList.Guides;

/// <summary>Gathers the parts of a guide while it is read; what is too long is not read on.</summary>
internal sealed class GuideParts
{
    public const int Most = 200_000;

    private const int LongestAddress = 200;

    private readonly List<GuidePart> _parts = [];

    public IReadOnlyList<GuidePart> All => _parts;

    /// <summary>The file holds more than is read of one.</summary>
    public bool IsTooLong { get; private set; }

    public void Add(GuidePart part)
    {
        if (_parts.Count == Most) IsTooLong = true;
        else if (!string.IsNullOrWhiteSpace(part.Text)) _parts.Add(part with { Address = part.Address.Length > LongestAddress ? part.Address[^LongestAddress..] : part.Address });
    }
}
