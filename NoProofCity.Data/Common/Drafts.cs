using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>
/// Half-filled forms, kept on the server so that a lost connection, a restart or another computer loses nothing.
/// A draft belongs to the person in the role; nobody else can read it.
/// </summary>
public interface IDrafts
{
    Task<Draft?> FindAsync(Actor actor, string form, CancellationToken leaving);

    /// <summary>Takes no token: what was typed is kept even if the page is left.</summary>
    /// <returns>When it was kept; null where the database could not just now, and the form tries again.</returns>
    Task<DateTimeOffset?> KeepAsync(Actor actor, string form, string content);

    Task DropAsync(Actor actor, string form);
}

/// <param name="Content">The form's model as JSON.</param>
public sealed record Draft(string Content, DateTimeOffset KeptAt);
