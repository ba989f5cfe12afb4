using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Cases;

/// <summary>A new case as it is typed, kept as a draft.</summary>
public sealed class CaseInput
{
    public string Submission { get; set; } = Ids.Submission();

    /// <summary>The service item, as it was picked.</summary>
    public UnitChoice? Item { get; set; }

    public SubjectKind Kind { get; set; }
    public string Name { get; set; } = "";
    public string Number { get; set; } = "";
    public string Phone { get; set; } = "";
    public string CameFor { get; set; } = "";
    public CaseChannel Channel { get; set; }
    public string ExternalNumber { get; set; } = "";

    public Outcome<CaseFacts> Facts()
    {
        var subject = Subject.Of(Kind, Name, Number);
        return subject.IsDone ? new CaseFacts(subject.Value, Channel) { ExternalNumber = ExternalNumber, Phone = Phone, CameFor = CameFor } : Outcome.Refused(subject.Refusals);
    }
}
