using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.ExemptionList;

public static class ListActs
{
    public static readonly Act Read = new("List.Read");

    /// <summary>Keeps the drafts, sets how entries are dealt with, composes editions.</summary>
    public static readonly Act Draft = new("List.Draft");

    /// <summary>The issuer says how it keeps what a proof says.</summary>
    public static readonly Act Classify = new("List.Classify");

    public static readonly Act Consent = new("List.Consent");
    public static readonly Act ApproveFirst = new("List.ApproveFirst");
    public static readonly Act Approve = new("List.Approve");
    public static readonly Act Publish = new("List.Publish");

    /// <summary>Takes an agreement back: the office, and whoever is to publish.</summary>
    public static readonly Act SendBack = new("List.SendBack");

    /// <summary>Lets a proof in adjustment be demanded all the same, where the place forbids it in principle only.</summary>
    public static readonly Act Override = new("List.Override");

    /// <summary>Whoever approves the implementation list closes the review of the tables too.</summary>
    public static Act ApproveImplementation => InventoryActs.Conclude;

    /// <summary>By which right an edition is agreed to.</summary>
    public static Act AgreeTo(Edition edition, EditionChain chain) => AgreeTo(edition.Kind, edition.IsFirst, chain);

    public static Act AgreeTo(ListKind kind, bool isFirst, EditionChain chain) => (chain.ByConsent, kind, isFirst) switch
    {
        (true, _, _) => Consent,
        (_, ListKind.Implementation, _) => ApproveImplementation,
        (_, ListKind.Exemption, true) => ApproveFirst,
        _ => Approve,
    };
}
