using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Documents;

/// <summary>Counted in each place, form and year without a gap; the place's own words make a text of it ("青审诺〔2026〕218号").</summary>
public sealed record DocumentNumber(int Year, long Serial, string Text);

/// <summary>A file as it was printed, and where it lies.</summary>
public sealed record PrintedFile(long Size, string Sha256, string StoredName);

/// <summary>Whose paper it is: by its place it is numbered and worded.</summary>
public sealed record PaperIssuer(long PlaceId, long UnitId);

/// <summary>
/// A paper that was handed out (出具的文书): what it belongs to, its number, what it was filled with, and the file byte by byte as it was printed.
/// Nothing of it ever changes; a paper that no longer holds is followed by another.
/// </summary>
public sealed class IssuedDocument : IAggregate
{
    private IssuedDocument() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }

    /// <summary>What it belongs to.</summary>
    public string ObjectKind { get; private set; } = "";
    public long ObjectId { get; private set; }

    /// <summary>The act on the object whose right opens the paper too ("Verification.Read").</summary>
    public string ReadAct { get; private set; } = "";

    /// <summary>"F-03".</summary>
    public string Form { get; private set; } = "";

    /// <summary>Of the words it was printed in; empty for those that ship with the product.</summary>
    public string TemplateVersion { get; private set; } = "";

    public int Year { get; private set; }
    public long Serial { get; private set; }

    /// <summary>As it is printed.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What was filled in, with the words and the terms of the place: to show it, and to find a lost file again by its hash.</summary>
    public string Content { get; private set; } = "";

    public long Size { get; private set; }
    public string Sha256 { get; private set; } = "";

    /// <summary>Where the file lies; drawn by chance.</summary>
    public string StoredName { get; private set; } = "";

    /// <summary>By which anybody may ask whether it is genuine; null for a paper without a code.</summary>
    public string? CheckCode { get; private set; }

    public long IssuedBy { get; private set; }
    public DateTimeOffset IssuedAt { get; private set; }

    public static IssuedDocument Of(PaperIssuer issuer, IAggregate thing, string readAct, string form, string templateVersion, DocumentNumber number, string content, PrintedFile file, string? checkCode, long by, DateTimeOffset at) => new()
    {
        PlaceId = issuer.PlaceId, UnitId = issuer.UnitId, ObjectKind = thing.GetType().Name, ObjectId = thing.Id, ReadAct = readAct, Form = form, TemplateVersion = templateVersion,
        Year = number.Year, Serial = number.Serial, Number = number.Text, Content = content, Size = file.Size, Sha256 = file.Sha256, StoredName = file.StoredName, CheckCode = checkCode, IssuedBy = by, IssuedAt = at,
    };
}
