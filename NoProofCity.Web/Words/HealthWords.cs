using NoProofCity.Data.Health;

namespace NoProofCity.Web.Words;

/// <summary>What a check of the installation found, and what to do about it.</summary>
public static class HealthWords
{
    public static string NameOf(HealthMatter matter) => matter switch
    {
        HealthMatter.Database => "数据库",
        HealthMatter.Schema => "数据库版本",
        HealthMatter.KeyFile => "密钥文件",
        HealthMatter.LedgerGuards => "台账防改措施",
        HealthMatter.DataFolder => "数据目录",
        HealthMatter.DiskSpace => "磁盘空间",
        HealthMatter.Readers => "查询等候",
        HealthMatter.Clock => "系统时间",
        HealthMatter.Calendar => "放假安排",
        HealthMatter.Recounts => "时限重算",
        HealthMatter.Profiles => "规则档",
        HealthMatter.Backup => "备份",
        HealthMatter.Demo => "演示数据",
        _ => throw new ArgumentOutOfRangeException(nameof(matter), matter, null),
    };

    public static string Of(HealthState state) => state switch
    {
        HealthState.Good => "正常",
        HealthState.Warning => "提醒",
        _ => "故障",
    };

    /// <summary>Empty when nothing is to be done.</summary>
    public static string AdviceOn(HealthCheck check) => check.State is HealthState.Good ? "" : check.Matter switch
    {
        HealthMatter.Database => "连不上数据库。请检查数据库服务、网络和磁盘，再重新启动。",
        HealthMatter.Schema => $"数据库还没有升级到当前版本（{check.Subject}）。请先备份，再运行 migrate。",
        HealthMatter.KeyFile => $"密钥文件“{check.Subject}”不在或不是这个数据库的。请放回保管的副本，在此之前不要重新启动。",
        HealthMatter.LedgerGuards => $"台账的防改触发器缺失或被改（{check.Subject}）。请重新启动以恢复，并运行 verify-ledger 查明有无改动。",
        HealthMatter.DataFolder => $"数据目录“{check.Subject}”不能写入。请给运行本程序的账户加上写入权限。",
        HealthMatter.DiskSpace => $"磁盘只剩 {check.Subject}。请尽快腾出空间。",
        HealthMatter.Readers => "数据库没有打开 READ_COMMITTED_SNAPSHOT，查询要等候正在办理的操作，数据不会错，但会变慢。请数据库管理员按 docs/sqlserver.md 打开。",
        HealthMatter.Clock => $"服务器时间（{check.Subject}）早于台账里最后一条记录。请校准服务器时间，时限都以它为准。",
        HealthMatter.Calendar => $"{check.Subject} 年的放假安排还没有导入，有关时限只能暂定。请在通知发布后运行 import calendar。",
        HealthMatter.Recounts => $"{check.Subject}的时限重算没有做完。请重新启动服务，或者再导入一次同一份放假安排，会接着做完。",
        HealthMatter.Profiles => $"{check.Subject}的试行期已满或没有规则档。规则继续有效，请联系主管部门明确后更新。",
        HealthMatter.Demo => "这个安装里是演示数据，演示账户的密码公开在登录页上。正式使用请换一个空的数据目录重新安装，不要在这里录入真实信息。",
        HealthMatter.Backup => check.Subject.Length == 0 ? "还没有做过备份。请到“备份”页备份，并安排定时运行 backup。" : $"最近一次备份是 {check.Subject}。请到“备份”页备份，并检查定时任务。",
        _ => throw new ArgumentOutOfRangeException(nameof(check), check.Matter, null),
    };
}
