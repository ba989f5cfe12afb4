using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NoProofCity.Web.Commands;

namespace NoProofCity.Tests.Support;

/// <summary>An operator command run in this process, as an operator would type it.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<CommandRun> OfAsync(string? dataFolder, TimeProvider time, params string[] typed)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Database:DataFolder"] = dataFolder }).Build();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandList.All.RunAsync(typed, configuration, time, asJson => new Terminal(output, errors, asJson), CancellationToken.None);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
