using Microsoft.AspNetCore.Authorization;
using NoProofCity.Data.Accounts;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Account;

/// <summary>The right to an act, for opening a page: <c>[Authorize(Policy = "Staff.Confirm")]</c>. Without an act: signed in and ready to work.</summary>
public sealed record ActRequirement(Act? Act) : IAuthorizationRequirement;

/// <summary>Policies are the acts of the list of rights; there is nothing to register.</summary>
public sealed class ActPolicies : IAuthorizationPolicyProvider
{
    /// <summary>Signed in, though a password, a second factor or a role may still be wanted: the account pages.</summary>
    public const string SignedIn = "SignedIn";

    private static readonly Dictionary<string, AuthorizationPolicy> Known = Permissions.Shipped.Rights.Select(r => r.Act).Distinct()
        .ToDictionary(act => act.Key, act => Policy(new ActRequirement(act)));

    private static readonly AuthorizationPolicy AnySession = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    private static readonly AuthorizationPolicy Working = Policy(new ActRequirement(null));

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(Working);

    /// <summary>What says nothing about who may see it is shut to strangers.</summary>
    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Working);

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult(policyName == SignedIn ? AnySession : Known.GetValueOrDefault(policyName));

    private static AuthorizationPolicy Policy(ActRequirement requirement) => new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(requirement).Build();
}

/// <summary>Opens a page to every role that may do its act somewhere. Where exactly, and whether the place's profile gives the right, the desk asks.</summary>
public sealed class ActHandler : AuthorizationHandler<ActRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ActRequirement requirement)
    {
        if (SessionTicket.Of(context.User)?.Actor is { } actor && (requirement.Act is null || Permissions.Shipped.Rights.Any(r => r.Role == actor.Role && r.Act == requirement.Act)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
