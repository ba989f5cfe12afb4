using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Documents;
using NoProofCity.Domain.Verification.Overdue;

namespace NoProofCity.Data.Verification.Overdue;

/// <summary>What both papers tell of a late answer.</summary>
/// <param name="AnsweredAt">Null while it is still not there.</param>
public sealed record LateAnswer(string AskerName, string IssuerName, string RequestNumber, string ProofName, DateTimeOffset DueAt, DateTimeOffset? AnsweredAt, string Finding)
{
    internal static async Task<LateAnswer> OfAsync(CityContext db, OverdueCase one, CancellationToken leaving = default)
    {
        var names = await db.Units.Where(unit => unit.Id == one.UnitId || unit.Id == one.IssuerUnitId).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, leaving);
        return new(names[one.UnitId], names[one.IssuerUnitId], one.RequestNumber, one.ProofName, one.DueAt, one.SettledAt, one.Finding);
    }
}

/// <summary>F-08: the office orders completion by a day.</summary>
public sealed record OrderOnPaper(LateAnswer Late, DateOnly Until, string Words, DateOnly On) : IPaperFacts
{
    public string Form => "F-08";
}

/// <summary>F-09: the office asks the government to hold a talk.</summary>
public sealed record TalkOnPaper(LateAnswer Late, string BadEffect, string Persons, DateOnly On) : IPaperFacts
{
    public string Form => "F-09";
}
