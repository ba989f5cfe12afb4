using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>The list of proofs, of a whole place and of one table alike.</summary>
internal static class ProofRows
{
    /// <param name="only">Those that are asked for besides; null for no other condition.</param>
    internal static KeysetList<RowOfUnit, ProofRow> List(IQueryable<OrgUnit> units, CityContext db, ListQuery query, IReadOnlyList<long>? only = null)
    {
        var rows = from unit in units join row in db.InventoryRows on unit.Id equals row.UnitId where !row.IsTakenOut select new RowOfUnit { Unit = unit, Row = row };
        if (Writing.Tidy(query.Text) is { Length: > 0 } text)
        {
            var code = Writing.Narrow(text);
            rows = rows.Where(r => r.Row.ProofName.Contains(text) || r.Row.ItemName.Contains(text) || r.Row.Issuer.Contains(text) || r.Row.ItemCode.Contains(code));
        }
        if (long.TryParse(query.Filter("batch"), CultureInfo.InvariantCulture, out var batchId)) rows = rows.Where(r => r.Row.BatchId == batchId);
        if (long.TryParse(query.Filter("unit"), CultureInfo.InvariantCulture, out var unitId)) rows = rows.Where(r => r.Unit.Id == unitId);
        if (query.Chosen<Disposition>("disposition") is { } disposition) rows = rows.Where(r => r.Row.Disposition == disposition);
        if (query.Chosen<Disposition>("verdict") is { } verdict) rows = rows.Where(r => r.Row.Verdict == verdict);
        if (query.Filter("decided") is { } decided) rows = decided == "no" ? rows.Where(r => r.Row.Verdict == null) : rows.Where(r => r.Row.Verdict != null);
        if (only is not null) rows = rows.Where(r => only.Contains(r.Row.Id));
        if (query.Filter("method") is { } method) rows = rows.Where(r => r.Row.Method == method);
        if (query.Filter("power") is { } power) rows = rows.Where(r => r.Row.PowerType == power);
        return KeysetList.Of(rows, r => r.Row.Id, r => new ProofRow(
                r.Row.Id, r.Row.Version, r.Row.BatchId, r.Unit.Id, r.Unit.Name, r.Row.Number, r.Row.ProofName, r.Row.ItemCode, r.Row.ItemName, r.Row.PowerType, r.Row.Issuer, r.Row.Basis,
                r.Row.Disposition, r.Row.Method, r.Row.Verdict, r.Row.VerdictMethod), r => r.Row.Number)
            .Or("unit", r => r.Unit.Path).Or("proof", r => r.Row.ProofName).Or("item", r => r.Row.ItemCode).Or("issuer", r => r.Row.Issuer);
    }

    internal sealed class RowOfUnit
    {
        public required OrgUnit Unit { get; init; }
        public required InventoryRow Row { get; init; }
    }
}
