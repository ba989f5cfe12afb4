namespace NoProofCity.Domain.Verification;

/// <summary>What the issuer says. That nothing was found is an answer; only what is not the issuer's business is returned.</summary>
public enum ReplyOutcome { Confirmed, Mismatch, NotFound, CannotDetermine }
