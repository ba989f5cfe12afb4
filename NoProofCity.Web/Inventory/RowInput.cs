using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Inventory;

/// <summary>The form of one proof as it is typed, kept as a draft.</summary>
public sealed class RowInput
{
    public string ProofName { get; set; } = "";
    public string ItemName { get; set; } = "";
    public string ItemCode { get; set; } = "";
    public string PowerType { get; set; } = "";
    public UnitLevel? UseLevel { get; set; }
    public string Conditions { get; set; } = "";
    public string Basis { get; set; } = "";
    public string Issuer { get; set; } = "";
    public UnitChoice? IssuerUnit { get; set; }
    public bool? IssuerCanVerify { get; set; }
    public bool IssuerOutside { get; set; }
    public bool NetworkCheckable { get; set; }
    public Disposition? Disposition { get; set; }
    public string Method { get; set; } = "";
    public string MethodReason { get; set; } = "";
    public string FollowUp { get; set; } = "";
    public RiskLevel? Risk { get; set; }
    public string RiskNote { get; set; } = "";
    public ProofOrigin Origin { get; set; }
    public string Certificate { get; set; } = "";
    public DateOnly? EndsOn { get; set; }
    public string Defect { get; set; } = "";
    public string Exclusion { get; set; } = "";
    public bool PromiseOrdered { get; set; }
    public bool Correctable { get; set; }
    public bool RiskControllable { get; set; }
    public string OwnProofReason { get; set; } = "";
    public bool ForOneMatter { get; set; }
    public bool ShortLived { get; set; }
    public bool SingleUse { get; set; }
    public bool NoFixedFormat { get; set; }
    public string Remark { get; set; } = "";

    public static RowInput Of(RowFacts facts, UnitChoice? issuer) => new()
    {
        ProofName = facts.ProofName,
        ItemName = facts.ItemName,
        ItemCode = facts.ItemCode,
        PowerType = facts.PowerType ?? "",
        UseLevel = facts.UseLevel,
        Conditions = facts.Conditions,
        Basis = facts.Basis,
        Issuer = facts.Issuer,
        IssuerUnit = issuer,
        IssuerCanVerify = facts.IssuerCanVerify,
        IssuerOutside = facts.IssuerOutside,
        NetworkCheckable = facts.NetworkCheckable,
        Disposition = facts.Disposition,
        Method = facts.Method ?? "",
        MethodReason = facts.MethodReason,
        FollowUp = facts.FollowUp,
        Risk = facts.Risk,
        RiskNote = facts.RiskNote,
        Origin = facts.Origin,
        Certificate = facts.Certificate,
        EndsOn = facts.EndsOn,
        Defect = facts.Defect ?? "",
        Exclusion = facts.Exclusion ?? "",
        PromiseOrdered = facts.PromiseOrdered,
        Correctable = facts.Correctable,
        RiskControllable = facts.RiskControllable,
        OwnProofReason = facts.OwnProofReason,
        ForOneMatter = facts.ForOneMatter,
        ShortLived = facts.ShortLived,
        SingleUse = facts.SingleUse,
        NoFixedFormat = facts.NoFixedFormat,
        Remark = facts.Remark,
    };

    /// <summary>What the desk is told. A way that was chosen before the proof was cancelled is none.</summary>
    public RowFacts Facts() => new(ProofName, ItemCode, ItemName)
    {
        PowerType = OrNone(PowerType),
        UseLevel = UseLevel,
        Conditions = Conditions,
        Basis = Basis,
        Issuer = Issuer,
        IssuerUnitId = IssuerUnit?.Id,
        IssuerCanVerify = IssuerCanVerify,
        IssuerOutside = IssuerOutside,
        NetworkCheckable = NetworkCheckable,
        Disposition = Disposition,
        Method = Disposition is Domain.Inventory.Disposition.Cancel ? null : OrNone(Method),
        MethodReason = MethodReason,
        FollowUp = FollowUp,
        Risk = Risk,
        RiskNote = RiskNote,
        Origin = Origin,
        Certificate = Certificate,
        EndsOn = EndsOn,
        Defect = OrNone(Defect),
        Exclusion = OrNone(Exclusion),
        PromiseOrdered = PromiseOrdered,
        Correctable = Correctable,
        RiskControllable = RiskControllable,
        OwnProofReason = OwnProofReason,
        ForOneMatter = ForOneMatter,
        ShortLived = ShortLived,
        SingleUse = SingleUse,
        NoFixedFormat = NoFixedFormat,
        Remark = Remark,
    };

    private static string? OrNone(string key) => key.Length > 0 ? key : null;
}
