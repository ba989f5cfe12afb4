using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Advice;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Inventory;

/// <summary>A row on the desk of the reviewing offices.</summary>
public sealed record ReviewRow(
    long Id, int Version, long BatchId, BatchState Batch, long UnitId, string UnitName, string Period, int Number, string ProofName, string ItemCode, string ItemName, string Issuer, string Basis,
    Disposition? Disposition, string? Method, Disposition? Verdict, string? VerdictMethod) : AggregateRow(Id, Version)
{
    /// <summary>The way that the unit proposes, as the place calls it; blank for none.</summary>
    public string MethodName { get; init; } = "";

    /// <summary>What was found in it and nobody set aside.</summary>
    public IReadOnlyList<FindingKind> Findings { get; init; } = [];
}

/// <summary>How many rows a view of the desk shows, and how many of them have which finding.</summary>
public sealed record ReviewCounts(int All, int Undecided, IReadOnlyDictionary<FindingKind, int> OfFinding);

/// <summary>A table that lies with the reviewing offices.</summary>
public sealed record ReviewTable(long Id, string UnitName, string UnitShortName, string Period, BatchState State);

/// <summary>A row with everything that a reviewer decides it by.</summary>
/// <param name="Findings">Those that were set aside among them.</param>
/// <param name="WhyNeverKept">What stands against keeping it, whichever way.</param>
/// <param name="Methods">The ways in which a proof that is kept is replaced, in the order of the place.</param>
public sealed record ReviewCase(
    InventoryRow Row, InventoryBatch Batch, string UnitName, IReadOnlyList<ToldFinding> Findings, MethodAdvice Advice, ReviewProposal Proposal,
    IReadOnlyList<Refusal> WhyNeverKept, IReadOnlyList<RuleMember> Methods, InventoryRules Rules)
{
    public string NameOf(string? method) => method is null ? "" : Rules.Methods.Find(method)?.Label ?? method;

    public bool IsPromiseDue => RowJudgement.IsPromiseDue(Row.Facts, Rules);
}

/// <summary>Reads what the reviewing offices have on their desk: rows with their findings, and the case of each.</summary>
public sealed class ReviewQueries(City city, FindingQueries findings)
{
    /// <summary>The filter by what was found.</summary>
    public const string Finding = "finding";

    /// <summary>The filter by whether a row is decided; "no" are those that are to be.</summary>
    public const string Decided = "decided";

    /// <summary>A page of rows, table after table.</summary>
    public async Task<ListPage<ReviewRow>> RowsAsync(ReadScope scope, ListQuery query, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var found = await FoundAsync(db, scope, today, leaving);
        var page = await List(scope, db, query, found).PageAsync(query, leaving);
        var methods = (await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving))?.Profile.Set("Method.Set");
        return page with
        {
            Rows = [.. page.Rows.Select(row => row with { MethodName = row.Method is null ? "" : methods?.Find(row.Method)?.Label ?? row.Method, Findings = [.. found[row.Id]] })],
        };
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long rowId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query, await FoundAsync(db, scope, today, leaving)).BesideAsync(query, rowId, leaving);
    }

    /// <summary>What the views of the desk count: the rows of a query, whatever finding or decision it asks for.</summary>
    public async Task<ReviewCounts> CountsAsync(ReadScope scope, ListQuery query, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var found = await FoundAsync(db, scope, today, leaving);
        var rows = await Rows(scope, db, query.With(Finding, null).With(Decided, null), found).Select(r => new { r.Row.Id, IsDecided = r.Row.Verdict != null }).ToListAsync(leaving);
        return new(rows.Count, rows.Count(row => !row.IsDecided), rows.SelectMany(row => found[row.Id]).CountBy(kind => kind).ToDictionary());
    }

    /// <summary>The tables that lie with the offices or have passed them, those to be reviewed first.</summary>
    public async Task<IReadOnlyList<ReviewTable>> TablesAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var tables = await (from batch in db.InventoryBatches join unit in scope.Units(db) on batch.UnitId equals unit.Id
                            where PastTheUnit.Contains(batch.State) orderby unit.Path, batch.Id
                            select new ReviewTable(batch.Id, unit.Name, unit.ShortName, batch.Period, batch.State)).ToListAsync(leaving);
        return [.. tables.OrderByDescending(table => ToReview.Contains(table.State))];
    }

    /// <summary>Null where there is no such row, or no rules to decide it by.</summary>
    public async Task<ReviewCase?> CaseAsync(ReadScope scope, long rowId, DateOnly today, CancellationToken leaving) => (await CasesAsync(scope, [rowId], today, leaving)).SingleOrDefault();

    /// <summary>The cases of a few rows, in the order of their tables.</summary>
    public async Task<IReadOnlyList<ReviewCase>> CasesAsync(ReadScope scope, IReadOnlyList<long> rowIds, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving) is not { } inForce) return [];
        var rules = InventoryRules.Of(inForce.Profile);
        var rows = await scope.Of(db, db.InventoryRows.AsNoTracking()).Where(row => rowIds.Contains(row.Id) && !row.IsTakenOut).OrderBy(row => row.BatchId).ThenBy(row => row.Number).ToListAsync(leaving);
        var told = await findings.SearchAsync(db, scope.PlaceId, today, leaving);
        var adviser = await Adviser.OfAsync(db, scope.PlaceId, rules, rows, leaving);
        var batchIds = rows.Select(row => row.BatchId).Distinct().ToList();
        var batches = await db.InventoryBatches.AsNoTracking().Where(batch => batchIds.Contains(batch.Id)).ToDictionaryAsync(batch => batch.Id, leaving);
        var unitIds = rows.Select(row => row.UnitId).Distinct().ToList();
        var units = await db.Units.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, leaving);
        var provincial = await InventoryScene.ProvincialAsync(db, scope.PlaceId, leaving);
        return [.. rows.Select(row => CaseOf(row, batches[row.BatchId], units[row.UnitId]))];

        ReviewCase CaseOf(InventoryRow row, InventoryBatch batch, string unit)
        {
            IReadOnlyList<ToldFinding> ofRow = [.. told.Where(one => one.Rows.Any(r => r.Id == row.Id))];
            var (advice, whyNever) = (adviser.Of(row.Facts), InventoryBatch.WhyNeverKept(row, new(unit, provincial, rules)));
            var proposal = ReviewProposal.Of(row, [.. ofRow.Where(one => one.SetAside is null).Select(one => one.Finding)], advice, whyNever.Count == 0);
            return new(row, batch, unit, ofRow, advice, proposal, whyNever, [.. rules.Methods.Members.Where(member => member.Key is not MethodKeys.DirectCancel)], rules);
        }
    }

    // Those that were set aside do not speak any more.
    private async Task<ILookup<long, FindingKind>> FoundAsync(CityContext db, ReadScope scope, DateOnly today, CancellationToken leaving) =>
        (from told in await findings.SearchAsync(db, scope.PlaceId, today, leaving)
         where told.SetAside is null
         from row in told.Rows
         select (row.Id, told.Finding.Kind)).Distinct().ToLookup(one => one.Id, one => one.Kind);

    private static readonly BatchState[] ToReview = [BatchState.Submitted, BatchState.UnderReview];

    private static readonly BatchState[] PastTheUnit = [.. ToReview, BatchState.Decided, BatchState.ListDrafted, BatchState.Closed];

    private static KeysetList<RowOfTable, ReviewRow> List(ReadScope scope, CityContext db, ListQuery query, ILookup<long, FindingKind> found) =>
        KeysetList.Of(Rows(scope, db, query, found), r => r.Row.Id, r => new ReviewRow(
                r.Row.Id, r.Row.Version, r.Row.BatchId, r.Batch.State, r.Unit.Id, r.Unit.Name, r.Batch.Period, r.Row.Number, r.Row.ProofName, r.Row.ItemCode, r.Row.ItemName, r.Row.Issuer, r.Row.Basis,
                r.Row.Disposition, r.Row.Method, r.Row.Verdict, r.Row.VerdictMethod), r => r.Row.BatchId)
            .Or("unit", r => r.Unit.Path).Or("proof", r => r.Row.ProofName).Or("item", r => r.Row.ItemCode).Or("issuer", r => r.Row.Issuer);

    // Without a state or a table asked for, what is to be reviewed.
    private static IQueryable<RowOfTable> Rows(ReadScope scope, CityContext db, ListQuery query, ILookup<long, FindingKind> found)
    {
        var rows = from row in db.InventoryRows
                   join batch in db.InventoryBatches on row.BatchId equals batch.Id
                   join unit in scope.Units(db) on row.UnitId equals unit.Id
                   where !row.IsTakenOut && PastTheUnit.Contains(batch.State)
                   select new RowOfTable { Row = row, Batch = batch, Unit = unit };
        if (long.TryParse(query.Filter("batch"), CultureInfo.InvariantCulture, out var batchId)) rows = rows.Where(r => r.Row.BatchId == batchId);
        else if (query.Chosen<BatchState>("state") is { } state) rows = rows.Where(r => r.Batch.State == state);
        else rows = rows.Where(r => ToReview.Contains(r.Batch.State));
        if (query.Filter("round") is { } round) rows = rows.Where(r => r.Batch.Period == round);
        if (query.Chosen<Disposition>("disposition") is { } disposition) rows = rows.Where(r => r.Row.Disposition == disposition);
        if (query.Filter("method") is { } method) rows = rows.Where(r => r.Row.Method == method);
        if (query.Filter(Decided) is { } decided) rows = decided == "no" ? rows.Where(r => r.Row.Verdict == null) : rows.Where(r => r.Row.Verdict != null);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text)
        {
            var code = Writing.Narrow(text);
            rows = rows.Where(r => r.Row.ProofName.Contains(text) || r.Row.ItemName.Contains(text) || r.Row.Issuer.Contains(text) || r.Unit.Name.Contains(text) || r.Row.ItemCode.Contains(code));
        }
        if (query.Chosen<FindingKind>(Finding) is not { } kind) return rows;
        // Written into the statement: neither database takes thousands of parameters.
        var ids = found.Where(of => of.Contains(kind)).Select(of => of.Key).ToList();
        return rows.Where(r => EF.Constant(ids).Contains(r.Row.Id));
    }

    private sealed class RowOfTable
    {
        public required InventoryRow Row { get; init; }
        public required InventoryBatch Batch { get; init; }
        public required OrgUnit Unit { get; init; }
    }
}
