using System.Text;
using System.Text.Json.Nodes;

namespace Leerrecht.Server.Tests.Import;

/// <summary>Runs a verb as the command line does, with its output caught.</summary>
internal static class Opdrachtregel
{
    public static async Task<(int Status, JsonObject? Uitvoer, string Uitleg)> Voer(params string[] argumenten)
    {
        using var uit = new MemoryStream();
        using var fout = new StringWriter();
        var status = await Program.VoerUit(argumenten, uit, fout);
        return (status, uit.Length == 0 ? null : JsonNode.Parse(Encoding.UTF8.GetString(uit.ToArray()))!.AsObject(), fout.ToString());
    }
}
