namespace NoProofCity.Domain.Inventory;

/// <summary>Those ways of not submitting a proof (免提交方式) that rules speak of, by their keys in the profile.</summary>
public static class MethodKeys
{
    public const string DirectCancel = "DirectCancel";
    public const string DataSharing = "DataSharing";
    public const string Verification = "Verification";
    public const string Promise = "Promise";
    public const string OnlineIssuing = "OnlineIssuing";
    public const string AgentErrand = "AgentErrand";
}
