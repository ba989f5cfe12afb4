namespace NoProofCity.Web.Shared;

/// <summary>The cases before and after this one in the list it was opened from; addresses without a query.</summary>
/// <param name="Position">Null where counting would cost more than it tells.</param>
public sealed record Neighbours(string? Previous, string? Next, int? Position = null, int? Total = null);

/// <summary>
/// The acts a case page shows. More than five are no choice any more: the page must show those that its state leads to
/// and leave the others out.
/// </summary>
public sealed class ShownActs
{
    public const int Most = 5;

    private int _count;

    internal void Add()
    {
        if (++_count > Most) throw new InvalidOperationException($"A case page shows at most {Most} acts at once.");
    }

    internal void Remove() => _count--;
}
