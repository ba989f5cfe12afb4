using System.Globalization;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.ExemptionList;

/// <summary>What somebody tells the office of the list: a proof is missing on it, something on it is wrong, it could be easier, or else.</summary>
public enum AdviceKind { Missing, Wrong, Easier, Other }

public enum AdviceState { Received, Answered }

public enum AdviceAct { Answer, TakeUp }

/// <param name="EntryNumber">Of the line it is about; blank for the list as a whole.</param>
/// <param name="Name">Nobody need give it.</param>
public sealed record AdviceFacts(AdviceKind Kind, string EntryNumber, string Text, string Name, string Phone)
{
    /// <summary>Longer than this is no advice; nothing is cut.</summary>
    public const int MostCharacters = 1000;

    public const int MostOfName = 40;
}

/// <summary>
/// What a citizen says of the list (意见建议). It has a number from the first moment; the answer is looked up by that number and by something that only
/// who gave it knows.
/// </summary>
public sealed class PublicAdvice : IAggregate, ICounted
{
    /// <summary>Under this key those are counted that wait for an answer.</summary>
    public const string WaitingCount = "List.AdviceWaiting";

    private const int TailLength = 4;

    public static IReadOnlyDictionary<AdviceAct, IReadOnlySet<AdviceState>> PossibleIn { get; } = new Dictionary<AdviceAct, IReadOnlySet<AdviceState>>
    {
        [AdviceAct.Answer] = new HashSet<AdviceState> { AdviceState.Received },
        [AdviceAct.TakeUp] = new HashSet<AdviceState> { AdviceState.Received, AdviceState.Answered },
    };

    public static IReadOnlyDictionary<AdviceAct, AdviceState> LeadsTo { get; } = new Dictionary<AdviceAct, AdviceState> { [AdviceAct.Answer] = AdviceState.Answered };

    private PublicAdvice() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The list is the place's.</summary>
    public long UnitId => 0;

    /// <summary>"YJ-2026-000012": printed on the receipt.</summary>
    public string Number { get; private set; } = "";

    public AdviceKind Kind { get; private set; }
    public string EntryNumber { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Phone { get; private set; } = "";

    /// <summary>On the receipt, for those who left no phone.</summary>
    public string Code { get; private set; } = "";

    public AdviceState State { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public string Answer { get; private set; } = "";
    public DateTimeOffset? AnsweredAt { get; private set; }
    public long? AnsweredBy { get; private set; }

    /// <summary>The adjustment of the list that came of it.</summary>
    public long? AdjustmentId { get; private set; }

    /// <param name="code">Not to be guessed.</param>
    public static Outcome<PublicAdvice> Receive(long placeId, long serial, string code, AdviceFacts facts, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var refusals = new List<Refusal>();
        var (text, name) = (Writing.Tidy(facts.Text), Writing.Tidy(facts.Name));
        if (text.Length == 0) refusals.Add(new FieldMissing("PublicAdvice.Text"));
        if (text.Length > AdviceFacts.MostCharacters) refusals.Add(new TextTooLong("PublicAdvice.Text", text.Length, AdviceFacts.MostCharacters));
        if (name.Length > AdviceFacts.MostOfName) refusals.Add(new TextTooLong("PublicAdvice.Name", name.Length, AdviceFacts.MostOfName));
        var phone = string.IsNullOrWhiteSpace(facts.Phone) ? "" : PhoneNumber.Parse(facts.Phone) is { IsDone: true, Value.Value: var known } ? known : null;
        if (phone is null) refusals.Add(new AdvicePhoneWrong());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        return new PublicAdvice
        {
            PlaceId = placeId, Number = NumberOf(ChinaYear(at), serial), Kind = facts.Kind, EntryNumber = Writing.Narrow(facts.EntryNumber), Text = text, Name = name, Phone = phone!, Code = code, ReceivedAt = at,
        };
    }

    public static string NumberOf(int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"YJ-{year:0000}-{serial:000000}");

    /// <summary>As a number that was typed is looked up.</summary>
    public static string Folded(string typed) => Writing.Narrow(typed).ToUpperInvariant();

    /// <summary>Whether this is what only who gave the advice knows: the end of the phone, or the code of the receipt.</summary>
    public bool IsOpenedBy(string typed)
    {
        var proof = Writing.Narrow(typed).ToUpperInvariant();
        var digits = Phone.Where(char.IsAsciiDigit).ToArray();
        return proof.Length > 0 && (proof == Code || (digits.Length >= TailLength && proof == new string(digits[^TailLength..])));
    }

    public IReadOnlyList<Refusal> WhyNot(AdviceAct act) => PossibleIn[act].Contains(State) ? [] : [new AdviceNotPossibleIn(State, act)];

    /// <param name="answer">Read by whoever gave the advice.</param>
    public Outcome Reply(ReasonText answer, long by, DateTimeOffset at)
    {
        if (WhyNot(AdviceAct.Answer) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        (State, Answer, AnsweredBy, AnsweredAt) = (LeadsTo[AdviceAct.Answer], answer.Value, by, at);
        return Outcome.Done;
    }

    /// <summary>An adjustment of the list came of it, begun by the office itself.</summary>
    public Outcome TakeUp(long adjustmentId)
    {
        if (WhyNot(AdviceAct.TakeUp) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        if (AdjustmentId is not null) return Outcome.Refused(new AdviceTakenUp(Number));
        AdjustmentId = adjustmentId;
        return Outcome.Done;
    }

    /// <summary>The adjustment was withdrawn before anything came of it: another may be begun.</summary>
    public void LetGo() => AdjustmentId = null;

    public IEnumerable<Count> Counts() => State is AdviceState.Received ? [new(WaitingCount, 0)] : [];

    private static int ChinaYear(DateTimeOffset at) => Calendar.ChinaTime.DateOf(at).Year;
}
