using System.Text.RegularExpressions;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.House;

/// <summary>What a browser asks of every field: by its name it is put back after a lost line, and told apart by tools that fill in forms.</summary>
public sealed partial class Fields_have_names
{
    /// <summary>Whose fields are cells of a table that grows row by row; each says what it is by its label.</summary>
    private static readonly string[] Rows = ["DaysForm.razor", "ImportPanel.razor"];

    [Fact(DisplayName = "Every field of every page has an id or a name")]
    public void Each()
    {
        var pages = Directory.GetFiles(Repository.File("NoProofCity.Web"), "*.razor", SearchOption.AllDirectories).Where(page => !Rows.Contains(Path.GetFileName(page))).ToList();
        Assert.True(pages.Count > 50);
        var nameless = pages.SelectMany(page => Field().Matches(File.ReadAllText(page)).Where(field => !Named().IsMatch(field.Value)).Select(field => $"{Path.GetFileName(page)}: {field.Value}"));
        Assert.Empty(nameless);
    }

    [Theory]
    [InlineData("""<input type="checkbox" class="x" @onchange="e => Go()" />""", false)]
    [InlineData("""<input type="checkbox" name="x" />""", true)]
    [InlineData("""<select @attributes="context" class="x">""", true)]
    [InlineData("""<textarea id="x">""", true)]
    public void Is_seen(string field, bool isNamed) => Assert.Equal(isNamed, Named().IsMatch(Assert.Single(Field().Matches(field)).Value));

    // Attribute by attribute, for a value may hold quotes and a ">" of its own.
    [GeneratedRegex("""<(?:input|select|textarea)\b(?:\s+[\w@:-]+(?:=(?:"@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"|"[^"]*"))?)*""")]
    private static partial Regex Field();

    [GeneratedRegex("""\s(?:id|name|@attributes)=""")]
    private static partial Regex Named();
}
