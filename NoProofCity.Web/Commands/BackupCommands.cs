using NoProofCity.Data.Backups;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>What the three backup commands have in common: on a server database they only say what its administrator has to run.</summary>
public abstract class BackupCommandBase : OperatorCommand
{
    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var settings = CityConfiguration.Of(context.Configuration);
        var file = FileOf(line);
        if (!settings.IsSqlite)
        {
            DatabaseAdvice(context, settings, file);
            return Done;
        }
        try
        {
            return await RunAsync(settings, file, context);
        }
        catch (BackupFaultException e)
        {
            context.Terminal.Complain(BackupWords.Of(e));
            return Refused;
        }
    }

    protected abstract string FileOf(CommandLine line);

    protected abstract IReadOnlyList<string> AdviceFor(CitySettings settings, string file);

    protected abstract Task<int> RunAsync(CitySettings settings, string file, CommandContext context);

    protected static void Report(CommandContext context, string file, BackupReport report)
    {
        var manifest = report.Manifest;
        context.Terminal.Say($"备份时间 {ChinaTime.ToLocal(manifest.MadeAt):yyyy-MM-dd HH:mm:ss}，共 {manifest.Tables.Count} 张表、{manifest.Rows} 行，附件 {manifest.Files.Count - 1} 个，文件大小 {report.Size} 字节。");
        context.Terminal.Say($"内容校验值 {manifest.Hash}");
        if (!report.LedgerIsWhole) context.Terminal.Complain("注意：备份中的台账核对不通过，说明备份当时台账已有问题。请运行 verify-ledger 查明。");
        context.Terminal.Say($"密钥文件不在备份内，须另行保管；恢复时要用同一个密钥文件（指纹 {manifest.KeyFingerprint}）。");
        context.Terminal.Result(new
        {
            file = Path.GetFullPath(file),
            madeAt = manifest.MadeAt,
            schema = manifest.Schema,
            keyFingerprint = manifest.KeyFingerprint,
            size = report.Size,
            tables = manifest.Tables,
            rows = manifest.Rows,
            files = manifest.Files.Count,
            hash = manifest.Hash,
            ledgerOk = report.LedgerIsWhole,
        });
    }

    private void DatabaseAdvice(CommandContext context, CitySettings settings, string file)
    {
        var statements = AdviceFor(settings, file);
        context.Terminal.Say("本系统使用 SQL Server，请由数据库管理员执行：");
        foreach (var statement in statements) context.Terminal.Say("  " + statement);
        context.Terminal.Say($"附件在“{Path.GetFullPath(settings.FilesFolder)}”，请用文件备份工具一并复制，且在数据库备份完成之后复制。");
        context.Terminal.Say("密钥文件须另行保管，不与备份放在一起。");
        context.Terminal.Result(new { statements, filesFolder = Path.GetFullPath(settings.FilesFolder) });
    }
}

public sealed class BackupCommand : BackupCommandBase
{
    public override string Name => "backup";

    public override string Usage => "--out 文件";

    public override string Purpose => "不停机备份数据库和附件，并当场恢复到临时目录核对。";

    public override IReadOnlyCollection<string> Options => ["out"];

    protected override string FileOf(CommandLine line) => line.Required("out");

    protected override IReadOnlyList<string> AdviceFor(CitySettings settings, string file) => SqlServerAdvice.Backup(settings.ServerDatabase, file);

    protected override async Task<int> RunAsync(CitySettings settings, string file, CommandContext context)
    {
        using var city = await City.OpenAsync(settings, context.Time.GetUtcNow(), context.Stopping);
        var report = await new Backups(city, context.Time).MakeAsync(file, context.Stopping);
        context.Terminal.Say($"备份完成并已核对：{Path.GetFullPath(file)}");
        Report(context, file, report);
        return Done;
    }
}

public sealed class CheckBackupCommand : BackupCommandBase
{
    public override string Name => "check-backup";

    public override string Usage => "文件";

    public override string Purpose => "把备份恢复到临时目录，逐表比对，确认可用。";

    protected override string FileOf(CommandLine line) => line.Words is [var file] ? file : throw new WrongUseException("请写出一个备份文件。");

    protected override IReadOnlyList<string> AdviceFor(CitySettings settings, string file) => SqlServerAdvice.Check(file);

    protected override async Task<int> RunAsync(CitySettings settings, string file, CommandContext context)
    {
        using var city = await City.OpenAsync(settings, context.Time.GetUtcNow(), context.Stopping);
        var report = await new Backups(city, context.Time).CheckAsync(file, context.Stopping);
        context.Terminal.Say($"备份可用：{Path.GetFullPath(file)}");
        Report(context, file, report);
        return Done;
    }
}

public sealed class RestoreCommand : BackupCommandBase
{
    public override string Name => "restore";

    public override string Usage => "--from 文件";

    public override string Purpose => "用备份替换现有数据；先停止服务，原有数据改名保留。";

    public override IReadOnlyCollection<string> Options => ["from"];

    protected override string FileOf(CommandLine line) => line.Required("from");

    protected override IReadOnlyList<string> AdviceFor(CitySettings settings, string file) => SqlServerAdvice.Restore(settings.ServerDatabase, file);

    protected override async Task<int> RunAsync(CitySettings settings, string file, CommandContext context)
    {
        var report = await Restore.RunAsync(settings, file, context.Time.GetUtcNow(), context.Stopping);
        context.Terminal.Say($"已恢复：{Path.GetFullPath(file)}");
        if (report.Aside is { } aside) context.Terminal.Say($"原有数据保留在“{Path.GetFullPath(aside)}”，确认无误后可自行删除。");
        Report(context, file, report.Backup);
        return Done;
    }
}
