using System.Net;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Publishing;

/// <summary>The test host hides an assembly that is missing in the output; what is published shows it.</summary>
public sealed class Published_application(PublishedProduct product) : IClassFixture<PublishedProduct>
{
    private const string Program = "NoProofCity.Web";
    private const string ServerTypes = "Microsoft.SqlServer.Server.dll";

    [Fact]
    public async Task It_starts_on_an_empty_folder_and_again_on_the_same_one()
    {
        var published = await product.LinuxAsync();
        var data = product.NewFolder();

        await AssertServesAsync(published, data);
        var key = await File.ReadAllBytesAsync(Path.Combine(data, "noproofcity.key"));
        Assert.True(new FileInfo(Path.Combine(data, "noproofcity.db")).Length > 0);

        await AssertServesAsync(published, data);
        Assert.Equal(key, await File.ReadAllBytesAsync(Path.Combine(data, "noproofcity.key")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_pinned_assembly_is_published_in_the_pinned_version(bool windows)
    {
        var published = await FolderAsync(windows);
        var (_, libraries) = Pins.Dependencies(published);

        Assert.NotEmpty(Pins.Assemblies(windows));
        Assert.All(Pins.Assemblies(windows), inPackage => Assert.Equal(Pins.IdentityOf(inPackage), Pins.IdentityOf(Path.Combine(published, Path.GetFileName(inPackage)))));
        Assert.All(Pins.Packages(windows), package => Assert.Contains(package, libraries));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_file_the_application_asks_for_is_published(bool windows)
    {
        var published = await FolderAsync(windows);
        var (files, _) = Pins.Dependencies(published);

        Assert.Contains(ServerTypes, files);
        Assert.DoesNotContain(Directory.GetFiles(published, "*.dll"), file => file.Contains("Design", StringComparison.Ordinal) || file.Contains("CodeAnalysis", StringComparison.Ordinal));
        Assert.All([.. files, "appsettings.json", "wwwroot/_framework/blazor.web.js", "Fonts/NotoSerifSC-Regular.ttf", "Fonts/NotoSerifSC.LICENSE.txt"], file => Assert.True(File.Exists(Path.Combine(published, file)), file));
    }

    [Fact]
    public async Task The_Windows_publish_carries_what_only_Windows_needs()
    {
        var published = await product.WindowsAsync();

        Assert.All(["NoProofCity.Web.exe", "Microsoft.Data.SqlClient.SNI.dll", "e_sqlite3.dll"], file => Assert.True(File.Exists(Path.Combine(published, file)), file));
    }

    [Fact]
    public async Task On_SQL_Server_the_schema_and_the_first_command_with_a_parameter_reach_the_network()
    {
        await using var doorman = new TdsDoorman();
        var run = await MigrateAsync(await product.LinuxAsync(), doorman);

        Assert.True(FirstInsert(doorman), run.Output + run.Errors);
        AssertSqlServerTakes(doorman);
    }

    [Fact]
    public async Task Without_the_SQL_Server_types_no_command_with_a_parameter_would_leave_the_process()
    {
        var crippled = await product.CopyAsync();
        File.Delete(Path.Combine(crippled, ServerTypes));
        await using var doorman = new TdsDoorman();

        // Code compiled beforehand asks for the types later than code compiled at the first call, which in time replaces it.
        var run = await MigrateAsync(crippled, doorman, ("DOTNET_ReadyToRun", "0"));

        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEmpty(doorman.Batches);
        Assert.False(FirstInsert(doorman));
    }

    private static async Task AssertServesAsync(string published, string data)
    {
        var (process, client) = await ProductProcess.ServeAsync(Path.Combine(published, Program), data);
        using (client)
        await using (process)
        {
            foreach (var address in (string[])["/health", "/_framework/blazor.web.js"])
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    private Task<(int ExitCode, string Output, string Errors)> MigrateAsync(string published, TdsDoorman doorman, params IEnumerable<(string Name, string Value)> settings) =>
        ProductProcess.RunAsync(Path.Combine(published, Program), product.NewFolder(), new Dictionary<string, string>(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
        {
            ["Database__Provider"] = "SqlServer",
            ["Database__ConnectionString"] = doorman.ConnectionString,
        }, "migrate");

    private static bool FirstInsert(TdsDoorman doorman) =>
        doorman.Calls.Any(call => call.Contains("INSERT INTO [Installations]", StringComparison.Ordinal));

    private static void AssertSqlServerTakes(TdsDoorman doorman)
    {
        Assert.Contains(doorman.Batches, batch => batch.Contains("CREATE TABLE [Ledger]", StringComparison.Ordinal));
        Assert.Contains(doorman.Batches, batch => batch.Contains("Ledger_is_append_only", StringComparison.Ordinal));
        Assert.Empty(doorman.Batches.Concat(doorman.Calls).SelectMany(statement => TSql.Faults(statement)));
    }

    private Task<string> FolderAsync(bool windows) => windows ? product.WindowsAsync() : product.LinuxAsync();
}
