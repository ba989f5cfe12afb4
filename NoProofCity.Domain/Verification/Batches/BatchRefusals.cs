using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Verification.Batches;

public sealed record BatchVerificationNotPossibleIn(BatchVerificationState State, BatchVerificationAct Act) : Refusal;

/// <summary>A list of nobody.</summary>
public sealed record BatchWithoutRows : Refusal;

/// <summary>More persons than were asked for or than one list may have.</summary>
public sealed record OverQuota(int Rows, int Quota) : Refusal, IOfField
{
    public string Field => "BatchVerification.Quota";
}

/// <summary>A quota of none, or of more than one list may have.</summary>
public sealed record QuotaOutOfRange(int Quota, int Most) : Refusal, IOfField
{
    public string Field => "BatchVerification.Quota";
}

/// <summary>Whoever asks does not decide.</summary>
public sealed record OwnBatch : Refusal;

/// <summary>A list asks about a person once.</summary>
public sealed record PersonTwice : Refusal;
