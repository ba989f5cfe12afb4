using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Advice;

namespace NoProofCity.Web.Words;

/// <summary>The sentences of the review: what the unit proposed, what the house would say, what was decided.</summary>
public static class ReviewWords
{
    /// <summary>The five questions in the order of the test; each is answered by yes where nothing speaks against the proof.</summary>
    public static IReadOnlyList<string> Questions { get; } =
        ["法律、法规或者国务院决定有规定", "办理这个事项确有必要", "没有法定证照、法律文书等可以代替", "没有别的材料已经涵盖", "开具单位能够调查核实"];

    /// <summary>"保留替代，部门核验".</summary>
    public static string Of(Disposition? disposition, string method) =>
        disposition is not { } one ? "" : EnumWords.Of(one) + (one is Disposition.RetainReplace && method.Length > 0 ? "，" + method : "");

    /// <summary>A reason that the reviewer may take, change or delete: of the finding a cancellation rests on, or of the way that is advised. Blank where the unit's own opinion is followed.</summary>
    public static string ReasonFor(ReviewCase of, Disposition verdict, string? method) => verdict switch
    {
        Disposition.Cancel when of.Proposal.Ground is { } ground => RefusalWords.Of(ground).Text,
        Disposition.Cancel when of.Row.Disposition is Disposition.Cancel => "",
        Disposition.Cancel when of.WhyNeverKept is [var first, ..] => RefusalWords.Of(first).Text,
        Disposition.RetainReplace when of.Advice.Method is { } advised && advised == method => Of(of.Advice.Reason, of.Advice.Steps.FirstOrDefault(step => step.Method == advised)?.Subject),
        Disposition.RetainReplace => of.Row.MethodReason,
        _ => "",
    };

    /// <summary>"已有电子证照可以证明：结婚证".</summary>
    public static string Of(AdviceReason reason, string? subject) => EnumWords.Of(reason) + (subject is null ? "" : "：" + subject);
}
