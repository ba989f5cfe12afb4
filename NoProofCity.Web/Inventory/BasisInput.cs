using NoProofCity.Domain.Inventory;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Inventory;

/// <summary>The form of a legal text as it is typed, kept as a draft.</summary>
public sealed class BasisInput
{
    public string Law { get; set; } = "";
    public string Article { get; set; } = "";
    public LegalForce Force { get; set; }
    public string Text { get; set; } = "";

    /// <summary>Stands in the draft, so that the form of a new text makes one even if the server goes down over its sending.</summary>
    public string Submission { get; set; } = Ids.Submission();

    public static BasisInput Of(LegalBasis basis) => new() { Law = basis.Law, Article = basis.Article, Force = basis.Force, Text = basis.Text };

    public BasisFacts Facts() => new(Law, Article, Force, Text);
}
