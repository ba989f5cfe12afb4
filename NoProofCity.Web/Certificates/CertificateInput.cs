using NoProofCity.Domain.Certificates;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Certificates;

/// <summary>The form of a certificate as it is typed, kept as a draft.</summary>
public sealed class CertificateInput
{
    private static readonly char[] Lines = ['\n', '\r'];

    public string Batch { get; set; } = "";
    public int? Number { get; set; }
    public string Name { get; set; } = "";

    /// <summary>One on each line.</summary>
    public string Issuers { get; set; } = "";

    public List<DataLevel> Levels { get; set; } = [];
    public string Grade { get; set; } = "";
    public List<IdentityCode> Codes { get; set; } = [];
    public DateOnly? InStepSince { get; set; }
    public CertificateSeal Seal { get; set; }
    public DateOnly? SealedSince { get; set; }
    public bool HasHistory { get; set; }
    public DateOnly? HistorySince { get; set; }
    public DateOnly? InUseSince { get; set; }
    public string Remark { get; set; } = "";

    /// <summary>Stands in the draft, so that the form of a new certificate makes one even if the server goes down over its sending.</summary>
    public string Submission { get; set; } = Ids.Submission();

    public static CertificateInput Of(CertificateType one) => new()
    {
        Batch = one.Batch, Number = one.Number, Name = one.Name, Issuers = string.Join('\n', one.Facts.Issuers), Levels = [.. one.Facts.Levels], Grade = one.Grade, Codes = [.. one.Facts.Codes],
        InStepSince = one.InStepSince, Seal = one.Seal, SealedSince = one.SealedSince, HasHistory = one.HasHistory, HistorySince = one.HistorySince, InUseSince = one.InUseSince, Remark = one.Remark,
    };

    public CertificateFacts Facts() => new(Batch, Number ?? 0, Name)
    {
        Issuers = Issuers.Split(Lines, StringSplitOptions.RemoveEmptyEntries), Levels = Levels, Grade = Grade, Codes = Codes, InStepSince = InStepSince,
        Seal = Seal, SealedSince = SealedSince, HasHistory = HasHistory, HistorySince = HistorySince, InUseSince = InUseSince, Remark = Remark,
    };
}
