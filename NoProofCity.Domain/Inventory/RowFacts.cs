using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Inventory;

/// <summary>What a unit states of one proof that it asks for: one line of its table.</summary>
/// <param name="ItemCode">With the proof's name the key of the line in the table of its unit.</param>
public sealed record RowFacts(string ProofName, string ItemCode, string ItemName)
{
    /// <summary>By its key in the profile; null while unknown.</summary>
    public string? PowerType { get; init; }

    public string Conditions { get; init; } = "";

    /// <summary>The legal basis as the unit wrote it; blank is none.</summary>
    public string Basis { get; init; } = "";

    /// <summary>As written: it need not be a registered unit.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The registered unit that is meant; null for a village committee, a bank, a unit elsewhere.</summary>
    public long? IssuerUnitId { get; init; }

    public UnitLevel? UseLevel { get; init; }
    public Disposition? Disposition { get; init; }

    /// <summary>By its key in the profile.</summary>
    public string? Method { get; init; }

    /// <summary>Why this way: what 其他 is, why no way of the first tier is possible, why no promise is taken.</summary>
    public string MethodReason { get; init; } = "";

    /// <summary>By its key in the profile; null for none.</summary>
    public string? Defect { get; init; }

    public ProofOrigin Origin { get; init; }

    /// <summary>Whether the issuer can investigate what it certifies; null while unknown.</summary>
    public bool? IssuerCanVerify { get; init; }

    public RiskLevel? Risk { get; init; }
    public string RiskNote { get; init; } = "";

    /// <summary>The field that the proof itself directly concerns, for which the programme does not apply, by its key in the profile.</summary>
    public string? Exclusion { get; init; }

    public bool IssuerOutside { get; init; }
    public bool NetworkCheckable { get; init; }

    /// <summary>The state, the province or the city orders a promise for the item.</summary>
    public bool PromiseOrdered { get; init; }

    /// <summary>Later supervision can set right what was wrong.</summary>
    public bool Correctable { get; init; }

    public bool RiskControllable { get; init; }

    /// <summary>Why the unit's lead lists a paper of the unit's own, which by definition is no proof.</summary>
    public string OwnProofReason { get; init; } = "";

    /// <summary>What links up after the cancellation.</summary>
    public string FollowUp { get; init; } = "";

    /// <summary>Of a temporary proof: the electronic certificate issued beside it.</summary>
    public string Certificate { get; init; } = "";

    public DateOnly? EndsOn { get; init; }
    public bool ForOneMatter { get; init; }
    public bool ShortLived { get; init; }
    public bool SingleUse { get; init; }
    public bool NoFixedFormat { get; init; }
    public string Remark { get; init; } = "";

    /// <summary>All that a table shows, in its order: an import tells by it what would change.</summary>
    public static IReadOnlyList<RowField> Fields { get; } =
    [
        new(nameof(ProofName), f => f.ProofName), new(nameof(PowerType), f => f.PowerType), new(nameof(ItemName), f => f.ItemName), new(nameof(ItemCode), f => f.ItemCode),
        new(nameof(Conditions), f => f.Conditions), new(nameof(Basis), f => f.Basis), new(nameof(Issuer), f => f.Issuer), new(nameof(UseLevel), f => f.UseLevel),
        new(nameof(Disposition), f => f.Disposition), new(nameof(Method), f => f.Method), new(nameof(MethodReason), f => f.MethodReason), new(nameof(Defect), f => f.Defect),
        new(nameof(Origin), f => f.Origin), new(nameof(IssuerCanVerify), f => f.IssuerCanVerify), new(nameof(Risk), f => f.Risk), new(nameof(RiskNote), f => f.RiskNote),
        new(nameof(Exclusion), f => f.Exclusion), new(nameof(IssuerOutside), f => f.IssuerOutside), new(nameof(NetworkCheckable), f => f.NetworkCheckable),
        new(nameof(PromiseOrdered), f => f.PromiseOrdered), new(nameof(Correctable), f => f.Correctable), new(nameof(RiskControllable), f => f.RiskControllable),
        new(nameof(OwnProofReason), f => f.OwnProofReason), new(nameof(FollowUp), f => f.FollowUp), new(nameof(Certificate), f => f.Certificate), new(nameof(EndsOn), f => f.EndsOn),
        new(nameof(ForOneMatter), f => f.ForOneMatter), new(nameof(ShortLived), f => f.ShortLived), new(nameof(SingleUse), f => f.SingleUse),
        new(nameof(NoFixedFormat), f => f.NoFixedFormat), new(nameof(Remark), f => f.Remark),
    ];

    /// <summary>Blanks at the ends gone, a code without any, and "无" in the place of a basis read as what it means.</summary>
    public RowFacts Tidied() => this with
    {
        ProofName = Writing.Tidy(ProofName), ItemCode = Writing.Narrow(ItemCode), ItemName = Writing.Tidy(ItemName), Conditions = Writing.Tidy(Conditions),
        Basis = BasisText.Tidy(Basis), Issuer = Writing.Tidy(Issuer), MethodReason = Writing.Tidy(MethodReason), RiskNote = Writing.Tidy(RiskNote),
        OwnProofReason = Writing.Tidy(OwnProofReason), FollowUp = Writing.Tidy(FollowUp), Certificate = Writing.Tidy(Certificate), Remark = Writing.Tidy(Remark),
    };

    public IReadOnlyList<RowChange> ChangesTo(RowFacts other) =>
        [.. Fields.Where(field => !Equals(field.Of(this), field.Of(other))).Select(field => new RowChange(field.Name, field.Of(this), field.Of(other)))];
}

public sealed record RowField(string Name, Func<RowFacts, object?> Of);

/// <param name="Field">The property of the row ("Basis").</param>
public sealed record RowChange(string Field, object? Old, object? New);
