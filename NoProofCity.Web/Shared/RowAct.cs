using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Shared;

/// <summary>What a digit does to the row the cursor is on, without opening it. Nothing is asked first, so it is no act that destroys or needs a reason.</summary>
/// <param name="Name">The verb, shown beside its digit under the list.</param>
public sealed record RowAct<TRow>(string Name, Func<TRow, Task<Outcome>> Do);
