using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Papers;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory;

/// <summary>F-01 of a table: keys become the words of the place. It is signed and sealed by hand.</summary>
internal static class InventoryPaper
{
    // The office that gets the paper has the number in the registry, where looking at it is noted.
    private const string WrittenByHand = "＿＿＿＿＿＿＿＿";

    public static F01Inventory Fill(TableOnPaper table, PaperWording wording)
    {
        var (powers, methods) = (wording.Profile.Set("Scope.PowerTypes"), wording.Profile.Set("Method.Set"));
        var (signOff, vouched) = (table.SignOff, new List<string>());
        if (signOff?.Legality is true) vouched.Add(Name(nameof(SignOff.Legality)));
        if (signOff?.Completeness is true) vouched.Add(Name(nameof(SignOff.Completeness)));
        if (signOff?.Accuracy is true) vouched.Add(Name(nameof(SignOff.Accuracy)));
        return new(
            table.UnitName, table.Period, table.FilledBy.Length > 0 ? table.FilledBy : WrittenByHand, WrittenByHand, table.FilledOn,
            [.. table.Rows.Select(row => Line(row, powers, methods))], [Name(nameof(SignOff.Legality)), Name(nameof(SignOff.Completeness)), Name(nameof(SignOff.Accuracy))], vouched, Seal: null);
    }

    private static InventoryLine Line(InventoryRow row, RuleSet powers, RuleSet methods) => new(
        row.ProofName, row.ItemName, row.ItemCode, Label(powers, row.PowerType), row.Basis, row.Issuer, row.Disposition is { } disposition ? EnumWords.Of(disposition) : "",
        Label(methods, row.Method), row.MethodReason, row.Disposition is Disposition.RetainReplace);

    private static string Label(RuleSet set, string? key) => key is null ? "" : set.Find(key)?.Label ?? key;

    private static string Name(string property) => NameWords.Of($"{nameof(SignOff)}.{property}");
}
