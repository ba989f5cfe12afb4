using System.Text;
using System.Text.RegularExpressions;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Layout;
using NoProofCity.Web.Documents.Paper.Parts;
using NoProofCity.Web.Profiles;

namespace NoProofCity.Tests.Paper;

/// <summary>Fonts of the plainest kind: a full cell for every Chinese character, half of one for a western.</summary>
internal sealed class PlainFaces : IFaces
{
    public double Advance(Typeface face, Rune character) => character.Value < 0x300 ? 0.5 : 1;

    public IReadOnlyList<Rune> Missing(Typeface face, string text) => [];
}

/// <summary>A document read back from its marks.</summary>
internal sealed class LaidOut(PaperDocument document)
{
    private const double Tolerance = 0.5;

    public static IFaces Faces { get; } = new PlainFaces();

    public PaperDocument Document { get; } = document;

    public int Pages => Document.Pages.Count;

    /// <summary>All that is printed, in reading order.</summary>
    public string Text => string.Concat(Document.Pages.SelectMany(page => page.Marks).OfType<Run>().Select(run => run.Text));

    public static LaidOut Of(PaperForm form) => Of(form.Compose(form.Definition.Standard, SampleForms.Terms));

    public static LaidOut Of(Form form) => new(new PaperLayout(Faces).Lay(form));

    public static LaidOut Of(PaperKind kind, params IReadOnlyList<Part> parts) => Of(new Form(kind, "试", "", parts));

    public IEnumerable<Run> RunsOn(int page) => Document.Pages[page - 1].Marks.OfType<Run>();

    public IEnumerable<Stroke> StrokesOn(int page) => Document.Pages[page - 1].Marks.OfType<Stroke>();

    /// <summary>The words whose baseline is there, joined.</summary>
    public string At(int page, double baseline) => string.Concat(RunsOn(page).Where(run => Math.Abs(run.Y - baseline) <= Tolerance).OrderBy(run => run.X).Select(run => run.Text));

    /// <summary>Where the line that begins with these words stands.</summary>
    public (double Left, double Baseline) Find(int page, string text)
    {
        var run = RunsOn(page).FirstOrDefault(run => run.Text.StartsWith(text, StringComparison.Ordinal));
        Assert.True(run is not null, $"“{text}” is not on page {page}: {string.Join('|', RunsOn(page).Select(r => r.Text))}");
        return (run.X, run.Y);
    }

    public static double RightOf(Run run) => run.X + WidthOf(run);

    public static double WidthOf(Run run) => ((run.Text.EnumerateRunes().Sum(character => Faces.Advance(run.Face, character)) * run.Size) + (run.Spacing * (run.Text.EnumerateRunes().Count() - 1))) * 25.4 / 72;

    /// <summary>Frame lines of tables.</summary>
    public double TopOfTable(int page) => StrokesOn(page).Where(stroke => stroke.Ink is Ink.Black && Math.Abs(stroke.Width - 0.53) < 0.001).Min(stroke => stroke.FromY);

    public (double X, double Y) SealOn(int page)
    {
        var ring = Document.Pages[page - 1].Stamps.OfType<Ring>().Single();
        return (ring.X, ring.Y);
    }

    public void Stands(int page, double baseline, string text) => Assert.True(At(page, baseline).Contains(text, StringComparison.Ordinal), $"page {page}, {baseline}: “{At(page, baseline)}” is not “{text}”");

    public static void Near(double wanted, double found) => Assert.InRange(found, wanted - Tolerance, wanted + Tolerance);
}

internal static class SampleForms
{
    private static readonly FormSamples Samples = Read(Written);

    public static IReadOnlyList<PaperForm> All => Samples.Forms;

    public static Terms Terms { get; } = PlaceTerms.Of(ShippedProfiles.Of(Samples.Profile));

    public static T Of<T>() where T : PaperForm => All.OfType<T>().Single();

    /// <summary>The same forms, issued by a unit of this name.</summary>
    public static IReadOnlyList<PaperForm> By(string unit) => Read(Regex.Replace(Written, "\"(unit|to|ring|extractedBy)\": \"[^\"]+\"", $"\"$1\": \"{unit}\"")).Forms;

    private static string Written => Repository.Read("NoProofCity.Data", "Seeds", "demo", "forms.json");

    private static FormSamples Read(string written)
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(written));
        return FormSamples.Read(json);
    }
}
