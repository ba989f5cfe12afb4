using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;
using NoProofCity.Web;

namespace NoProofCity.Tests.Profiles;

public sealed class A_sixth_profile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("profiles").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(DisplayName = "A file in the folder is a sixth profile, without a build")]
    public void From_the_folder()
    {
        Put("anling.json", ShippedProfiles.Json("yiyuan-2021").Replace("yiyuan-2021", "anling-2026", StringComparison.Ordinal)
            .Replace("\"place\": \"沂源县\"", "\"place\": \"安岭县\"", StringComparison.Ordinal)
            .Replace("{ \"amount\": 30, \"unit\": \"minutes\", \"force\": \"hard\" }, \"source\": \"stated\"", "{ \"amount\": 20, \"unit\": \"minutes\", \"force\": \"hard\" }, \"source\": \"stated\"", StringComparison.Ordinal));
        var library = Library();
        Assert.Empty(library.Faulty);
        Assert.Equal(6, library.Profiles.Count);
        Assert.Equal(("安岭县", 20), (library.Find("anling-2026")!.Place, library.Find("anling-2026")!.LimitOf("database").Value.Amount));
    }

    [Fact]
    public void A_faulty_file_is_set_aside_with_its_name_and_stops_no_other()
    {
        Put("broken.json", "{");
        var library = Library();
        Assert.Equal(5, library.Profiles.Count);
        Assert.Equal("broken.json", Assert.Single(library.Faulty).File);
    }

    [Fact]
    public void A_file_never_replaces_a_shipped_profile()
    {
        Put("mine.json", ShippedProfiles.Json("yiyuan-2021").Replace("\"place\": \"沂源县\"", "\"place\": \"别处\"", StringComparison.Ordinal));
        var library = Library();
        Assert.Equal("沂源县", library.Find("yiyuan-2021")!.Place);
        Assert.Equal([new DoubledProfile("yiyuan-2021")], Assert.Single(library.Faulty).Findings);
    }

    [Fact]
    public void Without_a_folder_there_are_the_shipped_ones() =>
        Assert.Equal(5, ProfileFiles.Library(ShippedProfiles.Catalogue, Path.Combine(_folder, "absent")).Profiles.Count);

    [Fact(DisplayName = "The pages offer the folder's profiles too: a new place may be opened with one")]
    public async Task Offered_by_the_pages()
    {
        Put("anling.json", ShippedProfiles.Json("yiyuan-2021").Replace("yiyuan-2021", "anling-2026", StringComparison.Ordinal));
        await using var city = await TestCity.OpenAsync();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Profiles:Folder", _folder)]).Build();
        await using var services = new ServiceCollection().AddSingleton(city.City).AddSingleton<IConfiguration>(settings).AddProfileLibrary().BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<ProfileLibrary>().Find("anling-2026"));
    }

    private void Put(string name, string json) => File.WriteAllText(Path.Combine(_folder, name), json);

    private ProfileLibrary Library() => ProfileFiles.Library(ShippedProfiles.Catalogue, _folder);
}
