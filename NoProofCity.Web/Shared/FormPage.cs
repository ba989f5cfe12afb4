using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Shared;

/// <summary>The page of one thing with the form that revises it: filled once for each thing, so that what was typed outlives every reading after an act.</summary>
public abstract class FormPage<T, TInput> : ThingPage<T>
    where T : class, IAggregate
    where TInput : class, new()
{
    private long? _filled;

    /// <summary>Set by @ref.</summary>
    protected IWorkForm? Form { get; set; }

    protected TInput Input { get; set; } = new();

    /// <summary>When the draft was last kept.</summary>
    protected DraftMark? Mark { get; set; }

    /// <summary>The form as it stands before anything is typed.</summary>
    protected abstract TInput Fill(T thing);

    protected override Task ReadMoreAsync(T thing)
    {
        if (_filled != thing.Id) (_filled, Input) = (thing.Id, Fill(thing));
        return Task.CompletedTask;
    }

    /// <summary>Does the act that the form is for.</summary>
    /// <returns>Whether it is done; then the draft has served.</returns>
    protected async Task<bool> SaveAsync(Func<Seen, Task<Outcome>> act)
    {
        if (Form is not null) await Form.SettledAsync();
        if (!await DoAsync(act)) return false;
        if (Form is not null) await Form.DoneAsync();
        return true;
    }
}
