using System.Text.Json;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Accounts;

/// <summary>Coming and going, in the access chain of the installation: before somebody is known, no place is.</summary>
internal static class AccessEntries
{
    internal const long Installation = 0;

    internal const string SignedIn = "SignIn.Done";
    internal const string Refused = "SignIn.Refused";
    internal const string SignedOut = "SignIn.Out";
    internal const string RoleSwitched = "SignIn.RoleSwitched";
    internal const string CodeRefused = "Code.Refused";

    /// <param name="account">Null where nobody has the name that was typed.</param>
    internal static Task AppendAsync(CityContext db, DateTimeOffset now, string act, Account? account, Session? session, string address, object facts) =>
        LedgerBook.AppendAsync(db, Installation, Chain.Access, number => new LedgerEntry
        {
            PlaceId = Installation,
            Chain = Chain.Access,
            Number = number,
            At = now,
            PersonId = account?.Id ?? 0,
            PersonName = account?.DisplayName ?? "",
            UnitId = account?.UnitId ?? 0,
            Role = account?.Grants.FirstOrDefault(g => g.Id == session?.GrantId)?.Role.ToString() ?? "",
            Act = act,
            ObjectKind = nameof(Account),
            ObjectId = account?.Id ?? 0,
            Facts = JsonSerializer.Serialize(facts, JsonSerializerOptions.Default),
            Address = address,
        });
}
