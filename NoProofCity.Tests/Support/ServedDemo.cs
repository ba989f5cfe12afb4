namespace NoProofCity.Tests.Support;

/// <summary>One copy of the demo behind one server, for the tests of a class that only look at it, each as a person of its own.</summary>
public sealed class ServedDemo : IAsyncLifetime
{
    private TestCity? _city;
    private AppUnderTest? _app;

    internal TestCity City => _city!;

    internal AppUnderTest App => _app!;

    public async Task InitializeAsync()
    {
        _city = await DemoCity.OpenAsync();
        _app = await AppUnderTest.StartAsync(_city);
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_city is not null) await _city.DisposeAsync();
    }
}
