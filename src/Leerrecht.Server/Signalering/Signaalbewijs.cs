using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leerrecht.Core.Kalender;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Signalering;
using Leerrecht.Server.Vorm;

namespace Leerrecht.Server.Signalering;

/// <summary>
/// What is kept with a signal so that it can be explained for ever: the parameters that were used and the free days between its
/// begin and end, as they were when it was judged.
/// </summary>
internal sealed class Signaalbewijs(Schoolregister scholen, Regelsets regelsets)
{
    private static readonly JsonWriterOptions Opties = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<(Signaalsoort, DateOnly, Sector?), string> _regelwaarden = new();
    private readonly ConcurrentDictionary<string, Kalenderrij[]> _vrij = new(StringComparer.Ordinal);

    /// <summary>The parameters of the set that this kind of signal looks at, under their names in regels §2.</summary>
    public string Regelwaarden(Vastgesteld signaal)
    {
        var plaats = signaal.Vestiging is null ? -1 : scholen.Plaats(signaal.Vestiging);
        Sector? sector = plaats < 0 ? null : scholen.Vestigingen[plaats].Sector;
        return _regelwaarden.GetOrAdd((signaal.Soort, signaal.Regelset, sector), sleutel => Object(json => Regelwaarden(json, sleutel.Item1, regelsets.Op(sleutel.Item2), sector)));
    }

    /// <summary>The rows of the calendar of the vestiging that touch the signal.</summary>
    public string Kalender(Vastgesteld signaal, DateOnly peildatum)
    {
        if (signaal.Vestiging is null)
        {
            return "[]";
        }

        var tot = signaal.Eind ?? peildatum;
        var rijen = _vrij.GetOrAdd(signaal.Vestiging, Rijen);
        if (!rijen.Any(rij => rij.Van <= tot && rij.Tot >= signaal.Begin))
        {
            return "[]";
        }

        return Schrijf(json =>
        {
            json.WriteStartArray();
            foreach (var rij in rijen.Where(rij => rij.Van <= tot && rij.Tot >= signaal.Begin))
            {
                json.WriteStartObject();
                json.WriteString("gebied", rij.Gebied.ToString());
                json.WriteString("van", rij.Van.Iso());
                json.WriteString("tot", rij.Tot.Iso());
                json.WriteString("soort", rij.Soort.ToString().ToLowerInvariant());
                json.WriteString("naam", rij.Naam);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>The values of a signal, for its history.</summary>
    public static string Waarden(Vastgesteld signaal) => Object(json =>
    {
        json.WriteString("vestiging", signaal.Vestiging);
        json.WriteString("begin", signaal.Begin.Iso());
        json.WriteString("eind", signaal.Eind is { } eind ? eind.Iso() : null);
        json.WriteString("bereikt_op", signaal.BereiktOp.Iso());
        json.WriteNumber("omvang", signaal.OmvangHonderdsten / 100m);
        json.WriteString("eenheid", signaal.Eenheid.Woord());
        json.WriteString("uiterlijk", signaal.Uiterlijk is { } uiterlijk ? uiterlijk.Iso() : null);
        json.WriteString("regelset", signaal.Regelset.Iso());
        if (signaal.Volgnummer is { } volgnummer)
        {
            json.WriteNumber("volgnummer", volgnummer);
        }

        if (signaal.TeltMee is { } teltMee)
        {
            json.WriteString("telt_mee", teltMee ? "J" : "N");
            json.WriteString("reden_telt_niet", signaal.RedenTeltNiet?.Woord());
        }

        if (signaal.Tier is { } tier)
        {
            json.WriteNumber("tier", tier);
        }

        json.WritePropertyName("op_grond_van");
        json.WriteRawValue(Lijst(signaal.OpGrondVan));
    });

    public static string Lijst(IEnumerable<string> ids) => Schrijf(json =>
    {
        json.WriteStartArray();
        foreach (var id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    });

    public static string[] Lijst(string json) => JsonSerializer.Deserialize<string[]>(json)!;

    private Kalenderrij[] Rijen(string vestiging)
    {
        var plaats = scholen.Plaats(vestiging);
        return plaats < 0
            ? []
            : [.. scholen.Kalenderrijen
                .Where(rij => rij.Gebied == Gebied.Nederland || rij.Gebied.Regio == scholen.Vestigingen[plaats].Vakantieregio || rij.Gebied.Vestiging == vestiging)
                .OrderBy(rij => rij.Van)];
    }

    private static void Regelwaarden(Utf8JsonWriter json, Signaalsoort soort, Regelset set, Sector? sector)
    {
        switch (soort)
        {
            case Signaalsoort.WettelijkVerzuim:
                json.WriteNumber("wv_uren", set.WvUren);
                json.WriteNumber("wv_lesweken", set.WvLesweken);
                json.WriteString("wv_venster", set.WvVenster.ToString().ToLowerInvariant());
                json.WriteNumber("wv_herhaal_na_dagen", set.WvHerhaalNaDagen);
                json.WriteNumber("wv_max_herhalingen", set.WvMaxHerhalingen);
                json.WriteNumber("meld_werkdagen", set.MeldWerkdagen);
                Norm(json, set, sector);
                break;
            case Signaalsoort.LangdurigRelatiefVerzuim:
                json.WriteNumber("lrv_dagen", set.LrvDagen);
                json.WriteNumber("meld_werkdagen", set.MeldWerkdagen);
                Norm(json, set, sector);
                break;
            case Signaalsoort.Luxeverzuim:
                json.WriteNumber("meld_werkdagen", set.MeldWerkdagen);
                Norm(json, set, sector);
                break;
            case Signaalsoort.TeLaat:
                json.WriteStartArray("te_laat_keer");
                foreach (var stap in set.TeLaatKeer)
                {
                    json.WriteNumberValue(stap);
                }

                json.WriteEndArray();
                json.WriteNumber("te_laat_melden_vanaf", set.TeLaatMeldenVanaf);
                break;
            case Signaalsoort.ZiekFrequent:
                json.WriteNumber("ziek_meldingen", set.ZiekMeldingen);
                json.WriteNumber("ziek_lesweken", set.ZiekLesweken);
                break;
            case Signaalsoort.ZiekLang:
                json.WriteNumber("ziek_lesdagen", set.ZiekLesdagen);
                break;
            case Signaalsoort.LangdurigZiek:
                json.WriteNumber("langdurig_ziek_dagen", set.LangdurigZiekDagen);
                break;
            case Signaalsoort.Schorsing:
                json.WriteNumber("schorsing_dagen", set.SchorsingDagen);
                break;
            case Signaalsoort.AbsoluutVerzuim:
                json.WriteNumber("av_dagen", set.AvDagen);
                break;
            case Signaalsoort.AanwezigheidLaag:
                json.WriteNumber("tier2_procent", set.Tier2Procent);
                json.WriteNumber("tier3_procent", set.Tier3Procent);
                break;
        }
    }

    private static void Norm(Utf8JsonWriter json, Regelset set, Sector? sector)
    {
        if (sector is { } bekend)
        {
            json.WriteString("eenheid", set.Eenheid(bekend).Woord());
            json.WriteNumber("dag_norm", set.DagNorm(bekend));
        }
    }

    private static string Object(Action<Utf8JsonWriter> inhoud) => Schrijf(json =>
    {
        json.WriteStartObject();
        inhoud(json);
        json.WriteEndObject();
    });

    private static string Schrijf(Action<Utf8JsonWriter> inhoud)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Opties))
        {
            inhoud(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
