using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Certificates;

/// <summary>What the profile of the place says of certificates.</summary>
/// <param name="IsGraded">Whether a certificate without a grade is not taken.</param>
/// <param name="UseListPerYear">How often at least the list of certificates to use is published in a year; null where the place does not say.</param>
public sealed record CertificateRules(RuleSet Grades, bool IsGraded, IReadOnlyList<CertificateTarget> Targets, int? UseListPerYear, bool UseListOnlyAdds)
{
    public static CertificateRules Of(RuleProfile profile) => new(
        profile.Set("Cert.Grades"), profile.Flag("Cert.Graded"), CertificateTarget.Of(profile), profile.NumberOrNull("List.UseListPerYear"), profile.Flag("List.UseListOnlyAdds"));
}
