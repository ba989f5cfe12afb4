using System.Text.Json;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>All that a paper was made of but the fonts: what was filled in, the words of its form, and what the place calls things.</summary>
public sealed record KeptForm(PaperForm Form, Template Template, Terms Terms)
{
    /// <summary>Refused where the words lack something that the form has to say by now.</summary>
    public Outcome<Form> Compose()
    {
        var text = Form.Definition.Activate(Template);
        return text.IsDone ? Form.Compose(text.Value, Terms) : Outcome.Refused(text.Refusals);
    }

    public string Write() => JsonSerializer.Serialize(new Content(Template, Terms, AllForms.Write(Form)), JsonSerializerOptions.Web);

    public static KeptForm Read(string json)
    {
        var written = JsonSerializer.Deserialize<Content>(json, JsonSerializerOptions.Web)!;
        return new(AllForms.Read(written.Template.Form, written.Form), written.Template, written.Terms);
    }

    private sealed record Content(Template Template, Terms Terms, JsonElement Form);
}
