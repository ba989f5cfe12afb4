using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Demo;

/// <summary>What one capability adds to the demo. A module that wants to be seen in it adds its part to <see cref="DemoPlace.Parts"/>.</summary>
internal interface IDemoPart
{
    /// <summary>What is done and when. Asked before anything is done: what a deed needs of an earlier one, it looks up when its turn comes.</summary>
    IEnumerable<DemoDeed> Plan(DemoWorld world);
}

/// <summary>One thing that somebody did. The deeds of all parts are done in the order of their moments; of two at one moment, that of the earlier part first.</summary>
internal sealed record DemoDeed(DateTimeOffset At, Func<Task<Outcome>> DoAsync);
