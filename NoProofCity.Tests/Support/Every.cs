namespace NoProofCity.Tests.Support;

/// <summary>Loops over all members of enumerations, so that a new act or state is tested the day it is added.</summary>
public static class Every
{
    public static TheoryData<T1, T2> Pair<T1, T2>() where T1 : struct, Enum where T2 : struct, Enum
    {
        var data = new TheoryData<T1, T2>();
        foreach (var one in Enum.GetValues<T1>())
            foreach (var other in Enum.GetValues<T2>()) data.Add(one, other);
        return data;
    }
}
