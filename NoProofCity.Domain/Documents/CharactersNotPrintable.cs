using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Documents;

/// <summary>The paper would have holes where these characters stand.</summary>
public sealed record CharactersNotPrintable(string Characters) : Refusal;
