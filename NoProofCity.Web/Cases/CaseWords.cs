using NoProofCity.Data.Cases;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Verification;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Cases;

/// <summary>How cases and their materials are told.</summary>
internal static class CaseWords
{
    internal static StateLook LookOf(CaseState state) => state switch
    {
        CaseState.Open => StateLook.Working,
        CaseState.Completed => StateLook.Good,
        _ => StateLook.Void,
    };

    internal static StateLook LookOf(MaterialState state) => state switch
    {
        MaterialState.Open => StateLook.Waiting,
        MaterialState.Asked => StateLook.Pending,
        _ => StateLook.Good,
    };

    internal static StateLook LookOf(SupplementState state) => state switch
    {
        SupplementState.Asked => StateLook.Waiting,
        SupplementState.Received => StateLook.Good,
        _ => StateLook.Void,
    };

    internal static StateLook LookOf(ErrandState state) => state switch
    {
        ErrandState.Assigned => StateLook.Waiting,
        ErrandState.Obtaining => StateLook.Working,
        ErrandState.Obtained => StateLook.Pending,
        ErrandState.Filed => StateLook.Good,
        _ => StateLook.Void,
    };

    internal static StateLook LookOf(ToleranceState state) => state switch
    {
        ToleranceState.Accepted => StateLook.Waiting,
        ToleranceState.Supplemented => StateLook.Good,
        _ => StateLook.Void,
    };

    internal static string MissingOf(ToleranceRow row) => string.Join('、', row.Missing.Select(pending => pending.ProofName));

    /// <summary>Whose paper counts, once it is there.</summary>
    internal static string ResultOf(SupplementRow row) => row.State switch
    {
        SupplementState.Asked => "",
        SupplementState.Dropped => "没有补充",
        _ => row.Precedence is SupplementPrecedence.Issuer ? "交出具单位再核实，以其结果为准" : "以补充的材料为准",
    };

    internal static string MaterialsOf(CaseRow row) => row switch
    {
        { Materials: 0 } => "没有材料",
        { OpenMaterials: 0, AskedMaterials: 0 } => $"{row.Materials} 份都已解决",
        { AskedMaterials: > 0 } => $"{row.Materials} 份，{row.AskedMaterials} 份核验中",
        _ => $"{row.Materials} 份，{row.OpenMaterials} 份待办",
    };

    /// <summary>In one sentence, why the applicant need not bring it, or that it may be asked for.</summary>
    internal static string VerdictOf(MaterialView view) => view.AsksForPaper ? "法律法规要求交纸质原件"
        : view.Verdict.Answer is DemandAnswer.NotListed ? $"{EnumWords.Of(view.Verdict.Answer)}，可以要求提交" : EnumWords.Of(view.Verdict.Answer);
}
