namespace Leerrecht.Server.Import;

/// <summary>A file of each kind to start from: the columns, and a few lines about children who do not exist.</summary>
public static class Voorbeeldbestand
{
    private static readonly Dictionary<Bestandssoort, string> Inhoud = new()
    {
        [Bestandssoort.Vestigingen] = "vestiging;naam;sector;gemeente;vakantieregio;swv;bestuur\n01AB00;De Horizon;VO;GM0014;Noord;VO2001;41234\n",
        [Bestandssoort.Gemeenten] = "gemeente;vakantieregio;naam\nGM0014;Noord;Groningen\n",
        [Bestandssoort.Kalender] = "gebied;van;tot;soort;naam\nvestiging:01AB00;2026-11-27;2026-11-27;vrij;Studiedag\n",
        [Bestandssoort.Redenen] = "vestiging;code;soort\n01AB00;Z;ziek\n01AB00;SP;ongeoorloofd\n*;TL;te-laat\n",
        [Bestandssoort.Regelset] = "[{\"geldig_van\": \"2026-08-01\", \"te_laat_keer\": [4, 8, 12]}]\n",
        [Bestandssoort.Leerlingen] =
            "leerling;geboortedatum;gemeente;postcode;naam;bsn;startkwalificatie_op;kwalificatieplicht_vrij;adres_in_onderzoek;wacht_op_mbo;ingeschreven_brp_op;uitgeschreven_brp_op\n"
            + "L1001;2012-03-14;GM0014;9711AA;Voorbeeld Een;;;N;N;N;;\nL1002;2011-10-02;GM0014;9712BB;Voorbeeld Twee;;;N;N;N;;\n",
        [Bestandssoort.Inschrijvingen] = "leerling;vestiging;begin;eind\nL1001;01AB00;2024-08-01;\nL1002;01AB00;2023-08-01;2026-10-31\n",
        [Bestandssoort.Vrijstellingen] = "leerling;soort;begin;eind;permanent;status\nL1001;5-b;2026-08-01;2027-07-31;N;geldig\n",
        [Bestandssoort.Aanbod] = "leerling;begin;eind;soort;plaats_beschikbaar\nL1001;2026-11-02;;onderwijs;J\n",
        [Bestandssoort.Verzuim] =
            "id;leerling;vestiging;van;tot;hele_dag;tijd;minuten;lesuren;reden\n"
            + "V1;L1001;01AB00;2026-11-16;2026-11-18;J;;;;Z\nV2;L1001;01AB00;2026-11-19;;N;08:30;50;1;SP\n",
    };

    public static bool Bestaat(Bestandssoort soort) => Inhoud.ContainsKey(soort);

    /// <summary>The file with this name, or null.</summary>
    public static string? Haal(string naam) =>
        Inhoud.Where(paar => paar.Key.Bestandsnaam() == naam).Select(paar => paar.Value).SingleOrDefault();
}
