using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Papers;

namespace NoProofCity.Web.ExemptionList;

/// <summary>F-22 of an edition: keys become the words of the place.</summary>
internal static class EditionPaper
{
    public static F22Publication Fill(EditionOnPaper edition, PaperWording wording)
    {
        var profile = wording.Profile;
        return new(
            OrganOf(edition.Publisher, edition, profile), edition.DocumentNumber.Length > 0 ? edition.DocumentNumber : wording.Number, $"{edition.Place}{ListWords.NameOf(edition.Kind, profile)}", edition.Title,
            OrganOf(edition.Approver, edition, profile), edition.IssuedOn, edition.Place, [.. edition.Lines.Select(Entry)], Counts(edition.Lines), Changes(edition.Difference), CadenceOf(profile),
            profile.TextOrNull("Pub.Site") ?? $"{edition.Place}“无证明城市”公众查询网页", profile.Text("Pub.Hotline"), profile.Text("Pub.Window"), ComplaintLimit(profile), edition.IssuedOn, Seal: null);
    }

    private static string OrganOf(ListOrgan organ, EditionOnPaper edition, RuleProfile profile) => organ switch
    {
        ListOrgan.Government => $"{edition.Place}人民政府办公室",
        ListOrgan.Legal => $"{edition.Place}司法局",
        _ => ListWords.OfficeOf(edition.Place, profile),
    };

    private static PublishedEntry Entry(ListLine line) => new(
        line.Proof, string.Join('、', line.Items.Select(item => item.Name)), string.Join('、', line.Items.Select(item => item.Code)), line.Basis, line.Unit, line.Issuer, string.Join('、', line.Methods.Select(method => method.Label)));

    private static IReadOnlyList<MethodCount> Counts(IReadOnlyList<ListLine> lines) =>
        [.. lines.SelectMany(line => line.Methods).GroupBy(method => method.Label).OrderByDescending(of => of.Count()).ThenBy(of => of.Key, StringComparer.Ordinal).Select(of => new MethodCount(of.Key, of.Count()))];

    private static string? Changes(DifferenceCounts? difference) => difference switch
    {
        null => null,
        { Added: 0, Changed: 0, Cancelled: 0 } => "与上一版相比没有变动",
        _ => $"与上一版相比，新增{Written.Count(difference.Added)}项、变更{Written.Count(difference.Changed)}项、取消{Written.Count(difference.Cancelled)}项",
    };

    private static string CadenceOf(RuleProfile profile) => profile.Choice<ListCadence>("List.Cadence") switch
    {
        ListCadence.RealTimeHalfYear => "原则上每半年公布一次",
        ListCadence.RealTime => "随时更新",
        _ => "及时公布",
    };

    // What the place's own document does not promise is promised on no paper.
    private static string? ComplaintLimit(RuleProfile profile) =>
        !profile.IsDefault("Cmp.LimitWorkdays") && profile.LimitOf("complaint") is { IsDone: true, Value: { Unit: LimitUnit.WorkingDays } limit } ? $"受理后{limit.Amount}个工作日内办结" : null;
}
