using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Tests.Inventory.Rules;

/// <summary>Rules, rows and a ground for searches that need no database.</summary>
internal static class SomeInventory
{
    public static InventoryRules Rules { get; } = new()
    {
        Columns = new HashSet<string> { "ProofName", "ItemName", "ItemCode", "Basis", "Issuer" },
        PowerTypes = Set("License", "Confirmation"),
        Methods = Set("DirectCancel", "DataSharing", "Verification", "Promise", "OnlineIssuing", "AgentErrand") with { IsOpen = true },
        FirstTier = ["DataSharing", "Verification", "Promise"],
        SecondTier = ["OnlineIssuing", "AgentErrand"],
        ExcludedRisk = Set(),
        Defects = Set("Odd", "Circular", "Repeated"),
        SufficientForce = new HashSet<LegalForce> { LegalForce.Law, LegalForce.AdministrativeRegulation, LegalForce.StateCouncilDecision, LegalForce.LocalRegulation },
        CancelWithoutLaw = true,
        CancelSelfAdded = true,
        Risk = RiskAssessment.Optional,
        Promise = PromiseWhen.CorrectableControllable,
        LegalOverride = true,
    };

    public static NamingRules Naming { get; } = new(
        ["申请人", "本人"], ["原件", "复印件", "原件及"], ["开具", "办理", "核发", "申领"],
        new Dictionary<string, string> { ["无违法犯罪记录证明"] = "无犯罪记录证明", ["身份证"] = "居民身份证" }, ["村民委员会", "村委会", "居委会", "社区"]);

    public static RuleSet Set(params string[] keys) => new([.. keys.Select(key => new RuleMember(key, key, [], false, null))], false);

    public static FindingGround Ground(params NamedUnit[] units) => new(units, [], new HashSet<string>(), [], [], Naming, Rules);

    public static NamedUnit Unit(long id, string name, bool isVillage = false) => new(id, name, name, isVillage);

    public static RowFacts Facts(string proof, string item = "公租房资格确认", string issuer = "民政局", string basis = "《某法》第一条") =>
        new(proof, "QR-1", item) { Issuer = issuer, Basis = basis, Disposition = Disposition.RetainReplace, Method = "Verification" };

    public static FindingRow Row(long id, long unit, RowFacts facts) => new(id, unit, facts);

    public static OrgUnit OrgUnit(UnitKind kind, UnitLevel level = UnitLevel.County, long? supervising = null) => Domain.Organisation.OrgUnit.Open(
        1, "A", level, new("某单位", kind) { SupervisingUnitId = supervising }, null, new(new HashSet<string>())).Value;
}
