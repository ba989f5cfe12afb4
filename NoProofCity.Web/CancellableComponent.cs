using Microsoft.AspNetCore.Components;

namespace NoProofCity.Web;

/// <summary>A component whose reads stop when the user leaves it.</summary>
public abstract class CancellableComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    // Kept apart from its source: an act that outlives the page may still read it after Dispose.
    protected CancellableComponent() => Leaving = _leaving.Token;

    protected CancellationToken Leaving { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
