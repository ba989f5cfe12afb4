using Microsoft.AspNetCore.Components;

namespace NoProofCity.Web.Public;

/// <summary>A public page of a place: reads the list once, or leads nowhere.</summary>
public abstract class PublicPage : ComponentBase
{
    [Inject] private PublicLists Lists { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Parameter] public string Code { get; set; } = "";

    [CascadingParameter] public required HttpContext Http { get; set; }

    protected PublicList? List { get; private set; }

    protected sealed override async Task OnInitializedAsync()
    {
        List = KeptPages.Of(Http) ?? await Lists.OfAsync(Code);
        if (List is null || !await ReadAsync(List)) Navigation.NotFound();
    }

    /// <summary>What the page needs besides the list.</summary>
    /// <returns>False where there is no such thing.</returns>
    protected virtual Task<bool> ReadAsync(PublicList list) => Task.FromResult(true);
}
