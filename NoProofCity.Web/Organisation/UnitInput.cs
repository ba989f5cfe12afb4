using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Organisation;

/// <summary>The form of a unit as it is typed, kept as a draft.</summary>
public sealed class UnitInput
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string ShortName { get; set; } = "";
    public string PinyinInitials { get; set; } = "";
    public UnitKind Kind { get; set; }
    public UnitLevel Level { get; set; } = UnitLevel.County;
    public UnitChoice? Parent { get; set; }
    public UnitChoice? Supervising { get; set; }
    public string Industry { get; set; } = "";
    public string Line { get; set; } = "";
    public bool Demands { get; set; } = true;
    public bool Issues { get; set; } = true;
    public string CreditCode { get; set; } = "";

    /// <summary>Stands in the draft, so that the form of a new unit makes one even if the server goes down over its sending.</summary>
    public string Submission { get; set; } = Ids.Submission();

    public static UnitInput Of(OrgUnit unit, UnitChoice? parent, UnitChoice? supervising) => new()
    {
        Code = unit.Code,
        Name = unit.Name,
        ShortName = unit.ShortName,
        PinyinInitials = unit.PinyinInitials,
        Kind = unit.Kind,
        Level = unit.Level,
        Parent = parent,
        Supervising = supervising,
        Industry = unit.Industry ?? "",
        Line = unit.Line,
        Demands = unit.Demands,
        Issues = unit.Issues,
        CreditCode = unit.CreditCode?.Value ?? "",
    };

    /// <summary>What the desk is told; a credit code that cannot be one is refused before.</summary>
    public Outcome<UnitFacts> Facts()
    {
        SocialCreditCode? code = null;
        if (CreditCode.Trim().Length > 0)
        {
            var parsed = SocialCreditCode.Parse(CreditCode);
            if (!parsed.IsDone) return Outcome.Refused(parsed.Refusals);
            code = parsed.Value;
        }
        return new UnitFacts(Name, Kind)
        {
            ShortName = ShortName,
            PinyinInitials = PinyinInitials,
            Industry = Industry.Length > 0 ? Industry : null,
            Line = Line,
            SupervisingUnitId = Supervising?.Id,
            Demands = Demands,
            Issues = Issues,
            CreditCode = code,
        };
    }
}
