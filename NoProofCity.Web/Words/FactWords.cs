using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Words;

/// <summary>Tells a line of the ledger: the act, and what it changed of the fields that have a name on screen.</summary>
public static class FactWords
{
    private static readonly Dictionary<string, Type> Things =
        typeof(Refusal).Assembly.GetTypes().Where(type => type is { IsClass: true, IsPublic: true }).GroupBy(type => type.Name).ToDictionary(group => group.Key, group => group.First());

    /// <summary>A timeline tells the first few changes of an act; the ledger tells all.</summary>
    private const int MostTold = 4;

    private const string ClassList = "VerificationRequest.ClassList";

    // Of a thing, of a person, of the unit that something went to.
    private static readonly string[] KeyEnds = ["Id", "By", "To"];

    private static readonly RuleCatalogue Catalogue = ProfileFiles.Catalogue();

    /// <summary>What holds a key of a list of the profile. The ledger tells it in the catalogue's own words, whatever a place calls it.</summary>
    private static readonly Dictionary<string, string> ListOf = new(StringComparer.Ordinal)
    {
        ["InventoryRow.Method"] = "Method.Set", ["InventoryRow.VerdictMethod"] = "Method.Set", ["InventoryRow.Defect"] = "Inv.Defects",
        ["InventoryRow.PowerType"] = "Scope.PowerTypes", ["ServiceItem.PowerType"] = "Scope.PowerTypes", ["AdjustmentRequest.Reason"] = "Adj.Reasons", ["CertificateType.Grade"] = "Cert.Grades",
        ["VerificationRequest.Channel"] = "Ver.Channels", ["VerificationRequest.Secrecy"] = "Ver.InterimSecrecyBar",
    };

    /// <summary>As the timeline of a page shows it.</summary>
    public static LineEntry Line(LedgerRow row)
    {
        var changes = Changes(OwnOf(row));
        var told = string.Join("；", changes.Take(MostTold)) + (changes.Count > MostTold ? $" 等 {changes.Count} 项" : "");
        var what = NameWords.Of(row.Act) + (told.Length > 0 ? "：" + told : "") + (row.Reason is { Length: > 0 } reason ? $"（理由：{reason}）" : "");
        return row.PersonId == 0 ? new(row.At, what, "系统", LineKind.System) : new(row.At, what, $"{row.PersonName}，{RoleOf(row)}");
    }

    // What the act did to other things stands in their own timelines.
    private static string OwnOf(LedgerRow row)
    {
        if (JsonNode.Parse(row.Facts) is not JsonObject facts) return row.Facts;
        bool IsOther(string kind) => kind != row.ObjectKind && Things.GetValueOrDefault(kind)?.IsAssignableTo(typeof(IAggregate)) is true;
        foreach (var other in facts.Select(thing => thing.Key).Where(key => IsOther(key.Split('#')[0])).ToList()) _ = facts.Remove(other);
        return facts.ToJsonString();
    }

    public static string RoleOf(LedgerRow row) => Enum.TryParse<Role>(row.Role, out var role) ? EnumWords.Of(role) : "系统";

    /// <summary>The fields that somebody looked at, as the access log holds them.</summary>
    public static string Seen(string facts)
    {
        using var json = JsonDocument.Parse(facts);
        return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("saw", out var saw) ? string.Join('、', saw.EnumerateArray().Select(field => NameWords.Of(field.GetString()!))) : "";
    }

    /// <summary>名称 由“旧”改为“新”. Facts that are none of this form stand as nothing.</summary>
    public static IReadOnlyList<string> Changes(string facts)
    {
        using var json = JsonDocument.Parse(facts);
        if (json.RootElement.ValueKind is not JsonValueKind.Object) return [];
        var changes = new List<string>();
        changes.AddRange(Numbers(json.RootElement));
        foreach (var thing in json.RootElement.EnumerateObject().Where(thing => thing.Value.ValueKind is JsonValueKind.Object))
        {
            var kind = thing.Name.Split('#')[0];
            foreach (var property in thing.Value.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Array && property.Value.GetArrayLength() == 2))
                if (NameWords.Find($"{kind}.{property.Name}") is { } name && Change(name, kind, property.Name, property.Value[0], property.Value[1]) is { } change) changes.Add(change);
        }
        return changes;
    }

    // Parts of which only their number is told, where a kind has words for it: "登记到会 3 人".
    private static IEnumerable<string> Numbers(JsonElement facts) =>
        from thing in facts.EnumerateObject()
        where thing.Value.ValueKind is JsonValueKind.Object
        let sides = thing.Value.EnumerateObject().Select(property => property.Value).Where(value => value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 2).ToList()
        let isNew = sides.All(side => side[0].ValueKind is JsonValueKind.Null)
        where sides.Count > 0 && (isNew || sides.All(side => side[1].ValueKind is JsonValueKind.Null))
        group thing by $"{thing.Name.Split('#')[0]}.{(isNew ? "Added" : "Removed")}" into things
        let words = NameWords.Find(things.Key)
        where words is not null
        select string.Format(CultureInfo.CurrentCulture, words, things.Count());

    // Of a long text the ledger holds a fingerprint, and what was never set is no news of a new thing.
    private static string? Change(string name, string kind, string property, JsonElement before, JsonElement after)
    {
        if (before.ValueKind is JsonValueKind.Null && after.ValueKind is JsonValueKind.False) return null;
        // The key of something else is no word: that it is another one now is all it tells.
        if (IsKey(kind, property)) return before.ValueKind is JsonValueKind.Number && after.ValueKind is JsonValueKind.Number ? $"改换{name}" : null;
        if (!IsLong(before) && !IsLong(after)) return Change(name, Value(kind, property, before), Value(kind, property, after));
        return (IsBlank(before), IsBlank(after)) switch { (true, true) => null, (true, false) => $"填写{name}", (false, true) => $"清除{name}", _ => $"改写{name}" };
    }

    private static bool IsKey(string kind, string property)
    {
        var type = Things.GetValueOrDefault(kind)?.GetProperty(property)?.PropertyType;
        return type is not null && (Nullable.GetUnderlyingType(type) ?? type) == typeof(long) && KeyEnds.Any(end => property.EndsWith(end, StringComparison.Ordinal));
    }

    private static bool IsLong(JsonElement value) => value.ValueKind is JsonValueKind.String && value.GetString()!.StartsWith(ActFacts.FingerprintMark, StringComparison.Ordinal);

    private static bool IsBlank(JsonElement value) => value.ValueKind is JsonValueKind.Null || value.GetString() is "" || value.GetString() == ActFacts.BlankFingerprint;

    // Blank before and after tells nothing.
    private static string? Change(string name, string before, string after) =>
        before == after ? null : before.Length == 0 ? $"{name} {after}" : after.Length == 0 ? $"{name} 清除，原为“{before}”" : $"{name} 由“{before}”改为“{after}”";

    private static string Value(string kind, string property, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.String => Text(kind, property, value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Text(string kind, string property, string value)
    {
        var type = Things.GetValueOrDefault(kind)?.GetProperty(property)?.PropertyType;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DateTimeOffset) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var moment)) return $"{ChinaTime.ToLocal(moment):yyyy-MM-dd HH:mm}";
        // Behind a mask stands its keyed hash, for the auditor alone.
        return type is { IsEnum: true } && Enum.TryParse(type, value, out var one) ? EnumWords.Of((Enum)one!) : LabelOf($"{kind}.{property}", value) ?? value.Split('#')[0];
    }

    // The classes of limit are told by what the catalogue calls the limit ("statutory:5").
    private static string? LabelOf(string field, string key) => field == ClassList
        ? string.Join("、", key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => Catalogue.Keys.FirstOrDefault(known => known.LimitClass == one.Split(':')[0])?.Name ?? one))
        : ListOf.TryGetValue(field, out var list) && Catalogue.Find(list)?.Default is RuleSet set ? set.Find(key)?.Label : null;
}
