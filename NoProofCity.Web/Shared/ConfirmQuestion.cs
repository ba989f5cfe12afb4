namespace NoProofCity.Web.Shared;

/// <summary>What is asked before an act that destroys or becomes public.</summary>
/// <param name="Question">With the object: "公布免提交清单 2026 上半年版？"</param>
/// <param name="Consequences">What will happen, computed, one line each.</param>
/// <param name="Verb">The act ("公布"), never 确定.</param>
/// <param name="Opposite">Its opposite ("先不公布"), never 取消.</param>
/// <param name="Destroys">The button is red only if the act destroys.</param>
public sealed record ConfirmQuestion(string Question, IReadOnlyList<string> Consequences, string Verb, string Opposite, bool Destroys = false);
