using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Registers;

/// <summary>The number by which a row of a register is found, in the one writing in which it is hashed.</summary>
public static class RegisterKey
{
    /// <summary>A number as a table writes it; what is wrong with it is told with its row.</summary>
    public static Outcome<string> Parse(KeyKind kind, string written)
    {
        switch (kind)
        {
            case KeyKind.IdentityNumber:
                var number = IdentityNumber.Parse(written);
                return number.IsDone ? number.Value.Value : Outcome.Refused(number.Refusals);
            case KeyKind.CreditCode:
                var code = SocialCreditCode.Parse(written);
                return code.IsDone ? code.Value.Value : Outcome.Refused(code.Refusals);
            default:
                return SharedRegister.Fold(written);
        }
    }
}
