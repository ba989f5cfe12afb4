using NoProofCity.Domain.Accounts;

namespace NoProofCity.Web.Accounts;

/// <summary>The sign-in policy as it is typed, kept as a draft.</summary>
public sealed class PolicyInput
{
    /// <summary>The values that are numbers, in the order of the form, with what each one does.</summary>
    public static IReadOnlyList<(string Name, string Does)> Numbers { get; } =
    [
        (nameof(SignInPolicyValues.PasswordLength), "长度比花样管用"),
        (nameof(SignInPolicyValues.PasswordHistory), "新密码不能是最近用过的几个"),
        (nameof(SignInPolicyValues.NameFailures), "到了就锁这个用户名，不管有没有这个人"),
        (nameof(SignInPolicyValues.AddressFailures), "到了就锁这个地址；几个人可能共用一个地址，宜放宽"),
        (nameof(SignInPolicyValues.LockMinutes), "锁定以后多久能再试"),
        (nameof(SignInPolicyValues.IdleMinutes), "到时退出，已输入的内容保留为草稿"),
        (nameof(SignInPolicyValues.SessionHours), "再忙，到时也要重新输一次密码"),
        (nameof(SignInPolicyValues.CodeHours), "过期的一次性代码作废，重新给"),
        (nameof(SignInPolicyValues.CircuitsPerAccount), "超过的，先打开的页面退出"),
        (nameof(SignInPolicyValues.CircuitsPerAddress), "防止一处占满服务器"),
    ];

    public Dictionary<string, int> Values { get; set; } = [];

    public SecondFactorDuty SecondFactor { get; set; }

    public static PolicyInput Of(SignInPolicyValues values) => new()
    {
        SecondFactor = values.SecondFactor,
        Values = new()
        {
            [nameof(values.PasswordLength)] = values.PasswordLength,
            [nameof(values.PasswordHistory)] = values.PasswordHistory,
            [nameof(values.NameFailures)] = values.NameFailures,
            [nameof(values.AddressFailures)] = values.AddressFailures,
            [nameof(values.LockMinutes)] = values.LockMinutes,
            [nameof(values.IdleMinutes)] = values.IdleMinutes,
            [nameof(values.SessionHours)] = values.SessionHours,
            [nameof(values.CodeHours)] = values.CodeHours,
            [nameof(values.CircuitsPerAccount)] = values.CircuitsPerAccount,
            [nameof(values.CircuitsPerAddress)] = values.CircuitsPerAddress,
        },
    };

    public SignInPolicyValues Of() => new()
    {
        PasswordLength = Values[nameof(SignInPolicyValues.PasswordLength)],
        PasswordHistory = Values[nameof(SignInPolicyValues.PasswordHistory)],
        NameFailures = Values[nameof(SignInPolicyValues.NameFailures)],
        AddressFailures = Values[nameof(SignInPolicyValues.AddressFailures)],
        LockMinutes = Values[nameof(SignInPolicyValues.LockMinutes)],
        IdleMinutes = Values[nameof(SignInPolicyValues.IdleMinutes)],
        SessionHours = Values[nameof(SignInPolicyValues.SessionHours)],
        CodeHours = Values[nameof(SignInPolicyValues.CodeHours)],
        CircuitsPerAccount = Values[nameof(SignInPolicyValues.CircuitsPerAccount)],
        CircuitsPerAddress = Values[nameof(SignInPolicyValues.CircuitsPerAddress)],
        SecondFactor = SecondFactor,
    };
}
