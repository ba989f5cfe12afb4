using NoProofCity.Tests.Publishing;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("NoProofCity.Tests.Support.LongestFirst", "NoProofCity.Tests")]

namespace NoProofCity.Tests.Support;

/// <summary>The collections whose tests go one by one for minutes begin first; begun last, as chance would have it, they would run on alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [BrowserTests.Name, nameof(Published_application)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => PlaceOf(collection.DisplayName)).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    private static int PlaceOf(string name) => Array.FindIndex(Long, one => name.EndsWith(one, StringComparison.Ordinal)) is var at and >= 0 ? at : Long.Length;
}
