using NoProofCity.Data.Common;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Profiles;

/// <summary>A profile that can be laid beside another.</summary>
/// <param name="Key">As the address names it.</param>
/// <param name="VersionId">Null for a profile of the library, which is in force nowhere by itself.</param>
public sealed record ProfileChoice(string Key, string Title, long? VersionId, bool IsInForce);

/// <summary>What can be laid side by side: every version of a place, and the profiles that ship or lie in the folder of the installation.</summary>
public sealed class ProfileChoices(ProfileQueries versions, Reading reading, ProfileLibrary library, TimeProvider time)
{
    // No code of a profile holds a dot.
    private const string OfVersion = "v.";

    public static string KeyOf(long versionId) => $"{OfVersion}{versionId}";

    public async Task<IReadOnlyList<ProfileChoice>> AllAsync(long placeId, string placeName, CancellationToken leaving)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow());
        var rows = await versions.VersionsAsync(placeId, leaving);
        var inForce = ProfileVersionRow.InForceOn(rows, today)?.Id;
        return
        [
            .. rows.Select(row => new ProfileChoice(KeyOf(row.Id), $"{placeName} 第 {row.Number} 版", row.Id, row.Id == inForce)),
            .. library.Profiles.Select(profile => new ProfileChoice(profile.Code, TitleOf(profile), null, IsInForce: false)),
        ];
    }

    /// <summary>Null where there is none of that name, or it is of a place that the person may not read.</summary>
    public async Task<RuleProfile?> FindAsync(Actor actor, ProfileChoice choice, CancellationToken leaving)
    {
        if (choice.VersionId is not { } id) return library.Find(choice.Key);
        var found = await reading.FindAsync<ProfileVersion>(actor, ProfileActs.Read, id, leaving);
        return found.IsDone ? found.Value.Read(versions.Catalogue) : null;
    }

    /// <summary>Null where one of the two is not there.</summary>
    public async Task<ComparisonView?> CompareAsync(Actor actor, ProfileChoice? left, ProfileChoice? right, ComparisonShow show, CancellationToken leaving) =>
        left is not null && right is not null && await FindAsync(actor, left, leaving) is { } one && await FindAsync(actor, right, leaving) is { } other
            ? new(ProfileComparison.Of(one, other), show) : null;

    /// <summary>What people call the profile of a code; the code itself where the file is gone.</summary>
    public string NameOf(string code) => library.Find(code) is { } profile ? TitleOf(profile) : code;

    private static string TitleOf(RuleProfile profile) => profile.DateOrNull("Doc.Issued") is { } issued ? $"{profile.Place} {issued.Year} 年文件" : profile.Place;
}
