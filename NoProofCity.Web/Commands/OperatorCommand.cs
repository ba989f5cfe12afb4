using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>What an operator can do from the command line. docs/commands.md is the contract.</summary>
public abstract class OperatorCommand
{
    /// <summary>Done.</summary>
    protected const int Done = 0;

    /// <summary>Refused, or something was found.</summary>
    internal const int Refused = 1;

    /// <summary>"import calendar": one or two words.</summary>
    public abstract string Name { get; }

    /// <summary>What stands after the name.</summary>
    public abstract string Usage { get; }

    /// <summary>One sentence for the list of commands.</summary>
    public abstract string Purpose { get; }

    public virtual IReadOnlyCollection<string> Options => [];

    public virtual IReadOnlyCollection<string> Flags => [];

    public abstract Task<int> RunAsync(CommandLine line, CommandContext context);
}

/// <summary>What a command works with.</summary>
/// <param name="Configuration">appsettings.json, environment and nothing else.</param>
public sealed record CommandContext(IConfiguration Configuration, TimeProvider Time, Terminal Terminal, CancellationToken Stopping)
{
    public Task<City> OpenAsync() => City.OpenAsync(CityConfiguration.Of(Configuration), Time.GetUtcNow(), Stopping);

    /// <summary>Says every reason and gives the exit code of a refusal.</summary>
    public int Refuse(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals) Terminal.Complain(RefusalWords.Of(refusal).Text);
        return OperatorCommand.Refused;
    }
}
