using System.Collections;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.ElectronicProofs;

/// <summary>The seals that are for electronic proofs alone: on any other form they are refused, whatever module fills it in.</summary>
internal static class SealsOfProofs
{
    private const string Seals = "Proof.Seals";

    /// <summary>The seal that must not stand on this form; null where there is none.</summary>
    public static string? Misused(PaperForm form, RuleProfile profile)
    {
        if (form is F21Certificate) return null;
        var kept = profile.Set(Seals).Members.Select(seal => seal.Label).ToHashSet(StringComparer.Ordinal);
        return On(form).SelectMany(seal => (string[])[seal.Use, seal.Ring]).FirstOrDefault(kept.Contains);
    }

    // A form is a record of what it is filled with; its seals are properties of it, or of what it lists.
    private static IEnumerable<Seal> On(PaperForm form) => form.GetType().GetProperties().Select(property => property.GetValue(form)).SelectMany(value => value switch
    {
        Seal seal => [seal],
        IEnumerable many and not string => many.OfType<Seal>(),
        _ => Enumerable.Empty<Seal>(),
    });
}
