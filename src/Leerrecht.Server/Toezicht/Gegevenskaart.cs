using Leerrecht.Core.Toegang;

namespace Leerrecht.Server.Toezicht;

/// <summary>
/// To which category of the convenant each column about a child belongs: the processing register and the destruction of data follow from
/// it. A test holds that every column that is classified as personal has its place here, and exactly one.
/// </summary>
public static class Gegevenskaart
{
    /// <summary>What absence is about differs per row, by its kind: the wall runs through the table.</summary>
    public static readonly IReadOnlyList<Gegevenscategorie> PerRij = [Gegevenscategorie.Ongeoorloofd, Gegevenscategorie.Geoorloofd, Gegevenscategorie.Ziekte];

    /// <summary>What happened in matters of a child says of itself what it is.</summary>
    public static readonly IReadOnlyList<Gegevenscategorie> PerGebeurtenis =
    [
        Gegevenscategorie.Ongeoorloofd, Gegevenscategorie.Geoorloofd, Gegevenscategorie.Ziekte, Gegevenscategorie.Medisch, Gegevenscategorie.Straf,
        Gegevenscategorie.Dossier, Gegevenscategorie.Plan, Gegevenscategorie.Notitie,
    ];

    /// <summary>So does each note and document, by for whom it is.</summary>
    public static readonly IReadOnlyList<Gegevenscategorie> PerNotitie = [.. Notitieregels.Klassen.Select(klasse => klasse.Categorie()).Distinct()];

    /// <summary>Tables of which all rows are of one category, unless a column says otherwise.</summary>
    private static readonly Dictionary<string, Gegevenscategorie> Tabellen = new(StringComparer.Ordinal)
    {
        ["leerling"] = Gegevenscategorie.Identiteit,
        ["leerling_eerder"] = Gegevenscategorie.Identiteit,
        ["leerling_zoekwoord"] = Gegevenscategorie.Identiteit,
        ["leerling_bsn"] = Gegevenscategorie.Bsn,
        ["inschrijving"] = Gegevenscategorie.Inschrijving,
        ["vrijstelling"] = Gegevenscategorie.Vrijstelling,
        ["aanbod"] = Gegevenscategorie.Plan,
        ["thuiszitter"] = Gegevenscategorie.Ongeoorloofd,
        ["verzuimmelding"] = Gegevenscategorie.Ongeoorloofd,
        ["behandeling"] = Gegevenscategorie.Straf,
        ["maandafspraak"] = Gegevenscategorie.Dossier,
        ["dossier"] = Gegevenscategorie.Dossier,
        ["dossieractie"] = Gegevenscategorie.Dossier,
        ["dossierdeelnemer"] = Gegevenscategorie.Dossier,
        ["dossieroverleg"] = Gegevenscategorie.Dossier,
        ["betrokkenheid"] = Gegevenscategorie.Dossier,
        ["te_beoordelen"] = Gegevenscategorie.Inschrijving,
        ["deelname"] = Gegevenscategorie.Dossier,
        ["kennisgeving"] = Gegevenscategorie.Geoorloofd,
        ["absoluutonderzoek"] = Gegevenscategorie.Ongeoorloofd,
        ["verzuimbegeleiding"] = Gegevenscategorie.Ziekte,
        ["vitaal_belang"] = Gegevenscategorie.Dossier,
        ["vitaal_belang_poging"] = Gegevenscategorie.Dossier,
        ["vernietigingsregel"] = Gegevenscategorie.Identiteit,
        ["bewaarplicht"] = Gegevenscategorie.Dossier,
        ["bericht"] = Gegevenscategorie.Dossier,
        ["attendering"] = Gegevenscategorie.Dossier,
        ["terugmelding"] = Gegevenscategorie.Dossier,

        // Lines that were refused repeat what stood there; the record holds which children were shown.
        ["aanleveringmelding"] = Gegevenscategorie.Identiteit,
        ["logboek"] = Gegevenscategorie.Identiteit,
        ["logboek_kind"] = Gegevenscategorie.Identiteit,
    };

    private static readonly HashSet<string> TabellenPerRij = new(["afwezigheid", "signaal", "signaalwijziging"], StringComparer.Ordinal);

    private static readonly Dictionary<string, Gegevenscategorie> Kolommen = new(
        from tabel in new[] { "leerling", "leerling_eerder" }
        from paar in new (string Kolom, Gegevenscategorie Wat)[]
        {
            ("postcode", Gegevenscategorie.Contact), ("adres_in_onderzoek", Gegevenscategorie.Contact),
            ("groep", Gegevenscategorie.Inschrijving), ("startkwalificatie_op", Gegevenscategorie.Inschrijving),
            ("kwalificatieplicht_vrij", Gegevenscategorie.Inschrijving), ("wacht_op_mbo", Gegevenscategorie.Inschrijving),
        }
        select KeyValuePair.Create($"{tabel}.{paar.Kolom}", paar.Wat), StringComparer.Ordinal);

    /// <summary>The category of a column, the three of absence where it differs per row, or none when the map does not know the table.</summary>
    public static IReadOnlyList<Gegevenscategorie> Van(string tabel, string kolom) =>
        Kolommen.TryGetValue($"{tabel}.{kolom}", out var eigen) ? [eigen]
        : TabellenPerRij.Contains(tabel) ? PerRij
        : tabel == "gebeurtenis" ? PerGebeurtenis
        : tabel is "notitie" or "document" ? PerNotitie
        : Tabellen.TryGetValue(tabel, out var categorie) ? [categorie]
        : [];
}
