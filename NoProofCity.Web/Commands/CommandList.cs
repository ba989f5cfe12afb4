using NoProofCity.Data.Opening;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>Finds and runs operator commands: exit code 0 done, 1 refused or findings, 2 wrong use.</summary>
public sealed class CommandList(IReadOnlyList<OperatorCommand> commands)
{
    private const int WrongUse = 2;

    private static readonly string[] CommonFlags = ["json"];
    private static readonly string[] CommonOptions = ["place"];

    public IReadOnlyList<OperatorCommand> Commands { get; } = commands;

    public static CommandList All { get; } = new(
    [
        new MigrateCommand(),
        new AdminCodeCommand(),
        new DeadlineCommand(),
        new ImportCalendarCommand(),
        new ImportInventoryCommand(),
        new ImportRegisterCommand(),
        new BackupCommand(),
        new CheckBackupCommand(),
        new RestoreCommand(),
        new VerifyLedgerCommand(),
        new RecountCommand(),
        new HealthCommand(),
        new FindingsCommand(),
        new ExportCommand(),
        new PackageCommand(),
        new CheckProofCommand(),
        new ProofKeyCommand(),
        new RevokedProofsCommand(),
        new FormsCommand(),
        new BenchDataCommand(),
        new DemoCommand(),
    ]);

    /// <summary>Whether the process was started for a command: its first word is not an option.</summary>
    public static bool IsCommand(string[] typed) => typed is [var first, ..] && !first.StartsWith('-');

    public async Task<int> RunAsync(string[] typed, IConfiguration configuration, TimeProvider time, Func<bool, Terminal> terminals, CancellationToken stopping)
    {
        var terminal = terminals(typed.Contains("--json"));
        var command = Commands.FirstOrDefault(c => typed.Take(c.Name.Count(ch => ch == ' ') + 1).SequenceEqual(c.Name.Split(' ')));
        if (command is null)
        {
            terminal.Complain($"没有“{typed[0]}”这个命令。可用的命令：");
            foreach (var known in Commands) terminal.Complain($"  {known.Name} {known.Usage}\n      {known.Purpose}");
            return WrongUse;
        }

        try
        {
            var line = CommandLine.Read(typed.Skip(command.Name.Split(' ').Length).ToList(), [.. command.Options, .. CommonOptions], [.. command.Flags, .. CommonFlags]);
            return await command.RunAsync(line, new CommandContext(configuration, time, terminal, stopping));
        }
        catch (WrongUseException e)
        {
            terminal.Complain(e.Message);
            terminal.Complain($"用法：{command.Name} {command.Usage}");
            return WrongUse;
        }
        catch (StartupFaultException e)
        {
            terminal.Complain(StartupWords.Of(e));
            return OperatorCommand.Refused;
        }
    }
}
