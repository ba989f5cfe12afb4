using NoProofCity.Data.Documents;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Documents;
using NoProofCity.Web.Commands;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Profiles;

namespace NoProofCity.Web.Papers;

/// <summary>Shows paper before it is issued.</summary>
public sealed class PaperPreviews(PaperPrinter printer, TemplateQueries templates, TimeProvider time)
{
    private readonly Lazy<FormSamples> _samples = new(() =>
    {
        using var file = typeof(City).Assembly.GetManifestResourceStream(FormsCommand.Samples)!;
        return FormSamples.Read(file);
    });

    /// <summary>What would be issued of these facts in a place now; nothing where it has no rules.</summary>
    public async Task<PaperSheets> OfAsync(IPaperFacts facts, long placeId, CancellationToken leaving)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return await SettingAsync(placeId, facts.Form, leaving) is { } setting ? printer.Show(facts, setting) : new([], []);
    }

    /// <summary>A form filled in for show, in some words of a place.</summary>
    public async Task<PaperSheets> SampleAsync(Template words, long placeId, CancellationToken leaving)
    {
        ArgumentNullException.ThrowIfNull(words);
        return await SettingAsync(placeId, words.Form, leaving) is { } setting ? printer.Show(new KeptForm(_samples.Value.Of(words.Form), words, PlaceTerms.Of(setting.Profile))) : new([], []);
    }

    private Task<PaperSetting?> SettingAsync(long placeId, string form, CancellationToken leaving) =>
        templates.SettingAsync(placeId, form, ChinaTime.DateOf(time.GetUtcNow()), leaving);
}
