using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Demo;

/// <summary>The three administrators, by one-time codes as everywhere; and a second factor is asked of nobody, since nobody has a telephone for it.</summary>
internal sealed class DemoAdministrators(CodeDesk codes) : IDemoPart
{
    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        foreach (var person in world.People.Where(p => p.Unit is null))
            yield return new(world.Begins, () => MakeAsync(world, person));
        yield return new(world.Begins, () => RevisePolicyAsync(world));
    }

    private async Task<Outcome> MakeAsync(DemoWorld world, PersonSeed person)
    {
        var drawn = await new FirstAdministrators(world.City, world.Clock).DrawAsync(DemoWorld.System, [person.Grants().Single().Role]);
        if (!drawn.IsDone) return Outcome.Refused(drawn.Refusals);
        var made = await codes.MakeAdministratorAsync(drawn.Value[0].Code, person.SignIn!, person.Name, DemoPlace.Password, DemoPlace.Password, DemoWorld.Address);
        if (made.IsDone) world.Know(person, (await new AccountQueries(world.City, world.Clock).IdOfAsync(person.SignIn!))!.Value);
        return made;
    }

    private static async Task<Outcome> RevisePolicyAsync(DemoWorld world)
    {
        var policy = await new AccountQueries(world.City, world.Clock).PolicyAsync();
        return await new RoleDesk(world.City, world.Clock).RevisePolicyAsync(world.As(Domain.Organisation.Role.SecurityAdministrator), policy, policy.Values with { SecondFactor = SecondFactorDuty.Nobody });
    }
}
