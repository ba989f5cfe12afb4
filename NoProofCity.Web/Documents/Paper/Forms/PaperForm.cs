using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>What a form is filled with in one case, and how the parts come of it.</summary>
public abstract record PaperForm
{
    public abstract FormDefinition Definition { get; }

    /// <param name="terms">Of the place that issues it.</param>
    public abstract Form Compose(ActiveTemplate text, Terms terms);
}
