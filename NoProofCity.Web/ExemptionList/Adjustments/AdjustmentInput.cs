using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.ExemptionList.Adjustments;

/// <summary>The form of an application as it is typed, kept as a draft.</summary>
public sealed class AdjustmentInput
{
    public string Submission { get; set; } = Ids.Submission();
    public AdjustmentType Type { get; set; } = AdjustmentType.Change;
    public UnitChoice? Unit { get; set; }

    /// <summary>The entry that is changed or cancelled, as it was picked.</summary>
    public UnitChoice? Entry { get; set; }

    public DateOnly? AppliedOn { get; set; }
    public DateOnly? CausedOn { get; set; }
    public AdjustmentObject? Subject { get; set; }
    public string Reason { get; set; } = "";
    public string ReasonText { get; set; } = "";
    public bool IsStillAsked { get; set; }
    public bool IsMissing { get; set; }
    public DecidingGovernment? DecidedBy { get; set; }
    public string Law { get; set; } = "";
    public string Basis { get; set; } = "";
    public UnitChoice? Asker { get; set; }

    public string ProofName { get; set; } = "";

    /// <summary>One on each line, its code in brackets behind it.</summary>
    public string Items { get; set; } = "";

    /// <summary>As the list has them: a line that nobody touched is the same item, whatever its code looks like.</summary>
    public List<LinkedItem> Known { get; set; } = [];

    public string ProofBasis { get; set; } = "";
    public string Issuer { get; set; } = "";
    public long? IssuerUnitId { get; set; }
    public string IssuerOfUnit { get; set; } = "";
    public List<string> Methods { get; set; } = [];
    public string MethodNote { get; set; } = "";
    public string? Exclusion { get; set; }

    public static AdjustmentInput Of(AdjustmentRequest request, UnitChoice? unit, UnitChoice? entry, UnitChoice? asker)
    {
        var facts = request.Facts;
        var input = new AdjustmentInput
        {
            Type = request.Type, Unit = unit, Entry = entry, Asker = asker, AppliedOn = facts.AppliedOn, CausedOn = facts.CausedOn, Subject = facts.Subject, Reason = facts.Reason, ReasonText = facts.ReasonText,
            IsStillAsked = facts.IsStillAsked, IsMissing = facts.IsMissing, DecidedBy = facts.DecidedBy, Law = facts.Law, Basis = facts.Basis,
        };
        input.Take(facts.New);
        return input;
    }

    /// <summary>As the list says it now, to be changed.</summary>
    public void Take(EntryFacts facts)
    {
        (ProofName, Items, Known, ProofBasis, Issuer) = (facts.ProofName, string.Join('\n', facts.Items), [.. facts.Items], facts.Basis, facts.Issuer);
        (IssuerUnitId, IssuerOfUnit, Methods, MethodNote, Exclusion) = (facts.IssuerUnitId, facts.Issuer, [.. facts.Methods], facts.MethodNote, facts.Exclusion);
    }

    public AdjustmentFacts Facts() => new(Type)
    {
        AppliedOn = AppliedOn, CausedOn = CausedOn, Subject = Subject, Reason = Reason, ReasonText = ReasonText, IsStillAsked = IsStillAsked, IsMissing = IsMissing, DecidedBy = DecidedBy, Law = Law, Basis = Basis,
        AskerId = Type is AdjustmentType.Change ? Asker?.Id : null,
        New = new(ProofName)
        {
            Items = [.. Items.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Item)], Basis = ProofBasis, Issuer = Issuer,
            // Another name is another issuer until somebody says which.
            IssuerUnitId = Issuer == IssuerOfUnit ? IssuerUnitId : null, Methods = [.. Methods], MethodNote = MethodNote, Exclusion = Exclusion,
        },
    };

    private LinkedItem Item(string line) => Known.Find(item => $"{item}" == line) ?? Parsed(line);

    private static LinkedItem Parsed(string line) => SplitCell.NameAndCode(line) is var (name, code) && code is not null ? new(code, name) : new("", line);
}
