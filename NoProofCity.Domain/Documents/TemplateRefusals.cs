using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Documents;

public sealed record TemplateOfAnotherForm(string Form, string Wanted) : Refusal;

/// <summary>A part without which the form may not be used.</summary>
public sealed record TemplatePartMissing(string Form, string Part) : Refusal;

public sealed record TemplatePartUnknown(string Form, string Part) : Refusal;

public sealed record TemplateFieldUnknown(string Part, string Name) : Refusal;

/// <summary>The words do not say what they have to say.</summary>
public sealed record TemplateFieldMissing(string Part, string Name) : Refusal;

public sealed record TemplateBracketOpen(string Part) : Refusal;
