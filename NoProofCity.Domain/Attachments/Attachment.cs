using System.Globalization;
using System.Text;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Attachments;

/// <summary>A file that belongs to something (附件). What lies in it never changes; a removed one keeps its line.</summary>
public sealed class Attachment : IAggregate
{
    public const int MostMegabytes = 20;

    /// <summary>So many characters fit encrypted into their column.</summary>
    public const int MaxFileNameLength = 80;

    private Attachment() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }

    /// <summary>What it belongs to.</summary>
    public string ObjectKind { get; private set; } = "";
    public long ObjectId { get; private set; }

    /// <summary>The act on the object whose right opens the file too ("Verification.Read").</summary>
    public string ReadAct { get; private set; } = "";

    public string FileName { get; private set; } = "";
    public FileKind Kind { get; private set; }
    public long Size { get; private set; }
    public string Sha256 { get; private set; } = "";

    /// <summary>Where it lies; drawn by chance, so that no name from outside ever becomes a path.</summary>
    public string StoredName { get; private set; } = "";

    public long KeptBy { get; private set; }
    public DateTimeOffset KeptAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <param name="keeper">The unit that keeps it, where that is not the thing's own.</param>
    public static Outcome<Attachment> Of(IAggregate thing, OrgUnit? keeper, string readAct, FileFacts file, long by, DateTimeOffset at)
    {
        var name = Tidy(file.Name);
        if (name.Length == 0) return Outcome.Refused(new FieldMissing("Attachment.FileName"));
        if (name.Length > MaxFileNameLength) return Outcome.Refused(new TextTooLong("Attachment.FileName", name.Length, MaxFileNameLength));
        return new Attachment
        {
            PlaceId = keeper?.PlaceId ?? thing.PlaceId, UnitId = keeper?.Id ?? thing.UnitId, ObjectKind = thing.GetType().Name, ObjectId = thing.Id, ReadAct = readAct,
            FileName = name, Kind = file.Kind, Size = file.Size, Sha256 = file.Sha256, StoredName = file.StoredName, KeptBy = by, KeptAt = at,
        };
    }

    public Outcome Remove(DateTimeOffset at)
    {
        if (RemovedAt is not null) return Outcome.Refused(new NotFound(nameof(Attachment)));
        RemovedAt = at;
        return Outcome.Done;
    }

    /// <summary>Without the folders some browsers send, and without characters that cannot be seen or turn the writing round.</summary>
    private static string Tidy(string name)
    {
        var tidy = new StringBuilder();
        foreach (var character in name[(name.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            if (character != Rune.ReplacementChar && Rune.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                _ = tidy.Append(character.ToString());
        }
        return tidy.ToString().Trim(' ', '.');
    }
}

/// <summary>A file as it was received and looked into.</summary>
public sealed record FileFacts(string Name, FileKind Kind, long Size, string Sha256, string StoredName);
