using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Documents;

public static class TemplateActs
{
    public static readonly Act Read = new("Template.Read");

    /// <summary>Gives a form of the place words of its own, from a day on.</summary>
    public static readonly Act Edit = new("Template.Edit");
}
