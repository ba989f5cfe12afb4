using NoProofCity.Data.Demo;
using NoProofCity.Tests.Documents;

namespace NoProofCity.Tests.Support;

/// <summary>The demo, made once for all tests that look at it; each gets a copy of its own, to change as it likes, in the time files take to copy.</summary>
internal static class DemoCity
{
    /// <summary>The moment up to which the demo was lived, and at which each copy wakes up: a Monday in office hours.</summary>
    public const string Now = "2026-03-09 10:00";

    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static async Task<TestCity> OpenAsync() => await TestCity.OfFolderAsync(await Made.Value, Now);

    /// <summary>The demo over an installation of the test's own.</summary>
    public static DemoPlace Over(TestCity city) => new(city.City, city.Clock, TestPeople.QuickHasher, PaperRoom.Printer);

    private static async Task<string> MakeAsync()
    {
        var city = await TestCity.OpenAsync(now: Now);
        var made = await Over(city).MakeAsync();
        Assert.Empty(made.Refusals);
        return await city.LeaveAsync();
    }
}
