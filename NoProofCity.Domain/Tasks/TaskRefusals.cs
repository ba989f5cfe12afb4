using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Tasks;

public sealed record HintNotPossibleIn(HintState State, HintAct Act) : Refusal;

/// <summary>The hint is addressed to another role.</summary>
public sealed record NotTheAddressee(Role Addressee) : Refusal;

public sealed record TaskNotPossibleIn(TaskState State, TaskAct Act) : Refusal;

/// <summary>The last day of what is asked lies behind.</summary>
public sealed record DueDayOver(DateOnly Today) : Refusal, IOfField
{
    public string Field => "DueOn";
}

/// <summary>The task asks on which day what was done took effect.</summary>
public sealed record EffectiveDayMissing(string? Rule) : Refusal(Rule), IOfField
{
    public string Field => "EffectiveOn";
}

/// <summary>What has not taken effect yet is not done.</summary>
public sealed record EffectiveDayAhead(DateOnly Day, DateOnly Today, string? Rule) : Refusal(Rule), IOfField
{
    public string Field => "EffectiveOn";
}
