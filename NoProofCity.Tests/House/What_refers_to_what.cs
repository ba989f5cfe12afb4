using System.Xml.Linq;
using NoProofCity.Domain.Common;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.House;

/// <summary>The regulation stands by itself; the database knows it and nothing of the pages.</summary>
public sealed class What_refers_to_what
{
    [Fact(DisplayName = "The Domain refers to nothing but the runtime's own libraries, neither in its project nor in what was built of it")]
    public void Domain_refers_to_nothing()
    {
        var project = XDocument.Load(Repository.File("NoProofCity.Domain/NoProofCity.Domain.csproj"));
        Assert.DoesNotContain(project.Descendants().Select(e => e.Name.LocalName), name => name is "ProjectReference" or "PackageReference" or "PackageDownload" or "Reference" or "FrameworkReference");

        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.All(typeof(Outcome).Assembly.GetReferencedAssemblies(), name => Assert.True(File.Exists(Path.Combine(runtime, name.Name + ".dll")), name.Name));
    }

    [Fact(DisplayName = "Data refers to the Domain and never to the Web")]
    public void Data_does_not_know_the_pages()
    {
        var known = typeof(Data.Opening.City).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.Contains("NoProofCity.Domain", known);
        Assert.DoesNotContain(known, name => name is "NoProofCity.Web" || name.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal));
    }
}
