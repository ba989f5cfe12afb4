namespace NoProofCity.Domain.Common;

/// <summary>What a personal value is, and so how it may be shown to somebody who need not know it.</summary>
public enum PersonalKind { Name, Phone, IdentityNumber, Address, Other }
