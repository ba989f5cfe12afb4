using System.Text.RegularExpressions;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.ExemptionList;

/// <summary>The form of a draft as it is typed.</summary>
public sealed partial class EntryInput
{
    public UnitChoice? Unit { get; set; }
    public string ProofName { get; set; } = "";
    public string Issuer { get; set; } = "";

    /// <summary>The registered unit that the issuer is; none where it is no unit of the place.</summary>
    public UnitChoice? IssuerUnit { get; set; }

    /// <summary>One on each line: 名称（编码）.</summary>
    public string Items { get; set; } = "";

    public string Basis { get; set; } = "";
    public HashSet<string> Methods { get; set; } = [];
    public string MethodNote { get; set; } = "";
    public string Exclusion { get; set; } = "";

    /// <summary>Stands in the draft, so that the form of a new entry makes one even if the server goes down over its sending.</summary>
    public string Submission { get; set; } = Ids.Submission();

    public static EntryInput Of(ExemptionEntry entry, string? issuerUnit) => new()
    {
        ProofName = entry.ProofName, Issuer = entry.Issuer, IssuerUnit = entry.IssuerUnitId is { } id ? new(id, issuerUnit ?? entry.Issuer, "") : null,
        Items = string.Join('\n', entry.Items), Basis = entry.Basis, Methods = [.. entry.Methods], MethodNote = entry.MethodNote, Exclusion = entry.Exclusion ?? "",
    };

    public EntryFacts Facts(ListTerms? terms) => new(ProofName)
    {
        Items = [.. Items.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Item)], Basis = Basis, Issuer = Issuer.Length > 0 ? Issuer : IssuerUnit?.Name ?? "", IssuerUnitId = IssuerUnit?.Id,
        // In the order in which the place names its ways.
        Methods = [.. terms?.Ways.Select(way => way.Value).Where(Methods.Contains) ?? Methods, .. terms is null ? [] : Methods.Except(terms.Ways.Select(way => way.Value))],
        MethodNote = MethodNote, Exclusion = Exclusion.Length == 0 ? null : Exclusion,
    };

    private static LinkedItem Item(string line) => WithCode().Match(line) is { Success: true } found ? new(found.Groups["code"].Value, found.Groups["name"].Value) : new("", line);

    [GeneratedRegex("^(?<name>.+?)[（(](?<code>[A-Za-z0-9-]+)[）)]$")]
    private static partial Regex WithCode();
}

/// <summary>How one entry is dealt with, as it is typed.</summary>
public sealed class HandlingInput
{
    public StorageClass? Storage { get; set; }
    public int? StatutoryDays { get; set; }
    public int AnswerValidityDays { get; set; }
    public string Way { get; set; } = "";
    public string Flow { get; set; } = "";
    public string Questions { get; set; } = "";
    public bool IsSecret { get; set; }
    public bool PaperByLaw { get; set; }
    public string PlainWords { get; set; } = "";
    public string Remark { get; set; } = "";

    public static HandlingInput Of(EntryHandling now) => new()
    {
        Storage = now.Storage, StatutoryDays = now.StatutoryDays, AnswerValidityDays = now.AnswerValidityDays, Way = now.Letters.Way, Flow = now.Letters.Flow, Questions = now.Letters.Questions,
        IsSecret = now.IsSecret, PaperByLaw = now.PaperByLaw, PlainWords = now.PlainWords, Remark = now.Remark,
    };

    public EntryHandling Handling() => new()
    {
        Storage = Storage, StatutoryDays = StatutoryDays, AnswerValidityDays = AnswerValidityDays, Letters = new(Way, Flow, Questions), IsSecret = IsSecret, PaperByLaw = PaperByLaw, PlainWords = PlainWords, Remark = Remark,
    };
}
