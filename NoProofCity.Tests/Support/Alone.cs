namespace NoProofCity.Tests.Support;

/// <summary>For what measures the whole process: nothing runs beside it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
