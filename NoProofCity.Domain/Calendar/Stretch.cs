namespace NoProofCity.Domain.Calendar;

/// <summary>A stretch of local ticks; from is inside, to is not.</summary>
internal readonly record struct Stretch(long From, long To)
{
    /// <summary>The stretches that pauses cover together, in order and apart. One that never ends, or ends after the calendar, ends at <see cref="OfficeTime.Never"/>.</summary>
    public static ReadOnlySpan<Stretch> Union(IReadOnlyList<Pause> pauses)
    {
        if (pauses.Count == 0) return [];
        var stretches = new Stretch[pauses.Count];
        for (var i = 0; i < stretches.Length; i++)
        {
            var to = pauses[i].To is { } end ? ChinaTime.Ticks(end) : OfficeTime.Never;
            stretches[i] = new(ChinaTime.Ticks(pauses[i].From), OfficeTime.IsBeyond(to) ? OfficeTime.Never : to);
        }
        return Union(stretches);
    }

    /// <summary>Sorts in place and joins what overlaps or touches; empty and backward stretches fall out.</summary>
    public static ReadOnlySpan<Stretch> Union(Stretch[] stretches)
    {
        Array.Sort(stretches, static (one, other) => one.From.CompareTo(other.From));
        var count = 0;
        foreach (var stretch in stretches)
        {
            if (stretch.To <= stretch.From) continue;
            if (count > 0 && stretch.From <= stretches[count - 1].To)
                stretches[count - 1] = new(stretches[count - 1].From, Math.Max(stretches[count - 1].To, stretch.To));
            else stretches[count++] = stretch;
        }
        return stretches.AsSpan(0, count);
    }
}
