using Leerrecht.Core.Signalering;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Signalering;

/// <summary>Judges batches and keeps the counts.</summary>
internal sealed class Verwerking(Grondslag begin, Handeling handeling, DateOnly peildatum)
{
    private Grondslag _stam = begin;
    private Signaalbewijs _bewijs = new(begin.Scholen, begin.Regelsets);
    private readonly Dictionary<Guid, (int Nieuw, int Verplaatst, int Ingetrokken)> _perAanlevering = [];
    private readonly int[] _aantallen = new int[Enum.GetValues<Verandering>().Length];
    private Beoordelaar[] _beoordelaars = Beoordelaars(begin);

    private List<(Guid Leerling, Bewaard Signaal)> _rijen = [];
    private List<Guid> _stonden = [];
    private List<SignaalwijzigingRij> _wijzigingen = [];

    public Grondslag Grondslag
    {
        set => (_stam, _bewijs, _beoordelaars) = (value, new(value.Scholen, value.Regelsets), Beoordelaars(value));
    }

    public int Leerlingen { get; private set; }

    public int GeschrevenInPartij => _rijen.Count;

    public Herbeoordeling Verslag() => new(
        Leerlingen, _aantallen[(int)Verandering.Nieuw], _aantallen[(int)Verandering.Doorgelopen], _aantallen[(int)Verandering.Verplaatst],
        _aantallen[(int)Verandering.Ingetrokken], _perAanlevering);

    public async Task Neem(List<Leerlingdossier> partij, Signaalopslag opslag, CancellationToken ct)
    {
        (_rijen, _stonden, _wijzigingen) = ([], [], []);
        var aanleveringenVoor = _perAanlevering.ToDictionary(paar => paar.Key, paar => paar.Value);
        Guid[] ids = [.. partij.Select(dossier => dossier.Id)];
        var stand = await opslag.Lees(ids, ct);
        var oordelen = Beoordeel(partij);
        var thuiszitters = new List<ThuiszitterRij>();
        for (var i = 0; i < partij.Count; i++)
        {
            Vergelijk(partij[i], [.. stand[partij[i].Id]], oordelen[i].Signalen);
            if (oordelen[i].Thuiszitter is { } thuiszitter)
            {
                thuiszitters.Add(thuiszitter);
            }
        }

        await opslag.Schrijf(_rijen, _stonden);
        opslag.Schrijf(_wijzigingen);
        await opslag.Schrijf(ids, thuiszitters);
        await opslag.Beoordeeld(ids);
        foreach (var (aanlevering, nu) in _perAanlevering)
        {
            var toen = aanleveringenVoor.GetValueOrDefault(aanlevering);
            if (nu != toen)
            {
                await opslag.TelPerAanlevering(aanlevering, nu.Nieuw - toen.Nieuw, nu.Verplaatst - toen.Verplaatst, nu.Ingetrokken - toen.Ingetrokken);
            }
        }

        Leerlingen += partij.Count;
    }

    private static Beoordelaar[] Beoordelaars(Grondslag stam) =>
        [.. Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount)).Select(_ => new Beoordelaar(stam.Scholen, stam.Regelsets))];

    private (List<Vastgesteld> Signalen, ThuiszitterRij? Thuiszitter)[] Beoordeel(List<Leerlingdossier> partij)
    {
        var uit = new (List<Vastgesteld>, ThuiszitterRij?)[partij.Count];
        var delen = _beoordelaars.Length;
        Parallel.For(0, delen, deel =>
        {
            for (var i = deel; i < partij.Count; i += delen)
            {
                uit[i] = Beoordeel(_beoordelaars[deel], partij[i]);
            }
        });
        return uit;
    }

    private (List<Vastgesteld>, ThuiszitterRij?) Beoordeel(Beoordelaar beoordelaar, Leerlingdossier dossier)
    {
        var scholen = _stam.Scholen;
        var oordeel = beoordelaar.Beoordeel(dossier.Beeld.Feiten(scholen), peildatum);
        var signalen = new List<Vastgesteld>(oordeel.Signalen.Length);
        foreach (ref readonly var s in oordeel.Signalen)
        {
            var plaatsen = oordeel.Bewijs(s);
            var ids = new string[plaatsen.Length];
            for (var i = 0; i < ids.Length; i++)
            {
                ids[i] = dossier.Beeld.Afwezigheden[plaatsen[i]].Id;
            }

            signalen.Add(new(
                s.Soort, s.Vestiging < 0 ? null : scholen.Vestigingen[s.Vestiging].Code, s.Begin, s.Eind, s.BereiktOp, s.OmvangHonderdsten, s.Eenheid,
                s.Uiterlijk, s.Volgnummer, s.BestemdVoor, s.Regelset, ids, s.TeltMee, s.RedenTeltNiet, s.WachtOpMbo, s.Tier));
        }

        return (signalen, oordeel.Thuiszitter is { } t ? Rij(dossier, t) : null);
    }

    private ThuiszitterRij Rij(Leerlingdossier dossier, Thuiszitter thuiszitter)
    {
        var vestiging = thuiszitter.Vestiging < 0 ? null : _stam.Scholen.Vestigingen[thuiszitter.Vestiging];
        return new()
        {
            LeerlingId = dossier.Id, Categorie = thuiszitter.Categorie, Sector = thuiszitter.Sector, Sinds = thuiszitter.Sinds,
            GrensOp = thuiszitter.GrensOp, Peildatum = peildatum, Dagen = thuiszitter.Dagen, LangerDanDrieMaanden = thuiszitter.LangerDanDrieMaanden,
            Aanbod = thuiszitter.Aanbod, WachtOpMbo = thuiszitter.WachtOpMbo, Gemeente = dossier.Beeld.Leerling.Gemeente,
            Vestiging = vestiging?.Code, Bestuur = vestiging?.Bestuur, Swv = vestiging?.Swv,
        };
    }

    private void Vergelijk(Leerlingdossier dossier, Bewaard[] stond, List<Vastgesteld> nu)
    {
        if (stond.Length == 0 && nu.Count == 0)
        {
            return;
        }

        foreach (var verschil in Verschil.Bepaal([.. stond.Select(rij => rij.Signaal)], nu))
        {
            var oud = verschil.Stond < 0 ? null : stond[verschil.Stond];
            var nieuw = verschil.Nu < 0 ? null : nu[verschil.Nu];
            _aantallen[(int)verschil.Verandering]++;
            switch (verschil.Verandering)
            {
                case Verandering.Nieuw:
                    Noteer(dossier, verschil.Verandering, Voegtoe(dossier, nieuw!, handeling.Wanneer), null, nieuw);
                    break;
                case Verandering.Doorgelopen:
                    _stonden.Add(oud!.Id);
                    _rijen.Add((dossier.Id, oud with { Signaal = nieuw!, Kalender = _bewijs.Kalender(nieuw!, peildatum), BeoordeeldOp = peildatum }));
                    if (IsStap(oud.Signaal, nieuw!))
                    {
                        Noteer(dossier, verschil.Verandering, oud.Id, oud.Signaal, nieuw);
                    }

                    break;
                case Verandering.Verplaatst:
                    var id = Voegtoe(dossier, nieuw!, oud!.OntstaanOp);
                    _stonden.Add(oud.Id);
                    _rijen.Add((dossier.Id, oud with { Status = Signaalstatus.Verplaatst, OpgevolgdDoor = id }));
                    Noteer(dossier, verschil.Verandering, id, oud.Signaal, nieuw);
                    break;
                case Verandering.Ingetrokken:
                    _stonden.Add(oud!.Id);
                    _rijen.Add((dossier.Id, oud with { Status = Signaalstatus.Ingetrokken }));
                    Noteer(dossier, verschil.Verandering, oud.Id, oud.Signaal, null);
                    break;
                case Verandering.Ongewijzigd:
                    break;
            }

            Tel(dossier, verschil.Verandering);
        }
    }

    private Guid Voegtoe(Leerlingdossier dossier, Vastgesteld signaal, DateTime ontstaanOp)
    {
        var id = Guid.CreateVersion7();
        _rijen.Add((dossier.Id, new(id, signaal, _bewijs.Regelwaarden(signaal), _bewijs.Kalender(signaal, peildatum), ontstaanOp, peildatum)));
        return id;
    }

    /// <summary>Growing by a day is no news; ending, counting or another level is.</summary>
    private static bool IsStap(Vastgesteld oud, Vastgesteld nieuw) =>
        (oud.Eind != nieuw.Eind && oud.Soort != Signaalsoort.AanwezigheidLaag) || oud.TeltMee != nieuw.TeltMee || oud.RedenTeltNiet != nieuw.RedenTeltNiet
        || oud.Tier != nieuw.Tier || oud.BestemdVoor != nieuw.BestemdVoor || oud.WachtOpMbo != nieuw.WachtOpMbo;

    private void Noteer(Leerlingdossier dossier, Verandering verandering, Guid signaal, Vastgesteld? oud, Vastgesteld? nieuw) => _wijzigingen.Add(new()
    {
        LeerlingId = dossier.Id, Id = Guid.CreateVersion7(), SignaalId = signaal, Verandering = verandering, Wanneer = handeling.Wanneer,
        Peildatum = peildatum, Oorzaak = dossier.Oorzaak ?? Oorzaak.Tijd, AanleveringId = dossier.AanleveringId,
        Door = Signaalbewijs.Lijst(dossier.Oorzaak == Oorzaak.Feiten ? Feiten(dossier, oud, nieuw) : []),
        Oud = oud is null ? null : Signaalbewijs.Waarden(oud), Nieuw = nieuw is null ? null : Signaalbewijs.Waarden(nieuw),
    });

    /// <summary>The absences on which the two differ, and those under the new one that came or changed since the last judgement.</summary>
    private static IEnumerable<string> Feiten(Leerlingdossier dossier, Vastgesteld? oud, Vastgesteld? nieuw)
    {
        var was = oud?.OpGrondVan ?? [];
        var wordt = nieuw?.OpGrondVan ?? [];
        var vers = dossier.Beeld.Afwezigheden.Where((_, i) => dossier.Vers[i]).Select(rij => rij.Id).ToHashSet(StringComparer.Ordinal);
        return was.Except(wordt, StringComparer.Ordinal)
            .Concat(wordt.Where(id => vers.Contains(id) || !was.Contains(id, StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal);
    }

    private void Tel(Leerlingdossier dossier, Verandering verandering)
    {
        if (dossier.AanleveringId is { } aanlevering)
        {
            var (nieuw, verplaatst, ingetrokken) = _perAanlevering.GetValueOrDefault(aanlevering);
            _perAanlevering[aanlevering] = (
                nieuw + (verandering == Verandering.Nieuw ? 1 : 0),
                verplaatst + (verandering == Verandering.Verplaatst ? 1 : 0),
                ingetrokken + (verandering == Verandering.Ingetrokken ? 1 : 0));
        }
    }
}
