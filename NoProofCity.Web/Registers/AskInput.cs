using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Registers;

/// <summary>A question to the registers as it is typed.</summary>
public sealed class AskInput
{
    public string ProofName { get; set; } = "";
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public string Purpose { get; set; } = "";
    public string CaseNumber { get; set; } = "";

    public RegisterQuestion Question() => new(ProofName, null, Key, Name.Trim().Length == 0 ? null : Name, Purpose);
}

/// <summary>What was looked up elsewhere, as it is typed and kept as a draft.</summary>
public sealed class PlatformInput
{
    public string Source { get; set; } = "";
    public string ProofName { get; set; } = "";
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public string Purpose { get; set; } = "";
    public string CaseNumber { get; set; } = "";
    public ReplyOutcome? Outcome { get; set; }
    public string Result { get; set; } = "";

    /// <summary>Stands in the draft, so that one sending makes one entry.</summary>
    public string Submission { get; set; } = Ids.Submission();

    public PlatformQuery Query() => new(Source, ProofName, Key, Name, Purpose, CaseNumber, Outcome, Result);
}
