using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Cases;

/// <summary>Record: the case itself. Answer: what another unit said. Paper, ElectronicProof, Attachment: a file of the house.</summary>
public enum ArchivedKind { Record, Answer, Paper, ElectronicProof, Attachment }

/// <summary>Something that goes into the archive of a case.</summary>
/// <param name="Content">What is kept in the archive itself; blank where it is a file.</param>
/// <param name="StoredName">Where the file lies; blank where there is none.</param>
public sealed record ArchivedFacts(ArchivedKind Kind, string Name, string Number, long Size, string Sha256, string Content, string StoredName)
{
    /// <summary>What is written down for the archive.</summary>
    public static ArchivedFacts Written(ArchivedKind kind, string name, string number, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new(kind, name, number, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), content, "");
    }
}

/// <summary>One thing in the archive of a case, with the hash of its bytes.</summary>
public sealed class ArchivedItem
{
    private ArchivedItem() { } // for EF Core

    public int No { get; private set; }
    public ArchivedKind Kind { get; private set; }

    /// <summary>The form of a paper, the file's own name, the proof that an answer is about.</summary>
    public string Name { get; private set; } = "";

    public string Number { get; private set; } = "";
    public long Size { get; private set; }
    public string Sha256 { get; private set; } = "";
    public string Content { get; private set; } = "";
    public string StoredName { get; private set; } = "";

    internal static ArchivedItem Of(int no, ArchivedFacts facts) => new() { No = no, Kind = facts.Kind, Name = facts.Name, Number = facts.Number, Size = facts.Size, Sha256 = facts.Sha256, Content = facts.Content, StoredName = facts.StoredName };

    internal string Line => string.Create(CultureInfo.InvariantCulture, $"{No}|{Kind}|{Name}|{Number}|{Size}|{Sha256}");
}

/// <summary>How a material was settled: what a later case of the same applicant may find here.</summary>
public sealed record ArchivedMaterial(string ProofName, MaterialWay Way, string Source);

/// <summary>The electronic archive of a case (电子档案): made with its end, from what the case had then. There is no act on it.</summary>
public sealed class CaseArchive : IAggregate
{
    /// <summary>Ways that leave evidence which another case can rest on; what was cancelled, tolerated or brought by the grace of the applicant is none.</summary>
    public static IReadOnlySet<MaterialWay> Evidence { get; } = new HashSet<MaterialWay>
    {
        MaterialWay.Certificate, MaterialWay.Register, MaterialWay.Verification, MaterialWay.Errand, MaterialWay.OnlineIssuing, MaterialWay.Paper, MaterialWay.Voluntary, MaterialWay.Supplement,
    };

    private readonly List<ArchivedItem> _items = [];
    private readonly List<ArchivedMaterial> _materials = [];

    private CaseArchive() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }

    /// <summary>"DA-2026-000123".</summary>
    public string Number { get; private set; } = "";

    public long CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public string ItemName { get; private set; } = "";
    public SubjectKind ApplicantKind { get; private set; }
    public string ApplicantName { get; private set; } = "";
    public string ApplicantNumber { get; private set; } = "";
    public string Result { get; private set; } = "";

    /// <summary>Over the list of what it holds, in order.</summary>
    public string Sha256 { get; private set; } = "";

    public long ArchivedBy { get; private set; }
    public DateTimeOffset ArchivedAt { get; private set; }

    public IReadOnlyList<ArchivedItem> Items => _items;
    public IReadOnlyList<ArchivedMaterial> Materials => _materials;

    public static CaseArchive Of(CaseFile one, string number, IEnumerable<ArchivedFacts> contents, long by, DateTimeOffset at)
    {
        var archive = new CaseArchive
        {
            PlaceId = one.PlaceId, UnitId = one.UnitId, Number = number, CaseId = one.Id, CaseNumber = one.Number, ItemName = one.ItemName, ApplicantKind = one.ApplicantKind, ApplicantName = one.ApplicantName, ApplicantNumber = one.ApplicantNumber,
            Result = one.Result, ArchivedBy = by, ArchivedAt = at,
        };
        archive._items.AddRange(contents.Select((facts, i) => ArchivedItem.Of(i + 1, facts)));
        archive._materials.AddRange(one.Materials.Where(material => material.Way is { } way && Evidence.Contains(way)).Select(material => new ArchivedMaterial(material.ProofName, material.Way!.Value, material.Source)));
        archive.Sha256 = archive.HashNow();
        return archive;
    }

    public static string NumberOf(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"DA-{year:0000}-{serial:000000}");

    /// <summary>Whether the list is the one that was archived.</summary>
    public bool IsWhole => Sha256 == HashNow();

    private string HashNow() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [Number, CaseNumber, Result, .. _items.OrderBy(item => item.No).Select(item => item.Line)]))));
}
