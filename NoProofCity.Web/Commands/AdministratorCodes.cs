using NoProofCity.Domain.Calendar;
using System.Globalization;
using NoProofCity.Data.Accounts;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Account;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>Tells the person at the server the codes for administrators; nobody can read them later.</summary>
public static class AdministratorCodes
{
    public static Actor TheSystem(string address) => new(0, "系统", 0, 0, default, address);

    public static void Say(Terminal terminal, IReadOnlyList<AdministratorCode> codes)
    {
        terminal.Say("管理员一次性代码（只显示这一次，请分别交给三个人）：");
        foreach (var code in codes)
            terminal.Say($"  {EnumWords.Of(code.Role)}  {code.Code}  {ChinaTime.ToLocal(code.ExpiresAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.CurrentCulture)} 前有效");
        terminal.Say($"请在浏览器打开 {AccountRoutes.FirstAdministrator}，用代码建立账户。代码过期或丢失，可用 admin-code 命令重发。");
    }

    /// <summary>At the first start of an installation, and only then: later the command does it.</summary>
    public static async Task OfferAsync(FirstAdministrators administrators, Terminal terminal)
    {
        var lacking = await administrators.LackingAsync(codesCount: true);
        if (lacking.Count != FirstAdministrators.Roles.Count) return;
        var codes = await administrators.DrawAsync(TheSystem("first-start"), lacking);
        if (codes.IsDone) Say(terminal, codes.Value);
    }
}
