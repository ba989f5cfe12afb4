using NoProofCity.Data.Backups;

namespace NoProofCity.Web.Words;

/// <summary>Why a backup could not be made, trusted or put back, for the person at the server.</summary>
public static class BackupWords
{
    public static string Of(BackupFaultException e) => $"{Of(e.Fault, e.Subject)}\n现有数据没有改动。";

    public static string Of(BackupFault fault, string subject) => fault switch
    {
        BackupFault.Missing => $"找不到备份文件“{subject}”。",
        BackupFault.Exists => $"“{subject}”已存在。备份不覆盖旧文件，请换一个文件名。",
        BackupFault.NotABackup => $"“{subject}”不是本系统的备份文件。",
        BackupFault.Damaged => $"备份文件“{subject}”不完整或被改动过，不能使用。请换用其他备份。",
        BackupFault.ForeignKey => $"备份“{subject}”是用另一个密钥文件做的。请先放回当时的密钥文件，再试一次。",
        BackupFault.Newer => $"备份“{subject}”是由更新版本的程序做的。请换用相应版本或更新版本的程序。",
        BackupFault.DiskFull => $"“{subject}”所在的磁盘空间不够，请腾出空间后再试。",
        BackupFault.NotWritable => $"“{subject}”处不能写入或读取，请检查目录是否存在、是否有权限。",
        BackupFault.InUse => $"数据库“{subject}”正被其他程序打开。请关闭后再试。",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
