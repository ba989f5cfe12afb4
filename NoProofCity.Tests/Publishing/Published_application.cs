using System.Diagnostics;
using System.Net;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Publishing;

/// <summary>The test host hides an assembly that is missing in the output; what is published shows it.</summary>
public sealed class Published_application
{
    private static readonly string[] Pinned =
    [
        "Microsoft.EntityFrameworkCore.Sqlite.dll", "Microsoft.Data.Sqlite.dll", "SQLitePCLRaw.core.dll",
        "Microsoft.EntityFrameworkCore.SqlServer.dll", "Microsoft.Data.SqlClient.dll", "Microsoft.SqlServer.Server.dll",
        "appsettings.json", "wwwroot/_framework/blazor.web.js",
    ];

    [Fact]
    public async Task It_starts_on_an_empty_folder_writes_and_answers()
    {
        var published = await PublishAsync();
        var data = TestCity.NewFolder();

        var (product, client) = await ProductProcess.ServeAsync(Path.Combine(published, "NoProofCity.Web.dll"), data);
        using (client)
        await using (product)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health", UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/_framework/blazor.web.js", UriKind.Relative))).StatusCode);
        }

        Assert.All(Pinned, file => Assert.True(File.Exists(Path.Combine(published, file)), file));
        Assert.True(File.Exists(Path.Combine(data, "noproofcity.db")));
    }

    [Fact]
    public async Task On_SQL_Server_a_command_with_a_parameter_gets_as_far_as_the_network()
    {
        var published = await PublishAsync();
        var data = TestCity.NewFolder();

        // Nobody listens there. Were an assembly missing, the process would die of that before it reached the network.
        var run = await ProductProcess.RunAsync(Path.Combine(published, "NoProofCity.Web.dll"), data, "migrate", "--probe-sqlserver");
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task The_Windows_publish_carries_the_Windows_client()
    {
        var published = await PublishAsync("win-x64");

        Assert.All(Pinned, file => Assert.True(File.Exists(Path.Combine(published, file)), file));
        Assert.True(File.Exists(Path.Combine(published, "Microsoft.Data.SqlClient.SNI.dll")));
        Assert.True(File.Exists(Path.Combine(published, "e_sqlite3.dll")));
    }

    private static async Task<string> PublishAsync(string? runtime = null)
    {
        var folder = TestCity.NewFolder();
        string[] forRuntime = runtime is null ? [] : ["-r", runtime, "--self-contained", "false", "-p:UseAppHost=false"];
        var start = new ProcessStartInfo("dotnet", ["publish", Repository.File("NoProofCity.Web"), "-c", "Release", "-o", folder, "-nodeReuse:false", "-p:UseSharedCompilation=false", .. forRuntime]) { RedirectStandardOutput = true };
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, output);
        return folder;
    }
}
