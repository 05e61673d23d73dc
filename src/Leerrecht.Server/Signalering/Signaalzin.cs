using System.Globalization;
using System.Text.Json;
using Leerrecht.Core.Signalering;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Signalering;

/// <summary>Signals in words that a parent understands.</summary>
public static class Signaalzin
{
    /// <summary>In a few words, for a list: "16,5 lesuren in 4 lesweken".</summary>
    public static string Kort(SignaalRij signaal, Teksten teksten) =>
        teksten[$"signaal.kort.{signaal.Soort.Woord()}", Hoeveel(signaal.OmvangHonderdsten, signaal.Eenheid, teksten), Venster(signaal)];

    /// <summary>A whole sentence with the child's name, what was counted, the limit and the source.</summary>
    public static string Uitleg(SignaalRij signaal, string naam, Teksten teksten)
    {
        var sleutel = $"signaal.uitleg.{signaal.Soort.Woord()}{(signaal.Eind is null ? ".open" : "")}";
        return teksten[
            teksten.Kent(sleutel) ? sleutel : $"signaal.uitleg.{signaal.Soort.Woord()}",
            naam,
            signaal.Begin.Gewoon(),
            (signaal.Eind ?? signaal.BeoordeeldOp).Gewoon(),
            Hoeveel(signaal.OmvangHonderdsten, signaal.Eenheid, teksten),
            Grens(signaal),
            Venster(signaal)];
    }

    /// <summary>"16,5 lesuren", "1 dag", "12,5 procent".</summary>
    public static string Hoeveel(int honderdsten, Eenheid eenheid, Teksten teksten) =>
        teksten[$"eenheid.{eenheid.Woord()}.{(honderdsten == 100 ? "een" : "meer")}", (honderdsten / 100m).ToString("0.##", CultureInfo.CurrentCulture)];

    /// <summary>The threshold that was passed, as frozen with the signal.</summary>
    public static string Grens(SignaalRij signaal) => Waarde(signaal, signaal.Soort switch
    {
        Signaalsoort.WettelijkVerzuim => "wv_uren",
        Signaalsoort.LangdurigRelatiefVerzuim => "lrv_dagen",
        Signaalsoort.ZiekFrequent => "ziek_meldingen",
        Signaalsoort.ZiekLang => "ziek_lesdagen",
        Signaalsoort.LangdurigZiek => "langdurig_ziek_dagen",
        Signaalsoort.Schorsing => "schorsing_dagen",
        Signaalsoort.AbsoluutVerzuim => "av_dagen",
        Signaalsoort.AanwezigheidLaag => signaal.Tier == 3 ? "tier3_procent" : "tier2_procent",
        Signaalsoort.TeLaat or Signaalsoort.Luxeverzuim => "",
    });

    /// <summary>The parameters of the rule set, as frozen with the signal.</summary>
    public static IReadOnlyList<(string Naam, string Waarde)> Regelwaarden(SignaalRij signaal)
    {
        using var document = JsonDocument.Parse(signaal.Regelwaarden);
        return [.. document.RootElement.EnumerateObject().Select(waarde => (waarde.Name, Tekst(waarde.Value)))];
    }

    private static string Venster(SignaalRij signaal) => Waarde(signaal, signaal.Soort switch
    {
        Signaalsoort.WettelijkVerzuim => "wv_lesweken",
        Signaalsoort.ZiekFrequent => "ziek_lesweken",
        Signaalsoort.LangdurigRelatiefVerzuim or Signaalsoort.ZiekLang or Signaalsoort.LangdurigZiek or Signaalsoort.Schorsing
            or Signaalsoort.AbsoluutVerzuim or Signaalsoort.AanwezigheidLaag or Signaalsoort.TeLaat or Signaalsoort.Luxeverzuim => "",
    });

    private static string Waarde(SignaalRij signaal, string naam) =>
        Regelwaarden(signaal).FirstOrDefault(waarde => waarde.Naam == naam).Waarde ?? "";

    private static string Tekst(JsonElement waarde) => waarde.ValueKind switch
    {
        JsonValueKind.Number => waarde.GetDecimal().ToString("0.######", CultureInfo.CurrentCulture),
        JsonValueKind.String => waarde.GetString()!,
        JsonValueKind.Array => string.Join(", ", waarde.EnumerateArray().Select(Tekst)),
        _ => waarde.GetRawText(),
    };
}
