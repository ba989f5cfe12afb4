using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Profiles;

/// <summary>Makes a complete profile out of files: alone, or as the parent's with what the child says instead.</summary>
public static class ProfileResolver
{
    /// <summary>A profile that stands alone.</summary>
    public static RuleProfile Resolve(ProfileDocument document) => document.ParentCode is null
        ? new(document.Code, document.Place, null, document.Terms, document.Entries, document.Notes)
        : throw new ArgumentException($"Profile {document.Code} needs its parent {document.ParentCode}.", nameof(document));

    /// <summary>A profile as it was frozen: complete, though it was resolved from a parent once.</summary>
    internal static RuleProfile Thaw(ProfileDocument document, string? parentCode) =>
        new(document.Code, document.Place, parentCode, document.Terms, document.Entries, document.Notes);

    /// <summary>
    /// The parent's values with the child's in their place. Done once, when the version is activated: a later change of the parent does not
    /// reach the child. A child without terms of its own runs by those of the parent.
    /// </summary>
    public static Outcome<RuleProfile> Resolve(RuleProfile parent, ProfileDocument child)
    {
        var own = child.Entries.ToDictionary(entry => entry.Key.Key, entry => entry with { Overrides = true });
        var entries = parent.Entries.Select(entry => own.GetValueOrDefault(entry.Key.Key) ?? entry with { Overrides = false }).ToList();
        var findings = ProfileReader.LimitFindings(entries).ToList();
        return findings.Count > 0 ? Outcome.Refused(findings)
            : new RuleProfile(child.Code, child.Place, parent.Code, child.Terms.Count > 0 ? child.Terms : parent.Terms, entries, [.. parent.Notes, .. child.Notes]);
    }

    /// <summary>All that the parent says, for a place under it that has no file of its own; what differs there is changed afterwards, value by value.</summary>
    public static RuleProfile Inherit(RuleProfile parent, string code, string place) =>
        new(code, place, parent.Code, parent.Terms, [.. parent.Entries.Select(entry => entry with { Overrides = false })], parent.Notes);

    /// <summary>
    /// The profile with one value changed by the place (本地修改). The change quotes no article of the old document; it may name a paper of its own.
    /// It passes the same checks as a file.
    /// </summary>
    public static Outcome<RuleProfile> Change(RuleCatalogue catalogue, RuleProfile former, string key, RuleValue? value, string? article = null)
    {
        var line = former.Entry(key) with { Value = value, Source = ValueSource.Local, Article = article, Note = null, Overrides = former.ParentCode is not null };
        var changed = new RuleProfile(former.Code, former.Place, former.ParentCode, former.Terms,
            [.. former.Entries.Select(entry => entry.Key.Key == key ? line : entry)], former.Notes);
        var read = ProfileReader.Read(catalogue, ProfileWriter.Write(changed));
        return read.IsDone ? changed : Outcome.Refused(read.Refusals);
    }
}
