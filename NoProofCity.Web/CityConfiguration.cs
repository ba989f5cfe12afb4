using NoProofCity.Data.Opening;

namespace NoProofCity.Web;

/// <summary>Reads the settings of the installation from the configuration.</summary>
public static class CityConfiguration
{
    public static CitySettings Of(IConfiguration configuration) =>
        (configuration.GetSection("Database").Get<CitySettings>() ?? new()) with
        {
            KeyFile = configuration["Secrets:KeyFile"] is { Length: > 0 } path ? path : null,
        };

    /// <summary>The folder whose *.json are offered as rule profiles beside the shipped ones.</summary>
    public static string ProfileFolder(IConfiguration configuration) => configuration["Profiles:Folder"] is { Length: > 0 } folder ? folder : "profiles";
}
