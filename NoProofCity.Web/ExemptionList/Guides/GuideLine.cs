using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.ExemptionList.Guides;

namespace NoProofCity.Web.ExemptionList.Guides;

/// <summary>A part of a guide as it is shown around a hit, the hit marked in its own.</summary>
internal sealed record GuideLine(int At, string Address, string Before, string Marked, string After, string Class)
{
    private const int Beside = 12;
    private const int Longest = 400;

    public static IReadOnlyList<GuideLine> Around(GuideText text, GuideHitRow row)
    {
        var from = Math.Max(0, row.Part - Beside);
        return [.. text.Parts.Skip(from).Take(2 * Beside + 1).Select((part, i) => from + i == row.Part ? Of(from + i, part, row) : new GuideLine(from + i, part.Address, Cut(part.Text), "", "", ClassOf(part, false)))];
    }

    // The words around the hit, where its part is a long one.
    private static GuideLine Of(int at, GuidePart part, GuideHitRow row)
    {
        var (start, end) = (Math.Min(row.Start, part.Text.Length), Math.Min(row.Start + row.Length, part.Text.Length));
        var before = part.Text[Math.Max(0, start - Longest)..start];
        var after = part.Text[end..Math.Min(part.Text.Length, end + Longest)];
        return new(at, part.Address, start > Longest ? "……" + before : before, part.Text[start..end], after.Length == Longest ? after + "……" : after, ClassOf(part, true));
    }

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] + "……" : text;

    private static string ClassOf(GuidePart part, bool isHit) => (part.Kind is GuidePartKind.Heading ? "head" : "") + (isHit ? " hit" : "");
}
