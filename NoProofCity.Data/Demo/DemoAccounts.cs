using NoProofCity.Data.Accounts;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>The accounts of the people with their roles: opened by one administrator, given their roles by another, their passwords set by themselves.</summary>
internal sealed class DemoAccounts(CodeDesk codes) : IDemoPart
{
    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        foreach (var person in world.People.Where(p => p is { SignIn: not null, Unit: not null }))
        {
            yield return new(world.Begins, () => OpenAsync(world, person));
            foreach (var (role, unit) in person.Grants()) yield return new(world.Begins, () => GrantAsync(world, person, role, unit!));
            if (person.Disabled is { } reason) yield return new(world.At(30, new(17, 0)), () => DisableAsync(world, person, reason));
        }
    }

    private async Task<Outcome> OpenAsync(DemoWorld world, PersonSeed person)
    {
        var opened = await Desk(world).OpenAsync(world.As(Role.SystemAdministrator), world.Unit(person.Unit!), person.SignIn!, person.Name);
        if (!opened.IsDone) return Outcome.Refused(opened.Refusals);
        world.Know(person, opened.Value.Id);
        return await codes.SetPasswordAsync(opened.Value.Code, person.SignIn!, DemoPlace.Password, DemoPlace.Password, DemoWorld.Address);
    }

    private static async Task<Outcome> GrantAsync(DemoWorld world, PersonSeed person, Role role, string unit) =>
        await new RoleDesk(world.City, world.Clock).GrantAsync(
            world.As(Role.SecurityAdministrator), await world.SeenAsync<Account>(world.Account(person)), new(role, world.Unit(unit), ChinaTime.DateOf(world.Begins), null));

    private static async Task<Outcome> DisableAsync(DemoWorld world, PersonSeed person, string reason) =>
        await Desk(world).DisableAsync(world.As(Role.SystemAdministrator), await world.SeenAsync<Account>(world.Account(person)), ReasonText.Parse(reason).Value);

    private static AccountDesk Desk(DemoWorld world) => new(world.City, world.Clock);
}
