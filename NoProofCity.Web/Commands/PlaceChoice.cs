using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Commands;

/// <summary>The place a command works on: --place CODE, which may be left out when there is one.</summary>
public sealed record PlaceChoice(long Id, string Code, string Name)
{
    public static async Task<PlaceChoice> OfAsync(City city, CommandLine line, CancellationToken stopping)
    {
        var places = await new PlaceQueries(city).AllAsync(stopping);
        var known = string.Join("、", places.Select(place => $"{place.Code}（{place.Name}）"));
        var chosen = (line["place"], places) switch
        {
            (_, []) => throw new WrongUseException("还没有建立任何地区。"),
            ({ } code, _) => places.FirstOrDefault(place => place.Code == code) ?? throw new WrongUseException($"没有“{code}”这个地区。现有：{known}。"),
            (null, [var only]) => only,
            _ => throw new WrongUseException($"有几个地区，请用 --place 指明：{known}。"),
        };
        return new(chosen.Id, chosen.Code, chosen.Name);
    }

    /// <summary>Who acts when an operator works at the server itself.</summary>
    public Actor Operator(string command) => new(0, "系统", Id, 0, Role.SystemAdministrator, $"命令 {command}");
}
