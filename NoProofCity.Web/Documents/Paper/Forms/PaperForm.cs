using System.Text.Json.Serialization;
using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>What stands in a signed file beside its pages.</summary>
/// <param name="Code">By which it is checked.</param>
/// <param name="Until">The last day on which it holds.</param>
public sealed record SignedMark(string Code, DateOnly Until, DateTimeOffset At);

/// <summary>What a form is filled with in one case, and how the parts come of it.</summary>
public abstract record PaperForm
{
    public abstract FormDefinition Definition { get; }

    /// <summary>What the file says of itself to whoever checks it offline; null for a paper that is not signed as a file.</summary>
    [JsonIgnore]
    public virtual SignedMark? Mark => null;

    /// <param name="terms">Of the place that issues it.</param>
    public abstract Form Compose(ActiveTemplate text, Terms terms);
}
