using System.Text.RegularExpressions;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Forms;

namespace NoProofCity.Tests.Paper;

/// <summary>Full numbers stand only where the purpose of the form needs them.</summary>
public sealed partial class Masked_numbers
{
    private static readonly string[] Whole = ["F-02", "F-03", "F-21"];

    [Fact(DisplayName = "Only the promise letter, the request and the certificate carry a full number; every other form masks it")]
    public void In_every_form()
    {
        Assert.All(SampleForms.All, form => Assert.Equal(Whole.Contains(form.Definition.Code), FullNumber().IsMatch(LaidOut.Of(form).Text)));
        Assert.All(SampleForms.All.Where(form => form is F04Reply or F07Return or F12Register), form => Assert.Matches(@"990\*{11}\d{4}", LaidOut.Of(form).Text));
    }

    [Fact(DisplayName = "The register of complaints masks phone and address as well")]
    public void Phone_and_address()
    {
        var text = LaidOut.Of(SampleForms.Of<F12Register>()).Text;
        Assert.Contains("139****5678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13900005678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("东街12号", text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "No form takes a number, phone or address of a person in any other type than one that masks")]
    public void By_type()
    {
        var inputs = typeof(PaperForm).Assembly.GetTypes().Where(type => type.Namespace == typeof(PaperForm).Namespace && type.IsPublic);
        var personal = inputs.SelectMany(type => type.GetProperties()).Where(property => property.Name is "Credential" or "Phone" or "Address" && property.DeclaringType is { } of && (of == typeof(Promiser) || of == typeof(Complainant) || of == typeof(PromiseAgent)) || property.Name == "Credential");
        Assert.All(personal, property => Assert.True(property.PropertyType == typeof(Personal) || property.PropertyType == typeof(Credential), $"{property.DeclaringType!.Name}.{property.Name}"));
        Assert.Equal("990***********1045", $"{Personal.Number("990122199203181045")}");
        Assert.Contains("990***********1045", new Credential("居民身份证", Personal.Number("990122199203181045")).ToString(), StringComparison.Ordinal);
        Assert.Equal(Whole, Repository.Sources("NoProofCity.Web/Documents/Paper/Forms", ".cs").Where(file => File.ReadAllText(file).Contains("showsPersonalData: true", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)[..3].Insert(1, "-")).Order());
    }

    [GeneratedRegex(@"\d{17}[\dX]")]
    private static partial Regex FullNumber();
}
