using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Profiles;

/// <summary>A profile file by the name under which a person finds it.</summary>
public sealed record ProfileFile(string Name, string Json);

/// <summary>A file that cannot be used, and why.</summary>
public sealed record FaultyProfile(string File, IReadOnlyList<Refusal> Findings);

/// <summary>All profiles that can be chosen. A faulty file is set aside with its findings and keeps no other from being used.</summary>
public sealed record ProfileLibrary(IReadOnlyList<RuleProfile> Profiles, IReadOnlyList<FaultyProfile> Faulty)
{
    public RuleProfile? Find(string code) => Profiles.FirstOrDefault(profile => profile.Code == code);

    /// <summary>Reads the files in their order. Of two with one code the first stays, so that a file in the folder never replaces a shipped one unseen.</summary>
    public static ProfileLibrary Read(RuleCatalogue catalogue, IEnumerable<ProfileFile> files)
    {
        var faulty = new List<FaultyProfile>();
        var documents = new Dictionary<string, (string File, ProfileDocument Document)>();
        foreach (var file in files)
        {
            var read = ProfileReader.Read(catalogue, file.Json);
            if (!read.IsDone) faulty.Add(new(file.Name, read.Refusals));
            else if (!documents.TryAdd(read.Value.Code, (file.Name, read.Value))) faulty.Add(new(file.Name, [new DoubledProfile(read.Value.Code)]));
        }
        var profiles = new Dictionary<string, RuleProfile>();
        foreach (var (_, document) in documents.Values.Where(found => found.Document.ParentCode is null))
            profiles.Add(document.Code, ProfileResolver.Resolve(document));

        // grandchildren follow children; what is left at the end names a parent that is not there, or a circle
        var waiting = documents.Values.Where(found => found.Document.ParentCode is not null).ToList();
        while (waiting.FirstOrDefault(found => profiles.ContainsKey(found.Document.ParentCode!)) is { Document: { } child, File: var name })
        {
            var resolved = ProfileResolver.Resolve(profiles[child.ParentCode!], child);
            if (resolved.IsDone) profiles.Add(child.Code, resolved.Value);
            else faulty.Add(new(name, resolved.Refusals));
            _ = waiting.RemoveAll(found => found.Document.Code == child.Code);
        }
        faulty.AddRange(waiting.Select(found => new FaultyProfile(found.File, [new UnknownParent(found.Document.ParentCode!)])));
        return new([.. documents.Keys.Where(profiles.ContainsKey).Select(code => profiles[code])], faulty);
    }
}
