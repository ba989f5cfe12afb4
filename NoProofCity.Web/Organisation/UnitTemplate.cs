using NoProofCity.Data.Organisation;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Organisation;

/// <summary>The table to fill in: the columns of the import, with the units of the place as they are.</summary>
public static class UnitTemplate
{
    private static readonly Dictionary<string, Func<StatedUnit, string?>> Values = new()
    {
        ["Code"] = unit => unit.Unit.Code,
        ["Name"] = unit => unit.Unit.Name,
        ["ShortName"] = unit => unit.Unit.ShortName,
        ["Parent"] = unit => unit.ParentCode,
        ["Level"] = unit => EnumWords.Of(unit.Unit.Level),
        ["Kind"] = unit => EnumWords.Of(unit.Unit.Kind),
        ["Industry"] = unit => unit.Industry,
        ["Line"] = unit => unit.Unit.Line,
        ["Supervising"] = unit => unit.SupervisingCode,
        ["Demands"] = unit => unit.Unit.Demands ? "是" : "否",
        ["Issues"] = unit => unit.Unit.Issues ? "是" : "否",
        ["CreditCode"] = unit => unit.Unit.CreditCode?.Value,
    };

    public static IReadOnlyList<ListColumn<StatedUnit>> Columns { get; } =
        [.. UnitSheetImport.AllFields.Select(field => new ListColumn<StatedUnit>(field.Key, field.Title) { Text = Values[field.Key], Width = field.Key is "Name" ? null : "w9" })];
}
