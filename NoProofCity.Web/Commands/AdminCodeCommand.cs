using NoProofCity.Data.Accounts;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>New one-time codes for administrators: for those nobody is, or for one that is named. Whoever may run this at the server may administer.</summary>
public sealed class AdminCodeCommand : OperatorCommand
{
    private static readonly Dictionary<string, Role> Named = new()
    {
        ["system"] = Role.SystemAdministrator,
        ["security"] = Role.SecurityAdministrator,
        ["audit"] = Role.AuditAdministrator,
    };

    public override string Name => "admin-code";

    public override string Usage => "[--role system|security|audit]";

    public override string Purpose => "给还没有人担任的管理员发一次性代码；写明角色时，给该角色另发一个。";

    public override IReadOnlyCollection<string> Options => ["role"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var asked = line["role"] is { } name ? (Named.TryGetValue(name, out var role) ? role : throw new WrongUseException($"没有“{name}”这类管理员，只有 {string.Join('、', Named.Keys)}。")) : (Role?)null;
        using var city = await City.OpenAsync(CityConfiguration.Of(context.Configuration), context.Time.GetUtcNow(), context.Stopping);
        var administrators = new FirstAdministrators(city, context.Time);
        var roles = asked is { } one ? [one] : await administrators.LackingAsync(codesCount: false, context.Stopping);
        if (roles.Count == 0)
        {
            context.Terminal.Complain("三类管理员都已有人担任。要给其中一类另发代码，请写明 --role。");
            return Refused;
        }

        var codes = await administrators.DrawAsync(AdministratorCodes.TheSystem(Name), roles);
        if (!codes.IsDone)
        {
            foreach (var refusal in codes.Refusals) context.Terminal.Complain(RefusalWords.Of(refusal).Text);
            return Refused;
        }
        AdministratorCodes.Say(context.Terminal, codes.Value);
        context.Terminal.Result(new { codes = codes.Value.Select(c => new { role = Named.Single(n => n.Value == c.Role).Key, c.Code, c.ExpiresAt }) });
        return Done;
    }
}
