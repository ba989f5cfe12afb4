namespace NoProofCity.Web.Shared;

/// <summary>A notice as its reader sees it.</summary>
/// <param name="Icon">Font Awesome name of its sign.</param>
/// <param name="Times">How many notices of one object are folded in it.</param>
public sealed record NoticeRow(long Id, string Icon, string Text, DateTimeOffset At, string? Href = null, bool IsUrgent = false, bool IsRead = false, int Times = 1);
