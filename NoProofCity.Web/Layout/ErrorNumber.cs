using System.Security.Cryptography;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Web.Layout;

/// <summary>What the user quotes and the administrator looks up: day, time and four letters that cannot be misread on the telephone.</summary>
public static partial class ErrorNumber
{
    private const string Letters = "ACDEFHJKLMNPRTUVWXY";

    public static string Of(DateTimeOffset now) => $"{ChinaTime.ToLocal(now):MMdd-HHmm}-{RandomNumberGenerator.GetString(Letters, 4)}";

    [LoggerMessage(Level = LogLevel.Error, Message = "Error {Number}")]
    public static partial void Write(ILogger log, Exception exception, string number);
}
