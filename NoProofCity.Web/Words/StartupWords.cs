using NoProofCity.Data.Opening;

namespace NoProofCity.Web.Words;

/// <summary>Why the house cannot open, for the person at the server: what happened, that nothing was lost, what to do.</summary>
public static class StartupWords
{
    public static string Of(StartupFaultException e) => $"未能启动：{What(e)}\n已有数据没有改动。{Remedy(e)}";

    private static string What(StartupFaultException e) => e.Fault switch
    {
        StartupFault.UnknownProvider => $"设置 Database:Provider 写的是“{e.Subject}”，只能是 Sqlite 或 SqlServer。",
        StartupFault.ConnectionStringMissing => "选用了 SQL Server，但没有写连接字符串 Database:ConnectionString。",
        StartupFault.ConnectionStringMalformed => "连接字符串 Database:ConnectionString 的写法不对，无法识别。",
        StartupFault.DatabaseUnreachable => $"连不上数据库服务器“{e.Subject}”。",
        StartupFault.DatabaseRefused => $"数据库服务器“{e.Subject}”不接受所写的用户名、密码或数据库名，或者该用户权限不够。",
        StartupFault.NotADatabase => $"文件“{e.Subject}”不是本系统的数据库，或者已经损坏。",
        StartupFault.DatabaseNewer => $"数据库是由更新版本的程序建立的（{e.Subject}），当前程序不认识。",
        StartupFault.DatabaseBusy => $"数据库“{e.Subject}”正被其他程序占用，等候后仍未放开。",
        StartupFault.FolderReadOnly => $"“{e.Subject}”不能写入。",
        StartupFault.DiskFull => $"“{e.Subject}”所在的磁盘已满。",
        StartupFault.KeyFileMissing => $"数据库里已有数据，但找不到密钥文件“{e.Subject}”。",
        StartupFault.KeyFileDamaged => $"密钥文件“{e.Subject}”读不出来或内容不完整。",
        StartupFault.KeyFileWrong => $"密钥文件“{e.Subject}”不是这个数据库的。",
        StartupFault.AlreadyServed => $"数据库“{e.Subject}”已有一个正在运行的服务。",
        _ => throw new ArgumentOutOfRangeException(nameof(e), e.Fault, null),
    };

    private static string Remedy(StartupFaultException e) => e.Fault switch
    {
        StartupFault.UnknownProvider or StartupFault.ConnectionStringMissing or StartupFault.ConnectionStringMalformed => "请改正 appsettings.json 后再启动。",
        StartupFault.DatabaseUnreachable => "请检查服务器地址、网络和数据库服务是否已启动。",
        StartupFault.DatabaseRefused => "请核对连接字符串，或请数据库管理员授权。",
        StartupFault.NotADatabase => "请用最近的备份恢复（restore 命令），原文件先改名保留。",
        StartupFault.DatabaseNewer => "请换用相应版本或更新版本的程序。",
        StartupFault.DatabaseBusy => "请稍后再试；如一直占用，请检查是否有备份软件或其他程序打开了它。",
        StartupFault.FolderReadOnly => "请给运行本程序的账户加上该处的写入权限。",
        StartupFault.DiskFull => "请腾出空间后再启动。",
        StartupFault.KeyFileMissing or StartupFault.KeyFileWrong => "请把原来的密钥文件放回该处；密钥与数据库分开保管，没有它无法读出已加密的内容。",
        StartupFault.KeyFileDamaged => "请用保管的副本替换。",
        StartupFault.AlreadyServed => "一个 SQLite 数据库只能由一个服务使用；请先停止另一个，或改用 SQL Server。",
        _ => throw new ArgumentOutOfRangeException(nameof(e), e.Fault, null),
    };
}
